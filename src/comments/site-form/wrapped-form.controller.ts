import type { ReactiveController } from 'lit';
import type { FieldRule } from '../backends/backend.js';
import type { CommentFormHost } from '../comment-form.host.js';
import type { Draft, Field, FormRequest } from '../comment.js';
import { addTo, buttonOf, formRequest, requestWith } from './form-request.browser.js';
import type { Control } from '../form/controls.js';
import { FieldNotes } from './field-notes.browser.js';
import { controlOf, isHidden } from './site-controls.browser.js';
import type { SiteFormController } from './site-form.controller.js';
import { fieldOrder } from '../form/field-validation.js';
import { isForBrowser } from './form-target.js';
import { reachesServer, type Submitter } from './reaches-server.js';
import { rememberLocks } from './page-locks.browser.js';

/** What the site's own form needs of what drafts and sends. */
export interface WrappedFormHost {
  /** We have a sentence for what is wrong with a field. */
  isWrong(field: Field): boolean;
  /** The form goes the site's own way. */
  sentWithoutUs(): void;
  /** Somebody writes in a control of the form, wherever that stands. */
  input(control: HTMLInputElement): void;
  focused(target: EventTarget | null): void;
  /** The page empties the form. */
  reset(): void;
  /** Another form is there than before. */
  fill(): void;
  /** The box holds what the page began with, most often nothing. True when somebody's words have gone. */
  emptied(text: string): boolean;
}

/**
 * The site's own `<form>`, wrapped: read and filled by what its controls say of themselves, never rebuilt. Works on any form with a
 * `<textarea>`.
 */
export class WrappedFormController implements ReactiveController {
  /** The button that was pressed. */
  submitter: Submitter;
  /** A script of the page has sent the form itself, or kept it from being sent. What became of it, the page knows. */
  pageSent = false;

  #form: HTMLFormElement | null = null;
  #listening: AbortController | undefined;
  readonly #notes = new FieldNotes();
  /** We reset the form, after its words have arrived: nobody gives anything up. */
  #emptying = false;
  /** Fields were found wrong, one event for each, and it will be said once. */
  #refused = false;
  /** The form's entries were asked for, by whoever sends it: us, the browser, or a script of the page. */
  #asked: 'by-us' | 'by-others' | 'and-left' | undefined;
  /** It was not drawn yet, or stands in a closed dialog: nobody's name was put there, for a trap would have looked the same. */
  #unseen = false;

  constructor(
    private readonly host: CommentFormHost,
    private readonly site: SiteFormController,
    private readonly late: WrappedFormHost,
  ) {
    host.addController(this);
  }

  get form(): HTMLFormElement | null {
    return this.site.form;
  }

  hostConnected() {
    this.host.requestUpdate();
  }

  hostDisconnected() {
    this.#listening?.abort();
    this.#form = null;
  }

