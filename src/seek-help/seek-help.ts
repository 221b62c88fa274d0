import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ContentErrorEvent } from '../foundation/content/content-error.events.js';
import { ContentSource } from '../foundation/content/content-source.controller.js';
import { buttonStyles } from '../foundation/styles/buttons.styles.js';
import { containerStyles } from '../foundation/styles/container.styles.js';
import { darkReaderStyles } from '../foundation/styles/dark-reader.styles.js';
import { hostStyles } from '../foundation/styles/host.styles.js';
import { infoIcon, phoneIcon, triangleAlertIcon } from '../foundation/icons.view.js';
import { Localize } from '../foundation/localize.controller.js';
import { asOnServer, ownWords } from '../foundation/ssr.view.js';
import { helpLines, type HelpLines } from '../health/help-lines.js';
import type { SeekHelp as Signs } from '../health/safety.js';
import { seekHelp as english } from '../locales/en/seek-help.js';
import { shared } from '../locales/en/shared.js';
import { precheck } from './precheck.js';
import type { SeekHelpHost } from './seek-help.host.js';
import { seekHelpStyles } from './seek-help.styles.js';

const tiers = ['emergency', 'urgent', 'nonUrgent'] as const;
const icons = { emergency: phoneIcon, urgent: triangleAlertIcon, nonUrgent: infoIcon };

const reader = { precheck, load: () => import('./content-reader.js') };

/**
 * Warning signs, by how fast they need help: always open, never behind a click. Without content of its own it shows
 * those of back pain.
 *
 * The page's own HTML: a list, or a section with one, for each tier. The words stay the page's own.
 *
 * ```html
 * <relief-seek-help country="GB">
 *   <section data-relief="emergency"><h3>Call 999 if</h3><ul><li>you cannot feel your legs</li></ul></section>
 *   <section data-relief="urgent">…</section>
 *   <section data-relief="non-urgent">…</section>
 * </relief-seek-help>
 * ```
 *
 * @slot - The page's own words; see above.
 * @fires {ContentErrorEvent} relief-content-error - Content was refused, or could not be fetched.
 * @csspart title - The heading of the whole.
 * @csspart tier - One tier: emergency, urgent or non-urgent.
 * @csspart tier-title - Heading of a tier.
 * @csspart call - The link or the words that say whom to call.
 * @csspart line - The name of the advice line.
 */
export class SeekHelp extends LitElement implements SeekHelpHost {
  static override styles = [hostStyles, containerStyles, darkReaderStyles, buttonStyles, seekHelpStyles];

