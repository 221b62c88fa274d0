import { html, nothing, type LitElement } from 'lit';
import type { Announcer } from '../../foundation/announcer.controller.js';
import { Localize } from '../../foundation/localize.controller.js';
import { helpLines, type HelpLine } from '../../health/help-lines.js';
import { commentConcerns } from '../../locales/en/comments-concerns.js';
import { inspect, type Finding, type FindingKind, type Words } from './check.js';
import { languages } from './languages.js';
import type { Field } from '../comment.js';
import { CommentConcernEvent } from '../comments.events.js';

/** The form, as far as its care needs it. */
type CareHost = LitElement & { country?: string };

/** What cannot wait comes first. */
const order: readonly FindingKind[] = ['crisis', 'red-flag', 'personal', 'dose'];

/** Milliseconds of quiet after which a text is looked at. */
const pause = 900;

/**
 * Notes beside the box about what a writer may want to think over. All on the device: nothing is sent, kept or counted, and
 * nothing stops a comment. Loaded when a person begins to write.
 */
export class Care {
  readonly #words: Localize<'commentConcerns'>;
  readonly #loaded = new Map<string, Promise<Words | undefined>>();
  readonly #closed = new Set<FindingKind>();
  #findings: Finding[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: CareHost,
    private readonly announcer: Announcer,
    private readonly control: (field: Field) => HTMLInputElement | HTMLTextAreaElement | undefined,
  ) {
    this.#words = new Localize(host, 'commentConcerns', commentConcerns);
    host.addController({ hostDisconnected: () => clearTimeout(this.#timer) });
  }

  /** Looks at a text when the typing rests, or at once. */
  look(text: string, atOnce = false) {
    clearTimeout(this.#timer);
    if (atOnce) void this.#look(text);
    else this.#timer = setTimeout(() => void this.#look(text), pause);
  }

  async #look(text: string) {
    const words = text.trim() ? await this.#wordsFor(text) : undefined;
    const before = this.#kinds;
    this.#findings = words ? inspect(text, words) : [];
    const now = this.#kinds;
    if (now.join() === before.join()) return;
    this.host.requestUpdate();
    const news = now.filter((kind) => !before.includes(kind));
    if (news.length) {
      this.announcer.say(news.map((kind) => this.#say(kind)).join(' '));
      this.host.dispatchEvent(new CommentConcernEvent(now));
    }
  }

  get #kinds(): FindingKind[] {
    return order.filter((kind) => !this.#closed.has(kind) && this.#findings.some((finding) => finding.kind === kind));
  }

  /** A comment in Arabic letters is checked as Arabic on an English page too. */
  #wordsFor(text: string): Promise<Words | undefined> {
    const page = this.#words.lang.split('-')[0]!.toLowerCase();
    const language = /\p{Script=Arabic}/u.test(text) ? 'ar' : page in languages && page !== 'ar' ? page : 'en';
    let words = this.#loaded.get(language);
    // The patterns look behind, which Safari before 16.4 cannot read: there, and offline, a comment goes unchecked.
    if (!words) this.#loaded.set(language, (words = languages[language]!().catch(() => undefined)));
    return words;
  }

  /** The notes, the most urgent first. */
  template() {
    const kinds = this.#kinds;
    if (!kinds.length) return nothing;
    const { t } = this.#words;
    return html`<ul class="concerns" part="concerns" aria-label=${t.title}>
      ${kinds.map(
        (kind) =>
          html`<li class=${kind}>
            <p>${this.#say(kind)}</p>
            ${this.#lines(kind)}
            <p class="actions">
              ${
                kind === 'personal'
                  ? html`<button class="plain" type="button" @click=${() => this.#show(kind)}>${t.show}</button>`
                  : nothing
              }
              <button class="plain" type="button" @click=${() => this.#close(kind)}>${t.close}</button>
            </p>
          </li>`,
      )}
    </ul>`;
  }

  #say(kind: FindingKind): string {
    const { t } = this.#words;
    if (kind !== 'personal') return t.notes[kind];
    const details = [...new Set(this.#findings.flatMap(({ detail }) => (detail ? [detail] : [])))];
    return t.personal(details.map((detail) => t.details[detail]));
  }

  #lines(kind: FindingKind) {
    const { t } = this.#words;
    if (kind !== 'crisis' && kind !== 'red-flag') return nothing;
    const region = this.#words.lang.split('-').find((part) => /^[A-Z]{2}$/.test(part));
    const lines = helpLines(this.host.country ?? region);
    const call = (words: string, number: string) =>
      html`<li>
        <a class="button" href="tel:${number.replace(/\s/g, '')}"><span>${words}</span></a>
      </li>`;
    const line = (it: HelpLine | undefined) => (it ? call(t.callLine(it.name, it.number), it.number) : nothing);
    return html`<ul class="lines">
      ${kind === 'crisis' ? line(lines?.crisis) : nothing}
      ${lines ? call(t.callEmergency(lines.emergency), lines.emergency) : html`<li>${t.callLocal}</li>`}
    </ul>`;
  }

  /** Marks the place in the box, so that the writer sees what is meant. */
  #show(kind: FindingKind) {
    const found = this.#findings.find((finding) => finding.kind === kind);
    const box = this.control('text');
    box?.focus();
    if (found) box?.setSelectionRange(found.start, found.end);
  }

  #close(kind: FindingKind) {
    this.#closed.add(kind);
    this.host.requestUpdate();
    this.control('text')?.focus();
  }
}
