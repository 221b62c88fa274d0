import type { ReactiveController } from 'lit';
import type { CommentFormHost } from '../comment-form.host.js';
import { siteFormOf } from './controls.js';

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

  /** Goes where the form is. What the script has left in its place, to bring it back, stays there. */
  #moved(records: MutationRecord[]) {
    const { host } = this;
    const form = this.#form;
    // Our own sentences beside the controls are changes too.
    if (siteFormOf(host) !== form) host.requestUpdate();
    if (!form || !this.#hasLeft) return;
    const moved = records.flatMap(({ removedNodes }) => [...removedNodes]).find((it) => it.contains(form)) ?? form;
    const left = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((it) => it.parentNode === host);
    const focused = form.ownerDocument.activeElement;
    host.before(...left);
    moved.parentNode!.insertBefore(host, moved);
    host.append(moved);
    if (focused && moved.contains(focused)) (focused as HTMLElement).focus({ preventScroll: true });
  }
}
