import { adoptStyles, html, LitElement, nothing, type CSSResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from '../foundation/announcer.controller.js';
import type { ContentErrorEvent } from '../foundation/content/content-error.events.js';
import { ContentSource } from '../foundation/content/content-source.controller.js';
import { controlStyles } from '../foundation/controls.styles.js';
import { flag } from '../foundation/boolean-converter.js';
import { hostStyles } from '../foundation/host.styles.js';
import { playIcon } from '../foundation/icons.view.js';
import { Localize } from '../foundation/localize.controller.js';
import { asOnServer, ownWords } from '../foundation/ssr.view.js';
import { tellStates } from '../foundation/custom-states.js';
import type { Graph } from '../health/json-ld.js';
import { exerciseStart } from '../locales/en/exercise-stepper.js';
import { shared } from '../locales/en/shared.js';
import { seekHelpLine, seekHelpLineStyles } from '../seek-help/seek-help-link.controller.js';
import type { Channel, Verbosity } from './session/cues.js';
import type { SessionEndEvent, SessionStartEvent, StepChangeEvent } from './exercise-stepper.events.js';
import type { Plan } from './content/exercise.schema.js';
import { nearby } from './prefetch.controller.js';
import { precheck, ownSigns } from './content/precheck.js';
import { stepperStyles } from './exercise-stepper.styles.js';
import type { Extra } from './share/share-panel.controller.js';
import type { Simple } from './run/player.controller.js';
import type { Room } from './stepper.controller.js';
import type { Session } from './session/session.js';

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
  readonly #start = new Localize(this, 'exerciseStart', exerciseStart);
  readonly #shared = new Localize(this, 'shared', shared);
  readonly #announcer = new Announcer(this);
  readonly #late: CSSResult[] = [];
  #internals: ElementInternals | undefined;
  #room: Room | undefined;
  #entering: Promise<Room | undefined> | undefined;
  #peeked = false;
  #unloaded = false;
  #focused = false;

  constructor() {
    super();
    nearby(this, () => import('./stepper.controller.js').then(this.#enter).then((room) => room?.prepare()));
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#internals ??= this.attachInternals?.();
  }

  protected override willUpdate() {
    if (asOnServer(this)) return;
    this.#source.read();
    const wanted = (this.#source.content && !this.#isHtml) || this.#wasLeft() || this.#opens();
    if (wanted && !this.#unloaded) void this.#enter();
    this.#room?.update();
    this.#focused = Boolean(this.shadowRoot?.activeElement);
    this.#reflect();
  }

  protected override updated() {
    // A button that was pressed may be gone with its panel: the focus goes to what took its place.
    if (this.#focused && !this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  protected override async getUpdateComplete() {
    await super.getUpdateComplete();
    await this.#entering;
    await this.#room?.arrived;
    return super.getUpdateComplete();
  }

  /** Starts a run. Nothing happens when one is going on, or when there is no content. */
  async start(): Promise<void> {
    await (await this.#enter())?.start();
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
    return this.#room?.player?.state;
  }

  /** Adds styles that came late, with what they are for. @internal */
  adopt(...styles: CSSResult[]) {
    const { elementStyles } = this.constructor as typeof ExerciseStepper;
    this.#late.push(...styles);
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.#late]);
  }

  /** Says that something could not be loaded. @internal */
  fail() {
    this.#unloaded = true;
    this.requestUpdate();
  }

  get #isHtml() {
    return this.#source.door === 'html';
  }

  #send(type: Simple) {
    this.#room?.player?.send({ type });
  }

  /** What leads through a run comes when a person reaches for it: the page's own words need none of it. */
  readonly #enter = () =>
    (this.#entering ??= Promise.all([import('./stepper.controller.js'), this.#source.load()])
      .then(([{ Room }, content]) => {
        // The page's own words are there, and what reads them did not arrive.
        if (!content && this.#isHtml && this.#source.state === 'ready' && !this.#opens()) throw this.#source.problems;
        this.#room ??= new Room(this, this.#source, (text) => this.#announcer.say(text));
        this.#unloaded = false;
        this.requestUpdate();
        return this.#room;
      })
      .catch(() => {
        this.#entering = undefined;
        this.fail();
        return undefined;
      }));

  /** A run that was left half-way is offered again; whether there is one is seen from its key alone. */
  #wasLeft(): boolean {
    if (this.#peeked || this.#source.state !== 'ready') return false;
    this.#peeked = true;
    try {
      const title = this.querySelector('h1,h2,h3,h4,h5,h6')?.textContent?.trim();
      return Boolean(localStorage.getItem(`relief-run:${this.id || title}`));
    } catch {
      return false; // this browser keeps nothing, so nothing was left
    }
  }

  #opens(): boolean {
    return this.fromLink && location.hash.startsWith('#plan=');
  }

  readonly #extra = async (extra: Extra) => {
    await (await this.#enter())?.extra(extra);
  };

  readonly #choose = async () => {
    await (await this.#enter())?.show();
    this.renderRoot.querySelector<HTMLElement>('.ready select, .ready input')?.focus();
  };

  #reflect() {
    const status = this.session?.status;
    tellStates(this.#internals, status !== 'ready' && status);
  }

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const { content, state } = this.#source;
    const ownWordsShown = this.#isHtml || state === 'failed';
    const room = content && this.#room;
    return html`<div class="frame" part="card">
      <slot ?hidden=${!ownWordsShown && Boolean(content)}></slot>
      ${this.#room?.renderLinked()} ${this.#source.status(this.#shared.t)}
      <div
        class="base"
        ?hidden=${!content && !(ownWordsShown && state === 'ready')}
        @pointerenter=${this.#enter}
        @focusin=${this.#enter}
      >
        ${room && !ownWordsShown ? room.renderIntro() : nothing} ${(room && room.renderRun()) ?? this.#renderStart()}
        ${this.#renderExtras()} ${this.#unloaded ? html`<p>${this.#shared.t.failed}</p>` : nothing}
        ${room && !ownWordsShown ? room.renderAfter() : this.#renderSigns()} ${this.#announcer.region()}
      </div>
    </div>`;
  }

  /** Where the page's own words have no warning signs. */
  #renderSigns() {
    if (!this.#isHtml || this.#source.state !== 'ready' || this.querySelector(ownSigns)) return nothing;
    return seekHelpLine(this, this.#shared.t, { headingLevel: this.headingLevel + 1 });
  }

  #renderStart() {
    const { t } = this.#start;
    return html`<div class="ready row" part="stage">
      <button class="primary big" part="start-button" type="button" data-focus @click=${() => void this.start()}>
        ${playIcon()}<span>${t.start}</span>
      </button>
      <button type="button" @click=${this.#choose}>${t.choose}</button>
    </div>`;
  }

  #renderExtras() {
    const status = this.session?.status;
    if (status === 'running' || status === 'paused') return nothing;
    const { t } = this.#start;
    const { extras } = this.#room ?? {};
    const toggle = (extra: Extra, label: string) =>
      html`<button class="plain" type="button" aria-expanded=${extras?.open === extra} @click=${() => void this.#extra(extra)}>
        <span>${label}</span>
      </button>`;
    return html`<p class="extras">${toggle('along', t.takeAlong)} ${toggle('journal', t.journal)}</p>
      ${extras?.render()}`;
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
