/** What only some cards need: words from data, a timer, pictures of numbers, paper, a comparison. Loaded by the first that does. */
import { html, nothing, type CSSResult, type ReactiveController } from 'lit';
import { documentStyles } from '../foundation/document/document.styles.js';
import type { ContentSource } from '../foundation/content/content-source.controller.js';
import { printerIcon } from '../foundation/icons.view.js';
import { Localize } from '../foundation/localize.controller.js';
import { health } from '../locales/en/health.js';
import { remedy as english } from '../locales/en/remedy-card.js';
import type { Locale } from '../locales/locale.js';
import type * as Compare from './compare/comparison.controller.js';
import type * as Timer from './dose/dose-timer.controller.js';
import type * as Numbers from './view/out-of-100.view.js';
import type { RemedyCard } from './remedy-card.js';
import { remedyViewStyles } from './view/remedy.styles.js';
import type { Remedy } from './content/remedy.schema.js';
import { remedyView } from './view/remedy.view.js';

const later: { timer?: typeof Timer; numbers?: typeof Numbers; compare?: typeof Compare } = {};
const loading = {
  timer: () => import('./dose/dose-timer.controller.js'),
  numbers: () => import('./view/out-of-100.view.js'),
  compare: () => import('./compare/comparison.controller.js'),
};

export const enter = (host: RemedyCard, source: ContentSource<Remedy>) => new RemedyRoom(host, source);

export class RemedyRoom implements ReactiveController {
  readonly #host: RemedyCard;
  readonly #source: ContentSource<Remedy>;
  readonly #health: Localize<'health'>;
  readonly #words: Localize<'remedy'>;
  #timer: Timer.DoseTimer | undefined;
  #comparison: Compare.Comparison | undefined;
  #asked = false;
  /** The code of the comparison did not arrive. */
  #lost = false;
  #opened: HTMLDetailsElement[] = [];

  constructor(host: RemedyCard, source: ContentSource<Remedy>) {
    this.#host = host;
    this.#source = source;
    this.#health = new Localize(host, 'health', health);
    this.#words = new Localize(host, 'remedy', english);
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('beforeprint', this.#open);
    window.addEventListener('afterprint', this.#close);
  }

  hostDisconnected() {
    window.removeEventListener('beforeprint', this.#open);
    window.removeEventListener('afterprint', this.#close);
  }

  /** Styles of what this card shows, and of what has been loaded since. */
  get styles(): readonly CSSResult[] {
    const own = [documentStyles, remedyViewStyles, later.numbers?.styles ?? []];
    return [...own, this.#timer ? later.timer!.styles : [], this.#comparison ? later.compare!.styles : []].flat();
  }

  /** Call it from `willUpdate`. */
  update() {
    const { timer, compare } = this.#host;
    const { content } = this.#source;
    if (compare) {
      if (!this.#lost) this.#need('compare');
      this.#comparison ??= later.compare && new later.compare.Comparison(this.#host, this.#health, this.#words);
      this.#comparison?.use(compare);
      return;
    }
    this.#comparison = undefined;
    // Whatever is wanted beside the page's own words needs their data; asked once, since it may be refused.
    if (!content && !this.#asked) {
      this.#asked = true;
      void this.#source.load().then(() => this.#host.requestUpdate());
    }
    if (content?.claims.some(({ outOf100 }) => outOf100)) this.#need('numbers');
    const timed = timer && (content?.dose?.max ?? content?.dose?.duration);
    if (timed) this.#need('timer');
    if (!timed) this.#timer = undefined;
    else if (later.timer) (this.#timer ??= new later.timer.DoseTimer(this.#host)).use(content!);
  }

  /** What stands in place of the page's own words; undefined while those are to stay. */
  instead({ t: shared, lang }: Localize<'shared'>) {
    const { content, door } = this.#source;
    const { compact, headingLevel: level, compare } = this.#host;
    if (compare) return this.#comparison?.render(shared) ?? this.#missing(shared);
    if (door === 'html' || !content) return undefined;
    return remedyView(content, {
      level,
      lang,
      shared,
      health: this.#health.t,
      form: compact ? 'compact' : 'full',
      timer: this.#timer?.render(),
      picture: later.numbers?.picture,
    });
  }

  /** Where a comparison cannot be shown and the page has no words of its own, an empty box would say nothing. */
  #missing(shared: Locale['shared']) {
    if (this.#source.hasWords || !(this.#lost || this.#comparison?.isRefused)) return undefined;
    const retry = () => {
      this.#lost = false;
      this.#host.requestUpdate();
    };
    return html`<div class="base" part="status">
      <p>${shared.failed}</p>
      ${this.#lost ? html`<button part="retry-button" type="button" @click=${retry}>${shared.retry}</button>` : nothing}
    </div>`;
  }

  /** What stands after the words. */
  after() {
    const { handout, compare } = this.#host;
    if (compare || !this.#source.content) return nothing;
    return html`${this.#isHtml ? html`${this.#pictures()} ${this.#timer?.render()}` : nothing}
    ${
      handout
        ? html`<p class="base paper">
            <button type="button" part="print-button" @click=${() => void this.#host.print()}>
              ${printerIcon()}<span>${this.#words.t.print}</span>
            </button>
          </p>`
        : nothing
    }`;
  }

  get #isHtml() {
    return this.#source.door === 'html';
  }

  /** The page's own words tell the numbers: the pictures say nothing new to a screen reader. */
  #pictures() {
    const { t } = this.#health;
    const drawn = this.#source.content?.claims.flatMap(({ outOf100: it }) => (it && later.numbers ? [it] : []));
    return drawn?.map(
      (it) =>
        html`<div class="base" aria-hidden="true">
          <p><b class="words" dir="auto">${it.outcome}</b></p>
          ${later.numbers!.picture(it, t)}
        </div>`,
    );
  }

  #need(name: keyof typeof loading) {
    if (later[name]) return;
    void loading[name]().then(
      (it) => {
        Object.assign(later, { [name]: it });
        this.#host.requestUpdate();
      },
      (error) => {
        console.error('<relief-remedy-card> could not load a part of itself.', error);
        if (name !== 'compare') return;
        this.#lost = true;
        this.#host.requestUpdate();
      },
    );
  }

  /** Opens what is folded while the page is printed: paper has nothing to click. */
  readonly #open = () => {
    this.#opened = [...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const it of this.#opened) it.open = true;
  };

  readonly #close = () => {
    for (const it of this.#opened.splice(0)) it.open = false;
  };
}
