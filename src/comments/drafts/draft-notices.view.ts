import { html, nothing } from 'lit';
import type { Localize } from '../../foundation/localize.controller.js';
import type { Desk, DeskHost } from '../form/form.controller.js';

/** What the form says about the copy of a text in this browser: found again, put aside, kept or not. */
export class DraftNotices {
  /** The reader said that others use this computer. Nobody's name is kept there either. */
  shared = false;

  constructor(
    private readonly host: DeskHost,
    private readonly desk: Desk,
    private readonly words: Localize<'commentOutcomes'>,
  ) {}

  /** A draft was found, or put aside; there is another one. */
  template() {
    return html`${this.#restored()} ${this.#other()}`;
  }

  #restored() {
    const { t } = this.words;
    const { restored, progress } = this.desk.composer;
    if (!restored) return nothing;
    const emptied = restored === 'emptied';
    return html`<p class="restored" part="notice">
      <span>${emptied ? t.emptied : !progress.sentAt ? t.restored : this.desk.field ? t.restoredField : t.restoredSent}</span>
      <button class="plain" type="button" @click=${() => (emptied ? this.#undo() : this.#startAgain())}>
        ${emptied ? t.undo : t.startAgain}
      </button>
    </p>`;
  }

  #other() {
    const { t } = this.words;
    if (!this.desk.composer.other) return nothing;
    return html`<p class="restored" part="notice">
      <span>${t.other}</span> <button class="plain" type="button" @click=${() => this.#swap()}>${t.show}</button>
    </p>`;
  }

  /** Whether the text is safe in this browser. */
  kept() {
    const { t } = this.words;
    const { kept } = this.desk.composer;
    if (this.host.element.noDrafts || this.desk.sender.state.phase === 'stored') return nothing;
    const line = (say: string, label: string, act: () => void) =>
      html`<p class="kept"><span>${say}</span> <button class="plain" type="button" @click=${act}>${label}</button></p>`;
    if (this.shared) return line(t.draftOff, t.keep, () => this.#share(false));
    if (kept === 'refused') return html`<p class="kept error">${t.draftLost}</p>`;
    return kept === 'kept' ? line(t.draftKept, t.doNotKeep, () => this.#share(true)) : nothing;
  }

  #share(shared: boolean) {
    if (shared) this.desk.composer.forget();
    this.shared = shared;
    if (shared) this.host.announcer.say(this.words.t.draftOff);
    else this.desk.composer.save();
    this.host.element.requestUpdate();
  }

  #startAgain() {
    this.desk.composer.startAgain();
    this.desk.site?.clearText();
    this.desk.control('text')?.focus();
    this.host.announcer.say(this.words.t.emptied);
  }

  #swap() {
    this.desk.composer.swap();
    this.desk.site?.clearText();
    this.#back();
  }

  #undo() {
    this.desk.composer.undo();
    this.#back();
  }

  /** A text is back in its box. */
  #back() {
    this.desk.fill();
    this.desk.control('text')?.focus();
  }
}
