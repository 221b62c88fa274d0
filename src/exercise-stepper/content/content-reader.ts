/** What reads and checks an exercise, whichever door it comes in by. */
export { checkPlan as check } from './check.js';
export { fromHtml } from './from-html.js';

export const fromJsonLd = async (data: unknown) => (await import('./json-ld.js')).fromJsonLd(data);
