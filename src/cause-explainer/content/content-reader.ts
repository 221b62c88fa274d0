/** How content comes in: read and checked when it is needed, not before. */
export { checkCauseMap as check } from './check.js';
export { fromHtml } from './from-html.js';

/** schema.org has no word for how strong a link is, and none is guessed. */
export const fromJsonLd = () =>
  Promise.reject(
    new Error(
      'cannot be read: schema.org has no word for how strong a link is. Give it as JSON of the cause-map schema, in a script of type application/json',
    ),
  );
