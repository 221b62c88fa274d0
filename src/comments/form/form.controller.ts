import { adoptStyles, html, nothing, type LitElement } from 'lit';
import { localStore } from '../../foundation/storage/local-storage.browser.js';
import { live } from 'lit/directives/live.js';
import type { Announcer } from '../../foundation/announcer.controller.js';
import { Localize } from '../../foundation/localize.controller.js';
import { tellStates } from '../../foundation/custom-states.js';
import { commentOutcomes } from '../../locales/en/comments-outcomes.js';
import type { FieldRule } from '../backends/backend.js';
import type { Care } from '../concerns/concerns.controller.js';
import type { Field, Outcome } from '../comment.js';
import { Composer } from '../drafts/draft.controller.js';
import type { Connection } from '../backends/connection.controller.js';
import type { Proof } from './proof-of-work.js';
import { deskStyles } from './form.styles.js';
import { DraftNotices } from '../drafts/draft-notices.view.js';
import { Drafts } from '../drafts/draft-store.js';
import type { EarlyDraft } from '../drafts/early-draft.controller.js';
import { controlOf } from './controls.js';
import { fieldOrder, room, validate } from './field-validation.js';
import { Sender } from '../sending/sender.controller.js';
import { readForm, SiteForm } from './wrapped-form.controller.js';
import type { FieldElement, FormField } from './form-associated.controller.js';
import { OutcomePanel } from './outcome.view.js';
import type { Place } from '../drafts/draft-scope.js';
import { nextStep } from '../sending/submission.js';

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
  readonly #notices: DraftNotices;
  readonly #outcome: OutcomePanel;
  #trapped = false;
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DeskHost) {
    this.#host = host;
    const { element, connection, announcer } = host;
    this.#words = new Localize(element, 'commentOutcomes', commentOutcomes);
    this.#notices = new DraftNotices(host, this, this.#words);
    this.#outcome = new OutcomePanel(host, this, this.#words);
    this.composer = new Composer(element, {
      drafts: new Drafts(localStore, Date.now),
      place: () => host.place(),
      keeps: () => !element.noDrafts && !this.#notices.shared,
      rules: () => this.rules(),
      hidden: () => this.site?.hidden() ?? {},
      backend: () => connection.ready(),
      proof: () => this.prove()?.then((proof) => proof.take()),
    });
    this.sender = new Sender(this.composer);
    this.sender.onLate = (outcome) => void element.updateComplete.then(() => this.present(outcome, false));
    element.addController({
      hostConnected: () => this.field?.connect(),
      hostUpdate: () => this.#outcome.countDown(),
      hostUpdated: () => {
        this.field?.update();
        this.site?.mark((field) => this.fault(field));
        this.#tell();
      },
      hostDisconnected: () => {
        this.#outcome.stop();
        clearTimeout(this.#counting);
        this.field?.disconnect();
        void this.#proof?.then((proof) => proof.stop());
      },
    });
    const styles = (element.constructor as typeof LitElement).elementStyles;
    adoptStyles(element.renderRoot as ShadowRoot, [...styles, deskStyles]);
    if (!element.noChecks) void this.#loadCare(announcer);
  }

  /** Says by `:state()` where the comment stands. */
  #tell() {
    const { phase, outcome } = this.sender.state;
    const { connection, internals } = this.#host;
    tellStates(internals, phase === 'editing' ? outcome && 'refused' : phase, connection.closed && 'closed');
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
    this.#proof ??= import('./proof-of-work.js').then(({ Proof }) => {
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
    const { FormField } = await import('./form-associated.controller.js');
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
      const { Care } = await import('../concerns/concerns.controller.js');
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
      announcer.say(this.#outcome.wait);
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
      if (stay) this.#host.announcer.say(`${this.#outcome.sentence(outcome)} ${this.waiting ? this.#outcome.wait : ''}`.trim());
      else this.#byId('outcome')?.focus();
    }
  }

  /** What has to be put right, with a way to each field. Takes the focus, once, when there is more than one. */
  #summary() {
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

  /** What is to be known before the fields: a draft that was found, and what has to be put right. */
  before() {
    return html`${this.#notices.template()} ${this.#summary()}`;
  }

  /** Whether the text is safe in this browser. */
  kept() {
    return this.#notices.kept();
  }

  /** Nobody's name is kept on a computer that others use. */
  get forgetful(): boolean {
    return this.#notices.shared;
  }

  /** How sending ended. */
  panel() {
    return this.#outcome.template();
  }

  /** Seconds until the server takes another comment. */
  get waiting(): number {
    return this.#outcome.waiting;
  }

  #byId(id: string) {
    return this.#host.element.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }
}
