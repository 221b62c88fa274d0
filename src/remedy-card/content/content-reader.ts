/** What reads a remedy from any door. Loaded with the first that is data, and for a page's own HTML when something in it looks wrong. */
import { check as checkShape } from '../../health/check.js';
import { remedyShape } from './remedy.shape.js';

export { fromHtml } from './from-html.js';

export const check = (data: unknown) => checkShape(remedyShape, data);

export const fromJsonLd = async (data: unknown) => (await import('./json-ld.js')).fromJsonLd(data);
