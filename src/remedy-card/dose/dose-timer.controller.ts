/** The timer of a dose: runs up to the maximum, then keeps the gap. Loaded by the first card that has `timer`. */
import { html, nothing, type ReactiveController } from 'lit';
import { Announcer } from '../../foundation/announcer.controller.js';
import { Localize } from '../../foundation/localize.controller.js';
import { inWords, seconds } from '../../health/duration.js';
import { dose as english } from '../../locales/en/remedy-card-dose.js';
import {
  agree,
  calendar,
  longest,
  readLog,
  resume,
  start,
  stateOf,
  stop,
  watch,
  type Clock,
  type DoseLog,
  type DoseState,
} from './dose.js';
import { DoseChangeEvent } from '../remedy-card.events.js';
import type { RemedyCard } from '../remedy-card.js';
import type { Dose, Remedy } from '../content/remedy.schema.js';

export { doseTimerStyles as styles } from './dose-timer.styles.js';

/** Timers of this page: the `storage` event tells other pages only. */
const timers = new Set<DoseTimer>();

/** A key that is held down presses a button once. */
const once = (event: KeyboardEvent) => event.repeat && event.preventDefault();

export class DoseTimer implements ReactiveController {
  readonly #host: RemedyCard;
  readonly #localize: Localize<'dose'>;
  readonly #announcer: Announcer;
  #log: DoseLog | undefined;
  #before: Clock = { wall: 0, steady: 0 };
  #remedy: Remedy | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #told: DoseState['phase'] = 'ready';

  constructor(host: RemedyCard) {
    this.#host = host;
    this.#localize = new Localize(host, 'dose', english);
    this.#announcer = new Announcer(host);
    host.addController(this);
  }

