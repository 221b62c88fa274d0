import type { Announcer } from '../foundation/announcer.controller.js';
import type { ContentSource } from '../foundation/content/content-source.controller.js';
import { Lazy } from '../foundation/lazy.controller.js';
import { localStore } from '../foundation/storage/local-storage.browser.js';
import type { Plan } from './content/exercise.schema.js';
import { titleOf } from './content/precheck.js';
import type { StepperHost } from './exercise-stepper.host.js';
import { prefetch } from './prefetch.controller.js';
import { hasSavedRun } from './record/saved-run.js';

const loadStepper = () => import('./stepper.controller.js');

/** What comes when it is needed: what leads through a run, and what reads the page's own words. */
export class LateParts {
  readonly #host: StepperHost;
  readonly #source: ContentSource<Plan>;
  readonly #stepper;
  #entering: Promise<unknown> | undefined;

  constructor(host: StepperHost, source: ContentSource<Plan>, announcer: Announcer) {
    this.#host = host;
    this.#source = source;
    this.#stepper = new Lazy(host, loadStepper, (module) => new module.StepperController(host, source, announcer));
    prefetch(host, async () => {
      await loadStepper();
      await (await this.enter())?.prepare();
    });
  }

  /** What leads through a run; undefined until it has come. */
  get stepper() {
    return this.#stepper.part;
  }

  /** Something that was asked for did not arrive. */
  get hasFailed() {
    const { content, state, problems } = this.#source;
    // The page's own words are on screen; what reads them is not here.
    const isUnread = state === 'ready' && !content && problems.length > 0;
    return Boolean(isUnread || this.#stepper.failed || this.stepper?.hasFailed);
  }

  /** Asks for what is needed unasked: for data, a plan in the address, a run that was left. Call it from `willUpdate`. */
  update() {
    if (this.#opensLink || (this.#source.content && !this.#isHtml)) this.#stepper.need();
    else if (this.#wasLeft && !this.hasFailed) void this.enter();
  }

  /** Loads what leads through a run and reads the page's own words, when a person reaches for it. Never rejects. */
  readonly enter = async () => {
    if (!this.stepper || !this.#source.content) {
      this.#entering ??= Promise.all([this.#stepper.load(), this.#source.load()]);
      await this.#entering;
      this.#entering = undefined;
      this.#host.requestUpdate();
    }
    return this.stepper;
  };

  /** Asks again for what did not arrive. */
  readonly retry = async () => {
    (await this.enter())?.retry();
  };

  /** Resolves when what was asked for is here, or has failed. */
  async arrived() {
    await Promise.all([this.#entering, this.#stepper.loading]);
    await this.stepper?.loading;
  }

  get #isHtml() {
    return this.#source.door === 'html';
  }

  get #opensLink() {
    return this.#host.fromLink && location.hash.startsWith('#plan=');
  }

  /** A run of the page's own words was left half-way; whether there is one is seen from its key alone. */
  get #wasLeft() {
    if (this.stepper || !this.#isHtml || this.#source.state !== 'ready') return false;
    return hasSavedRun(localStore, { id: this.#host.id || undefined, title: titleOf(this.#host) });
  }
}
