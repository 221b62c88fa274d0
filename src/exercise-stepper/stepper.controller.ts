/** Everything around a run: what a person chooses, the player, the journal. Loaded when a person reaches for it, or with data. */
import { html, nothing, type ReactiveController } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { adoptStyles } from '../foundation/adopt-styles.browser.js';
import type { Announcer } from '../foundation/announcer.controller.js';
import { ContentErrorEvent } from '../foundation/content/content-error.events.js';
import type { ContentSource } from '../foundation/content/content-source.controller.js';
import { OpenForPrint } from '../foundation/document/open-for-print.controller.js';
import { documentStyles } from '../foundation/document/document.styles.js';
import { evidenceStyles } from '../foundation/document/evidence.styles.js';
import { ownLang } from '../foundation/document/words.view.js';
import { Lazy } from '../foundation/lazy.controller.js';
import { Localize } from '../foundation/localize.controller.js';
import { localStore } from '../foundation/storage/local-storage.browser.js';
import { keepTypedKeys } from '../foundation/typed-keys.browser.js';
import { inWords } from '../health/duration.js';
import { exerciseStepperRun } from '../locales/en/exercise-stepper-run.js';
import { health } from '../locales/en/health.js';
import { shared } from '../locales/en/shared.js';
import { SeekHelpLink } from '../seek-help/seek-help-link.controller.js';
import type { Plan } from './content/exercise.schema.js';
import type { Panel, Preferences, RunHost, StepperHost } from './exercise-stepper.host.js';
import { hasSavedRun, type SavedRun } from './record/saved-run.js';
import type { Choice, Choices } from './session/choices.js';
import type { Channel } from './session/cues.js';
import { evidenceView } from './setup/evidence.view.js';
import { introStyles } from './setup/intro.styles.js';
import { introView } from './setup/intro.view.js';
import { setupStyles } from './setup/setup.styles.js';
import { setupView } from './setup/setup.view.js';
import type { Opened } from './share/plan-link.js';

const loadPlayer = () => import('./run/player.controller.js');
const loadFigure = () => import('./figure/figure.view.js');
const loadPanel = () => import('./share/share-panel.controller.js');
const loadPlanLink = () => import('./share/plan-link.js');

export class StepperController implements ReactiveController, RunHost {
  plan: Plan | undefined;
  choices: Choices = {};
  preferences: Preferences = { noAutoAdvance: false, keepGoing: false, channel: 'screen' };
  painBefore: number | undefined;
  /** The panel beside a run that a person has opened. */
  openPanel: Panel | undefined;
  readonly announcer: Announcer;
  readonly channels = available();

  readonly #host: StepperHost;
  readonly #source: ContentSource<Plan>;
  readonly #words: Localize<'exerciseStepperRun'>;
  readonly #shared: Localize<'shared'>;
  readonly #health: Localize<'health'>;
  readonly #signs;
  readonly #player;
  readonly #panel;
  readonly #planLink;
  /** The attributes that the preferences were taken from. */
  #attributes = '';
  #showsChoices = false;
  /** A run of this plan was left. */
  #wasLeft = false;
  /** The fragment that a plan was taken from. */
  #fragment = '';
  #linked: 'no' | 'yes' | 'refused' = 'no';

  constructor(host: StepperHost, source: ContentSource<Plan>, announcer: Announcer) {
    this.#host = host;
    this.#source = source;
    this.announcer = announcer;
    this.#words = new Localize(host, 'exerciseStepperRun', exerciseStepperRun);
    this.#shared = new Localize(host, 'shared', shared);
    this.#health = new Localize(host, 'health', health);
    this.#signs = new SeekHelpLink(host);
    this.#player = new Lazy(host, loadPlayer, ({ Player }) => new Player(host, this));
    this.#panel = new Lazy(host, loadPanel, ({ SharePanel }) => new SharePanel(host, this));
    this.#planLink = new Lazy(host, loadPlanLink, ({ openFragment }) => openFragment);
    new OpenForPrint(host);
    host.addController(this);
  }

