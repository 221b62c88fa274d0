import { html, type ReactiveController } from 'lit';
import { adoptStyles } from '../../foundation/adopt-styles.browser.js';
import type { Announcer } from '../../foundation/announcer.controller.js';
import { tellStates } from '../../foundation/custom-states.js';
import { onThisPage } from '../../foundation/fragment.browser.js';
import { Localize } from '../../foundation/localize.controller.js';
import { commentOutcomes } from '../../locales/en/comments-outcomes.js';
import type { FieldRule } from '../backends/backend.js';
import type { ConnectionController } from '../backends/connection.controller.js';
import type { CommentFormHost } from '../comment-form.host.js';
import { CommentCancelEvent } from '../comments.events.js';
import type { Draft, Field, FormRequest, Outcome } from '../comment.js';
import { ConcernsController } from '../concerns/concerns.controller.js';
import { DraftNoticesController } from '../drafts/draft-notices.controller.js';
import { DraftController } from '../drafts/draft.controller.js';
import type { EarlyDraft } from '../drafts/early-draft.browser.js';
import { NotifyController } from '../drafts/notify.controller.js';
import { SenderController } from '../sending/sender.controller.js';
import { fingerprint, nextStep } from '../sending/submission.js';
import { boxesOf } from './controls.js';
import { usual } from './default-limits.js';
import { errorSummary } from './error-summary.view.js';
import { FieldReaderController } from './field-reader.controller.js';
import { charactersLeft, fieldOrder, validate } from './field-validation.js';
import type { FormAssociatedController } from './form-associated.controller.js';
import { formStyles } from './form.styles.js';
import { OutcomeController } from './outcome.controller.js';
import { Trap } from './trap.browser.js';
import { controlOf, readForm } from '../site-form/site-controls.browser.js';
import type { SiteFormController } from '../site-form/site-form.controller.js';
import { WrappedFormController, type WrappedFormHost } from '../site-form/wrapped-form.controller.js';

/** What was written before all this was there: by the page, or by a person. */
export interface Before {
  preset?: string | undefined;
  early?: EarlyDraft | undefined;
}

/** Milliseconds in which a second press belongs to the first: a double click, Enter and a click. */
const samePress = 700;

