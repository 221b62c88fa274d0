import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Opens what is folded while the page is printed: paper has nothing to click. */
export class OpenForPrint implements ReactiveController {
  readonly #host: HTMLElement;
  #opened: HTMLDetailsElement[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('beforeprint', this.#open);
    window.addEventListener('afterprint', this.#close);
  }

  hostDisconnected() {
    window.removeEventListener('beforeprint', this.#open);
    window.removeEventListener('afterprint', this.#close);
  }

  readonly #open = () => {
    this.#opened = [...this.#host.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const it of this.#opened) it.open = true;
  };

  readonly #close = () => {
    for (const it of this.#opened.splice(0)) it.open = false;
  };
}
