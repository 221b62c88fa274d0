import { html, nothing } from 'lit';
import { heading } from '../../foundation/document/heading.view.js';
import type { Locale } from '../../locales/locale.js';
import type { Field } from '../comment.js';
import { fieldTemplate, postButton, tickTemplate, trapTemplate, withoutCompositionEnter, type FieldView } from './field.view.js';
import { noticesTemplate, type Notices } from './notices.view.js';

/** What is being written, as far as it is drawn. */
interface Writing {
  field: { isField: boolean };
  site: { form: HTMLFormElement | null };
  /** What has come since somebody began to write. */
  form:
    | {
        before(): unknown;
        notify: { template(): unknown };
        concerns: { template(): unknown };
        outcome: { template(): unknown; waiting: number };
        notices: { saved(): unknown };
        busy: string | undefined;
      }
    | undefined;
  state: 'here' | 'failed' | 'awaited';
  closed: boolean;
  notices: Omit<Notices, 't' | 'signs'>;
  /** Who writes may be remembered: by which words, and whether that is ticked; undefined where nothing may be kept. */
  remember: { say: 'remember' | 'rememberShort' | 'rememberName'; ticked: boolean | undefined } | undefined;
  fieldView(field: Field): Omit<FieldView, 't'>;
  onInput(event: Event): void;
}

/** What the form is drawn from. */
interface Parts {
  host: { headingLevel: number; replyTo?: string; replyName?: string };
  writing: Writing;
  t: Locale['commentForm'];
  /** The way to the page's warning signs. */
  signs: unknown;
}

/** What a person should know before writing, and what is wrong. */
export const beforeTemplate = ({ writing, t, signs }: Parts) =>
  html`${noticesTemplate({ t, signs, ...writing.notices })} ${writing.form?.before()}`;

/** Below the site's own form: what there is to think over, and how sending ended. */
export const aroundTemplate = (parts: Parts) => html`${parts.writing.form?.concerns.template()} ${afterTemplate(parts)}`;

/** The form that is drawn where the site has none of its own; the text alone, as a field of the page's form. */
export function ownFormTemplate(
  parts: Parts,
  onSubmit: (event: Event) => void,
  onPress: (event: Event) => void,
  onCancel: () => void,
) {
  const { writing, t, host } = parts;
  const { field, form, remember, onInput } = writing;
  const draw = (it: Field, below?: unknown) => fieldTemplate({ ...writing.fieldView(it), t, below });
  const [before, after] = [beforeTemplate(parts), afterTemplate(parts, onPress)];
  const text = html`${draw('text')} ${form?.concerns.template()}`;
  if (field.isField)
    return html`${before}
      <div class="fields" @input=${onInput}>${text}</div>
      ${after}`;
  const { headingLevel, replyTo, replyName } = host;
  const title = replyTo ? t.titleTo(replyName || t.anonymous) : t.title;
  return html`<div class="head">
      ${heading(headingLevel, 'title', html`<span dir="auto">${title}</span>`)}
      ${replyTo ? html`<button class="plain" type="button" @click=${onCancel}>${t.cancelReply}</button>` : nothing}
    </div>
    ${before}
    <form novalidate @submit=${onSubmit} @input=${onInput} @keydown=${withoutCompositionEnter}>
      <div class="fields">${text} ${draw('name')} ${draw('email', form?.notify.template())} ${draw('url')}</div>
      ${remember ? tickTemplate('remember', 'wp-comment-cookies-consent', t[remember.say], remember.ticked) : nothing}
      ${trapTemplate(t.trapLabel)} ${after}
    </form>`;
}

function afterTemplate({ writing, t }: Parts, onPress?: (event: Event) => void) {
  const { site, field, form, state, closed } = writing;
  // A form of the page's own is sent without us.
  const pages = field.isField || site.form;
  return html`${state === 'failed' && !pages ? html`<p class="stuck">${t.unavailable}</p>` : form?.outcome.template()}
    <div class="foot">
      ${closed || pages ? nothing : postButton(form?.busy ?? t.post, !!form?.busy || !!form?.outcome.waiting, onPress)}
      ${form?.notices.saved()}
    </div>`;
}