/** Where a comment is written and sent: its draft, its errors, its outcomes. Loaded when a person begins to write. */
export class FormController implements ReactiveController, WrappedFormHost {
  readonly draft: DraftController;
  readonly sender: SenderController;
  readonly concerns: ConcernsController;
  readonly notices: DraftNoticesController;
  readonly outcome: OutcomeController;
  readonly notify: NotifyController;
  readonly wrapped: WrappedFormController;
  readonly #words: Localize<'commentOutcomes'>;
  /** What was sent last, where the answer does not say whether it has arrived. */
  #unsure?: { mark: string; until: number } | undefined;
  readonly #trap: Trap;
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: CommentFormHost,
    private readonly connection: ConnectionController,
    private readonly announcer: Announcer,
    private readonly internals: ElementInternals | undefined,
    private readonly field: FormAssociatedController,
    site: SiteFormController,
    /** How a field is asked for. */
    private readonly use: (field: Field) => FieldRule['use'],
  ) {
    const words = (this.#words = new Localize(host, 'commentOutcomes', commentOutcomes));
    const draft = (this.draft = new DraftController(host, connection));
    const wrapped = (this.wrapped = new WrappedFormController(host, site, this));
    const late = (outcome: Outcome) => void host.updateComplete.then(() => this.present(outcome, false));
    const sender = new SenderController(
      host,
      draft,
      connection,
      wrapped,
      () => this.rules(),
      (it) => this.#request(it),
      late,
    );
    this.sender = sender;
    this.outcome = new OutcomeController(host, draft, sender, connection, announcer, words, field, wrapped);
    this.notices = new DraftNoticesController(host, draft, sender, announcer, words, field, wrapped, () => this.fill());
    this.notify = new NotifyController(draft, connection, words);
    this.concerns = new ConcernsController(host, announcer);
    this.#trap = new Trap(host, announcer, words);
    new FieldReaderController(host, internals, field, () => sender.check());
    host.addController(this);
    adoptStyles(host.renderRoot as ShadowRoot, formStyles);
  }

  hostUpdated() {
    const { phase, outcome } = this.sender.state;
    this.#tellField();
    this.wrapped.mark((field) => this.fault(field));
    tellStates(this.internals, phase === 'editing' ? outcome && 'refused' : phase, this.connection.closed && 'closed');
  }

  hostDisconnected() {
    clearTimeout(this.#counting);
  }

  /** Call it from the element's `willUpdate`: opens the draft of where the form stands now. `before`: at the first call. */
  open(before?: Before) {
    // The boxes of the site keep what they hold; ours show the draft of where they stand.
    const reads = before || this.wrapped.form;
    const typed = reads ? { ...readForm(boxesOf(this.host)), ...(before?.preset && { text: before.preset }) } : {};
    if (this.draft.open(typed, before?.early)) this.fill();
    // Whoever has left the box already does not wait for a rest in the typing.
    if (before) this.concerns.look(this.draft.written.text, !this.control('text')?.matches(':focus'));
  }

  /** Puts the draft into the site's own form. */
  fill() {
    const { wrapped } = this;
    // A form that the page has sent itself, and put anew: whether the text has arrived, it does not say.
    if (!wrapped.form || wrapped.pageSent) return;
    wrapped.fill(this.draft.written);
    const now = readForm(wrapped.form);
    // The browser may have put its own memory of the form back; what stands in the box is what will be sent.
    if (now.text && now.text !== this.draft.written.text) this.draft.edit(now);
  }

  /** A script of the page has emptied the box, and nobody has sent it: what stood there is offered. */
  emptied(text: string) {
    const { sender, draft } = this;
    const gone = sender.state.phase === 'editing' && draft.written.text.trim() !== text.trim() && draft.putAside();
    if (gone) this.announcer.say(this.#words.t.other);
    return gone;
  }

  /** Tells the page's form what is wrong with the text. */
  #tellField() {
    const { field } = this;
    if (!field.isField) return;
    const error = validate(this.draft.written, this.rules()).text;
    field.setFault(error, error && this.#words.t.errors.text[error]);
  }

  /** The page's form is sent, and the page will go: the next visit knows that the text may have arrived. */
  sentWithoutUs() {
    this.draft.progress = { sentAt: Date.now() };
    this.draft.save();
  }

  /** The person gives up a reply. */
  cancel() {
    this.host.dispatchEvent(new CommentCancelEvent());
  }

  /** Somebody is about to write, unless it is the news that got the focus. */
  focused(target: EventTarget | null) {
    if (fieldOrder.some((field) => this.control(field) === target)) this.sender.proof.begin();
  }

  /** Writes into the box as the page, not as a person: nothing is kept of it. */
  put(text: string) {
    this.draft.written = { ...this.draft.written, text };
    this.wrapped.setText(text);
    this.host.requestUpdate();
  }

  control(field: Field) {
    return controlOf(boxesOf(this.host), field);
  }

  rules(): Record<Field, FieldRule> {
    const { connection, field, wrapped, notify, use } = this;
    const rules = connection.capabilities?.fields ?? usual;
    const asked = (name: Field) => ({ ...rules[name], use: use(name) });
    if (field.isField) return { text: asked('text'), name: asked('name'), email: asked('email'), url: asked('url') };
    return wrapped.form ? wrapped.rules(rules) : { ...rules, email: notify.rule(rules.email), url: asked('url') };
  }

  /** Takes over what a person typed, ticked, or had filled in. */
  input({ id, value, type, checked }: HTMLInputElement) {
    const { form } = this.wrapped;
    if (form) this.draft.edit(readForm(form));
    else if (type === 'checkbox') this.draft.edit({ [id]: checked });
    else if (fieldOrder.includes(id as Field)) this.draft.edit({ [id]: value });
    if (type === 'checkbox') this.host.requestUpdate(); // it may make another field required
    this.#count();
    this.#tellField();
    this.concerns.look(this.draft.written.text);
  }

  /** Looks at the text before somebody can press the button. */
  rest() {
    this.concerns.look(this.draft.written.text, true);
  }

  /** How many characters are left, near the limit. */
  left() {
    const left = charactersLeft(this.draft.written.text, this.rules().text);
    return left === undefined ? undefined : { say: this.#words.t.left(left), over: left < 0 };
  }

  /** Near the limit the count is drawn at once, and said when the typing rests. */
  #count() {
    const left = this.left();
    if (!left && !this.#byId('text-left')) return;
    this.host.requestUpdate();
    clearTimeout(this.#counting);
    if (left) this.#counting = setTimeout(() => this.announcer.say(left.say), 1000);
  }

  /** What the button says while a comment is on its way. */
  get busy(): string | undefined {
    return this.sender.state.phase === 'sending' ? this.#words.t.sending : undefined;
  }

  /** Empties the box and forgets its draft. */
  reset() {
    this.draft.startAgain();
    this.draft.restored = undefined;
    this.wrapped.setText('');
  }

  /** Sends what is written, as the button does. Resolves with the outcome; undefined when nothing was sent. */
  async submit(): Promise<Outcome | undefined> {
    const { draft, sender, announcer, wrapped } = this;
    const { form } = wrapped;
    if (this.#trap.isCaught() || wrapped.look()) return;
    const { phase, outcome: before } = sender.state;
    // A second press for what has just arrived: nobody has written since.
    if (phase === 'stored' && before && !(form ? readForm(form) : draft.written).text.trim()) {
      this.present(before);
      return;
    }
    if (form) draft.edit(readForm(form));
    // Nobody has read the news yet, and “never send again blindly” is for our own button too.
    if (this.#unsure?.mark === fingerprint(draft.written) && Date.now() < this.#unsure.until) return;
    draft.written = { ...draft.written, extra: this.host.extra?.() ?? [] };
    if (this.outcome.waiting) {
      announcer.say(this.outcome.wait);
      return;
    }
    const sending = sender.send();
    if (this.busy) announcer.say(this.busy);
    const outcome = await sending;
    const mark = fingerprint(draft.written);
    this.#unsure = outcome?.kind === 'unknown' && outcome.message ? { mark, until: Date.now() + samePress } : undefined;
    if (outcome && sender.state.phase === 'stored') wrapped.empty(draft.written);
    await this.host.updateComplete;
    this.present(outcome);
    return outcome;
  }

  /** What the site's own form would send: for what is written in it, and for answers elsewhere. */
  #request(draft: Draft): FormRequest | undefined {
    const { siteForm, name } = this.connection;
    const { action } = this.host;
    const request = siteForm && this.wrapped.request(siteForm, draft);
    // A form service that the author names stands above the form's own address.
    if (request && action && name === 'form') request.action = new URL(action, document.baseURI).href;
    return request ?? undefined;
  }

  /** We have a sentence for what is wrong with a field of the site's. */
  isWrong(field: Field): boolean {
    // Looked at, not taken over: the box is empty after a comment that has just arrived, and that must not read as an edit.
    const { form } = this.wrapped;
    return validate({ ...this.draft.written, ...(form && readForm(form)) }, this.rules())[field] !== undefined;
  }

  /** What is wrong with a field, as a sentence. */
  fault(field: Field): string | undefined {
    const error = this.sender.state.errors[field];
    return error && this.notify.sentence(field, error);
  }

  #faults() {
    return fieldOrder.flatMap((field) => {
      const sentence = this.fault(field);
      return sentence ? [{ field, sentence, href: onThisPage(`#${field}`) }] : [];
    });
  }

  /** Puts the eye and the voice where the news is; nothing was sent when there is no outcome. */
  present(outcome?: Outcome, pressed = true) {
    const [first, ...more] = this.#faults();
    if (more.length) this.#byId('summary')?.focus();
    else if (first) this.control(first.field)?.focus();
    else if (outcome) {
      const stay = !pressed || this.sender.shown || ['wait', 'retry', 'change', 'fix'].includes(nextStep(outcome));
      if (stay) this.announcer.say(`${this.outcome.sentence(outcome)} ${this.outcome.wait}`.trim());
      else this.#byId('outcome')?.focus();
    }
  }

  /** What is to be known before the fields: a draft that was found, and what has to be put right. */
  before() {
    const faults = this.#faults();
    const onGo = (field: Field) => this.control(field)?.focus();
    return html`${this.notices.notices()} ${errorSummary(this.#words.t.summary(faults.length), faults, onGo)}`;
  }

  #byId(id: string) {
    return this.host.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }
}
