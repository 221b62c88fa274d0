import { html, noChange, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../locales/locale.js';
import type { FieldRule } from '../backends/backend.js';
import type { Field } from '../comment.js';
import { nameOf } from './controls.js';

type Strings = Locale['commentForm'];

/** One field with everything that belongs to it. */
export interface FieldView {
  field: Field;
  use: FieldRule['use'];
  /** What the control holds, as `held` says it. */
  value: unknown;
  /** What is wrong, as a sentence. */
  error: string | undefined;
  /** How much room is left, near the limit. */
  left?: { say: string; over: boolean } | undefined;
  /** What belongs to it and stands below it. */
  below?: unknown;
  readonly: boolean;
  disabled: boolean;
  t: Strings;
}

/** What a control holds: set again when a person or the browser has changed it. Undefined leaves the control alone. */
export const held = <T>(value: T | undefined) => (value === undefined ? noChange : live(value));

export function fieldTemplate({ field, use, value, error, left, below, readonly, disabled, t }: FieldView) {
  if (use === 'hidden') return nothing;
  const required = use === 'required';
  const hint = field === 'name' ? t.nameHint : field === 'email' ? t.emailHint : undefined;
  const described = [hint && `${field}-hint`, error && `${field}-error`, left && `${field}-left`].filter(Boolean).join(' ');
  // A hard space: Chromium leaves a soft one between elements out of the field's name.
  const label = html`<label part="label" for=${field}
    ><span>${t.labels[field]}</span>${
      required ? html`<span class="star" aria-hidden="true"> *</span>` : html`<span class="optional">&nbsp;${t.optional}</span>`
    }</label
  >`;
  const control =
    field === 'text'
      ? html`<textarea
          id="text"
          part="control"
          name=${nameOf(field)}
          rows="7"
          dir="auto"
          autocomplete="off"
          ?required=${required}
          ?readonly=${readonly}
          ?disabled=${disabled}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${described || nothing}
          .value=${value}
        ></textarea>`
      : html`<input
          id=${field}
          part="control"
          name=${nameOf(field)}
          type=${field === 'name' ? 'text' : field}
          dir=${field === 'name' ? 'auto' : 'ltr'}
          autocomplete=${field}
          autocapitalize=${field === 'name' ? 'words' : 'off'}
          spellcheck="false"
          ?required=${required}
          ?readonly=${readonly}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${described || nothing}
          .value=${value}
        />`;
  return html`<div class=${`field ${field}${error ? ' wrong' : ''}`} part="field">
    ${label} ${hint && html`<p class="hint" part="hint" id="${field}-hint">${hint}</p>`}
    ${error && html`<p class="error" part="error" id="${field}-error">${error}</p>`} ${control}
    ${left && html`<p class=${left.over ? 'error' : 'hint'} id="text-left">${left.say}</p>`} ${below}
  </div>`;
}

/** A field that people cannot see or reach, and that password managers are asked to leave alone. */
export const trapTemplate = (label: string) =>
  html`<div class="trap visually-hidden" aria-hidden="true">
    <label for="nickname-check">${label}</label>
    <input
      id="nickname-check"
      name="nickname-check"
      tabindex="-1"
      autocomplete="off"
      data-1p-ignore
      data-lpignore="true"
      data-bwignore
      data-form-type="other"
    />
  </div>`;

/** A box to tick. `ticked`: as for `held`. */
export const tickTemplate = (id: string, name: string, label: string, ticked: boolean | undefined) =>
  html`<label class="check"
    ><input type="checkbox" id=${id} name=${name} .checked=${held(ticked)} /><span>${label}</span></label
  >`;

/** The button that sends. `off`: nothing can be sent now, and pressing it says why. */
export const postButton = (label: string, off: boolean, onPress?: (event: Event) => void) =>
  html`<button class="primary" part="post-button" type="submit" aria-disabled=${off ? 'true' : 'false'} @click=${onPress}>
    <span>${label}</span>
  </button>`;

/** Safari ends an input method's composition before its Enter, which would then send half a name. */
export function withoutCompositionEnter(event: KeyboardEvent) {
  const composing = event.isComposing || event.keyCode === 229;
  if (event.key === 'Enter' && composing && event.target instanceof HTMLInputElement) event.preventDefault();
}