  hostConnected() {
    const styles = [introStyles, setupStyles, evidenceStyles, documentStyles];
    adoptStyles(this.#host.renderRoot as ShadowRoot, ...styles);
    keepTypedKeys(this.#host.renderRoot);
  }

  /** The page may have changed the content or an attribute. */
  hostUpdate() {
    this.#readLink();
    this.#readAttributes();
    this.#readPlan();
    if (this.#wasLeft) this.#player.need();
    if (this.openPanel) this.#panel.need();
  }

  get player() {
    return this.#player.part;
  }

  /** Something that was asked for did not arrive. */
  get hasFailed() {
    return Boolean(this.#player.failed || this.#panel.failed || this.#planLink.failed);
  }

  /** Resolves when the run that was asked for is here, or has failed. */
  get loading() {
    return this.#player.loading;
  }

  get t() {
    return this.#words.t;
  }

  get shared() {
    return this.#shared.t;
  }

  get spokenLang() {
    return this.plan?.lang ?? this.lang;
  }

  get health() {
    return this.#health.t;
  }

  get lang() {
    return this.#words.lang;
  }

  get own() {
    return this.plan && ownLang(this.plan, this.lang);
  }

  readonly length = (seconds: number) => inWords(seconds, this.lang);

  async start() {
    this.hostUpdate();
    if (this.plan) (await this.#player.load())?.start();
  }

  /** Asks again for what did not arrive. */
  retry() {
    for (const it of [this.#player, this.#panel, this.#planLink]) if (it.failed) void it.load();
  }

  /** Fetches what a run needs, so that Start works when the network has gone meanwhile. */
  async prepare() {
    await Promise.all([loadPlayer(), loadFigure()]);
  }

  /** Shows what a person may choose. */
  showChoices() {
    this.#showsChoices = true;
    this.#host.requestUpdate();
    return this.#host.updateComplete;
  }

  /** Opens or closes a panel. */
  toggle(panel: Panel) {
    this.openPanel = this.openPanel === panel ? undefined : panel;
    if (this.openPanel) void this.#panel.load();
    this.#host.requestUpdate();
  }

  prefer(preferences: Partial<Preferences>) {
    this.preferences = { ...this.preferences, ...preferences };
    this.player?.send({ type: 'choose', settings: preferences });
    this.#host.requestUpdate();
  }

  choose(exercise: number, choice: Choice) {
    const mine = this.choices[exercise];
    this.choices = { ...this.choices, [exercise]: { ...mine, ...choice, lengths: { ...mine?.lengths, ...choice.lengths } } };
    this.player?.adjust();
    this.#host.requestUpdate();
  }

  answer(pain: number | undefined) {
    this.painBefore = pain;
    this.#host.requestUpdate();
  }

  takeOver({ choices, settings, painBefore }: SavedRun) {
    this.choices = choices;
    this.painBefore = painBefore;
    this.preferences = { ...this.preferences, ...settings };
  }

  renderLinkNote() {
    if (this.#linked === 'no') return nothing;
    const { fromLink, linkRefused } = this.t;
    return html`<p class="base linked">${this.#linked === 'yes' ? fromLink : linkRefused}</p>`;
  }

  renderIntro() {
    const { plan, t, lang, length } = this;
    const { headingLevel } = this.#host;
    return plan && guard([plan, t, lang, headingLevel], () => introView(plan, t, length, headingLevel, this));
  }

  /** The run, a run that was left, or what a person may choose; undefined while Start alone is enough. */
  renderRun() {
    const { plan } = this;
    const run = this.player?.render();
    if (run || !plan || (this.#source.door === 'html' && !this.#showsChoices)) return run;
    return setupView(plan, this, this.#host);
  }

  renderPanel() {
    return this.openPanel && this.#panel.part?.render(this.openPanel);
  }

  /** What stands below: when to get help, whether it helps, who says so. */
  renderAfter() {
    const { plan, lang, shared, health } = this;
    if (!plan) return nothing;
    const level = this.#host.headingLevel;
    return html`<div class="seek-help">${this.#signs.render(shared, { signs: plan.seekHelp, headingLevel: level + 1 })}</div>
      ${guard([plan, lang, shared, health, level], () => evidenceView(plan, level, this))}`;
  }

  renderWarning() {
    return this.#signs.render(this.shared, { headingLevel: this.#host.headingLevel + 1 });
  }

  #readAttributes() {
    const { noAutoAdvance, keepGoing, guide } = this.#host;
    const attributes = JSON.stringify([noAutoAdvance, keepGoing, guide]);
    if (attributes === this.#attributes) return;
    this.#attributes = attributes;
    this.prefer({ noAutoAdvance, keepGoing, channel: guide });
  }

  #readPlan() {
    const plan = this.#source.content;
    // A page that is edited around the words gives the same plan again: that must not end a run.
    if (plan === this.plan || JSON.stringify(plan) === JSON.stringify(this.plan)) return;
    this.plan = plan;
    this.choices = {};
    this.painBefore = undefined;
    this.player?.changePlan();
    // A run that was left is worth loading the player for.
    this.#wasLeft = Boolean(plan && hasSavedRun(localStore, plan));
  }

  /** A plan that came with a link, checked as any other, and told apart from the page's own. */
  #readLink() {
    const { hash } = location;
    if (!this.#host.fromLink || !hash.startsWith('#plan=') || hash === this.#fragment) return;
    const open = this.#planLink.need();
    if (!open) return;
    this.#fragment = hash;
    void open(hash).then((opened) => opened && this.#take(opened));
  }

  async #take({ plan, choices, problems }: Opened) {
    this.#linked = plan ? 'yes' : 'refused';
    if (plan) this.#host.content = plan;
    else this.#host.dispatchEvent(new ContentErrorEvent(problems, 'property'));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // What reads content may still be on its way, and another plan makes an end of what was chosen.
    await this.#source.load();
    this.#readPlan();
    if (choices) this.choices = choices;
    this.#host.requestUpdate();
  }
}

/** Channels that this browser has. */
const available = (): Channel[] => [
  'screen',
  'tones',
  ...('speechSynthesis' in window ? (['voice'] as const) : []),
  ...('vibrate' in navigator ? (['vibration'] as const) : []),
];
