import type { ReactiveController } from 'lit';
import type { Announcer } from '../../foundation/announcer.controller.js';
import { Lazy } from '../../foundation/lazy.controller.js';
import { localStore } from '../../foundation/storage/local-storage.browser.js';
import { hasEntry } from '../../foundation/storage/storage-key.js';
import type { FieldRule } from '../backends/backend.js';
import type { ConnectionController } from '../backends/connection.controller.js';
import type { CommentFormHost } from '../comment-form.host.js';
import type { Field } from '../comment.js';
import { scopeOf } from '../drafts/draft-scope.js';
import type { Progress } from '../drafts/draft-store.js';
import { EarlyDraft } from '../drafts/early-draft.browser.js';
import { boxesOf, textBoxOf, writtenIn } from './controls.js';
import { held, type FieldView } from './field.view.js';
import { FormAssociatedController } from './form-associated.controller.js';
import type { FormController } from './form.controller.js';
import { SiteFormController } from '../site-form/site-form.controller.js';

type FormModule = typeof import('./form.controller.js');

const loadForm = () => import('./form.controller.js');

/** How far somebody has come. */
type Writing =
  | { step: 'untouched'; preset?: string }
  /** A person has typed before what keeps drafts was there. */
  | { step: 'typing'; early: EarlyDraft }
  | { step: 'ready'; form: FormController };

/**
 * What is being written, from the first key on. Drafts, errors and outcomes come when somebody begins to write, not at the page's
 * first paint, and on a bad network never: until then each key is kept as an early draft, with which they go on.
 */
export class WritingController implements ReactiveController {
  /** The element as a field of the page's own form. */
  readonly field: FormAssociatedController;
  /** The site's own form, when the element wraps one. */
  readonly site: SiteFormController;
  readonly #late: Lazy<FormModule, FormController>;
  #writing: Writing = { step: 'untouched' };
  #root?: Node;

  constructor(
    private readonly host: CommentFormHost,
    private readonly connection: ConnectionController,
    announcer: Announcer,
    internals: ElementInternals | undefined,
  ) {
    const field = (this.field = new FormAssociatedController(host, internals));
    const site = (this.site = new SiteFormController(host));
    const use = (name: Field) => this.use(name);
    const make = (it: FormModule) => new it.FormController(host, connection, announcer, internals, field, site, use);
    this.#late = new Lazy(host, loadForm, make);
    host.addController(this);
  }

  hostConnected() {
    this.#root = this.host.getRootNode();
    // The last to hear of it, when nobody has stopped it.
    this.#root.addEventListener('submit', this.#onSubmit);
  }

  hostDisconnected() {
    this.#root?.removeEventListener('submit', this.#onSubmit);
  }

  /** Undefined until it is needed and has come. */
  get form(): FormController | undefined {
    return this.#writing.step === 'ready' ? this.#writing.form : undefined;
  }

  get state(): 'here' | 'failed' | 'awaited' {
    return this.form ? 'here' : this.#late.failed ? 'failed' : 'awaited';
  }

  /** Call it from the host's `willUpdate`. */
  update() {
    this.#begin();
    if (this.form) return this.form.open();
    const text = this.site.form && textBoxOf(this.site.form);
    // Typed before our script was there, or brought back by the browser.
    if (this.#writing.step === 'untouched' && text && text.value !== text.defaultValue) this.#keep();
    // Only a draft, a name to fill in or closed comments need more before somebody begins to write.
    if (this.connection.closed || this.field.isField || this.#remembers()) this.#late.need();
    this.#begin();
  }

  #remembers(): boolean {
    if (this.host.noDrafts) return false;
    const { page, formerPage = page } = this.connection;
    const has = (name: string) => hasEntry(localStore, 'relief-draft', name);
    return has(page) || has(formerPage) || hasEntry(localStore, 'relief-comment-person');
  }

  get #scope() {
    return scopeOf(this.host, this.connection.page);
  }