  /** URL of a JSON document with lists `emergency`, `urgent` and `nonUrgent`. */
  @property() src?: string;
  /** Signs as data; wins over `src` and over the page's own words. */
  @property({ attribute: false }) content?: Partial<Signs>;
  /**
   * ISO 3166 country whose help lines to show, such as `GB`. Default: the region of the nearest `lang` (`en-GB`).
   * Without a country no number is shown, because 111 is an advice line in Britain and the emergency number in New Zealand.
   */
  @property() country?: string;
  /** Number to show instead of the country's emergency number. */
  @property({ attribute: 'emergency-number' }) emergencyNumber?: string;
  /** Number of a health advice line to show instead of the country's. */
  @property({ attribute: 'advice-number' }) adviceNumber?: string;
  /** Name of that advice line. */
  @property({ attribute: 'advice-name' }) adviceName?: string;
  /** Level of the heading, 1 to 5; the tiers come one below. Default 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #localize = new Localize(this, 'seekHelp', english);
  readonly #shared = new Localize(this, 'shared', shared);
  readonly #source = new ContentSource<Signs>(this, reader);

  /**
   * The signs that are on screen: of the content, or those of back pain. Undefined while they are the page's own words
   * and nobody has read them: see `readSigns()`. Read-only.
   */
  get signs(): Signs | undefined {
    const { emergency, urgent, nonUrgent } = this.#localize.t;
    if ((this.#ownWords || this.#reading) && !this.#source.content) return undefined;
    return this.#source.content ?? { emergency: emergency.signs, urgent: urgent.signs, nonUrgent: nonUrgent.signs };
  }

  /** The signs that are on screen, read from the page's own words where they are those. */
  async readSigns(): Promise<Signs> {
    await this.updateComplete;
    const content = await this.#source.load();
    return this.signs ?? content ?? { emergency: [], urgent: [], nonUrgent: [] };
  }

  protected override willUpdate() {
    if (asOnServer(this)) return;
    this.#source.read();
  }

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const { content } = this.#source;
    const own = this.#ownWords;
    return html`
      ${own || this.#reading ? nothing : html`<div class="base">${this.#renderTiers(content)}</div>`}
      <slot ?hidden=${content && !own}></slot>
      ${
        own
          ? html`<div class="base"><div class="calls">${this.#renderCall('emergency')}${this.#renderCall('urgent')}</div></div>`
          : nothing
      }
      ${this.#source.status(this.#shared.t)}
    `;
  }

  /** Content is at hand but its reader is still coming: other signs in its place would be read, and gone. */
  get #reading() {
    const { state, door } = this.#source;
    return state === 'loading' && door !== 'src';
  }

  /** The page says its signs itself, as far as anybody has looked. */
  get #ownWords() {
    const { state, door, hasWords } = this.#source;
    return door === 'html' && hasWords && (state === 'ready' || this.#reading);
  }

  #renderTiers(content: Signs | undefined) {
    const { t } = this.#localize;
    return html`
      <div class="title" part="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">${t.title}</div>
      <div class="tiers">${tiers.map((tier) => this.#renderTier(tier, content))}</div>
    `;
  }

  #renderTier(tier: keyof Signs, content: Signs | undefined) {
    const { t } = this.#localize;
    const signs = content ? content[tier] : t[tier].signs;
    if (!signs.length) return nothing;
    return html`<section class=${`tier ${tier}`} part="tier">
      <div class="tier-title" part="tier-title" role="heading" aria-level=${this.headingLevel + 1}>
        ${icons[tier]()}
        <span><span class="visually-hidden">${t[tier].prefix} </span>${content ? t[tier].title : t[tier].backTitle}</span>
      </div>
      <ul>
        ${signs.map((sign) => html`<li><span class="words" dir="auto">${sign}</span></li>`)}
      </ul>
      ${this.#renderCall(tier)}
    </section>`;
  }

  #renderCall(tier: keyof Signs) {
    const { t } = this.#localize;
    if (tier === 'nonUrgent') return nothing;
    const { emergency, advice } = this.#lines();
    const number = tier === 'emergency' ? emergency : advice?.number;
    if (!number) return html`<p class="call" part="call">${t[tier].callLocal}</p>`;
    return html`<p>
      <a class="call" part="call" href=${`tel:${number.replace(/[^\d+]/g, '')}`}>
        ${phoneIcon()}
        <span><span>${t.call}</span> <bdi class="number" translate="no">${number}</bdi></span>
      </a>
      ${tier === 'urgent' && advice?.name ? html`<span class="line" part="line"><bdi>${advice.name}</bdi></span>` : nothing}
    </p>`;
  }

  #lines(): Partial<HelpLines> {
    const region = /-([A-Z]{2})\b/.exec(this.#localize.lang)?.[1];
    const lines = helpLines(this.country ?? region);
    const advice = this.adviceNumber ? { name: this.adviceName ?? '', number: this.adviceNumber } : lines?.advice;
    const emergency = this.emergencyNumber ?? lines?.emergency;
    return { ...(emergency && { emergency }), ...(advice && { advice }) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-seek-help': SeekHelp;
  }
  interface GlobalEventHandlersEventMap {
    'relief-content-error': ContentErrorEvent;
  }
}
