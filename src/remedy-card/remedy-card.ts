import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ContentErrorEvent } from '../foundation/content/content-error.events.js';
import { ContentSource, doorProblem } from '../foundation/content/content-source.controller.js';
import { flag } from '../foundation/boolean-converter.js';
import { report } from '../foundation/content/report.browser.js';
import { failedView } from '../foundation/content/status.view.js';
import { buttonStyles } from '../foundation/styles/buttons.styles.js';
import { evidenceStyles } from '../foundation/document/evidence.styles.js';
import { onThisPage, refreshLink } from '../foundation/fragment.browser.js';
import { hostStyles } from '../foundation/styles/host.styles.js';
import { Lazy } from '../foundation/lazy.controller.js';
import { Localize } from '../foundation/localize.controller.js';
import { asOnServer, ownWords } from '../foundation/ssr.view.js';
import { tellStates } from '../foundation/custom-states.js';
import type { Graph } from '../health/json-ld.js';
import { reviewDue, reviewState } from '../health/review/review-state.js';
import { verdict } from '../health/evidence.js';
import { shared } from '../locales/en/shared.js';
import { SeekHelpLink } from '../seek-help/seek-help-link.controller.js';
import { seekHelpLineStyles } from '../seek-help/seek-help-link.styles.js';
import { glimpse, part, precheck, type Facts } from './content/precheck.js';
import { remedyReview } from './content/remedy-review.js';
import type { Remedy } from './content/remedy.schema.js';
import type { DoseChangeEvent } from './dose/dose-timer.events.js';
import { ReviewReadEvent } from './remedy-card.events.js';
import type { RemedyCardHost } from './remedy-card.host.js';
import { remedyCardStyles } from './remedy-card.styles.js';
import { reviewNotice } from './view/review.view.js';

const reader = { precheck, load: () => import('./content/content-reader.js') };
const loadFeatures = () => import('./card-features.controller.js');

/**
 * A remedy: what it is, whether it helps and how sure we are, how, how much, and who should not use it.
 *
 * The page's own HTML is described in `content/from-html.ts`. What it says is not said again; what it leaves out of evidence,
 * review and warning signs, the card adds.
 *
 * @slot - The page's own words about the remedy.
 * @fires {ContentErrorEvent} relief-content-error - Content was refused, or could not be fetched.
 * @fires {ReviewReadEvent} relief-review-read - The state of the review is known, or has changed.
 * @csspart card - The box.
 * @fires {DoseChangeEvent} relief-dose-change - The timer has come to another phase.
 * @csspart title - The heading.
 * @csspart evidence - Which way the evidence points and how sure we are; one for the card and one for each claim.
 * @csspart section - What it is, does it help, how, how much, and so on.
 * @csspart section-title - Heading of a section.
 * @csspart claim - A claim with its evidence and sources.
 * @csspart source - A source.
 * @csspart dose - The list of how much and how often.
 * @csspart caution - Who should not use it, who should ask first, when to stop.
 * @csspart timer - The timer of the dose.
 * @csspart advice - A list of what to do, or of what not to do.
 * @csspart numbers - Benefit or harm as people out of 100, drawn and in words.
 * @csspart comparison - The table of a comparison.
 * @csspart print-button - Prints a hand-out.
 * @csspart start-button - Starts the timer.
 * @csspart stop-button - Says that the dose came off.
 * @csspart calendar-button - Offers the regimen as a calendar file.
 * @csspart more - In the short form, what opens on demand.
 * @csspart review - Who reviewed it and when, or that nobody did.
 * @cssState unreviewed - Nobody has reviewed it.
 * @cssState fresh - Reviewed, and not due again within 90 days.
 * @cssState due - The next review is due within 90 days.
 * @cssState overdue - The next review should have been done.
 */
export class RemedyCard extends LitElement implements RemedyCardHost {
  static override styles = [hostStyles, buttonStyles, evidenceStyles, seekHelpLineStyles, remedyCardStyles];

  /** URL of a JSON document: a remedy by our schema, or schema.org JSON-LD. */
  @property() src?: string;
  /** A remedy as data, by `schemas/remedy.json`. Wins over every other door. */
  @property({ attribute: false }) content?: unknown;
  /** Level of the title's heading, 2 to 6, where the card renders it. Default 3. The page's own HTML keeps its own. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Address of the page's warning signs, such as `#seek-help`. Default: the page's `<relief-seek-help>`, else the signs in place. */
  @property({ attribute: 'seek-help' }) seekHelp?: string;

  /**
   * Shows a timer that stops at the dose's maximum and keeps its gap. It is remembered on the reader's device.
   * Needs `dose.max` or `dose.duration`.
   */
  @property({ converter: flag }) timer = false;
  /**
   * Shows the short form: what it is, the evidence, who should not use it and when to stop; the rest opens on demand.
   * For cards from data; the page's own words are never hidden.
   */
  @property({ converter: flag }) compact = false;

