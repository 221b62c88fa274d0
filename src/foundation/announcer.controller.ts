import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * One polite status line. Render `announcer.region()` once, unconditionally: NVDA and JAWS stay silent
 * about a `role=status` that is born with its text, so it must be on the page, empty, before it speaks.
 */
export class Announcer implements ReactiveController {
  #region: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Says a sentence once the page has settled; a newer one replaces an older one that has not been said. */
  say(text: string) {
    clearTimeout(this.#timer);
    // VoiceOver in Safari misses changes within some 200 ms of another change (mui/base-ui#4286).
    this.#timer = setTimeout(() => {
      if (this.#region && this.#region.textContent !== text) this.#region.textContent = text;
    }, 200);
  }

  /** A node of its own: a sentence is no reason to draw the element again. */
  region() {
    if (!this.#region) {
      this.#region = document.createElement('div');
      this.#region.className = 'visually-hidden';
      this.#region.setAttribute('role', 'status');
    }
    return this.#region;
  }
}
