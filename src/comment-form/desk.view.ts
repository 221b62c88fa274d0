import { adoptStyles, html, nothing, type LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Announcer } from '../foundation/announcer.js';
import { checkIcon, timerIcon, triangleAlertIcon } from '../foundation/icons.js';
import { Localize } from '../foundation/localize.js';
import { inWords } from '../health/duration.js';
import { commentOutcomes } from '../locales/en/comment-outcomes.js';
import type { FieldRule } from './backends/backend.js';
import type { Care } from './care.view.js';
import type { Field, Outcome } from './comment.js';
import { Composer } from './composer.js';
import type { Connection } from './connection.js';
import type { Proof } from './proof.js';
import { deskStyles } from './desk.styles.js';
import { Drafts } from './drafts.js';
import type { EarlyDraft } from './early-draft.js';
import { CommentCheckEvent } from './events.js';
import { controlOf } from './fields.js';
import { fieldOrder, room, validate } from './rules.js';
import { Sender } from './sender.js';
import { readForm, SiteForm } from './site-form.js';
import type { FieldElement, FormField } from './form-field.js';
import type { Place } from './place.js';
import { nextStep } from './submission.js';

/** The form, as far as its desk needs it. */
export interface DeskHost {
  element: LitElement &
    FieldElement & {
      country?: string;
      loginUrl?: string;
      noChecks: boolean;
      noDrafts: boolean;
      submit(): Promise<Outcome | undefined>;
      challengeUrl?: string;
      required: boolean;
    };
  internals: ElementInternals | undefined;
  /** The element is a field of the page's own form. */
  isField(): boolean;
  connection: Connection;
  announcer: Announcer;
  place(): Place;
  /** Where somebody writes: in the site's own form, or in ours. */
  boxes(): ParentNode;
  /** What a person has typed before the desk was there. */
  early: EarlyDraft | undefined;
  /** What the page has written before there was a box. */
  preset: string | undefined;
  /** How a field is asked for. */
  use(field: Field): FieldRule['use'];
}

/** Limits until the backend has said its own: WordPress's. */
const usual: Record<Field, FieldRule> = {
  text: { use: 'required', max: 65_525, unit: 'bytes' },
  name: { use: 'required', max: 245, unit: 'bytes' },
  email: { use: 'optional', max: 100, unit: 'bytes' },
  url: { use: 'hidden', max: 200, unit: 'bytes' },
};

const icons = { good: checkIcon, bad: triangleAlertIcon, wait: timerIcon };

/** Where a comment is written and sent: its draft, its errors, its outcomes. Loaded when a person begins to write. */
export class Desk {
  readonly composer: Composer;
  readonly sender: Sender;
  /** The site's own form, when the element wraps one. */
  site?: SiteForm | undefined;
  care?: Care;
  /** The text as a field of the page's own form. */
  field?: FormField;
  #proof?: Promise<Proof> | undefined;
  readonly #host: DeskHost;
  readonly #words: Localize<'commentOutcomes'>;
  /** The reader said that others use this computer. */
  #shared = false;
  #trapped = false;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DeskHost) {
    this.#host = host;
    const { element, connection, announcer } = host;
    this.#words = new Localize(element, 'commentOutcomes', commentOutcomes);
    this.composer = new Composer(element, {
      drafts: new Drafts(() => localStorage, Date.now),
      place: () => host.place(),
      keeps: () => !element.noDrafts && !this.#shared,
      rules: () => this.rules(),
      hidden: () => this.site?.hidden() ?? {},
      backend: () => connection.ready(),
      proof: () => this.prove()?.then((proof) => proof.take()),
    });
    this.sender = new Sender(this.composer);
    this.sender.onLate = (outcome) => void element.updateComplete.then(() => this.present(outcome, false));
    element.addController({
      hostConnected: () => this.field?.connect(),
      hostUpdate: () => this.#countDown(),
      hostUpdated: () => {
        this.field?.update();
        this.site?.mark((field) => this.fault(field));
        this.#tell();
      },
      hostDisconnected: () => {
        [this.#ticking, this.#counting].forEach(clearTimeout);
        this.field?.disconnect();
        void this.#proof?.then((proof) => proof.stop());
      },
    });
    const styles = (element.constructor as typeof LitElement).elementStyles;
    adoptStyles(element.renderRoot as ShadowRoot, [...styles, deskStyles]);
    if (!element.noChecks) void this.#loadCare(announcer);
  }