  hostUpdate() {
    // What was asked for before the page took us out comes after.
    if (!this.host.isConnected) return;
    const { form } = this;
    if (form === this.#form) return void this.look();
    this.#form = form;
    this.#listening?.abort();
    this.#notes.begin(form);
    if (form) this.#adopt(form);
    this.#unseen = !form?.getClientRects().length;
    this.late.fill();
  }

  /** Also called when somebody comes to the form. */
  hostUpdated() {
    if (!this.#unseen || !this.#form?.getClientRects().length) return;
    this.#unseen = false;
    this.late.fill();
  }

  /**
   * A page that renews itself by a morph (idiomorph in Turbo 8 and htmx, Livewire) empties the boxes that it compares, and fires no
   * event. A box that cannot be seen has an editor over it, which puts its words there at the last moment. True when words have gone.
   */
  readonly look = (): boolean => {
    const box = this.control('text');
    if (!box || box.value !== box.defaultValue || this.pageSent || !box.getClientRects().length) return false;
    return this.late.emptied(box.value);
  };

  /** Listens where the page's own listeners have been before, and to controls that stand elsewhere (`form="id"`). */
  #adopt(form: HTMLFormElement) {
    const { signal } = (this.#listening = new AbortController());
    const root = form.getRootNode();
    const top = root === document ? window : root;
    const own = (act: (event: Event) => void) => (event: Event) => (event.target as Control | null)?.form === form && act(event);
    form.addEventListener('reset', ({ defaultPrevented }) => defaultPrevented || this.#emptying || this.late.reset(), { signal });
    form.addEventListener('formdata', this.#onAsked, { signal });
    window.addEventListener('pagehide', this.#onLeave, { signal });
    root.addEventListener(
      'input',
      own((event) => this.#onInput(event)),
      { signal },
    );
    root.addEventListener(
      'focusin',
      own((event) => {
        this.hostUpdated();
        this.look();
        this.late.focused(event.target);
      }),
      { signal },
    );
    // Before a key writes over what nobody has seen go, and where the caret has moved with it.
    for (const type of ['beforeinput', 'selectionchange']) root.addEventListener(type, own(this.look), { signal, capture: true });
    const changes = new MutationObserver(this.look);
    changes.observe(form, { subtree: true, childList: true, attributes: true, characterData: true });
    signal.addEventListener('abort', () => changes.disconnect());
    root.addEventListener('invalid', own(this.#onInvalid), { signal, capture: true });
    // The last to hear of it: added to those that are there when it comes.
    let heard = true;
    let unlock = () => {};
    const last = (event: Event) => {
      heard = true;
      this.#onSubmit(event as SubmitEvent, unlock);
    };
    const first = (event: Event) => {
      if (event.target !== form) return;
      heard = false;
      unlock = rememberLocks(form);
      top.addEventListener('submit', last, { signal, once: true });
      // Turbo sends it, and keeps the event from everybody after it.
      setTimeout(() => (this.pageSent ||= !heard && event.defaultPrevented));
    };
    top.addEventListener('submit', first, { signal, capture: true });
  }

  #onInput(event: Event) {
    this.#asked = undefined;
    this.pageSent = false;
    this.late.input(event.target as HTMLInputElement);
  }

  /**
   * By whoever sends the form past us, as a script's `form.submit()` does; or by one that only reads it, to keep it itself: then the
   * page does not go. Firefox keeps no page for the way back that listens to `beforeunload`, so nobody does for longer than a second.
   */
  readonly #onAsked = () => {
    if (this.#asked === 'by-us') return;
    this.#asked = 'by-others';
    const leaves = () => (this.#asked = 'and-left');
    window.addEventListener('beforeunload', leaves, { once: true });
    setTimeout(() => {
      window.removeEventListener('beforeunload', leaves);
      if (this.#asked === 'by-others') this.#asked = undefined;
    }, 1000);
  };

  readonly #onLeave = () => this.#asked && this.#goes();

  readonly #goes = () => this.#form && reachesServer(this.#form, this.submitter) && this.late.sentWithoutUs();

  /** What would be sent of it: as it stands here, or with what is written elsewhere, in an answer under a comment. */
  request(siteForm: HTMLFormElement, draft: Draft): FormRequest {
    const { submitter = buttonOf(siteForm) } = this;
    const request = this.reading((form) => formRequest(form, submitter)) ?? requestWith(siteForm, draft);
    addTo(request, draft);
    return request;
  }

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

  #onSubmit(event: SubmitEvent, unlock: () => void) {
    const form = this.#form;
    if (!form || event.target !== form) return;
    if (event.defaultPrevented) {
      this.pageSent = true;
      return;
    }
    this.submitter = event.submitter;
    if (isForBrowser(form, this.submitter)) return void this.#goes();
    event.preventDefault();
    void this.host.submit().finally(unlock);
  }

  /** Instead of the browser's own bubble, which would keep `submit` from coming at all. `invalid` does not bubble. */
  readonly #onInvalid = (event: Event) => {
    const field = fieldOrder.find((it) => this.control(it) === event.target);
    // A plugin's box, such as a consent, or a rule of the site's own: we have no sentence for it, and the browser has.
    if (!field || !this.late.isWrong(field)) return;
    event.preventDefault();
    if (!this.#refused) setTimeout(() => void ((this.#refused = false), this.host.submit()));
    this.#refused = true;
  };

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
    this.#emptying = true;
    HTMLFormElement.prototype.reset.call(this.#form);
    this.#emptying = false;
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

  /** Says beside each control what is wrong with it. */
  mark(fault: (field: Field) => string | undefined) {
    for (const field of fieldOrder) {
      const control = this.control(field);
      if (control) this.#notes.mark(field, control, fault(field));
    }
  }
}
