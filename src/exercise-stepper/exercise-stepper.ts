import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from '../foundation/announcer.js';
import { ContentSource } from '../foundation/content-source.js';
import { contentStatus } from '../foundation/content-status.js';
import { controlStyles } from '../foundation/controls.styles.js';
import { hostStyles } from '../foundation/host.styles.js';
import { inWords, Localize } from '../foundation/localize.js';
import { exerciseStepper } from '../locales/en/exercise-stepper.js';
import { shared } from '../locales/en/shared.js';
import { seekHelpLine, seekHelpLineStyles } from '../seek-help/seek-help-line.js';
import { said, type Verbosity } from './cues.js';
import { SessionEndEvent, SessionStartEvent, StepChangeEvent } from './events.js';
import type { Plan } from './exercise.js';
import { fromHtml } from './exercise-html.js';
import { stepperStyles } from './exercise-stepper.styles.js';
import { renderEvidence, renderIntro } from './intro.js';
import { checkPlan } from './plan.js';
import { repetitionsDone, segmentOf, type Session, type SessionEvent } from './session.js';
import { Run } from './run.js';
import { renderDone, renderReady, renderStage } from './stage.js';
import { timeline, type Choice, type Choices } from './timeline.js';

/**
 * Leads a person through an exercise or a routine: step by step, with a countdown, at their own pace.
 *
 * @slot - The exercise as the page's own HTML; it stays on screen.
 * @slot media - A picture or video of your own, shown beside the steps of a run.
 *
 * @fires {SessionStartEvent} relief-session-start - Before a run starts; can be cancelled.
 * @fires {StepChangeEvent} relief-step-change - A run has come to another phase.
 * @fires {SessionEndEvent} relief-session-end - A run has ended, with all that is known of it.
 * @fires {ContentErrorEvent} relief-content-error - Content was refused, or could not be fetched.
 *
 * @csspart card - The box around everything.
 * @csspart title - Name of the exercise.
 * @csspart step - A step in the list.
 * @csspart stage - What is shown during a run.
 * @csspart timer - The countdown.
 * @csspart start-button - The button that starts, pauses and goes on.
 *
 * @cssState running - A run is going on.
 * @cssState paused - A run is paused.
 * @cssState done - A run came to its end.
 */
export class ExerciseStepper extends LitElement {
  static override styles = [hostStyles, controlStyles, seekHelpLineStyles, stepperStyles];

  /** The exercise or routine as data; wins over every other door. */
  @property({ attribute: false }) content: unknown;

  /** URL of a JSON document that holds the exercise or routine. */
  @property() src: string | undefined;

  /** Level of the heading, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** How much a screen reader hears: `phases` every phase in full, `minimal` in full once and then by name, `off`. */
  @property() announcements: Verbosity = 'phases';

  /** Waits for the person after every phase. The person can change it. */
  @property({ type: Boolean, attribute: 'no-auto-advance' }) noAutoAdvance = false;

  /** Goes on while the page is hidden, instead of pausing. The person can change it. */
  @property({ type: Boolean, attribute: 'keep-going' }) keepGoing = false;