  hostConnected() {
    timers.add(this);
    window.addEventListener('storage', this.#heard);
    window.addEventListener('pageshow', this.#tick);
    document.addEventListener('visibilitychange', this.#tick);
    if (this.#remedy) this.#tick();
  }

  hostDisconnected() {
    timers.delete(this);
    window.removeEventListener('storage', this.#heard);
    window.removeEventListener('pageshow', this.#tick);
    document.removeEventListener('visibilitychange', this.#tick);
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  /** Call it from `willUpdate`, before `render`. */
  use(remedy: Remedy) {
    const isNew = this.#remedy === undefined;
    this.#remedy = remedy;
    if (!isNew) return;
    this.#before = this.#clock();
    const stored = readLog(this.#read());
    this.#log = stored && resume(stored, this.#before);
    this.#told = this.#state.phase;
    this.#keep();
  }

  render() {
    const { t } = this.#localize;
    const { phase, left } = this.#state;
    const isOn = phase === 'running' || phase === 'enough' || phase === 'over';
    const max = longest(this.#dose);
    return html`<section class=${`base timer ${phase}`} part="timer">
      ${isOn ? this.#renderTime(left, max) : nothing}
      <p class="phase">${this.#words()}</p>
      ${
        this.#dose.gapCondition && (phase === 'waiting' || phase === 'doubt')
          ? html`<p><span>${t.onlyWhen}</span> <span class="words" dir="auto">${this.#dose.gapCondition}</span></p>`
          : nothing
      }
      <p class="buttons">
        <button
          type="button"
          class=${isOn || phase === 'ready' ? 'primary' : ''}
          part=${isOn ? 'stop-button' : 'start-button'}
          @click=${isOn ? this.#onStop : this.#onStart}
          @keydown=${once}
        >
          <span>${isOn ? t.off : this.#log ? t.again : t.start}</span>
        </button>
        <button type="button" class="plain" part="calendar-button" @click=${this.#onCalendar}><span>${t.calendar}</span></button>
      </p>
      <p class="private">${t.private}</p>
      ${this.#announcer.region()}
    </section>`;
  }

  #renderTime(left: number, max: number) {
    const total = Math.ceil(left / 1000);
    const two = (it: number) => String(it).padStart(2, '0');
    return html`<div class="time">
      <span>${this.#localize.t.left}</span>
      <span class="clock" role="timer" translate="no">${`${Math.floor(total / 60)}:${two(total % 60)}`}</span>
      ${Number.isFinite(max) ? html`<progress aria-hidden="true" max=${max} value=${left}></progress>` : nothing}
    </div>`;
  }

  get #dose(): Dose {
    return this.#remedy?.dose ?? {};
  }

  get #state(): DoseState {
    return stateOf(this.#log, this.#dose, Date.now());
  }

  /** What is so now, as a sentence: seen, and spoken when it changes. */
  #words(): string {
    const { t, lang } = this.#localize;
    const { phase, next } = this.#state;
    const time = () => {
      const soon = next! - Date.now() < 12 * 3_600_000;
      return new Intl.DateTimeFormat(lang, { timeStyle: 'short', ...(!soon && { dateStyle: 'medium' }) }).format(next);
    };
    switch (phase) {
      case 'running':
        return t.running(inWords(longest(this.#dose) / 1000, lang));
      case 'enough':
      case 'over':
        return t[phase];
      case 'waiting':
        return t.waiting(time());
      case 'full':
        return t.full(time());
      case 'doubt':
        return t.doubt(inWords(seconds(this.#dose.minGap ?? '') ?? 0, lang));
      case 'ready':
        return this.#log && this.#dose.minGap ? t.ready : '';
    }
  }

  readonly #clock = (): Clock => ({ wall: Date.now(), steady: performance.now() });

  readonly #tick = () => {
    const now = this.#clock();
    this.#log &&= watch(this.#log, this.#before, now);
    this.#before = now;
    this.#keep();
    this.#host.requestUpdate();
  };

  /** Remembers the log, tells whoever else shows it, and says what has changed. */
  #keep() {
    const text = JSON.stringify(this.#log);
    if (this.#log && text !== this.#read()) {
      this.#write(text);
      for (const other of timers) if (other !== this && other.#key === this.#key) other.#agree(text);
    }
    const { phase, next } = this.#state;
    const every = phase === 'running' || phase === 'enough' ? 1000 : phase === 'waiting' || phase === 'over' ? 5000 : 0;
    clearInterval(this.#ticking);
    this.#ticking = every && this.#host.isConnected ? setInterval(this.#tick, every) : undefined;
    if (phase === this.#told) return;
    this.#told = phase;
    this.#announcer.say(this.#words());
    this.#host.dispatchEvent(new DoseChangeEvent(phase, next === undefined ? undefined : new Date(next)));
  }

  readonly #heard = ({ key, newValue }: StorageEvent) => {
    if (key === this.#key) this.#agree(newValue);
  };

  #agree(text: string | null) {
    const other = readLog(text);
    if (!other) return;
    const now = this.#clock();
    this.#log = agree(this.#log && watch(this.#log, this.#before, now), other);
    this.#before = now;
    this.#keep();
    this.#host.requestUpdate();
  }

  readonly #onStart = () => {
    const { phase } = this.#state;
    if (!this.#host.dispatchEvent(new DoseChangeEvent('running', undefined, phase !== 'ready'))) return;
    this.#log = start(this.#log, this.#clock());
    this.#told = 'running';
    this.#announcer.say(this.#words());
    this.#tick();
  };

  // One button starts and stops, so that the focus stays on it. The second click of a double click means nothing.
  readonly #onStop = ({ detail }: MouseEvent) => {
    if (detail > 1) return;
    if (this.#log) this.#log = stop(this.#log, this.#clock());
    this.#tick();
  };

  readonly #onCalendar = () => {
    const { title, what, id = 'dose' } = this.#remedy!;
    const { next = Date.now() } = this.#state;
    const text = calendar(this.#dose, { title, description: what }, new Date(next), id);
    const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    Object.assign(document.createElement('a'), { href: url, download: `${id}.ics` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };

  get #key() {
    return `relief-dose ${location.pathname} ${this.#remedy?.id ?? this.#remedy?.title}`;
  }

  /** Storage may be forbidden or full: then the timer lasts as long as the page. */
  #read(): string | null {
    try {
      return localStorage.getItem(this.#key);
    } catch {
      return null;
    }
  }

  #write(text: string) {
    try {
      localStorage.setItem(this.#key, text);
    } catch {
      // See above.
    }
  }
}
