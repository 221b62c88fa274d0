import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from '../foundation/announcer.controller.js';
import { flag } from '../foundation/boolean-converter.js';
import type { ContentErrorEvent } from '../foundation/content/content-error.events.js';
import { ContentSource } from '../foundation/content/content-source.controller.js';
import { failedView } from '../foundation/content/status.view.js';
import { buttonStyles } from '../foundation/styles/buttons.styles.js';
import { fieldStyles } from '../foundation/styles/fields.styles.js';
import { tellStates } from '../foundation/custom-states.js';
import { containerStyles } from '../foundation/styles/container.styles.js';
import { darkReaderStyles } from '../foundation/styles/dark-reader.styles.js';
import { hostStyles } from '../foundation/styles/host.styles.js';
import { Localize } from '../foundation/localize.controller.js';
import { asOnServer, ownWords } from '../foundation/ssr.view.js';
import type { Graph } from '../health/json-ld.js';
import { exerciseStepper } from '../locales/en/exercise-stepper.js';
import { shared } from '../locales/en/shared.js';
import type { Plan } from './content/exercise.schema.js';
import { SeekHelpLink } from '../seek-help/seek-help-link.controller.js';
import { seekHelpLineStyles } from '../seek-help/seek-help-link.styles.js';
import { ownSigns, precheck } from './content/precheck.js';
import type { SessionEndEvent, SessionStartEvent, StepChangeEvent } from './exercise-stepper.events.js';
import type { Panel, StepperHost } from './exercise-stepper.host.js';
import { stepperStyles } from './exercise-stepper.styles.js';
import { LateParts } from './late-parts.controller.js';
import type { Channel, Verbosity } from './session/cues.js';
import type { Session, SimpleEvent } from './session/session.js';
import { panelButtons, startView } from './setup/start.view.js';

const reader = { precheck, load: () => import('./content/content-reader.js') };

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
 * @csspart claim - A claim with its evidence and sources, of an exercise from data.
 * @csspart evidence - Which way the evidence of a claim points, and how sure we are.
 * @csspart source - A source.
 * @csspart review - Who reviewed it and when, or that nobody did.
 *
 * @cssState running - A run is going on.
 * @cssState paused - A run is paused.
 * @cssState done - A run came to its end.
 */
export class ExerciseStepper extends LitElement implements StepperHost {
  static override styles = [
    hostStyles,
    containerStyles,
    darkReaderStyles,
    buttonStyles,
    fieldStyles,
    seekHelpLineStyles,
    stepperStyles,
  ];

  /** The exercise or routine as data; wins over every other door. */
  @property({ attribute: false }) content: unknown;

  /** URL of a JSON document that holds the exercise or routine. */
  @property() src: string | undefined;

  /** Level of the heading, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** How much a screen reader hears: `phases` every phase in full, `minimal` in full once and then by name, `off`. */
  @property() announcements: Verbosity = 'phases';

  /** Waits for the person after every phase. The person can change it. */
  @property({ converter: flag, attribute: 'no-auto-advance' }) noAutoAdvance = false;

  /** Goes on while the page is hidden, instead of pausing. The person can change it. */
  @property({ converter: flag, attribute: 'keep-going' }) keepGoing = false;

  /** What guides a person: `screen` (words, and a screen reader), `tones`, `voice` or `vibration`. The person can change it. */
  @property() guide: Channel = 'screen';

  /** Takes its content from a link that ends in `#plan=…`, when the page was opened by one. The plan says that it came so. */
  @property({ converter: flag, attribute: 'from-link' }) fromLink = false;

  /** Does not ask how much it hurts, before or after. */
  @property({ converter: flag, attribute: 'no-pain-question' }) noPainQuestion = false;

  /** Shows play and pause on the lock screen and on headphones; for that it plays silence. */
  @property({ converter: flag, attribute: 'media-controls' }) mediaControls = false;

