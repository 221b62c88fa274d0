/** Everything around a run: what a person chooses, the player, the journal. Loaded when a person reaches for it, or with data. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ContentErrorEvent } from '../foundation/content/content-error.events.js';
import type { ContentSource } from '../foundation/content/content-source.controller.js';
import { Localize } from '../foundation/localize.controller.js';
import { inWords } from '../health/duration.js';
import { exerciseStepper } from '../locales/en/exercise-stepper-run.js';
import { shared } from '../locales/en/shared.js';
import { seekHelpLine, seekHelpLineStyles } from '../seek-help/seek-help-link.controller.js';
import type { Choice, Choices } from './session/choices.js';
import type { Channel } from './session/cues.js';
import type { Plan } from './content/exercise.schema.js';
import type { ExerciseStepper } from './exercise-stepper.js';
import type { Extra, Extras } from './share/share-panel.controller.js';
import { renderEvidence, renderIntro } from './setup/intro.view.js';
import { keptKey } from './record/saved-run.js';
import type { Player, Preferences } from './run/player.controller.js';
import { renderChoices, renderReady, type Choosing } from './setup/setup.view.js';
import { roomStyles } from './setup/setup.styles.js';

export class Room {
  player: Player | undefined;
  extras: Extras | undefined;
  /** What was asked for last has come. */
  arrived: Promise<unknown> | undefined;

  readonly #host: ExerciseStepper;
  readonly #source: ContentSource<Plan>;
  readonly #say: (text: string) => void;
  readonly #locale: Localize<'exerciseStepper'>;
  readonly #shared: Localize<'shared'>;
  #plan: Plan | undefined;
  #choices: Choices = {};
  #preferences: Preferences = { noAutoAdvance: false, keepGoing: false, channel: 'screen' };
  #attributes = '';
  #painBefore: number | undefined;
  #loading: Promise<Player | undefined> | undefined;
  #shown = false;
  #link = '';
  #linked: 'no' | 'yes' | 'refused' = 'no';

  constructor(host: ExerciseStepper, source: ContentSource<Plan>, say: (text: string) => void) {
    this.#host = host;
    this.#source = source;
    this.#say = say;
    this.#locale = new Localize(host, 'exerciseStepper', exerciseStepper);
    this.#shared = new Localize(host, 'shared', shared);
    host.adopt(roomStyles, seekHelpLineStyles);
  }

  /** Before each rendering: the page may have changed the content or an attribute. */
  update() {
    const { fromLink, noAutoAdvance, keepGoing, guide } = this.#host;
    if (fromLink && location.hash !== this.#link) void this.#open((this.#link = location.hash));
    const attributes = JSON.stringify([noAutoAdvance, keepGoing, guide]);
    if (attributes !== this.#attributes) {
      this.#attributes = attributes;
      this.#set({ noAutoAdvance, keepGoing, channel: guide });
    }
    const plan = this.#source.content;
    // A page that is edited around the words gives the same plan again: that must not end a run.
    if (plan === this.#plan || JSON.stringify(plan) === JSON.stringify(this.#plan)) return;
    this.#plan = plan;
    this.#choices = {};
    this.#painBefore = undefined;
    this.player?.clear();
    this.#lookForKept();
  }

  async start() {
    this.update();
    if (!this.#plan) return;
    (await this.#load())?.start();
  }

  /** Fetches what a run needs, so that Start works when the network has gone meanwhile. */
  async prepare() {
    await Promise.all([import('./run/player.controller.js'), import('./figure/figure.view.js')]);
  }

  /** Shows what a person may choose. */
  show() {
    this.#shown = true;
    this.#host.requestUpdate();
    return this.#host.updateComplete;
  }

  /** Opens or closes the journal, or the plan to take along. */
  async extra(extra: Extra) {
    if (!this.extras) {
      const module = await import('./share/share-panel.controller.js').catch(() => undefined);
      if (!module) return this.#host.fail();
      if (!this.extras) this.#host.adopt(module.Extras.styles);
      this.extras ??= new module.Extras(this.#host, {
        plan: () => this.#plan,
        choices: () => this.#choices,
        words: () => this.#locale.t,
        shared: () => this.#shared.t,
        length: this.#length,
        lang: () => this.#locale.lang,
      });
    }
    this.extras.toggle(extra);
  }

  renderLinked() {
    if (this.#linked === 'no') return nothing;
    const { fromLink, linkRefused } = this.#locale.t;
    return html`<p class="base linked">${this.#linked === 'yes' ? fromLink : linkRefused}</p>`;
  }

  renderIntro() {
    const plan = this.#plan;
    const { t } = this.#locale;
    const { headingLevel } = this.#host;
    return plan && guard([plan, t, headingLevel], () => renderIntro(plan, t, this.#length, headingLevel));
  }

  /** The run, a run that was left, or what a person may choose; undefined while Start alone is enough. */
  renderRun() {
    const plan = this.#plan;

    const going = this.player?.render() ?? this.player?.renderOffer();
    if (going || !plan || (this.#source.door === 'html' && !this.#shown)) return going;
    return renderReady({
      ...this.#choosing(plan),
      ...{ start: () => void this.#host.start(), warning: () => this.#warning() },
      ...{ asksPain: !this.#host.noPainQuestion, pain: this.#painBefore, answer: this.#answer },
    });
  }

  #choosing(plan: Plan): Choosing {
    return {
      ...{ plan, t: this.#locale.t, length: this.#length, choices: this.#choices, preferences: this.#preferences },
      ...{ channels: available(), choose: this.#choose, set: this.#set },
    };
  }

  /** What stands below: when to get help, whether it helps, who says so. */
  renderAfter() {
    const plan = this.#plan;
    if (!plan) return nothing;
    const { t } = this.#locale;
    const shared = this.#shared.t;
    const level = this.#host.headingLevel;
    return html`<div class="seek-help">
        ${seekHelpLine(this.#host, shared, { signs: plan.seekHelp, headingLevel: level + 1 })}
      </div>
      ${guard([plan, t, shared, level], () => renderEvidence(plan, t, shared, level))}`;
  }

  readonly #length = (seconds: number) => inWords(seconds, this.#locale.lang);

  #load() {
    this.#loading ??= import('./run/player.controller.js').then(
      (module) => {
        this.#host.adopt(...module.Player.styles);
        this.player = new module.Player(this.#host, {
          plan: () => this.#plan,
          choices: () => this.#choices,
          preferences: () => this.#preferences,
          painBefore: () => this.#painBefore,
          asksPain: () => !this.#host.noPainQuestion,
          mediaControls: () => this.#host.mediaControls,
          prefer: this.#set,
          take: ({ choices, settings, painBefore }) => {
            this.#choices = choices;
            this.#painBefore = painBefore;
            this.#preferences = { ...this.#preferences, ...settings };
          },
          words: () => this.#locale.t,
          length: this.#length,
          lang: () => this.#plan?.lang ?? this.#locale.lang,
          verbosity: () => this.#host.announcements,
          say: this.#say,
          warning: () => this.#warning(),
          choosing: () => this.#plan && renderChoices(this.#choosing(this.#plan)),
        });
        this.player.look();
        return this.player;
      },
      () => {
        this.#loading = undefined;
        this.#host.fail();
        return undefined;
      },
    );
    this.arrived = this.#loading;
    return this.#loading;
  }

  /** A plan that came with a link, checked as any other, and told apart from the page's own. */
  async #open(link: string) {
    if (!link.startsWith('#plan=')) return;
    const opened = await import('./share/plan-link.js').then(
      ({ openFragment }) => openFragment(link),
      () => this.#host.fail(),
    );
    if (!opened) return;
    this.#linked = opened.plan ? 'yes' : 'refused';
    if (opened.plan) this.#host.content = opened.plan;
    else this.#host.dispatchEvent(new ContentErrorEvent(opened.problems, 'property'));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (opened.choices) this.#choices = opened.choices;
    this.#host.requestUpdate();
  }

  /** A run that was left is worth loading the player for. */
  #lookForKept() {
    try {
      if (this.#plan && localStorage.getItem(keptKey(this.#plan))) void this.#load().then((player) => player?.look());
    } catch {
      // This browser keeps nothing, so nothing was left.
    }
  }

  readonly #choose = (exercise: number, choice: Choice) => {
    const mine = this.#choices[exercise];
    this.#choices = { ...this.#choices, [exercise]: { ...mine, ...choice, lengths: { ...mine?.lengths, ...choice.lengths } } };
    this.player?.adjust();
    this.#host.requestUpdate();
  };

  readonly #set = (preferences: Partial<Preferences>) => {
    this.#preferences = { ...this.#preferences, ...preferences };
    this.player?.send({ type: 'choose', settings: preferences });
    this.#host.requestUpdate();
  };

  readonly #answer = (pain: number | undefined) => {
    this.#painBefore = pain;
    this.#host.requestUpdate();
  };

  #warning() {
    return seekHelpLine(this.#host, this.#shared.t, { headingLevel: this.#host.headingLevel + 1 });
  }
}

/** Channels that this browser has. */
const available = (): Channel[] => [
  'screen',
  'tones',
  ...('speechSynthesis' in window ? (['voice'] as const) : []),
  ...('vibrate' in navigator ? (['vibration'] as const) : []),
];
