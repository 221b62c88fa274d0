/** Floor mode: lying down, the phone beside, with giant type. A voice carries it, where there is one. */
import type { ReactiveControllerHost } from 'lit';
import { Voice } from '../output/voice.browser.js';
import type { Guide } from '../cue-output.controller.js';
import type { Desk } from '../player.controller.js';

export class Floor {
  open = false;
  /** The status line inside: what stands outside a modal dialog is not read. */
  said = '';

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #desk: Desk;
  readonly #guide: Guide;
  #voiceWasOff = false;

  constructor(host: ReactiveControllerHost & HTMLElement, desk: Desk, guide: Guide) {
    this.#host = host;
    this.#desk = desk;
    this.#guide = guide;
  }

  async enter() {
    const { preferences, prefer } = this.#desk;
    if (Voice.available && preferences().channel === 'screen') {
      this.#guide.primeVoice();
      prefer({ channel: 'voice' });
      this.#voiceWasOff = true;
    }
    this.open = true;
    this.said = '';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    dialog?.style.setProperty('--_page', backgroundBehind(this.#host));
    dialog?.showModal();
  }

  /** By Escape, by its button, or at the end of the run; the dialog gives the focus back. */
  leave() {
    if (!this.open) return;
    this.open = false;
    if (this.#voiceWasOff) this.#desk.prefer({ channel: 'screen' });
    this.#voiceWasOff = false;
    if (this.#dialog?.open) this.#dialog.close();
    this.#host.requestUpdate();
  }

  get #dialog() {
    return this.#host.shadowRoot?.querySelector('dialog');
  }
}

/** The page's own background: a dark page need not say so to the browser, whose own would be white. */
function backgroundBehind(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^transparent$|[,/] ?0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}
