/** The plan to take along: a link, its QR code, a calendar file, paper. */
import { html } from 'lit';
import { calendarPlusIcon, copyIcon, printerIcon } from '../../foundation/icons.view.js';
import { codeOf, qr, type Code } from '../../foundation/document/qr.view.js';
import type { Locale } from '../../locales/locale.js';
import { toCalendar } from './exercise-times.js';
import type { Choices } from '../session/choices.js';
import type { Plan } from '../content/exercise.schema.js';
import { planFragment } from './plan-link.js';
import { download } from '../../foundation/download.browser.js';

type Words = Locale['exerciseStepper'];

export interface TakeAlong {
  link: string;
  /** True for a dark square; undefined where the link is too long for a code. */
  code: Code | undefined;
}

/** Makes the link and its code. */
export async function takeAlong(plan: Plan, choices: Choices, page: string): Promise<TakeAlong> {
  const link = `${page.replace(/#.*$/, '')}${await planFragment(plan, choices)}`;
  return { link, code: codeOf(link) };
}

interface View {
  plan: Plan;
  t: Words;
  it: TakeAlong;
  copied: boolean;
  copy: () => void;
  print: () => void;
}

export function renderTakeAlong({ plan, t, it, copied, copy, print }: View) {
  const today = new Date();
  const from = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const calendar = () =>
    download(`${plan.id ?? 'exercise'}.ics`, 'text/calendar', toCalendar(plan, { from, days: 14, now: today.getTime() }));
  return html`<div class="along" role="group" aria-label=${t.takeAlong}>
    ${it.code ? qr(it.code, t.qrAlt) : html`<p>${t.qrTooLong}</p>`}
    <div>
      <p>${t.linkPrivacy}</p>
      <label class="choice"><span>${t.link}</span><input type="url" readonly .value=${it.link} /></label>
      <div class="row">
        <button type="button" @click=${copy}>${copyIcon()}<span>${copied ? t.copied : t.copy}</span></button>
        <button type="button" @click=${calendar}>${calendarPlusIcon()}<span>${t.calendar}</span></button>
        <button type="button" @click=${print}>${printerIcon()}<span>${t.print}</span></button>
      </div>
    </div>
  </div>`;
}
