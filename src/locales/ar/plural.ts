const rules = new Intl.PluralRules('ar');
export const number = new Intl.NumberFormat('ar');

/** Forms for none, one, two, a few (3–10), many (11–99) and other (100 …); `#` is the number. */
export type Forms = readonly [zero: string, one: string, two: string, few: string, many: string, other: string];
const order = ['zero', 'one', 'two', 'few', 'many', 'other'];

export const count = (n: number, forms: Forms) => forms[order.indexOf(rules.select(n))]!.replace('#', number.format(n));
