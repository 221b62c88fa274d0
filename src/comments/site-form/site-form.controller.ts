import type { ReactiveController } from 'lit';
import type { CommentFormHost } from '../comment-form.host.js';
import { siteFormOf } from '../form/controls.js';

/** Finds the site's own `<form>` inside the widget, and follows it where a script of the page moves it, as WordPress's “Reply” does. */
export class SiteFormController implements ReactiveController {
  #form: HTMLFormElement | null = null;
  #moves: MutationObserver | undefined;

  constructor(private readonly host: CommentFormHost) {
    host.addController(this);
  }

  /** While it is on its way from one place of the page to another, it is still ours. */
  get form(): HTMLFormElement | null {
    return siteFormOf(this.host) ?? (this.#hasLeft ? this.#form : null);
  }

  get #hasLeft(): boolean {
    return !!this.#form?.isConnected && !this.#form.closest(this.host.localName);
  }

  hostConnected() {
    this.#moves ??= new MutationObserver((records) => this.#moved(records));
    this.#moves.observe(this.host, { childList: true, subtree: true });
  }

  hostUpdate() {
    this.#form = this.form;
  }

  hostDisconnected() {
    this.#moves?.disconnect();
  }

  #moved(records: MutationRecord[]) {
    const form = this.#form;
    // Our own sentences beside the controls are changes too.
    if (siteFormOf(this.host) !== form) this.host.requestUpdate();
    if (form && this.#hasLeft)
      void import('./follow.browser.js').then(({ follow }) => this.#hasLeft && follow(this.host, form, records));
  }
}
