import type { ReactiveController } from 'lit';
import type { FieldRule } from '../backends/backend.js';
import type { CommentFormHost } from '../comment-form.host.js';
import type { Draft, Field } from '../comment.js';
import { controlOf, isHidden, siteFormOf, type Control } from './controls.js';
import { fieldOrder } from './field-validation.js';
import { isForBrowser, type Submitter } from './form-target.js';

/** What is loaded when somebody writes, as far as a site's form waits for it. */
export interface LateForm {
  readonly state: 'here' | 'failed' | 'awaited';
  /** We have a sentence for what is wrong with it. */
  isWrong(field: Field): boolean;
  /** Resolves with nothing where it does not come. */
  load(): Promise<unknown>;
  /** The form goes the site's own way. */
  sentWithoutUs(): void;
}

/**
 * The site's own `<form>`, wrapped: read and filled by what its controls say of themselves, never rebuilt. Works on any form with a
 * `<textarea>`. Where a script of the page moves it, as WordPress's “Reply” does, the widget goes with it.
 */
export class WrappedFormController implements ReactiveController {
  /** Another form is there than before. */
  onChange?: () => void;
  /** The page empties the form. */
  onReset?: () => void;
  /** Somebody writes in a control of the form, wherever that stands. */
  onInput?: (event: Event) => void;
  onFocus?: (event: Event) => void;
  /** The button that was pressed. */
  submitter: Submitter;
  /** A script of the page has sent the form itself, or kept it from being sent. What became of it, the page knows. */
  pageSent = false;

  #form: HTMLFormElement | null = null;
  #listening: AbortController | undefined;
  #moves: MutationObserver | undefined;
  readonly #notes = new Map<Field, HTMLElement>();
  /** Fields were found wrong, one event for each, and it will be said once. */
  #refused = false;
  /** The form's entries were asked for, by whoever sends it: us, the browser, or a script of the page. */
  #asked: 'by-us' | 'by-others' | undefined;
  /** Sent once more by us, to go the browser's own way. */
  #passing = false;

  constructor(
    private readonly host: CommentFormHost,
    private readonly late: LateForm,
  ) {
    host.addController(this);
  }

