/** What reads and checks an exercise, whichever door it comes in by. */
export { checkPlan as check } from './plan.js';
export { fromHtml } from './exercise-html.js';

export const fromJsonLd = async (data: unknown) => (await import('./exercise-json-ld.js')).fromJsonLd(data);
