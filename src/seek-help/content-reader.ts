/** What reads warning signs from any door. Loaded with the first that is data, and for a page's own HTML when something in it looks wrong. */
import { check as checkShape, type Shape } from '../health/check.js';
import { seekHelp } from '../health/read-html.js';
import { seekHelp as shape } from '../health/parts.shape.js';
import type { SeekHelp } from '../health/safety.js';

export const check = (data: unknown) => checkShape(shape as Shape<SeekHelp>, data);

export const fromHtml = seekHelp;
