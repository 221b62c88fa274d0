/** What a person may want beside a run: the journal, and the plan to take along. Loaded when asked for. */
import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Choices } from '../session/choices.js';
import type { InWords } from '../session/cues.js';
import type { Plan } from '../content/exercise.schema.js';
import { extrasStyles } from './share-panel.styles.js';
import { renderJournal } from '../record/journal.view.js';
import { printHandout } from './handout.view.js';
import { renderTakeAlong, takeAlong, type TakeAlong } from './share.view.js';

export type Extra = 'journal' | 'along';

export interface ExtrasDesk {
  plan: () => Plan | undefined;
  choices: () => Choices;
  words: () => Locale['exerciseStepper'];
  shared: () => Locale['shared'];
  length: InWords;
  lang: () => string;
}

export class Extras {
  static readonly styles = extrasStyles;

  open: Extra | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #desk: ExtrasDesk;
  #along: TakeAlong | undefined;
  #of = '';
  #copied = false;

  constructor(host: ReactiveControllerHost & HTMLElement, desk: ExtrasDesk) {
    this.#host = host;
    this.#desk = desk;
  }

  toggle(extra: Extra) {
    this.open = this.open === extra ? undefined : extra;
    this.#host.requestUpdate();
  }

  render() {
    const { plan, words, lang } = this.#desk;
    const it = plan();
    if (!this.open || !it) return undefined;
    if (this.open === 'journal') return renderJournal(words(), lang(), () => this.#host.requestUpdate());
    void this.#make(it);
    const along = this.#along;
    if (!along) return undefined;
    const copy = () =>
      void navigator.clipboard?.writeText(along.link).then(
        () => this.#set(true),
        () => this.#set(false), // refused: the link stands in its field, to be copied by hand
      );
    return renderTakeAlong({ plan: it, t: words(), it: along, copied: this.#copied, copy, print: () => void this.print() });
  }

  /** Prints the hand-out: the exercise with its pictures, doses as chosen, sources, review and code. */
  async print() {
    const plan = this.#desk.plan();
    if (!plan) return;
    await this.#make(plan);
    const { words, shared, length, choices, lang } = this.#desk;
    await printHandout({
      plan,
      t: words(),
      shared: shared(),
      length,
      choices: choices(),
      code: this.#along?.code,
      lang: lang(),
      document,
    });
  }

  async #make(plan: Plan) {
    const choices = this.#desk.choices();
    const of = JSON.stringify([plan, choices]);
    if (of === this.#of) return;
    this.#of = of;
    this.#along = await takeAlong(plan, choices, location.href);
    this.#set(false);
  }

  #set(copied: boolean) {
    this.#copied = copied;
    this.#host.requestUpdate();
  }
}
