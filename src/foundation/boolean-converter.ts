/** A boolean attribute. “false” is off too: Vue, Svelte and React 18 write it for `false`, and whoever types it means it. */
export const flag = (value: string | null): boolean => value !== null && value !== 'false';