  /** While it is on its way from one place of the page to another, it is still ours. */
  get form(): HTMLFormElement | null {
    return siteFormOf(this.host) ?? (this.#form?.isConnected && !this.#form.closest(this.host.localName) ? this.#form : null);
  }

  hostConnected() {
    // Missing in the server's DOM.
    this.#moves = new MutationObserver((records) => this.#moved(records));
    this.#moves.observe(this.host, { childList: true, subtree: true });
  }

  hostDisconnected() {
    this.#moves?.disconnect();
    this.#listening?.abort();
    this.#form = null;
  }

  hostUpdate() {
    const { form } = this;
    if (form === this.#form) return;
    this.#form = form;
    this.#listening?.abort();
    this.#notes.clear();
    if (form) this.#adopt(form);
    this.onChange?.();
  }

  /** Listens where the page's own listeners have been before, and to controls that stand elsewhere (`form="id"`). */
  #adopt(form: HTMLFormElement) {
    const { signal } = (this.#listening = new AbortController());
    const root = form.getRootNode();
    const top = root === document ? window : root;
    const own = (act: (event: Event) => void) => (event: Event) => (event.target as Control | null)?.form === form && act(event);
    // What a page's cache has kept of us (Turbo) is nobody's any more.
    for (const note of form.querySelectorAll<HTMLElement>('.relief-field-error')) note.remove();
    form.addEventListener('reset', ({ defaultPrevented }) => defaultPrevented || this.onReset?.(), { signal });
    form.addEventListener('formdata', () => (this.#asked ??= 'by-others'), { signal });
    window.addEventListener('pagehide', this.#onLeave, { signal });
    root.addEventListener(
      'input',
      own((event) => this.#onInput(event)),
      { signal },
    );
    root.addEventListener(
      'focusin',
      own((event) => this.onFocus?.(event)),
      { signal },
    );
    root.addEventListener('invalid', own(this.#onInvalid), { signal, capture: true });
    // The last to hear of it: added to those that are there when it comes.
    const last = (event: Event) => this.#onSubmit(event as SubmitEvent);
    const first = ({ target }: Event) => target === form && top.addEventListener('submit', last, { signal, once: true });
    top.addEventListener('submit', first, { signal, capture: true });
  }

  #onInput(event: Event) {
    this.#asked = undefined;
    this.pageSent = false;
    this.onInput?.(event);
  }

  /** Sent past us, by the browser or by a script's `form.submit()`. */
  readonly #onLeave = () => {
    if (this.#asked === 'by-others') this.late.sentWithoutUs();
  };

  /** Reads the form without taking it for sent. */
  reading<T>(read: (form: HTMLFormElement) => T): T | undefined {
    if (!this.#form) return;
    this.#asked = 'by-us';
    try {
      return read(this.#form);
    } finally {
      this.#asked = undefined;
    }
  }

  async #onSubmit(event: SubmitEvent) {
    const form = this.#form;
    if (!form || event.target !== form) return;
    if (event.defaultPrevented) {
      this.pageSent = true;
      return;
    }
    this.submitter = event.submitter;
    if (this.#passing || isForBrowser(form, this.submitter)) return this.late.sentWithoutUs();
    event.preventDefault();
    if (await this.late.load()) return void this.host.submit();
    // The site's own way still works without us.
    this.#passing = true;
    form.requestSubmit(this.submitter);
    this.#passing = false;
  }

  /** Goes where a script of the page has put the form. What that has left in its place, to bring it back, stays there. */
  #moved(records: MutationRecord[]) {
    const form = this.#form;
    const { host } = this;
    // Our own sentences beside the controls are changes too.
    if (siteFormOf(host) !== form) host.requestUpdate();
    if (!form?.isConnected || form.closest(host.localName)) return;
    const moved = records.flatMap(({ removedNodes }) => [...removedNodes]).find((it) => it.contains(form)) ?? form;
    const left = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((it) => it.parentNode === host);
    const focused = form.ownerDocument.activeElement;
    host.before(...left);
    moved.parentNode!.insertBefore(host, moved);
    host.append(moved);
    if (focused && moved.contains(focused)) (focused as HTMLElement).focus({ preventScroll: true });
  }

  /** Instead of the browser's own bubble, which would keep `submit` from coming at all. `invalid` does not bubble. */
  readonly #onInvalid = (event: Event) => {
    const { state } = this.late;
    if (!this.form || state === 'failed') return;
    // A plugin's box, such as a consent, or a rule of the site's own: we have no sentence for it, and the browser has.
    const field = fieldOrder.find((it) => this.control(it) === event.target);
    if (state === 'here' && !(field && this.late.isWrong(field))) return;
    event.preventDefault();
    if (!this.#refused) void this.#sayRefused(this.form);
    this.#refused = true;
  };

  async #sayRefused(form: HTMLFormElement) {
    const here = this.late.state === 'here';
    await this.late.load();
    this.#refused = false;
    if (here) void this.host.submit();
    // Asked again when there is somebody to say it; where nobody comes, the browser says it.
    else if (this.host.isConnected) form.reportValidity();
  }

  control(field: Field): Control | undefined {
    const { form } = this;
    return form ? controlOf(form, field) : undefined;
  }

  /** What the page has filled in for the person, such as the name of somebody who is logged in: sent, and never kept. */
  hidden(): Partial<Pick<Draft, Field>> {
    const controls = fieldOrder.map((field) => [field, this.control(field)] as const);
    return Object.fromEntries(controls.flatMap(([field, it]) => (it && isHidden(it) ? [[field, it.value]] : [])));
  }

  /** Fills in what the person had written; a field that already holds something is left alone. */
  fill(draft: Pick<Draft, Field>) {
    for (const field of fieldOrder) {
      const control = this.control(field);
      if (control && !isHidden(control) && !control.value) control.value = draft[field];
    }
  }

  setText(text: string) {
    const control = this.control('text');
    if (control) control.value = text;
  }

  /** Takes the text out, and leaves who writes. An editor over the box empties itself when its form is reset. */
  empty(draft: Pick<Draft, Field>) {
    const control = this.control('text');
    const editor = control && !control.getClientRects().length;
    this.setText('');
    if (!editor || !this.#form) return;
    HTMLFormElement.prototype.reset.call(this.#form);
    this.fill(draft);
  }

  /** The form's own rules stand above a backend's: an author has chosen them. */
  rules(backend: Record<Field, FieldRule>): Record<Field, FieldRule> {
    const rule = (field: Field): FieldRule => {
      const control = this.control(field);
      const use = !control || isHidden(control) ? 'hidden' : control.required ? 'required' : 'optional';
      return { ...backend[field], use };
    };
    return { text: rule('text'), name: rule('name'), email: rule('email'), url: rule('url') };
  }

  /**
   * Ties sentences to the controls of the page, after a failed try; they go when the fields are mended. A reference from the
   * page's HTML cannot reach into a shadow root, so a sentence has to stand beside its control.
   */
  mark(fault: (field: Field) => string | undefined) {
    for (const field of fieldOrder) {
      const control = this.control(field);
      if (control) this.#mark(field, control, fault(field));
    }
  }

  #mark(field: Field, control: Control, sentence: string | undefined) {
    const note = this.#notes.get(field);
    if (note?.isConnected && sentence) {
      if (note.textContent !== sentence) note.textContent = sentence;
      return;
    }
    if (note) {
      note.remove();
      this.#notes.delete(field);
      control.removeAttribute('aria-invalid');
      describe(control, note.id, false);
    }
    if (!sentence) return;
    const id = `${control.id || field}-relief-error`;
    const made = Object.assign(document.createElement('span'), { id, textContent: sentence, dir: 'auto' });
    made.className = 'relief-field-error';
    // The page's own style sheets do not know us; the colour comes down from our host.
    for (const [property, value] of noteStyle) made.style.setProperty(property, value);
    control.after(made);
    this.#notes.set(field, made);
    control.setAttribute('aria-invalid', 'true');
    describe(control, id, true);
  }
}

const noteStyle = [
  ['display', 'block'],
  ['margin-block', '0.35em'],
  ['color', 'var(--_danger)'],
  ['font-weight', '600'],
] as const;

function describe(control: Control, id: string, add: boolean) {
  const ids = new Set((control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean));
  if (add) ids.add(id);
  else ids.delete(id);
  if (ids.size) control.setAttribute('aria-describedby', [...ids].join(' '));
  else control.removeAttribute('aria-describedby');
}
