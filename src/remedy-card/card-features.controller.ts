/** What only some cards need: words from data, a timer, pictures of numbers, paper, a comparison. Loaded by the first that does. */
import { html, nothing, type ReactiveController } from 'lit';
import { adoptStyles } from '../foundation/adopt-styles.browser.js';
import type { ContentSource } from '../foundation/content/content-source.controller.js';
import { failedView } from '../foundation/content/status.view.js';
import { OpenForPrint } from '../foundation/document/open-for-print.controller.js';
import { documentStyles } from '../foundation/document/document.styles.js';
import { printerIcon } from '../foundation/icons.view.js';
import { Lazy } from '../foundation/lazy.controller.js';
import { Localize } from '../foundation/localize.controller.js';
import { health } from '../locales/en/health.js';
import { remedy } from '../locales/en/remedy-card.js';
import type { CardWords } from './compare/comparison.controller.js';
import type { Remedy } from './content/remedy.schema.js';
import type { RemedyCardHost } from './remedy-card.host.js';
import { pictureStyles } from './view/out-of-100.styles.js';
import { remedyViewStyles } from './view/remedy.styles.js';
import { remedyView } from './view/remedy.view.js';

const loadTimer = () => import('./dose/dose-timer.controller.js');
const loadPicture = () => import('./view/out-of-100.view.js');
const loadComparison = () => import('./compare/comparison.controller.js');
const loadPrint = () => import('./view/print-handout.browser.js');

export class CardFeatures implements ReactiveController {
  readonly #host: RemedyCardHost;
  readonly #source: ContentSource<Remedy>;
  readonly #words: CardWords;
  readonly #timer;
  readonly #picture;
  readonly #comparison;
  readonly #print;
  #isRead = false;

  constructor(host: RemedyCardHost, source: ContentSource<Remedy>, shared: Localize<'shared'>) {
    this.#host = host;
    this.#source = source;
    this.#words = { shared, health: new Localize(host, 'health', health), remedy: new Localize(host, 'remedy', remedy) };
    this.#timer = new Lazy(host, loadTimer, ({ DoseTimer }) => new DoseTimer(host));
    this.#comparison = new Lazy(host, loadComparison, ({ Comparison }) => new Comparison(host, this.#words));
    this.#print = new Lazy(host, loadPrint, ({ printHandout }) => printHandout);
    this.#picture = new Lazy(host, loadPicture, ({ picture }) => picture);
    new OpenForPrint(host);
    host.addController(this);
  }

  hostConnected() {
    adoptStyles(this.#host.shadowRoot!, documentStyles, remedyViewStyles, pictureStyles);
  }

  /** Call it from `willUpdate`. */
  update() {
    const { compare } = this.#host;
    if (compare) return this.#comparison.need()?.use(compare);
    const { content } = this.#source;
    // Whatever is wanted beside the page's own words needs their data; read once, since it may be refused.
    if (!content && !this.#isRead) {
      this.#isRead = true;
      void this.#source.load().then(() => this.#host.requestUpdate());
    }
    if (content?.claims.some(({ outOf100 }) => outOf100)) this.#picture.need();
    if (content && this.#isTimed) this.#timer.need()?.use(content);
  }

  /** What stands in place of the page's own words; undefined while those are to stay. */
  instead() {
    const { content, door } = this.#source;
    const { compact, headingLevel: level, compare } = this.#host;
    const { shared, health } = this.#words;
    if (compare) return this.#comparison.part?.render();
    if (door === 'html' || !content) return undefined;
    return remedyView(content, {
      level,
      lang: shared.lang,
      shared: shared.t,
      health: health.t,
      form: compact ? 'compact' : 'full',
      timer: this.#renderTimer(),
      picture: this.#picture.part,
      pictureFailed: this.#renderFailed(this.#picture),
    });
  }

  /** What stands after the words. */
  after() {
    const { handout, compare } = this.#host;
    if (compare) return this.#renderNotCompared();
    if (!this.#source.content) return nothing;
    return html`${this.#source.door === 'html' ? html`${this.#renderPictures()} ${this.#renderTimer()}` : nothing}
    ${
      handout
        ? html`<p class="base paper">
              <button type="button" part="print-button" @click=${() => void this.#host.print()}>
                ${printerIcon()}<span>${this.#words.remedy.t.print}</span>
              </button>
            </p>
            ${this.#renderFailed(this.#print, () => void this.#host.print())}`
        : nothing
    }`;
  }

  /** Prints the remedy as a hand-out. */
  async print() {
    const print = await this.#print.load();
    await print?.(this.#host);
  }

  get #isTimed() {
    const { dose } = this.#source.content ?? {};
    return this.#host.timer && Boolean(dose?.max ?? dose?.duration);
  }

  #renderTimer() {
    return this.#isTimed ? (this.#timer.part?.render() ?? this.#renderFailed(this.#timer)) : nothing;
  }

  /** The page's own words tell the numbers: the pictures say nothing new to a screen reader. */
  #renderPictures() {
    const picture = this.#picture.part;
    if (!picture) return this.#renderFailed(this.#picture);
    const numbers = this.#source.content?.claims.flatMap(({ outOf100 }) => outOf100 ?? []);
    return numbers?.map(
      (it) =>
        html`<div class="base" aria-hidden="true">
          <p><b class="words" dir="auto">${it.outcome}</b></p>
          ${picture(it, this.#words.health.t)}
        </div>`,
    );
  }

  /** Where a comparison cannot be shown and the page has no words of its own, an empty box would say nothing. */
  #renderNotCompared() {
    const isRefused = this.#comparison.part?.isRefused && !this.#source.hasWords;
    return isRefused ? failedView(this.#words.shared.t) : this.#renderFailed(this.#comparison);
  }

  /** Says where a part should stand that it did not come, with a way to try again. */
  #renderFailed(part: Pick<Lazy<object, unknown>, 'failed' | 'load'>, retry = () => void part.load()) {
    return part.failed ? failedView(this.#words.shared.t, retry) : nothing;
  }
}
