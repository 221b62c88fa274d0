const rules = new Intl.PluralRules('en');
export const number = new Intl.NumberFormat('en');

/** “1 comment”, “2 comments”. */
export const count = (n: number, one: string, other: string) => `${number.format(n)} ${rules.select(n) === 'one' ? one : other}`;