  readonly #source = new ContentSource<Plan>(this, reader);
  readonly #words = new Localize(this, 'exerciseStepper', exerciseStepper);
  readonly #shared = new Localize(this, 'shared', shared);
  readonly #announcer = new Announcer(this);
  readonly #internals = this.attachInternals?.();
  readonly #parts = new LateParts(this, this.#source, this.#announcer);
  readonly #signs = new SeekHelpLink(this);
  #hadFocus = false;

  protected override willUpdate() {
    if (asOnServer(this)) return;
    this.#source.read();
    this.#parts.update();
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
  }

  protected override updated() {
    const status = this.session?.status;
    tellStates(this.#internals, status !== 'ready' && status);
    // A button that was pressed may be gone with its panel: the focus goes to what took its place.
    if (this.#hadFocus && !this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  protected override async getUpdateComplete() {
    await super.getUpdateComplete();
    await this.#parts.arrived();
    return super.getUpdateComplete();
  }

  /** Starts a run. Nothing happens when one is going on, or when there is no content. */
  async start(): Promise<void> {
    await (await this.#parts.enter())?.start();
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

  /**
   * The exercise as schema.org JSON-LD, for a page that wants it in its head; undefined when there is no content. Nothing of a
   * person is in it. `page` is the address that ids stand under; default: the page's own.
   */
  async toJsonLd(page = location.href.replace(/#.*$/, '')): Promise<Graph | undefined> {
    const [{ graphOf }, plan] = await Promise.all([import('./content/json-ld.js'), this.#source.load()]);
    return plan && graphOf(plan, page);
  }

  /** Where the run stands; undefined before the start. */
  get session(): Session | undefined {
    return this.#parts.stepper?.player?.state;
  }

  readonly #choose = async () => {
    await (await this.#parts.enter())?.showChoices();
    this.renderRoot.querySelector<HTMLElement>('.ready select, .ready input')?.focus();
  };

  readonly #toggle = async (panel: Panel) => (await this.#parts.enter())?.toggle(panel);

  #send(type: SimpleEvent) {
    this.#parts.stepper?.player?.send({ type });
  }

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const { content, state, door } = this.#source;
    const { stepper, hasFailed, enter, retry } = this.#parts;
    const t = this.#shared.t;
    const keepsWords = door === 'html' || state === 'failed';
    const hasSteps = Boolean(content) || (keepsWords && state === 'ready');
    const run = content && stepper;
    const inPlace = keepsWords ? undefined : run;
    const failed = hasFailed ? failedView(t, retry) : nothing;
    return html`<div class="frame" part="card">
      <slot ?hidden=${Boolean(inPlace)}></slot>
      ${stepper?.renderLinkNote()} ${this.#source.status(t)} ${hasSteps ? nothing : failed}
      <div class="base" ?hidden=${!hasSteps} @pointerenter=${enter} @focusin=${enter}>
        ${inPlace?.renderIntro()} ${run?.renderRun() ?? startView(this.#words.t, () => this.start(), this.#choose)}
        ${this.#renderPanels()} ${hasSteps ? failed : nothing} ${inPlace ? inPlace.renderAfter() : this.#renderSigns()}
        ${this.#announcer.region()}
      </div>
    </div>`;
  }

  /** Where the page's own words have no warning signs. */
  #renderSigns() {
    const { door, state } = this.#source;
    if (door !== 'html' || state !== 'ready' || this.querySelector(ownSigns)) return nothing;
    return this.#signs.render(this.#shared.t, { headingLevel: this.headingLevel + 1 });
  }

  #renderPanels() {
    const status = this.session?.status;
    if (status === 'running' || status === 'paused') return nothing;
    const { stepper } = this.#parts;
    return html`${panelButtons(this.#words.t, stepper?.openPanel, this.#toggle)} ${stepper?.renderPanel()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-exercise-stepper': ExerciseStepper;
  }
  interface GlobalEventHandlersEventMap {
    'relief-session-start': SessionStartEvent;
    'relief-step-change': StepChangeEvent;
    'relief-session-end': SessionEndEvent;
    'relief-content-error': ContentErrorEvent;
  }
}
