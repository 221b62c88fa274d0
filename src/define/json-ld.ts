import { keepJsonLd } from '../foundation/page-json-ld.browser.js';

// A server has no page to write into.
if (typeof document !== 'undefined') keepJsonLd(document);
