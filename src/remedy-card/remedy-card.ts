import { LitElement, adoptStyles, html, nothing, type CSSResultOrNative } from 'lit';
import { property } from 'lit/decorators.js';
import { ContentSource } from '../foundation/content-source.js';
import { contentStatus } from '../foundation/content-status.js';
import { hostStyles } from '../foundation/host.styles.js';
import { Localize } from '../foundation/localize.js';
import { check } from '../health/check.js';
import { part } from '../health/html.js';
import { reviewDue, reviewState, type ReviewState } from '../health/review-state.js';
import { verdict } from '../health/verdict.js';
import { shared } from '../locales/en/shared.js';
import { seekHelpLine, seekHelpLineStyles } from '../seek-help/seek-help-line.js';
import { remedyCardStyles } from './remedy-card.styles.js';
import { fromHtml } from './remedy-html.js';
import { remedyReview } from './remedy-review.js';
import type { Remedy } from './remedy.js';
import { remedyShape } from './remedy.shape.js';

/** The part that renders a remedy from data; a card that wraps the page's own words never loads it. */
type View = typeof import('./remedy-view.js');
let view: View | undefined;

/** A card has read its review, or what it read has changed. Bubbles, is not composed, cannot be cancelled. */
export class ReviewReadEvent extends Event {
  static readonly type = 'relief-review-read';
  constructor(
    /** `unreviewed`, `fresh`, `due` (in the last 90 days) or `overdue`. */
    readonly state: ReviewState,
    /** Day by which the next review is due; undefined when nobody reviewed it. */
    readonly due: Date | undefined,
  ) {
    super(ReviewReadEvent.type, { bubbles: true });
  }
}

/**
 * A remedy: what it is, whether it helps and how sure we are, how, how much, and who should not use it.
 *
 * The page's own HTML is described in `remedy-html.ts`. What it says is not said again; what it leaves out of evidence,
 * review and warning signs, the card adds.
 *
 * @slot - The page's own words about the remedy.
 * @fires {ContentErrorEvent} relief-content-error - Content was refused, or could not be fetched.
 * @fires {ReviewReadEvent} relief-review-read - The state of the review is known, or has changed.
 * @csspart card - The box.
 * @csspart title - The heading.
 * @csspart evidence - Which way the evidence points and how sure we are; one for the card and one for each claim.
 * @csspart section - What it is, does it help, how, how much, and so on.
 * @csspart section-title - Heading of a section.
 * @csspart claim - A claim with its evidence and sources.
 * @csspart source - A source.
 * @csspart dose - The list of how much and how often.
 * @csspart caution - Who should not use it, who should ask first, when to stop.
 * @csspart review - Who reviewed it and when, or that nobody did.
 * @cssState unreviewed - Nobody has reviewed it.
 * @cssState fresh - Reviewed, and not due again within 90 days.
 * @cssState due - The next review is due within 90 days.
 * @cssState overdue - The next review should have been done.
 */
export class RemedyCard extends LitElement {
  static override styles = [hostStyles, remedyCardStyles, seekHelpLineStyles];

  /** URL of a JSON document: a remedy by our schema, or schema.org JSON-LD. */
  @property() src?: string;
  /** A remedy as data, by `schemas/remedy.json`. Wins over every other door. */
  @property({ attribute: false }) content?: unknown;
  /** Level of the title's heading, 2 to 6, where the card renders it. Default 3. The page's own HTML keeps its own. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Address of the page's warning signs, such as `#seek-help`. Default: the page's `<relief-seek-help>`, else the signs in place. */
  @property({ attribute: 'seek-help' }) seekHelp?: string;

  readonly #localize = new Localize(this, 'shared', shared);
  readonly #source = new ContentSource<Remedy>(this, {
    check: (data) => check(remedyShape, data),
    fromHtml,
    fromJsonLd: async (data) => (await import('./remedy-json-ld.js')).fromJsonLd(data),
  });
  readonly #internals = typeof this.attachInternals === 'function' ? this.attachInternals() : undefined;
  #health?: Localize<'health'>;
  #reviewTold?: string;

  protected override willUpdate() {
    this.#source.read();
    if (this.#rendersContent) this.#useView();
  }

  protected override updated() {
    const { content } = this.#source;
    if (!content) return;
    const review = remedyReview(content);
    const state = reviewState(review, new Date());
    const due = reviewDue(review);
    if (this.#reviewTold === `${state} ${due}`) return;
    this.#reviewTold = `${state} ${due}`;
    for (const it of ['unreviewed', 'fresh', 'due', 'overdue'] as const)
      this.#internals?.states?.[it === state ? 'add' : 'delete'](it);
    queueMicrotask(() => this.dispatchEvent(new ReviewReadEvent(state, due)));
  }

  protected override render() {
    const { content, door } = this.#source;
    const own = this.#rendersContent;
    return html`<div class="frame" part="card">
      ${own ? this.#renderView(content!) : this.#renderEvidence()}
      <slot ?hidden=${own && !!view}></slot>
      ${content && (door === 'html' || view) ? this.#renderNotes(content) : nothing}
      ${contentStatus(this.#source, this.#localize.t)}
    </div>`;
  }

  get #rendersContent() {
    return this.#source.content !== undefined && this.#source.door !== 'html';
  }

  /** Loads the view once for all cards; until it is there the page's own words stay. */
  #useView() {
    if (!view) {
      void import('./remedy-view.js').then((it) => {
        view = it;
        this.requestUpdate();
      });
      return;
    }
    if (this.#health) return;
    this.#health = new Localize(this, 'health', view.english);
    adoptStyles(
      this.renderRoot as ShadowRoot,
      [...(this.constructor as typeof LitElement).elementStyles, view.styles] as CSSResultOrNative[],
    );
  }

  #renderView(remedy: Remedy) {
    if (!view || !this.#health) return nothing;
    const { t: words, lang } = this.#localize;
    return view.remedyView(remedy, { level: this.headingLevel, lang, shared: words, health: this.#health.t });
  }

  /** The evidence for the first claim, unless the page says it in its own words. */
  #renderEvidence() {
    const claim = this.#source.content?.claims[0];
    if (!claim || part(this, 'evidence')) return nothing;
    const { t } = this.#localize;
    return html`<p class="base evidence" part="evidence" data-direction=${claim.direction}>
      <strong>${verdict(claim, t)}.</strong> <span>${t.certainty[claim.certainty]}</span>
    </p>`;
  }

  #renderNotes(remedy: Remedy) {
    const { t } = this.#localize;
    const pointsAlready = this.#source.door === 'html' && part(this, 'seek-help');
    return html`<div class="base notes">
      ${pointsAlready ? nothing : seekHelpLine(this, t, { signs: remedy.seekHelp, headingLevel: this.headingLevel + 1 })}
      ${this.#renderReview(remedy)}
    </div>`;
  }

  /** Nothing that a page writes can make a card look reviewed that was not: then we say it beside the page's words. */
  #renderReview(remedy: Remedy) {
    const { t, lang } = this.#localize;
    const review = remedyReview(remedy);
    const state = reviewState(review, new Date());
    const said = state === 'unreviewed' && part(this, 'review')?.textContent?.includes(t.notReviewed);
    if (state === 'fresh' || said) return nothing;
    if (state === 'unreviewed') return html`<p class="review" part="review">${t.notReviewed}</p>`;
    const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(reviewDue(review));
    return html`<p class=${`review ${state}`} part="review">
      <span>${state === 'due' ? t.reviewDue : t.reviewOverdue}</span> <span>${day}</span>
    </p>`;
  }
}
