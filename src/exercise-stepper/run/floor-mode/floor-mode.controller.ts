/** Floor mode: lying down, the phone beside, with giant type. A voice carries it, where there is one. */
import type { RunHost, StepperHost } from '../../exercise-stepper.host.js';
import type { CueOutput } from '../cue-output.controller.js';
import { Voice } from '../output/voice.browser.js';

export class FloorMode {
  isOpen = false;
  /** The status line inside: what stands outside a modal dialog is not read. */
  said = '';

  readonly #host: StepperHost;
  readonly #stepper: RunHost;
  readonly #cues: CueOutput;
  #voiceWasOff = false;

  constructor(host: StepperHost, stepper: RunHost, cues: CueOutput) {
    this.#host = host;
    this.#stepper = stepper;
    this.#cues = cues;
  }

  async enter() {
    if (Voice.available && this.#stepper.preferences.channel === 'screen') {
      this.#cues.voice.prime();
      this.#stepper.prefer({ channel: 'voice' });
      this.#voiceWasOff = true;
    }
    this.isOpen = true;
    this.said = '';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    dialog?.style.setProperty('--_page', backgroundBehind(this.#host));
    dialog?.showModal();
  }

  /** By Escape, by its button, or at the end of the run; the dialog gives the focus back. */
  leave() {
    if (!this.isOpen) return;
    this.isOpen = false;
    if (this.#voiceWasOff) this.#stepper.prefer({ channel: 'screen' });
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
