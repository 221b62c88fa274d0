import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';

/**
 * One polite status line. Render `announcer.region()` once, unconditionally: NVDA and JAWS stay silent
 * about a `role=status` that is born with its text, so it must be on the page, empty, before it speaks.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
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
      this.#text = text;
      this.#host.requestUpdate();
    }, 200);
  }

  region() {
    return html`<div class="visually-hidden" role="status">${this.#text}</div>`;
  }
}