  /** Says by `:state()` where the comment stands. Safari before 17.4 and Firefox before 126 have no custom states. */
  #tell() {
    const { phase, outcome } = this.sender.state;
    const states = this.#host.internals?.states;
    const state = (name: string, on: boolean) => states?.[on ? 'add' : 'delete'](name);
    state('sending', phase === 'sending');
    state('stored', phase === 'stored');
    state('refused', phase === 'editing' && !!outcome);
    state('closed', phase === 'closed' || this.#host.connection.closed);
  }

  /** Safari ends an input method's composition before its Enter, which would then send half a name. */
  readonly onKey = (event: KeyboardEvent) => {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && composing && event.target instanceof HTMLInputElement) event.preventDefault();
  };

  /** Somebody is about to write, unless it is the news that got the focus. */
  focused(target: EventTarget | null) {
    if (fieldOrder.some((field) => this.control(field) === target)) void this.prove();
  }

  /** Begins to work out a proof for the site's server, where it wants one. */
  prove(): Promise<Proof> | undefined {
    const { challengeUrl } = this.#host.element;
    if (!challengeUrl) return;
    this.#proof ??= import('./proof.js').then(({ Proof }) => {
      const challenge = async (signal: AbortSignal) =>
        (await fetch(this.#host.element.challengeUrl ?? '', { signal, cache: 'no-store' })).json() as Promise<unknown>;
      return new Proof({ challenge, subtle: crypto.subtle, now: Date.now });
    });
    void this.#proof.then(
      (proof) => proof.begin(),
      () => (this.#proof = undefined),
    );
    return this.#proof;
  }

  /** Makes the text a field of the page's own form. */
  async join() {
    const { element, internals } = this.#host;
    const { FormField } = await import('./form-field.js');
    const { composer, sender } = this;
    this.field ??= new FormField({
      element,
      internals,
      composer,
      sender,
      now: Date.now,
      control: () => this.control('text') as HTMLTextAreaElement | undefined,
      errors: () => validate(composer.draft, this.rules()),
      sentence: (error) => this.#words.t.errors.text[error],
    });
    this.field.connect();
    element.requestUpdate();
  }

  /** Writes into the box as the page, not as a person: nothing is kept of it. */
  put(text: string) {
    this.composer.draft = { ...this.composer.draft, text };
    const control = this.site?.control('text');
    if (control) control.value = text;
    this.#host.element.requestUpdate();
  }

  /** Call from the element's `willUpdate`: opens the draft of where the form stands now. */
  open(form: HTMLFormElement | null) {
    if (form !== (this.site?.form ?? null)) {
      this.site?.leave();
      this.site = form ? new SiteForm(form) : undefined;
      this.site?.watch(
        () => void this.#host.element.submit(),
        () => this.reset(),
      );
      if (this.composer.place) this.fill();
    }
    const { boxes, preset, early } = this.#host;
    const first = !this.composer.place;
    // The boxes of the site keep what they hold; ours show the draft of the place.
    const typed = first || this.site ? { ...readForm(boxes()), ...(first && preset && { text: preset }) } : {};
    if (this.composer.open(typed, first ? early : undefined)) this.fill();
  }

  fill() {
    this.site?.fill(this.composer.draft, fieldOrder);
    const now = this.site?.read();
    // The browser may have put its own memory of the form back; what stands in the box is what will be sent.
    if (now?.text && now.text !== this.composer.draft.text) this.composer.edit(now);
  }

  control(field: Field) {
    return controlOf(this.#host.boxes(), field);
  }

  rules(): Record<Field, FieldRule> {
    const { connection, isField, use } = this.#host;
    const rules = connection.capabilities?.fields ?? usual;
    const asked = (field: Field) => ({ ...rules[field], use: use(field) });
    if (isField()) return { text: asked('text'), name: asked('name'), email: asked('email'), url: asked('url') };
    return this.site ? this.site.rules(rules) : { ...rules, url: asked('url') };
  }

  /** Takes over what a person typed, ticked, or had filled in. */
  input({ id, value, type, checked }: HTMLInputElement) {
    if (this.site) this.composer.edit(this.site.read());
    else if (type === 'checkbox') this.composer.edit({ remember: checked });
    else if (fieldOrder.includes(id as Field)) this.composer.edit({ [id]: value });
    const { text } = this.composer.draft;
    this.#count(text);
    this.field?.update();
    this.care?.look(text);
  }

  /** Looks at the text before somebody can press the button. */
  rest() {
    this.care?.look(this.composer.draft.text, true);
  }

  /** What a control holds: set again when a person or the browser has changed it. */
  holds<T>(value: T) {
    return live(value);
  }

  /** How many characters are left, near the limit. */
  left() {
    const left = room(this.composer.draft.text, this.rules().text);
    return left === undefined ? undefined : { say: this.#words.t.left(left), over: left < 0 };
  }

  /** What the button says while a comment is on its way. */
  get busy(): string | undefined {
    return this.sender.state.phase === 'sending' ? this.#words.t.sending : undefined;
  }

  /** Empties the box and forgets its draft. */
  reset() {
    this.composer.startAgain();
    this.composer.restored = undefined;
    this.site?.clearText();
  }

  /** Near the limit the count is drawn at once, and said when the typing rests. */
  #count(text: string) {
    const left = room(text, this.rules().text);
    const { element, announcer } = this.#host;
    if (left === undefined && !this.#byId('text-left')) return;
    element.requestUpdate();
    clearTimeout(this.#counting);
    if (left !== undefined) this.#counting = setTimeout(() => announcer.say(this.#words.t.left(left)), 1000);
  }

  async #loadCare(announcer: Announcer) {
    try {
      const { Care } = await import('./care.view.js');
      const { element } = this.#host;
      this.care = new Care(element, announcer, (field) => this.control(field));
      // Whoever has left the box already does not wait for a rest in the typing.
      this.care.look(this.composer.draft.text, !this.control('text')?.matches(':focus'));
    } catch {
      // The notes are a courtesy: without them a comment is written and sent as ever.
    }
  }

  /** Sends what is written, as the button does. Resolves with the outcome; undefined when nothing was sent. */
  async submit(extra?: () => [string, string][]): Promise<Outcome | undefined> {
    const { composer, sender } = this;
    const { element, announcer } = this.#host;
    if (this.#isTrapped()) return;
    if (this.site) composer.edit(this.site.read());
    composer.draft = { ...composer.draft, extra: [...(this.site?.extra() ?? []), ...(extra?.() ?? [])] };
    if (this.waiting) {
      announcer.say(this.#wait);
      return;
    }
    const sending = sender.send();
    if (sender.state.phase === 'sending') announcer.say(this.#words.t.sending);
    const outcome = await sending;
    if (outcome && sender.state.phase === 'stored') this.site?.clearText();
    await element.updateComplete;
    this.present(outcome);
    return outcome;
  }

  #isTrapped(): boolean {
    const { element, announcer } = this.#host;
    const trap = element.renderRoot.querySelector<HTMLInputElement>('.trap input');
    const caught = !!trap?.value && !this.#trapped;
    this.#trapped = caught;
    if (trap && caught) {
      // A password manager may have done it, so a person is asked once and never punished in silence.
      trap.value = '';
      announcer.say(this.#words.t.trap);
    }
    return caught;
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

  /** Puts the eye and the voice where the news is; nothing was sent when there is no outcome. */
  present(outcome?: Outcome, pressed = true) {
    const faults = fieldOrder.filter((field) => this.sender.state.errors[field]);
    if (faults.length > 1) this.#byId('summary')?.focus();
    else if (faults[0]) this.control(faults[0])?.focus();
    else if (outcome) {
      const stay = !pressed || this.sender.shown || ['wait', 'retry', 'change', 'fix'].includes(nextStep(outcome));
      if (stay) this.#host.announcer.say(`${this.#sentence(outcome)} ${this.waiting ? this.#wait : ''}`.trim());
      else this.#byId('outcome')?.focus();
    }
  }

  /** What has to be put right, with a way to each field. Takes the focus, once, when there is more than one. */
  summary() {
    const faults = fieldOrder.filter((field) => this.sender.state.errors[field]);
    if (faults.length < 2) return nothing;
    const go = (event: Event, field: Field) => {
      event.preventDefault();
      this.control(field)?.focus();
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

  /** A draft was found, or put aside. */
  restored() {
    const { t } = this.#words;
    const { restored, progress } = this.composer;
    if (!restored) return nothing;
    const emptied = restored === 'emptied';
    return html`<p class="restored" part="notice">
      <span>${emptied ? t.emptied : !progress.sentAt ? t.restored : this.field ? t.restoredField : t.restoredSent}</span>
      <button class="plain" type="button" @click=${() => (emptied ? this.#undo() : this.#startAgain())}>
        ${emptied ? t.undo : t.startAgain}
      </button>
    </p>`;
  }

  /** There is another draft of this place. */
  other() {
    const { t } = this.#words;
    if (!this.composer.other) return nothing;
    return html`<p class="restored" part="notice">
      <span>${t.other}</span> <button class="plain" type="button" @click=${() => this.#swap()}>${t.show}</button>
    </p>`;
  }

  /** Whether the text is safe in this browser. */
  kept() {
    const { t } = this.#words;
    const { kept } = this.composer;
    if (this.#host.element.noDrafts || this.sender.state.phase === 'stored') return nothing;
    const line = (say: string, label: string, act: () => void) =>
      html`<p class="kept"><span>${say}</span> <button class="plain" type="button" @click=${act}>${label}</button></p>`;
    if (this.#shared) return line(t.draftOff, t.keep, () => this.#share(false));
    if (kept === 'refused') return html`<p class="kept error">${t.draftLost}</p>`;
    return kept === 'kept' ? line(t.draftKept, t.doNotKeep, () => this.#share(true)) : nothing;
  }

  #share(shared: boolean) {
    if (shared) this.composer.forget();
    this.#shared = shared;
    if (shared) this.#host.announcer.say(this.#words.t.draftOff);
    else this.composer.save();
    this.#host.element.requestUpdate();
  }

  /** Nobody's name is kept on a computer that others use. */
  get forgetful(): boolean {
    return this.#shared;
  }

  #startAgain() {
    this.composer.startAgain();
    this.site?.clearText();
    this.control('text')?.focus();
    this.#host.announcer.say(this.#words.t.emptied);
  }

  #swap() {
    this.composer.swap();
    this.site?.clearText();
    this.#back();
  }

  #undo() {
    this.composer.undo();
    this.#back();
  }

  /** A text is back in its box. */
  #back() {
    this.fill();
    this.control('text')?.focus();
  }

  /** What happened, and the ways on from there. */
  panel() {
    const { state, sent, shown } = this.sender;
    const { t } = this.#words;
    const outcome: Outcome | undefined = this.#host.connection.closed ? { kind: 'closed' } : state.outcome;
    if (
      !outcome ||
      this.#host.isField() ||
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
    const login = outcome.kind === 'login-required' ? (outcome.url ?? this.#host.element.loginUrl) : undefined;
    if (login && /^(https?:\/\/|\/(?!\/))/.test(login))
      return html`<p class="actions"><a class="button" href=${login}>${t.logIn}</a></p>`;
    const step = nextStep(outcome);
    if (this.composer.progress.queued) return this.#way(t.unqueue, () => this.sender.unqueue());
    if (step === 'check') return this.#way(t.lookAtComments, () => this.#host.element.dispatchEvent(new CommentCheckEvent()));
    if (step === 'retry') return this.#way(t.sendAgain, () => this.#sendAgain());
    return step === 'copy' && this.composer.draft.text ? this.#way(t.copy, () => void this.#copy()) : nothing;
  }

  #way(label: string, act: () => void) {
    return html`<p class="actions"><button type="button" @click=${act}>${label}</button></p>`;
  }

  /** The panel goes while the comment is on its way, so the focus moves to the button that stays. */
  #sendAgain() {
    const { element } = this.#host;
    const button = this.site?.button ?? element.renderRoot.querySelector<HTMLElement>('[part=post-button]');
    button?.focus();
    void element.submit();
  }

  #sentence(outcome: Outcome): string {
    const { outcomes, forbidden } = this.#words.t;
    if (outcome.kind === 'duplicate' && this.sender.state.phase === 'stored') return outcomes.arrived;
    if (this.composer.progress.queued) return outcome.kind === 'offline' ? outcomes.queued : outcomes.queuedSoon;
    if (outcome.kind === 'unknown' && this.#host.connection.capabilities?.dedupes) return outcomes.unknownSafe;
    if (outcome.kind === 'challenge-required' && outcome.challenge !== 'altcha') return outcomes.challengeElsewhere;
    if (outcome.kind === 'forbidden' && outcome.reason) return forbidden[outcome.reason];
    return outcomes[outcome.kind];
  }

  async #copy() {
    const { t } = this.#words;
    try {
      await navigator.clipboard.writeText(this.composer.draft.text);
      this.#host.announcer.say(t.copied);
    } catch {
      // Blocked by the page's policy or an old browser: the keyboard's own copy always works.
      this.control('text')?.select();
      this.#host.announcer.say(t.notCopied);
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
        this.#host.announcer.say(this.#words.t.waitOver);
      }
      this.#host.element.requestUpdate();
    }, 1000);
  }

  #byId(id: string) {
    return this.#host.element.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }
}
