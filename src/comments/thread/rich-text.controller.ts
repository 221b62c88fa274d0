import { Lazy } from '../../foundation/lazy.controller.js';
import { plainText } from '../backends/plain-text.js';
import type { CommentThreadHost } from '../comment-thread.host.js';

const loadSanitizer = () => import('./sanitize-html.browser.js');

/** Fills elements with what is harmless in HTML from a server. What makes it harmless is loaded when there is some. */
export class RichTextController {
  readonly #sanitizer: Lazy<typeof import('./sanitize-html.browser.js'), typeof import('./sanitize-html.browser.js').fill>;
  /** What an element was filled with. */
  readonly #filled = new WeakMap<Element, string>();

  constructor(host: CommentThreadHost) {
    this.#sanitizer = new Lazy(host, loadSanitizer, ({ fill }) => fill);
  }

  /** Other than before when there is more to fill elements with. */
  get seen(): unknown {
    return this.#sanitizer.part ?? this.#sanitizer.failed;
  }

  /** Until the part has come there is nothing, and the words alone where it does not come. */
  readonly fill = (element: Element, markup: string) => {
    if (this.#filled.get(element) === markup) return;
    const fill = this.#sanitizer.need();
    if (fill) {
      this.#filled.set(element, markup);
      void fill(element, markup);
    } else if (this.#sanitizer.failed) element.textContent = plainText(markup, 20_000);
  };
}
