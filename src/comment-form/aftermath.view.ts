import { html, nothing, type LitElement } from 'lit';
import type { Announcer } from '../foundation/announcer.js';
import { checkIcon, timerIcon, triangleAlertIcon } from '../foundation/icons.js';
import { inWords, Localize } from '../foundation/localize.js';
import { commentOutcomes } from '../locales/en/comment-outcomes.js';
import type { Field, Outcome } from './comment.js';
import type { Composer } from './composer.js';
import { Sender } from './sender.js';
import type { Connection } from './connection.js';
import { CommentCheckEvent } from './events.js';
import { fieldOrder } from './rules.js';
import { nextStep } from './submission.js';

/** The form, as far as its aftermath needs it. */
export interface AftermathHost extends LitElement {
  loginUrl?: string;
  control(field: Field): HTMLInputElement | HTMLTextAreaElement | undefined;
}

const icons = { good: checkIcon, bad: triangleAlertIcon, wait: timerIcon };

/** What happens after “Post Comment”: errors, outcomes, waiting. Loaded when a person begins to write. */
export class Aftermath {
  readonly sender: Sender;
  readonly #words: Localize<'commentOutcomes'>;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: AftermathHost,
    private readonly composer: Composer,
    private readonly connection: Connection,
    private readonly announcer: Announcer,
  ) {
    this.sender = new Sender(composer);
    this.sender.onLate = (outcome) => void host.updateComplete.then(() => this.present(outcome, false));
    this.#words = new Localize(host, 'commentOutcomes', commentOutcomes);
    host.addController({ hostDisconnected: () => clearInterval(this.#ticking), hostUpdate: () => this.#countDown() });
  }

  /** Seconds until the server takes another comment. */
  get waiting(): number {
    return Math.max(0, Math.ceil(((this.sender.state.notBefore ?? 0) - Date.now()) / 1000));
  }

  /** What is wrong with a field, as a sentence. */
  fault(field: Field): string | undefined {
    const error = this.sender.state.errors[field];
    return error && this.#words.t.errors[field][error];
  }

  /** Says how long to wait, when the button is pressed too early. */
  sayWait() {
    this.announcer.say(this.#wait);
  }

  /** Puts the eye and the voice where the news is; nothing was sent when there is no outcome. */
  present(outcome?: Outcome, pressed = true) {
    const faults = fieldOrder.filter((field) => this.sender.state.errors[field]);
    if (faults.length > 1) this.#byId('summary')?.focus();
    else if (faults[0]) this.host.control(faults[0])?.focus();
    else if (outcome) {
      const stay = !pressed || this.sender.shown || ['wait', 'retry', 'change', 'fix'].includes(nextStep(outcome));
      if (stay) this.announcer.say(`${this.#sentence(outcome)} ${this.waiting ? this.#wait : ''}`.trim());
      else this.#byId('outcome')?.focus();
    }
  }

  /** What has to be put right, with a way to each field. Takes the focus, once, when there is more than one. */
  summary() {
    const faults = fieldOrder.filter((field) => this.sender.state.errors[field]);
    if (faults.length < 2) return nothing;
    const go = (event: Event, field: Field) => {
      event.preventDefault();
      this.host.control(field)?.focus();
    };
    return html`<div class="summary" part="error-summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
      <p class="summary-title" id="summary-title">${this.#words.t.summary(faults.length)}</p>
      <ul>
        ${faults.map(
          (field) => html`<li><a href="#${field}" @click=${(event: Event) => go(event, field)}>${this.fault(field)}</a></li>`,
        )}
      </ul>
    </div>`;
  }

  /** What happened, and the ways on from there. */
  panel() {
    const { state, sent, shown } = this.sender;
    const { t } = this.#words;
    const outcome: Outcome | undefined = this.connection.closed ? { kind: 'closed' } : state.outcome;
    if (!outcome || state.phase === 'sending' || (outcome.kind === 'invalid' && Object.keys(outcome.fields).length))
      return nothing;
    const step = nextStep(outcome);
    const good = state.phase === 'stored';
    const tone = good ? 'good' : step === 'wait' ? 'wait' : 'bad';
    return html`<div
      class="outcome ${tone}"
      part="outcome"
      id="outcome"
      tabindex="-1"
      role="group"
      aria-labelledby="outcome-text"
    >
      <div class="news">
        ${icons[tone]()}
        <p id="outcome-text">${this.#sentence(outcome)}</p>
      </div>
      ${outcome.kind === 'invalid' && outcome.message ? html`<p class="words" dir="auto">${outcome.message}</p>` : nothing}
      ${
        // Said once when it begins and once when it ends, so it is not live.
        step === 'wait'
          ? html`<p role="timer" aria-live="off" translate="no">${this.waiting ? this.#wait : t.waitOver}</p>`
          : nothing
      }
      ${good && !shown && sent ? html`<blockquote class="words" dir="auto">${sent.text}</blockquote>` : nothing}
      ${this.#ways(outcome)}
    </div>`;
  }

  #ways(outcome: Outcome) {
    const { t } = this.#words;
    const login = outcome.kind === 'login-required' ? (outcome.url ?? this.host.loginUrl) : undefined;
    if (login && /^(https?:\/\/|\/(?!\/))/.test(login))
      return html`<p class="actions"><a class="button" href=${login}>${t.logIn}</a></p>`;
    const step = nextStep(outcome);
    if (this.composer.progress.queued) return this.#way(t.unqueue, () => this.sender.unqueue());
    if (step === 'check') return this.#way(t.lookAtComments, () => this.host.dispatchEvent(new CommentCheckEvent()));
    return step === 'copy' && this.composer.draft.text ? this.#way(t.copy, () => void this.#copy()) : nothing;
  }

  #way(label: string, act: () => void) {
    return html`<p class="actions"><button type="button" @click=${act}>${label}</button></p>`;
  }

  #sentence(outcome: Outcome): string {
    const { outcomes, forbidden } = this.#words.t;
    if (outcome.kind === 'duplicate' && this.sender.state.phase === 'stored') return outcomes.arrived;
    if (outcome.kind === 'offline' && this.composer.progress.queued) return outcomes.queued;
    if (outcome.kind === 'unknown' && this.connection.capabilities?.dedupes) return outcomes.unknownSafe;
    if (outcome.kind === 'forbidden' && outcome.reason) return forbidden[outcome.reason];
    return outcomes[outcome.kind];
  }

  async #copy() {
    const { t } = this.#words;
    try {
      await navigator.clipboard.writeText(this.composer.draft.text);
      this.announcer.say(t.copied);
    } catch {
      // Blocked by the page's policy or an old browser: the keyboard's own copy always works.
      this.host.control('text')?.select();
      this.announcer.say(t.notCopied);
    }
  }

  get #wait() {
    return this.#words.t.waitFor(inWords(this.waiting, this.#words.lang));
  }

  /** A new second, a new number; and a word when the wait is over. */
  #countDown() {
    if (!this.waiting) return;
    this.#ticking ??= setInterval(() => {
      if (!this.waiting) {
        clearInterval(this.#ticking);
        this.#ticking = undefined;
        this.announcer.say(this.#words.t.waitOver);
      }
      this.host.requestUpdate();
    }, 1000);
  }

  #byId(id: string) {
    return this.host.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }
}
