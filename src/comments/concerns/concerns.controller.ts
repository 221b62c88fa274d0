import type { ReactiveController } from 'lit';
import type { Announcer } from '../../foundation/announcer.controller.js';
import { Lazy } from '../../foundation/lazy.controller.js';
import { Localize } from '../../foundation/localize.controller.js';
import { helpLines, type HelpLine } from '../../health/help-lines.js';
import { commentConcerns } from '../../locales/en/comments-concerns.js';
import type { CommentFormHost } from '../comment-form.host.js';
import { CommentConcernEvent } from '../comments.events.js';
import { boxesOf } from '../form/controls.js';
import { controlOf } from '../site-form/site-controls.browser.js';
import { inspect, type Finding, type FindingKind, type Words } from './check.js';
import { concernsTemplate, uncheckedTemplate, type Concern } from './concerns.view.js';
import { languages } from './languages.js';

/** What cannot wait comes first. */
const order: readonly FindingKind[] = ['crisis', 'red-flag', 'personal', 'dose'];

/** Milliseconds of quiet after which a text is looked at. */
const pause = 900;

/**
 * Notes beside the box about what a writer may want to think over. All on the device: nothing is sent, kept or counted, and
 * nothing stops a comment.
 */
export class ConcernsController implements ReactiveController {
  readonly #words: Localize<'commentConcerns'>;
  readonly #languages: Record<string, Lazy<Words, Words>>;
  readonly #closed = new Set<FindingKind>();
  #findings: Finding[] = [];
  /** The language of the text did not come, so nobody has looked at it. */
  #unchecked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: CommentFormHost,
    private readonly announcer: Announcer,
  ) {
    this.#words = new Localize(host, 'commentConcerns', commentConcerns);
    const lazy = Object.entries(languages).map(([tag, load]) => [tag, new Lazy(host, load, (words) => words)] as const);
    this.#languages = Object.fromEntries(lazy);
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Looks at a text when the typing rests, or at once. */
  look(text: string, atOnce = false) {
    clearTimeout(this.#timer);
    if (this.host.noChecks) return;
    if (atOnce) void this.#look(text);
    else this.#timer = setTimeout(() => void this.#look(text), pause);
  }

  async #look(text: string) {
    // The patterns look behind, which Safari before 16.4 cannot read: there, and offline, a comment goes unchecked.
    const words = text.trim() ? await this.#wordsFor(text).load() : undefined;
    const before = this.#kinds;
    this.#findings = words ? inspect(text, words) : [];
    this.#tell(!words && !!text.trim());
    const now = this.#kinds;
    if (now.join() === before.join()) return;
    this.host.requestUpdate();
    const news = now.filter((kind) => !before.includes(kind));
    if (news.length) {
      this.announcer.say(news.map((kind) => this.#say(kind)).join(' '));
      this.host.dispatchEvent(new CommentConcernEvent(now));
    }
  }

  /** Whoever relies on being told what everybody will read has to know when nobody looks. */
  #tell(unchecked: boolean) {
    if (unchecked === this.#unchecked) return;
    this.#unchecked = unchecked;
    if (unchecked) this.announcer.say(this.#words.t.unchecked);
    this.host.requestUpdate();
  }

  get #kinds(): FindingKind[] {
    return order.filter((kind) => !this.#closed.has(kind) && this.#findings.some((finding) => finding.kind === kind));
  }

  /** A comment in Arabic letters is checked as Arabic on an English page too. */
  #wordsFor(text: string): Lazy<Words, Words> {
    const page = this.#words.lang.split('-')[0]!.toLowerCase();
    const language = /\p{Script=Arabic}/u.test(text) ? 'ar' : page in languages && page !== 'ar' ? page : 'en';
    return this.#languages[language]!;
  }

  template() {
    if (this.#unchecked) return uncheckedTemplate(this.#words.t);
    const concerns = this.#kinds.map((kind): Concern => ({
      kind,
      say: this.#say(kind),
      lines: kind === 'crisis' || kind === 'red-flag' ? this.#lines(kind) : undefined,
      onShow: kind === 'personal' ? () => this.#show(kind) : undefined,
      onClose: () => this.#close(kind),
    }));
    return concernsTemplate(this.#words.t, concerns);
  }

  #say(kind: FindingKind): string {
    const { t } = this.#words;
    if (kind !== 'personal') return t.notes[kind];
    const details = [...new Set(this.#findings.flatMap(({ detail }) => (detail ? [detail] : [])))];
    return t.personal(details.map((detail) => t.details[detail]));
  }

  #lines(kind: FindingKind) {
    const { t, lang } = this.#words;
    const region = lang.split('-').find((part) => /^[A-Z]{2}$/.test(part));
    const lines = helpLines(this.host.country ?? region);
    const line = ({ name, number }: HelpLine) => ({ say: t.callLine(name, number), number });
    return [
      ...(kind === 'crisis' && lines?.crisis ? [line(lines.crisis)] : []),
      lines ? { say: t.callEmergency(lines.emergency), number: lines.emergency } : { say: t.callLocal },
    ];
  }

  /** Marks the place in the box, so that the writer sees what is meant. */
  #show(kind: FindingKind) {
    const found = this.#findings.find((finding) => finding.kind === kind);
    const box = controlOf(boxesOf(this.host), 'text');
    box?.focus();
    if (found) box?.setSelectionRange(found.start, found.end);
  }

  #close(kind: FindingKind) {
    this.#closed.add(kind);
    this.host.requestUpdate();
    controlOf(boxesOf(this.host), 'text')?.focus();
  }
}
