import { html, nothing } from 'lit';
import { checkIcon, timerIcon, triangleAlertIcon } from '../../foundation/icons.view.js';
import type { Localize } from '../../foundation/localize.controller.js';
import { inWords } from '../../health/duration.js';
import type { Outcome } from '../comment.js';
import type { Desk, DeskHost } from './form.controller.js';
import { CommentCheckEvent } from '../comments.events.js';
import { nextStep } from '../sending/submission.js';

const icons = { good: checkIcon, bad: triangleAlertIcon, wait: timerIcon };

/** How sending ended: what happened, and the ways on from there. */
export class OutcomePanel {
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: DeskHost,
    private readonly desk: Desk,
    private readonly words: Localize<'commentOutcomes'>,
  ) {}

  /** Seconds until the server takes another comment. */
  get waiting(): number {
    return Math.max(0, Math.ceil(((this.desk.sender.state.notBefore ?? 0) - Date.now()) / 1000));
  }

  template() {
    const { state, sent, shown } = this.desk.sender;
    const { t } = this.words;
    const outcome: Outcome | undefined = this.host.connection.closed ? { kind: 'closed' } : state.outcome;
    if (
      !outcome ||
      this.host.isField() ||
      state.phase === 'sending' ||
      (outcome.kind === 'invalid' && Object.keys(outcome.fields).length)
    )
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
        <p id="outcome-text">${this.sentence(outcome)}</p>
      </div>
      ${outcome.kind === 'invalid' && outcome.message ? html`<p class="words" dir="auto">${outcome.message}</p>` : nothing}
      ${
        // Said once when it begins and once when it ends, so it is not live.
        step === 'wait'
          ? html`<p role="timer" aria-live="off" translate="no">${this.waiting ? this.wait : t.waitOver}</p>`
          : nothing
      }
      ${good && !shown && sent ? html`<blockquote class="words" dir="auto">${sent.text}</blockquote>` : nothing}
      ${this.#ways(outcome)}
    </div>`;
  }

  #ways(outcome: Outcome) {
    const { t } = this.words;
    const login = outcome.kind === 'login-required' ? (outcome.url ?? this.host.element.loginUrl) : undefined;
    if (login && /^(https?:\/\/|\/(?!\/))/.test(login))
      return html`<p class="actions"><a class="button" href=${login}>${t.logIn}</a></p>`;
    const step = nextStep(outcome);
    if (this.desk.composer.progress.queued) return this.#way(t.unqueue, () => this.desk.sender.unqueue());
    if (step === 'check') return this.#way(t.lookAtComments, () => this.host.element.dispatchEvent(new CommentCheckEvent()));
    if (step === 'retry') return this.#way(t.sendAgain, () => this.#sendAgain());
    return step === 'copy' && this.desk.composer.draft.text ? this.#way(t.copy, () => void this.#copy()) : nothing;
  }

  #way(label: string, act: () => void) {
    return html`<p class="actions"><button type="button" @click=${act}>${label}</button></p>`;
  }

  /** The panel goes while the comment is on its way, so the focus moves to the button that stays. */
  #sendAgain() {
    const { element } = this.host;
    const button = this.desk.site?.button ?? element.renderRoot.querySelector<HTMLElement>('[part=post-button]');
    button?.focus();
    void element.submit();
  }

  /** What happened, as a sentence. */
  sentence(outcome: Outcome): string {
    const { outcomes, forbidden } = this.words.t;
    if (outcome.kind === 'duplicate' && this.desk.sender.state.phase === 'stored') return outcomes.arrived;
    if (this.desk.composer.progress.queued) return outcome.kind === 'offline' ? outcomes.queued : outcomes.queuedSoon;
    if (outcome.kind === 'unknown' && this.host.connection.capabilities?.dedupes) return outcomes.unknownSafe;
    if (outcome.kind === 'challenge-required' && outcome.challenge !== 'altcha') return outcomes.challengeElsewhere;
    if (outcome.kind === 'forbidden' && outcome.reason) return forbidden[outcome.reason];
    return outcomes[outcome.kind];
  }

  async #copy() {
    const { t } = this.words;
    try {
      await navigator.clipboard.writeText(this.desk.composer.draft.text);
      this.host.announcer.say(t.copied);
    } catch {
      // Blocked by the page's policy or an old browser: the keyboard's own copy always works.
      this.desk.control('text')?.select();
      this.host.announcer.say(t.notCopied);
    }
  }

  /** How long to wait, as a sentence. */
  get wait(): string {
    return this.words.t.waitFor(inWords(this.waiting, this.words.lang));
  }

  /** A new second, a new number; and a word when the wait is over. */
  countDown() {
    if (!this.waiting) return;
    this.#ticking ??= setInterval(() => {
      if (!this.waiting) {
        this.stop();
        this.host.announcer.say(this.words.t.waitOver);
      }
      this.host.element.requestUpdate();
    }, 1000);
  }

  /** Counts no further. */
  stop() {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }
}
