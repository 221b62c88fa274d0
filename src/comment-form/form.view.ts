import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { checkIcon, timerIcon, triangleAlertIcon } from '../foundation/icons.js';
import type { Locale } from '../locales/languages.js';
import type { FieldRule } from './backends/backend.js';
import type { Draft, Field, FieldError } from './comment.js';
import { room } from './rules.js';

type Strings = Locale['comments'];

/** One field with everything that belongs to it. */
export interface FieldView {
  field: Field;
  rule: FieldRule;
  draft: Draft;
  error: FieldError | undefined;
  readonly: boolean;
  t: Strings;
}

/** What WordPress calls a field, so that password managers and autofill know it. */
const names: Record<Field, string> = { text: 'comment', name: 'author', email: 'email', url: 'url' };
const kinds = { name: 'text', email: 'email', url: 'url' } as const;

export function fieldTemplate({ field, rule, draft, error, readonly, t }: FieldView) {
  if (rule.use === 'hidden') return nothing;
  const required = rule.use === 'required';
  const hint = field === 'name' ? t.nameHint : field === 'email' ? t.emailHint : undefined;
  const left = field === 'text' ? room(draft.text, rule) : undefined;
  const described = [hint && `${field}-hint`, error && `${field}-error`, left !== undefined && `${field}-left`]
    .filter(Boolean)
    .join(' ');
  const label = html`<label part="label" for=${field}
    ><span>${t.labels[field]}</span> ${
      required ? html`<span class="star" aria-hidden="true">*</span>` : html`<span class="optional">${t.optional}</span>`
    }</label
  >`;
  const control =
    field === 'text'
      ? html`<textarea
          id="text"
          part="control"
          name=${names.text}
          rows="7"
          dir="auto"
          autocomplete="off"
          ?required=${required}
          ?readonly=${readonly}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${described || nothing}
          .value=${live(draft.text)}
        ></textarea>`
      : html`<input
          id=${field}
          part="control"
          name=${names[field]}
          type=${kinds[field]}
          dir=${field === 'name' ? 'auto' : 'ltr'}
          autocomplete=${field}
          autocapitalize=${field === 'name' ? 'words' : 'off'}
          spellcheck="false"
          ?required=${required}
          ?readonly=${readonly}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${described || nothing}
          .value=${live(draft[field])}
        />`;
  return html`<div class=${`field ${field}${error ? ' wrong' : ''}`} part="field">
    ${label} ${hint && html`<p class="hint" part="hint" id="${field}-hint">${hint}</p>`}
    ${error && html`<p class="error" part="error" id="${field}-error">${t.errors[field][error]}</p>`} ${control}
    ${left === undefined ? nothing : html`<p class=${left < 0 ? 'error' : 'hint'} id="text-left">${t.left(left)}</p>`}
  </div>`;
}

export interface Problem {
  field: Field;
  sentence: string;
}

/** What has to be put right, with a way to each field. Takes the focus, once, when there is more than one. */
export function summaryTemplate(problems: readonly Problem[], t: Strings, go: (field: Field) => void) {
  if (problems.length < 2) return nothing;
  return html`<div class="summary" part="error-summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <p class="summary-title" id="summary-title">${t.summary(problems.length)}</p>
    <ul>
      ${problems.map(
        ({ field, sentence }) =>
          html`<li>
            <a
              href="#${field}"
              @click=${(event: Event) => {
                event.preventDefault();
                go(field);
              }}
              >${sentence}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

/** A field that people cannot see or reach, and that password managers are asked to leave alone. */
export const trapTemplate = (label: string) =>
  html`<div class="trap" aria-hidden="true">
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

/** What the panel above the button says, and which ways it offers. */
export interface OutcomeView {
  sentence: string;
  tone: 'good' | 'bad' | 'wait';
  /** The server's own words about it, plain text. */
  detail?: string | undefined;
  /** Wait in words, counted down. Not live: it is said once when it begins and once when it ends. */
  wait?: string | undefined;
  /** What was written, for a page that has no thread to show it. */
  receipt?: string | undefined;
  logIn?: string | undefined;
  actions: { label: string; act: () => void }[];
  t: Strings;
}

const icons = { good: checkIcon, bad: triangleAlertIcon, wait: timerIcon };

export function outcomeTemplate(view: OutcomeView | undefined) {
  if (!view) return nothing;
  const { sentence, tone, detail, wait, receipt, logIn, actions, t } = view;
  return html`<div class="outcome ${tone}" part="outcome" id="outcome" tabindex="-1" role="group" aria-labelledby="outcome-text">
    <div class="news">
      ${icons[tone]()}
      <p id="outcome-text">${sentence}</p>
    </div>
    ${detail && html`<p class="words" dir="auto">${detail}</p>`}
    ${wait && html`<p role="timer" aria-live="off" translate="no">${wait}</p>`}
    ${receipt && html`<blockquote class="words" dir="auto">${receipt}</blockquote>`}
    ${
      logIn || actions.length
        ? html`<p class="actions">
            ${logIn && html`<a class="button" href=${logIn}>${t.logIn}</a>`}
            ${actions.map(({ label, act }) => html`<button type="button" @click=${act}>${label}</button>`)}
          </p>`
        : nothing
    }
  </div>`;
}
