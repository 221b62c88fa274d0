/** What a person may want beside a run: the journal, and the plan to take along. Loaded when asked for. */
import type { ReactiveController } from 'lit';
import { adoptStyles } from '../../foundation/adopt-styles.browser.js';
import { print } from '../../foundation/document/print-frame.browser.js';
import { codeOf, type Code } from '../../foundation/document/qr.view.js';
import { download } from '../../foundation/download.browser.js';
import { localStore } from '../../foundation/storage/local-storage.browser.js';
import type { Plan } from '../content/exercise.schema.js';
import type { Panel, RunHost, StepperHost } from '../exercise-stepper.host.js';
import { clearJournal, readJournal, toCsv, toExerciseActions } from '../record/journal.js';
import { journalView } from '../record/journal.view.js';
import { toCalendar } from './exercise-times.js';
import { handoutStyles, handoutView } from './handout.view.js';
import { planFragment } from './plan-link.js';
import { sharePanelStyles } from './share-panel.styles.js';
import { shareView } from './share.view.js';

export class SharePanel implements ReactiveController {
  readonly #host: StepperHost;
  readonly #stepper: RunHost;
  #made: { link: string; code: Code | undefined } | undefined;
  /** What the link was made of. */
  #of = '';
  #isCopied = false;

  constructor(host: StepperHost, stepper: RunHost) {
    this.#host = host;
    this.#stepper = stepper;
    host.addController(this);
  }

  hostConnected() {
    adoptStyles(this.#host.renderRoot as ShadowRoot, sharePanelStyles);
  }

  render(open: Panel) {
    const { plan } = this.#stepper;
    if (!plan) return undefined;
    return open === 'journal' ? this.#renderJournal() : this.#renderShare(plan);
  }

  #renderJournal() {
    const runs = readJournal(localStore);
    return journalView(runs, this.#stepper, {
      // Spreadsheets take a file without this mark for one of their own alphabet.
      saveTable: () => download('exercises.csv', 'text/csv', `\uFEFF${toCsv(runs)}`),
      saveData: () => download('exercises.json', 'application/ld+json', JSON.stringify(toExerciseActions(runs), null, 2)),
      deleteAll: () => {
        clearJournal(localStore);
        this.#host.requestUpdate();
      },
    });
  }

  #renderShare(plan: Plan) {
    void this.#make(plan);
    if (!this.#made) return undefined;
    const on = { copy: this.#copy, saveCalendar: () => saveCalendar(plan), print: () => void this.#print(plan) };
    return shareView(this.#stepper, this.#made.link, this.#made.code, this.#isCopied, on);
  }

  /** Prints the hand-out: the exercise with its pictures, doses as chosen, sources, review and code. */
  async #print(plan: Plan) {
    await this.#make(plan);
    const body = handoutView(plan, this.#stepper, this.#made?.code);
    await print(document, { title: plan.title, lang: this.#stepper.lang, styles: handoutStyles, body });
  }

  readonly #copy = () => {
    const copied = (isCopied: boolean) => () => {
      this.#isCopied = isCopied;
      this.#host.requestUpdate();
    };
    // Refused: the link stands in its field, to be copied by hand.
    void navigator.clipboard?.writeText(this.#made?.link ?? '').then(copied(true), copied(false));
  };

  /** Makes the link and its code, anew when the plan or what was chosen has changed. */
  async #make(plan: Plan) {
    const { choices } = this.#stepper;
    const of = JSON.stringify([plan, choices]);
    if (of === this.#of) return;
    this.#of = of;
    const link = `${location.href.replace(/#.*$/, '')}${await planFragment(plan, choices)}`;
    this.#made = { link, code: codeOf(link) };
    this.#isCopied = false;
    this.#host.requestUpdate();
  }
}

/** Two weeks from today, the reader's own today. */
function saveCalendar(plan: Plan) {
  const today = new Date();
  const from = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0'));
  const text = toCalendar(plan, { from: from.join('-'), days: 14, now: today.getTime() });
  download(`${plan.id ?? 'exercise'}.ics`, 'text/calendar', text);
}
