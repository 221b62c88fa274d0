/** Comments as HTML from a server, made harmless. Loaded when a thread has one. */

import { plainText } from '../backends/plain-text.js';

/** What a comment may hold. No pictures, frames or media: each would be a request to somebody else's server. */
const elements = 'a abbr b blockquote br code del em i ins li ol p pre q s strong sub sup ul'.split(' ');
const attributes = ['href', 'lang', 'dir', 'title', 'cite'];

/** Chromium's sanitizer, not yet in TypeScript's library. */
interface Sanitizing {
  setHTML(html: string, options: { sanitizer: { elements: string[]; attributes: string[] } }): void;
}

/**
 * Fills an element with what is harmless in `html`: by the platform's `setHTML`, else by DOMPurify.
 * Where a page's Trusted Types policy refuses both, the words alone are shown.
 */
export async function fill(target: Element, html: string): Promise<void> {
  try {
    if ('setHTML' in target) (target as Element & Sanitizing).setHTML(html, { sanitizer: { elements, attributes } });
    else {
      const { default: purify } = await import('dompurify');
      const clean = purify.sanitize(html, { ALLOWED_TAGS: elements, ALLOWED_ATTR: attributes, RETURN_DOM_FRAGMENT: true });
      target.replaceChildren(clean);
    }
  } catch {
    target.textContent = plainText(html, 20_000);
  }
  for (const link of target.querySelectorAll('a')) {
    // DOMPurify lets ftp and tel pass too; a comment needs the web and mail only.
    if (!/^(https?:|mailto:)/i.test(link.href)) link.removeAttribute('href');
    link.rel = 'nofollow ugc noopener noreferrer';
  }
}