  /** Offers the remedy as a hand-out to print, with all sources, its review and a QR code of the page. */
  @property({ converter: flag }) handout = false;
  /**
   * Ids of two to four cards of this page, separated by white space: this card then shows them beside each other, on the same
   * rows and in this order, and has no remedy of its own. Its own words stay until then, and wherever a card is missing.
   */
  @property() compare?: string;

  readonly #localize = new Localize(this, 'shared', shared);
  readonly #source = new ContentSource<Remedy>(this, reader);
  readonly #internals = this.attachInternals?.();
  /** Words from data and whatever else only some cards show. */
  readonly #features = new Lazy(this, loadFeatures, ({ CardFeatures }) => new CardFeatures(this, this.#source, this.#localize));
  readonly #signs = new SeekHelpLink(this);
  #facts: Facts | undefined;
  #reviewTold = '';
  #lossTold: Error | undefined;

  /** The remedy as data, checked and with defaults filled in; undefined when there is none, or it was refused. */
  load(): Promise<Remedy | undefined> {
    return this.#source.load();
  }

  /** Prints the remedy as a hand-out. */
  async print(): Promise<void> {
    await (await this.#features.load())?.print();
  }

  /** The remedy as schema.org JSON-LD; undefined when there is none. `page` is the address that ids stand under; default: the page's own. */
  async toJsonLd(page?: string): Promise<Graph | undefined> {
    return (await import('./content/json-ld.js')).ofCard(this, page);
  }

  protected override willUpdate() {
    if (asOnServer(this)) return;
    if (!this.compare) this.#source.read();
    const { content, state } = this.#source;
    if (content) this.#facts = { claim: content.claims[0], review: remedyReview(content) };
    else this.#facts = this.#isHtml && state === 'ready' ? glimpse(this) : undefined;
    if (this.#isFromData || this.timer || this.handout || this.compare || part(this, 'out-of-100')) this.#features.need();
    this.#features.part?.update();
  }

  protected override updated() {
    this.#reportLoss();
    if (!this.#facts) return;
    const { review } = this.#facts;
    const state = reviewState(review, new Date());
    const due = reviewDue(review);
    const told = `${state} ${due}`;
    if (this.#reviewTold === told) return;
    this.#reviewTold = told;
    tellStates(this.#internals, state);
    queueMicrotask(() => this.dispatchEvent(new ReviewReadEvent(state, due)));
  }

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const { t } = this.#localize;
    const { part: features, failed } = this.#features;
    const view = features?.instead();
    return html`<div class="frame" part="card">
      ${view ?? this.#renderEvidence()}
      <slot ?hidden=${!!view}></slot>
      ${features?.after()} ${failed ? failedView(t, () => void this.#features.load()) : nothing}
      ${this.#facts && (view || this.#isHtml) ? this.#renderNotes(this.#facts) : nothing}
      ${failed ? nothing : this.#source.status(t)}
    </div>`;
  }

  get #isHtml() {
    return this.#source.door === 'html';
  }

  get #isFromData() {
    return this.#source.content !== undefined && !this.#isHtml;
  }

  /** The page's own words say this themselves. */
  #says(name: string) {
    return this.#isHtml && part(this, name);
  }

  /** Content that nothing shows is as good as none: the page is told, once. */
  #reportLoss() {
    const { failed } = this.#features;
    if (failed && failed !== this.#lossTold && this.#isFromData)
      queueMicrotask(() => report(this, true, [doorProblem(failed)], this.#source.door));
    this.#lossTold = failed;
  }

  /** The evidence for the first claim. */
  #renderEvidence() {
    const claim = this.#isHtml && this.#facts?.claim;
    if (!claim || this.#says('evidence')) return nothing;
    const { t } = this.#localize;
    return html`<p class="base evidence" part="evidence" data-direction=${claim.direction}>
      <strong>${verdict(claim, t)}.</strong> <span>${t.certainty[claim.certainty]}</span>
    </p>`;
  }

  #renderNotes({ review }: Facts) {
    return html`<div class="base notes">${this.#renderSeekHelp()} ${this.#renderReview(review)}</div>`;
  }

  #renderSeekHelp() {
    const { t } = this.#localize;
    if (this.#says('seek-help')) return nothing;
    const { seekHelp: href } = this;
    if (href)
      return html`<p>
        <a part="seek-help-link" href=${onThisPage(href)} @click=${(event: Event) => refreshLink(event, href)}
          >${t.warningSigns}</a
        >
      </p>`;
    const signs = this.#source.content?.seekHelp;
    return this.#signs.render(t, { signs, headingLevel: this.headingLevel + 1 });
  }

  /** Nothing that a page writes can make a card look reviewed that was not: then we say it beside the page's words. */
  #renderReview(review: Facts['review']) {
    const { t, lang } = this.#localize;
    const state = reviewState(review, new Date());
    const said = state === 'unreviewed' && part(this, 'review')?.textContent?.includes(t.notReviewed);
    return said ? nothing : reviewNotice(state, review, t, lang);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-remedy-card': RemedyCard;
  }
  interface GlobalEventHandlersEventMap {
    'relief-content-error': ContentErrorEvent;
    'relief-review-read': ReviewReadEvent;
    'relief-dose-change': DoseChangeEvent;
  }
}