  readonly #source = new ContentSource<Plan>(this, {
    check: checkPlan,
    fromHtml,
    fromJsonLd: async (data) => (await import('./exercise-json-ld.js')).fromJsonLd(data),
  });
  readonly #locale = new Localize(this, 'exerciseStepper', exerciseStepper);
  readonly #shared = new Localize(this, 'shared', shared);
  readonly #announcer = new Announcer(this);
  readonly #run = new Run(this, (before, after, now) => this.#changed(before, after, now));
  #internals: ElementInternals | undefined;
  #plan: Plan | undefined;
  #choices: Choices = {};
  #startTime = '';

  override connectedCallback() {
    super.connectedCallback();
    this.#internals ??= this.attachInternals?.();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    this.#source.read();
    const plan = this.#source.content;
    if (plan !== this.#plan && JSON.stringify(plan) !== JSON.stringify(this.#plan)) {
      this.#choices = {};
      this.#run.put(undefined);
      if (plan) this.#run.load(timeline(plan), this.#settings);
    }
    this.#plan = plan;
    if (changed.has('noAutoAdvance') || changed.has('keepGoing')) this.#choose(this.#settings);
    this.#reflect();
  }

  /** Starts a run. Nothing happens when one is going on. */
  start() {
    if (this.#run.state?.status !== 'ready' || !this.dispatchEvent(new SessionStartEvent())) return;
    this.#startTime = new Date().toISOString();
    this.#send('start');
  }

  /** Pauses the run. */
  pause() {
    this.#send('pause');
  }

  /** Goes on with a paused run. */
  resume() {
    this.#send('resume');
  }

  /** Goes to the next phase. */
  next() {
    this.#send('next');
  }

  /** Goes to the phase before. */
  back() {
    this.#send('back');
  }

  /** Ends the run and puts everything back to the beginning. */
  reset() {
    this.#send('reset');
  }

  /** Where the run stands; undefined while there is no content. */
  get session(): Session | undefined {
    return this.#run.state;
  }

  get #settings() {
    return { noAutoAdvance: this.noAutoAdvance, keepGoing: this.keepGoing };
  }

  readonly #send = (type: Exclude<SessionEvent['type'], 'choose'>) => {
    const held = this.shadowRoot?.activeElement;
    this.#run.send({ type });
    if (held) void this.updateComplete.then(() => this.#keepFocus());
  };

  #choose(settings: Partial<Session['settings']>) {
    this.#run.send({ type: 'choose', settings });
  }

  readonly #onChoice = (exercise: number, choice: Choice) => {
    if (!this.#plan) return;
    const mine = this.#choices[exercise];
    const lengths = { ...mine?.lengths, ...choice.lengths };
    this.#choices = { ...this.#choices, [exercise]: { ...mine, ...choice, lengths } };
    this.#run.send({ type: 'choose', timeline: timeline(this.#plan, this.#choices) });
  };

  readonly #length = (seconds: number) => inWords(seconds, this.#locale.lang);

  #changed(before: Session, after: Session, now: number) {
    const text = said(before, after, now, this.#locale.t, this.#length, this.announcements);
    if (text) this.#announcer.say(text);
    if (after.at !== before.at || (before.status === 'ready' && after.status === 'running')) this.#tellStep(after);
    if (after.status !== before.status && (after.status === 'done' || after.status === 'stopped')) this.#tellEnd(after);
  }

  #tellStep(state: Session) {
    if (state.status !== 'running' && state.status !== 'paused') return;
    const { kind, phase, exercise, set, rep, side } = segmentOf(state);
    const cue = (phase !== undefined && state.timeline.exercises[exercise]?.phases[phase]?.cue) || '';
    this.dispatchEvent(new StepChangeEvent({ kind, cue, exercise: exercise + 1, set, repetition: rep, side }));
  }

  #tellEnd(state: Session) {
    const { plan, segments } = state.timeline;
    this.dispatchEvent(
      new SessionEndEvent({
        id: plan.id,
        title: plan.title,
        outcome: state.status === 'done' ? 'done' : 'stopped',
        startTime: this.#startTime,
        endTime: new Date().toISOString(),
        seconds: Math.round(state.ran / 1000),
        repetitions: repetitionsDone(state),
        planned: segments.filter((it) => it.last).length,
        painBefore: undefined,
        painAfter: undefined,
      }),
    );
  }

  /** A button that was pressed may be gone with its panel: focus goes to what took its place. */
  #keepFocus() {
    if (this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  #reflect() {
    const states = this.#internals?.states;
    const { status } = this.#run.state ?? {};
    // Chromium before 125 has no `states`, or throws for names without dashes.
    try {
      for (const name of ['running', 'paused', 'done', 'stopped'] as const) states?.[status === name ? 'add' : 'delete'](name);
    } catch {
      // Styling hooks only.
    }
  }

  protected override render() {
    const { content, door } = this.#source;
    const ownHtml = door === 'html' || this.#source.state === 'failed';
    return html`<div class="frame" part="card">
      <slot ?hidden=${Boolean(content) && !ownHtml}></slot>
      ${contentStatus(this.#source, this.#shared.t)}
      <div class="base" ?hidden=${!content}>${content && this.#renderPlan(content, ownHtml)} ${this.#announcer.region()}</div>
    </div>`;
  }

  #renderPlan(plan: Plan, ownHtml: boolean) {
    const state = this.#run.state;
    if (!state) return nothing;
    const t = this.#locale.t;
    const view = { state, now: this.#run.now, t, length: this.#length, send: this.#send };
    const over = state.status === 'done' || state.status === 'stopped';
    return html`${ownHtml ? nothing : renderIntro(plan, t, this.#length, this.headingLevel)}
    ${
      state.status === 'ready'
        ? renderReady({
            ...view,
            choices: this.#choices,
            start: () => this.#startFromButton(),
            onChoice: this.#onChoice,
            onSettings: (it) => this.#choose(it),
          })
        : over
          ? renderDone(view)
          : renderStage(view)
    }
    ${ownHtml && plan.seekHelp ? nothing : html`<div class="seek-help">${seekHelpLine(this, this.#shared.t, { signs: plan.seekHelp, headingLevel: this.headingLevel + 1 })}</div>`}
    ${ownHtml ? nothing : renderEvidence(plan, t, this.#shared.t, this.headingLevel)}`;
  }

  #startFromButton() {
    this.start();
    void this.updateComplete.then(() => this.#keepFocus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-exercise-stepper': ExerciseStepper;
  }
  interface HTMLElementEventMap {
    'relief-session-start': SessionStartEvent;
    'relief-step-change': StepChangeEvent;
    'relief-session-end': SessionEndEvent;
  }
}