  /** What has come goes on with what was written. */
  #begin() {
    const { part } = this.#late;
    const before = this.#writing;
    // Gone, and the page has perhaps become another: what was typed is kept under the one where it was.
    if (!part || before.step === 'ready' || !this.host.isConnected) return;
    this.#writing = { step: 'ready', form: part };
    part.open(before);
  }

  /** What has come; undefined where it does not. */
  async load(): Promise<FormController | undefined> {
    await this.#late.load();
    this.#begin();
    return this.form;
  }

  /** What the page or the browser has written before there was a box. */
  get preset(): string | undefined {
    return this.#writing.step === 'untouched' ? this.#writing.preset : undefined;
  }

  get value(): string {
    return this.field.reader?.unread ?? this.form?.draft.written.text ?? this.preset ?? this.#control?.value ?? '';
  }

  set value(text: string) {
    const control = this.site.form && this.form ? undefined : this.#control;
    if (this.form) this.form.put(text);
    else if (this.#writing.step === 'untouched' && !(control && this.site.form))
      this.#writing = { step: 'untouched', preset: text };
    // At once, so that what stands there is never taken for what a person has written since.
    if (control && control.value !== text) control.value = text;
    this.field.told(text);
    this.host.requestUpdate();
  }

  get #control() {
    return this.host.hasUpdated ? textBoxOf(boxesOf(this.host)) : undefined;
  }

  /** How a field is asked for. Until the backend has said so, a guess; a wrong one moves the page. */
  use(field: Field): FieldRule['use'] {
    const { required, website } = this.host;
    if (this.field.isField) return field !== 'text' ? 'hidden' : required ? 'required' : 'optional';
    const { name, capabilities } = this.connection;
    const known = capabilities?.fields[field].use;
    if (field === 'url' && known !== 'required') return website ? 'optional' : 'hidden';
    if (field === 'email' && this.form?.notify.needsAddress) return 'required';
    return known ?? (field === 'email' && name === 'browser' ? 'hidden' : 'required');
  }

  /** No more comments are taken. */
  get closed(): boolean {
    return this.connection.closed || this.form?.sender.state.phase === 'closed';
  }

  /** A field as it is drawn, but for the words. */
  fieldView(field: Field): Omit<FieldView, 't'> {
    const { form } = this;
    return {
      field,
      use: this.use(field),
      value: held(form ? form.draft.written[field] : field === 'text' ? this.preset : undefined),
      error: form?.fault(field) ?? (field === 'text' ? this.field.reader?.refusal : undefined),
      left: field === 'text' ? form?.left() : undefined,
      readonly: this.closed || this.host.readOnly,
      disabled: this.host.off,
    };
  }

  /** What a person should know before writing. The site's own form has notes of its own. */
  get notices() {
    const { local, pending } = this.connection.capabilities ?? {};
    const { replyTo, reviewTime, required } = this.host;
    const own = !this.site.form;
    return {
      local: !!local && !replyTo,
      pending: local ? undefined : pending,
      reviewTime,
      email: own && this.use('email') !== 'hidden',
      required: own && (!this.field.isField || required),
    };
  }

  /** Whether who writes may be remembered: where there is a name to keep, and where the browser may keep it. */
  get remember() {
    const { noDrafts, website } = this.host;
    if (noDrafts || this.form?.draft.shared || this.use('name') === 'hidden') return undefined;
    const say = website ? 'remember' : this.use('email') !== 'hidden' ? 'rememberShort' : 'rememberName';
    return { say, ticked: this.form?.draft.written.remember } as const;
  }

  readonly onInput = (event: Event) => {
    if (this.form) {
      // A site's form is heard wherever its controls stand.
      if (!this.site.form) this.form.input(event.target as HTMLInputElement);
    } else {
      this.#keep();
      void this.load();
    }
    this.field.told();
  };

  readonly onFocus = async ({ target }: Event) => {
    (await this.load())?.focused(target);
  };

  /** The page's form is on its way, and the page will go. Around a site's form, what comes later sends it another way. */
  readonly #onSubmit = ({ target, defaultPrevented }: Event) => {
    const { site, field, host } = this;
    const form = site.form ?? (field.isField && !host.off && host.form);
    // A letter is at best begun in another program.
    if (defaultPrevented || !form || target !== form || /^mailto:/i.test(form.getAttribute('action') ?? '')) return;
    if (!this.form) this.#keep({ sentAt: Date.now() });
    else if (!site.form) this.form.sentWithoutUs();
  };

  readonly onBlur = () => this.form?.rest();

  /** Saves what is typed before what keeps drafts is there. */
  #keep(progress?: Progress) {
    const early = this.#writing.step === 'typing' ? this.#writing.early : new EarlyDraft(this.#scope);
    this.#writing = { step: 'typing', early };
    if (!this.host.noDrafts) early.save(writtenIn(boxesOf(this.host)), progress);
  }

  async reset(): Promise<void> {
    if (this.form) return this.form.reset();
    this.value = '';
    if (this.#writing.step === 'typing') this.#keep();
    this.#writing = { step: 'untouched' };
    const form = await this.load();
    // An older draft, which has been found; what has been written since stays.
    if (form?.draft.restored) form.reset();
  }
}
