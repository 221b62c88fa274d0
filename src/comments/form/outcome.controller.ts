import { nothing, type ReactiveController } from 'lit';
import type { Announcer } from '../../foundation/announcer.controller.js';
import type { Localize } from '../../foundation/localize.controller.js';
import { inWords } from '../../health/duration.js';
import type { ConnectionController } from '../backends/connection.controller.js';
import type { CommentFormHost } from '../comment-form.host.js';
import type { Outcome } from '../comment.js';
import { CommentCheckEvent } from '../comments.events.js';
import type { DraftController } from '../drafts/draft.controller.js';
import type { SenderController } from '../sending/sender.controller.js';
import { nextStep } from '../sending/submission.js';
import { boxesOf } from './controls.js';
import { controlOf } from '../site-form/site-controls.browser.js';
import type { FormAssociatedController } from './form-associated.controller.js';
import { buttonOf } from '../site-form/form-request.browser.js';
import { outcomeTemplate, type Way } from './outcome.view.js';
import type { WrappedFormController } from '../site-form/wrapped-form.controller.js';

/** How sending ended: what happened, and the ways on from there. */
export class OutcomeController implements ReactiveController {
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: CommentFormHost,
    private readonly draft: DraftController,
    private readonly sender: SenderController,
    private readonly connection: ConnectionController,
    private readonly announcer: Announcer,
    private readonly words: Localize<'commentOutcomes'>,
    private readonly field: FormAssociatedController,
    private readonly wrapped: WrappedFormController,
  ) {
    host.addController(this);
  }

  /** A new second, a new number; and a word when the wait is over. */
  hostUpdate() {
    if (!this.waiting) return;
    this.#ticking ??= setInterval(() => {
      if (!this.waiting) {
        this.#stop();
        this.announcer.say(this.words.t.waitOver);
      }
      this.host.requestUpdate();
    }, 1000);
  }

  hostDisconnected() {
    this.#stop();
  }

  #stop() {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  /** Seconds until the server takes another comment. */
  get waiting(): number {
    return Math.max(0, Math.ceil(((this.sender.state.notBefore ?? 0) - Date.now()) / 1000));
  }

  /** How long to wait, as a sentence; empty when it is over. */
  get wait(): string {
    return this.waiting ? this.words.t.waitFor(inWords(this.waiting, this.words.lang)) : '';
  }

  template() {
    const { connection, words } = this;
    const { state, sent, shown } = this.sender;
    const outcome: Outcome | undefined = connection.closed ? { kind: 'closed' } : state.outcome;
    if (!outcome || this.field.isField || state.phase === 'sending') return nothing;
    // Said beside the fields.
    if (outcome.kind === 'invalid' && Object.keys(outcome.fields).length) return nothing;
    const waits = nextStep(outcome) === 'wait';
    const good = state.phase === 'stored';
    return outcomeTemplate({
      tone: good ? 'good' : waits ? 'wait' : 'bad',
      sentence: this.sentence(outcome),
      message: 'message' in outcome ? outcome.message : undefined,
      wait: waits ? this.wait || words.t.waitOver : undefined,
      quote: good && !shown ? sent?.text : undefined,
      way: this.#way(outcome),
    });
  }

  #way(outcome: Outcome): Way | undefined {
    const { draft, sender } = this;
    const { t } = this.words;
    const login = outcome.kind === 'login-required' ? (outcome.url ?? this.host.loginUrl) : undefined;
    if (login && /^(https?:\/\/|\/(?!\/))/.test(login)) return { label: t.logIn, act: login };
    if (draft.progress.queued) return { label: t.unqueue, act: () => sender.unqueue() };
    if (outcome.kind === 'challenge-required' && outcome.challenge === 'page' && sender.canGoByBrowser)
      return { label: t.sendBySite, act: () => sender.goByBrowser() };
    if (outcome.kind === 'unknown' && outcome.url && /^https?:/.test(outcome.url))
      return { label: t.openAnswer, act: outcome.url };
    const step = nextStep(outcome);
    if (step === 'check') return { label: t.lookAtComments, act: () => this.host.dispatchEvent(new CommentCheckEvent()) };
    if (step === 'retry') return { label: t.sendAgain, act: () => this.#sendAgain() };
    return step === 'copy' && draft.written.text ? { label: t.copy, act: () => void this.#copy() } : undefined;
  }

  /** The panel goes while the comment is on its way, so the focus moves to the button that stays. */
  #sendAgain() {
    const { form } = this.wrapped;
    (form ? buttonOf(form) : this.host.renderRoot.querySelector<HTMLElement>('[part=post-button]'))?.focus();
    void this.host.submit();
  }

  async #copy() {
    const { draft, announcer, words } = this;
    try {
      await navigator.clipboard.writeText(draft.written.text);
      announcer.say(words.t.copied);
    } catch {
      // Blocked by the page's policy or an old browser: the keyboard's own copy always works.
      controlOf(boxesOf(this.host), 'text')?.select();
      announcer.say(words.t.notCopied);
    }
  }

  /** What happened, as a sentence. */
  sentence(outcome: Outcome): string {
    const { draft, sender, connection, words } = this;
    const { outcomes, forbidden } = words.t;
    if (outcome.kind === 'duplicate' && sender.state.phase === 'stored') return outcomes.arrived;
    if (draft.progress.queued) return outcome.kind === 'offline' ? outcomes.queued : outcomes.queuedSoon;
    if (outcome.kind === 'unknown' && (outcome.message || outcome.url)) return outcomes.unknownAnswer;
    if (outcome.kind === 'unknown' && connection.capabilities?.dedupes) return outcomes.unknownSafe;
    if (outcome.kind === 'challenge-required' && outcome.challenge === 'page' && sender.canGoByBrowser)
      return outcomes.challengePage;
    if (outcome.kind === 'challenge-required' && outcome.challenge !== 'altcha') return outcomes.challengeElsewhere;
    if (outcome.kind === 'forbidden' && outcome.reason) return forbidden[outcome.reason];
    if (outcome.kind === 'forbidden' && outcome.message) return outcomes.forbiddenWords;
    return outcomes[outcome.kind];
  }
}
