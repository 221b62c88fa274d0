/** The timer of a dose: how long it may stay on, and when the next one may begin. */
import { html, nothing } from 'lit';
import { inWords, seconds } from '../../health/duration.js';
import type { Locale } from '../../locales/locale.js';
import type { Dose } from '../content/remedy.schema.js';
import { longest, type DoseState } from './dose.js';

/** What the timer shows. */
export interface DoseTimerOptions {
  dose: Dose;
  state: DoseState;
  /** A dose has been timed before. */
  wasUsed: boolean;
  /** Wall time in milliseconds. */
  now: number;
  /** BCP 47 tag of the page. */
  lang: string;
  t: Locale['dose'];
}

/** What its buttons do. */
export interface DoseTimerActions {
  start(): void;
  stop(event: MouseEvent): void;
  saveCalendar(): void;
}

/** `status` is the element that says changes aloud. */
export function doseTimerView(options: DoseTimerOptions, { start, stop, saveCalendar }: DoseTimerActions, status: unknown) {
  const { dose, state, wasUsed, t } = options;
  const { phase, left } = state;
  const isOn = phase === 'running' || phase === 'enough' || phase === 'over';
  return html`<section class=${`base timer ${phase}`} part="timer">
    ${isOn ? time(left, longest(dose), t) : nothing}
    <p class="phase">${phaseWords(options)}</p>
    ${
      dose.gapCondition && (phase === 'waiting' || phase === 'doubt')
        ? html`<p><span>${t.onlyWhen}</span> <span class="words" dir="auto">${dose.gapCondition}</span></p>`
        : nothing
    }
    <p class="buttons">
      <button
        type="button"
        class=${isOn || phase === 'ready' ? 'primary' : ''}
        part=${isOn ? 'stop-button' : 'start-button'}
        @click=${isOn ? stop : start}
        @keydown=${once}
      >
        <span>${isOn ? t.off : wasUsed ? t.again : t.start}</span>
      </button>
      <button type="button" class="plain" part="calendar-button" @click=${saveCalendar}><span>${t.calendar}</span></button>
    </p>
    <p class="private">${t.private}</p>
    ${status}
  </section>`;
}

/** What is so now, as a sentence: seen, and spoken when it changes. */
export function phaseWords({ dose, state, wasUsed, now, lang, t }: DoseTimerOptions): string {
  const { phase, next } = state;
  const clock = () => {
    const isSoon = next! - now < 12 * 3_600_000;
    return new Intl.DateTimeFormat(lang, { timeStyle: 'short', dateStyle: isSoon ? undefined : 'medium' }).format(next);
  };
  switch (phase) {
    case 'running':
      return t.running(inWords(longest(dose) / 1000, lang));
    case 'enough':
    case 'over':
      return t[phase];
    case 'waiting':
      return t.waiting(clock());
    case 'full':
      return t.full(clock());
    case 'doubt':
      return t.doubt(inWords(seconds(dose.minGap ?? '') ?? 0, lang));
    case 'ready':
      return wasUsed && dose.minGap ? t.ready : '';
  }
}

/** `left` and `max` in milliseconds. */
function time(left: number, max: number, t: Locale['dose']) {
  const total = Math.ceil(left / 1000);
  return html`<div class="time">
    <span>${t.left}</span>
    <span class="clock" role="timer" translate="no">${`${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`}</span>
    ${Number.isFinite(max) ? html`<progress aria-hidden="true" max=${max} value=${left}></progress>` : nothing}
  </div>`;
}

/** A key that is held down presses a button once. */
const once = (event: KeyboardEvent) => event.repeat && event.preventDefault();
