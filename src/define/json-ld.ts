import { keepJsonLd } from '../foundation/page-json-ld.js';

// A server has no page to write into.
if (typeof document !== 'undefined') keepJsonLd(document);
