import { html, nothing } from 'lit';
import { heading } from '../../foundation/document/heading.view.js';
import type { Locale } from '../../locales/locale.js';
import { held, trapTemplate } from './field.view.js';

type Strings = Locale['commentForm'];

/** Our own form, where the page has none. */
export interface OwnForm {
  t: Strings;
  headingLevel: number;
  /** Who is answered; empty for somebody without a name, undefined where nobody is. */
  answers: string | undefined;
  /** What stands before the fields, the fields, and what stands after them. */
  before: unknown;
  fields: unknown;
  after: unknown;
  /** What the box says that remembers name and address; undefined where there is none. */
  remember: string | undefined;
  /** It is ticked; undefined leaves it alone. */
  remembered: boolean | undefined;
  onCancel: () => void;
  onInput: (event: Event) => void;
  onSubmit: (event: Event) => void;
}

export function ownForm(form: OwnForm) {
  const { t, headingLevel, answers, before, fields, after, remember, remembered, onCancel, onInput, onSubmit } = form;
  const title = answers === undefined ? t.title : t.titleTo(answers || t.anonymous);
  return html`<div class="head">
      ${heading(headingLevel, 'title', html`<span dir="auto">${title}</span>`)}
      ${answers === undefined ? nothing : html`<button class="plain" type="button" @click=${onCancel}>${t.cancelReply}</button>`}
    </div>
    ${before}
    <form novalidate @submit=${onSubmit} @input=${onInput} @keydown=${withoutCompositionEnter}>
      <div class="fields">${fields}</div>
      ${remember === undefined ? nothing : rememberBox(remember, remembered)} ${trapTemplate(t.trapLabel)} ${after}
    </form>`;
}

const rememberBox = (label: string, ticked: boolean | undefined) =>
  html`<label class="check"
    ><input type="checkbox" id="remember" name="wp-comment-cookies-consent" .checked=${held(ticked)} /><span
      >${label}</span
    ></label
  >`;

/** The button that sends. `off`: nothing can be sent now, and pressing it says why. */
export const postButton = (label: string, off: boolean) =>
  html`<button class="primary" part="post-button" type="submit" aria-disabled=${off ? 'true' : 'false'}>
    <span>${label}</span>
  </button>`;

/** Safari ends an input method's composition before its Enter, which would then send half a name. */
function withoutCompositionEnter(event: KeyboardEvent) {
  const composing = event.isComposing || event.keyCode === 229;
  if (event.key === 'Enter' && composing && event.target instanceof HTMLInputElement) event.preventDefault();
}
