import { adoptStyles, html, isServer, LitElement, nothing, type CSSResult, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from '../foundation/announcer.js';
import { ContentErrorEvent, ContentSource } from '../foundation/content-source.js';
import { contentStatus } from '../foundation/content-status.js';
import { controlStyles } from '../foundation/controls.styles.js';
import { hostStyles } from '../foundation/host.styles.js';
import { inWords, Localize } from '../foundation/localize.js';
import { asOnServer, ownWords } from '../foundation/server.js';
import { exerciseStepper } from '../locales/en/exercise-stepper.js';
import { shared } from '../locales/en/shared.js';
import { seekHelpLine, seekHelpLineStyles } from '../seek-help/seek-help-line.js';
import type { Choice, Choices } from './choices.js';
import type { Channel, Verbosity } from './cues.js';
import type { SessionEndEvent, SessionStartEvent, StepChangeEvent } from './events.js';
import type { Plan } from './exercise.js';
import { fromHtml } from './exercise-html.js';
import { stepperStyles } from './exercise-stepper.styles.js';
import { renderEvidence, renderIntro } from './intro.view.js';
import { checkPlan } from './plan.js';
import { keptKey } from './kept.js';
import type { Extra, Extras } from './extras.js';
import type { Player, Preferences, Simple } from './player.js';
import { renderReady } from './ready.view.js';
import type { Session } from './session.js';

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

  /** What guides a person: `screen` (words, and a screen reader), `tones`, `voice` or `vibration`. The person can change it. */
  @property() guide: Channel = 'screen';

  /** Takes its content from a link that ends in `#plan=…`, when the page was opened by one. The plan says that it came so. */
  @property({ type: Boolean, attribute: 'from-link' }) fromLink = false;

  /** Does not ask how much it hurts, before or after. */
  @property({ type: Boolean, attribute: 'no-pain-question' }) noPainQuestion = false;

  /** Shows play and pause on the lock screen and on headphones; for that it plays silence. */
  @property({ type: Boolean, attribute: 'media-controls' }) mediaControls = false;

  readonly #source = new ContentSource<Plan>(this, {
    check: checkPlan,
    fromHtml,
    fromJsonLd: async (data) => (await import('./exercise-json-ld.js')).fromJsonLd(data),
  });
  readonly #locale = new Localize(this, 'exerciseStepper', exerciseStepper);
  readonly #shared = new Localize(this, 'shared', shared);
  readonly #announcer = new Announcer(this);
  readonly #length = (seconds: number) => inWords(seconds, this.#locale.lang);
  #internals: ElementInternals | undefined;
  #plan: Plan | undefined;
  #choices: Choices = {};
  #preferences: Preferences = { noAutoAdvance: false, keepGoing: false, channel: 'screen' };
  #painBefore: number | undefined;
  #player: Player | undefined;
  #loading: Promise<Player | undefined> | undefined;
  #extras: Extras | undefined;
  #link = '';
  #linked: 'no' | 'yes' | 'refused' = 'no';
  #unloaded = false;
  #focused = false;
  readonly #late: CSSResult[] = [];

  override connectedCallback() {
    super.connectedCallback();
    this.#internals ??= this.attachInternals?.();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (asOnServer(this)) return;
    if (this.fromLink && !isServer && location.hash !== this.#link) void this.#open((this.#link = location.hash));
    this.#source.read();
    const plan = this.#source.content;
    // A page that is edited around the words gives the same plan again: that must not end a run.
    if (plan !== this.#plan && JSON.stringify(plan) !== JSON.stringify(this.#plan)) {
      this.#choices = {};
      this.#painBefore = undefined;
      this.#player?.clear();
      this.#plan = plan;
      this.#lookForKept();
    }
    if (changed.has('noAutoAdvance') || changed.has('keepGoing') || changed.has('guide'))
      this.#set({ noAutoAdvance: this.noAutoAdvance, keepGoing: this.keepGoing, channel: this.guide });
    this.#focused = Boolean(this.shadowRoot?.activeElement);
    this.#reflect();
  }

  protected override updated() {
    // A button that was pressed may be gone with its panel: the focus goes to what took its place.
    if (this.#focused && !this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  protected override async getUpdateComplete() {
    await this.#loading;
    return super.getUpdateComplete();
  }

  /** Starts a run. Nothing happens when one is going on, or when there is no content. */
  async start(): Promise<void> {
    const player = await this.#load();
    player?.start();
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

  /** Where the run stands; undefined before the start. */
  get session(): Session | undefined {
    return this.#player?.state;
  }

  #send(type: Simple) {
    this.#player?.send({ type });
  }

  /** What leads through a run comes when a person reaches for it: before that a page need not carry it. */
  readonly #load = () =>
    (this.#loading ??= import('./player.js').then(
      (module) => {
        this.#adopt(module.Player.styles);
        this.#unloaded = false;
        this.#player = new module.Player(this, {
          plan: () => this.#plan,
          choices: () => this.#choices,
          preferences: () => this.#preferences,
          painBefore: () => this.#painBefore,
          asksPain: () => !this.noPainQuestion,
          mediaControls: () => this.mediaControls,
          prefer: this.#set,
          take: ({ choices, settings, painBefore }) => {
            this.#choices = choices;
            this.#painBefore = painBefore;
            this.#preferences = { ...this.#preferences, ...settings };
          },
          words: () => this.#locale.t,
          length: this.#length,
          lang: () => this.#plan?.lang ?? this.#locale.lang,
          verbosity: () => this.announcements,
          say: (text) => this.#announcer.say(text),
          warning: () => this.#warning(),
        });
        this.#player.look();
        return this.#player;
      },
      () => {
        this.#loading = undefined;
        this.#fail();
        return undefined;
      },
    ));

  async #open(link: string) {
    if (!link.startsWith('#plan=')) return;
    const opened = await import('./plan-link.js').then(
      ({ openFragment }) => openFragment(link),
      () => this.#fail(),
    );
    if (!opened) return;
    this.#linked = opened.plan ? 'yes' : 'refused';
    if (opened.plan) this.content = opened.plan;
    else this.dispatchEvent(new ContentErrorEvent(opened.problems, 'property'));
    this.requestUpdate();
    await this.updateComplete;
    if (!opened.choices) return;
    this.#choices = opened.choices;
    this.requestUpdate();
  }

  /** Styles come with what they are for. */
  #adopt(styles: CSSResult) {
    const { elementStyles } = this.constructor as typeof ExerciseStepper;
    this.#late.push(styles);
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.#late]);
  }

  readonly #extra = async (extra: Extra) => {
    if (!this.#extras) {
      const module = await import('./extras.js').catch(() => undefined);
      if (!module) return this.#fail();
      if (!this.#extras) this.#adopt(module.Extras.styles);
      this.#extras ??= new module.Extras(this, {
        plan: () => this.#plan,
        choices: () => this.#choices,
        words: () => this.#locale.t,
        shared: () => this.#shared.t,
        length: this.#length,
        lang: () => this.#locale.lang,
      });
    }
    this.#extras.toggle(extra);
  };

  #fail() {
    this.#unloaded = true;
    this.requestUpdate();
  }

  readonly #choose = (exercise: number, choice: Choice) => {
    const mine = this.#choices[exercise];
    this.#choices = { ...this.#choices, [exercise]: { ...mine, ...choice, lengths: { ...mine?.lengths, ...choice.lengths } } };
    this.requestUpdate();
  };

  readonly #set = (preferences: Partial<Preferences>) => {
    this.#preferences = { ...this.#preferences, ...preferences };
    this.#player?.send({ type: 'choose', settings: preferences });
    this.requestUpdate();
  };

  /** A run that was left is worth loading the player for. */
  #lookForKept() {
    if (isServer || !this.#plan) return;
    try {
      if (localStorage.getItem(keptKey(this.#plan))) void this.#load().then((player) => player?.look());
    } catch {
      // This browser keeps nothing, so nothing was left.
    }
  }

  readonly #answer = (pain: number | undefined) => {
    this.#painBefore = pain;
    this.requestUpdate();
  };

  #warning() {
    return seekHelpLine(this, this.#shared.t, { headingLevel: this.headingLevel + 1 });
  }

  #reflect() {
    const states = this.#internals?.states;
    const { status } = this.session ?? {};
    // Chromium before 125 has no `states`, or throws for names without dashes.
    try {
      for (const name of ['running', 'paused', 'done', 'stopped'] as const) states?.[status === name ? 'add' : 'delete'](name);
    } catch {
      // Styling hooks only.
    }
  }

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const { content, door } = this.#source;
    const ownHtml = door === 'html' || this.#source.state === 'failed';
    return html`<div class="frame" part="card">
      <slot ?hidden=${Boolean(content) && !ownHtml}></slot>
      ${this.#linked === 'no' ? nothing : html`<p class="base note">${this.#linked === 'yes' ? this.#locale.t.fromLink : this.#locale.t.linkRefused}</p>`}
      ${contentStatus(this.#source, this.#shared.t)}
      <div class="base" ?hidden=${!content} @pointerenter=${this.#load} @focusin=${this.#load}>
        ${content && this.#renderPlan(content, ownHtml)} ${this.#announcer.region()}
      </div>
    </div>`;
  }

  #renderPlan(plan: Plan, ownHtml: boolean) {
    const { t } = this.#locale;
    const level = this.headingLevel;
    const status = this.session?.status;
    const ready = {
      ...{ plan, t, length: this.#length, choices: this.#choices, preferences: this.#preferences },
      ...{ choose: this.#choose, set: this.#set, channels: available(), start: () => void this.start() },
      ...{ asksPain: !this.noPainQuestion, pain: this.#painBefore, answer: this.#answer, warning: () => this.#warning() },
    };
    return html`${ownHtml ? nothing : renderIntro(plan, t, this.#length, level)}
    ${this.#player?.render() ?? this.#player?.renderOffer() ?? renderReady(ready)}
    ${status === 'running' || status === 'paused' ? nothing : this.#renderExtras()}
    ${this.#unloaded ? html`<p>${this.#shared.t.failed}</p>` : nothing}
    ${
      ownHtml && plan.seekHelp
        ? nothing
        : html`<div class="seek-help">
            ${seekHelpLine(this, this.#shared.t, { signs: plan.seekHelp, headingLevel: level + 1 })}
          </div>`
    }
    ${ownHtml ? nothing : renderEvidence(plan, t, this.#shared.t, level)}`;
  }

  #renderExtras() {
    const { t } = this.#locale;
    const open = this.#extras?.open;
    const toggle = (extra: Extra, label: string) =>
      html`<button class="plain" type="button" aria-expanded=${open === extra} @click=${() => void this.#extra(extra)}>
        <span>${label}</span>
      </button>`;
    return html`<p class="extras">${toggle('along', t.takeAlong)} ${toggle('journal', t.journal)}</p>
      ${this.#extras?.render() ?? nothing}`;
  }
}

/** Channels that this browser has. */
const available = (): Channel[] => [
  'screen',
  'tones',
  ...(!isServer && 'speechSynthesis' in window ? (['voice'] as const) : []),
  ...(!isServer && 'vibrate' in navigator ? (['vibration'] as const) : []),
];

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
