/** The timer of a dose: runs up to the maximum, then keeps the gap. Loaded by the first card that has `timer`. */
import type { ReactiveController } from 'lit';
import { adoptStyles } from '../../foundation/adopt-styles.browser.js';
import { Announcer } from '../../foundation/announcer.controller.js';
import { download } from '../../foundation/download.browser.js';
import { Localize } from '../../foundation/localize.controller.js';
import { localStore } from '../../foundation/storage/local-storage.browser.js';
import { dose as english } from '../../locales/en/remedy-card-dose.js';
import type { Dose, Remedy } from '../content/remedy.schema.js';
import { DoseChangeEvent } from './dose-timer.events.js';
import type { RemedyCardHost } from '../remedy-card.host.js';
import {
  agree,
  calendar,
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
import { doseTimerStyles } from './dose-timer.styles.js';
import { doseTimerView, phaseWords, type DoseTimerOptions } from './dose-timer.view.js';

/** Timers of this page: the `storage` event tells other pages only. */
const timers = new Set<DoseTimer>();

export class DoseTimer implements ReactiveController {
  readonly #host: RemedyCardHost;
  readonly #localize: Localize<'dose'>;
  readonly #announcer: Announcer;
  #log: DoseLog | undefined;
  #before: Clock = { wall: 0, steady: 0 };
  #remedy: Remedy | undefined;
  #listening: AbortController | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #told: DoseState['phase'] = 'ready';

  constructor(host: RemedyCardHost) {
    this.#host = host;
    this.#localize = new Localize(host, 'dose', english);
    this.#announcer = new Announcer(host);
    host.addController(this);
  }

  hostConnected() {
    adoptStyles(this.#host.shadowRoot!, doseTimerStyles);
    timers.add(this);
    const { signal } = (this.#listening = new AbortController());
    window.addEventListener('storage', this.#onStorage, { signal });
    window.addEventListener('pageshow', this.#tick, { signal });
    document.addEventListener('visibilitychange', this.#tick, { signal });
    if (this.#remedy) this.#tick();
  }

  hostDisconnected() {
    timers.delete(this);
    this.#listening?.abort();
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  /** Call it from `willUpdate`, before `render`. */
  use(remedy: Remedy) {
    const isNew = this.#remedy === undefined;
    this.#remedy = remedy;
    if (!isNew) return;
    this.#before = this.#clock();
    const stored = readLog(localStore.get(this.#key));
    this.#log = stored && resume(stored, this.#before);
    this.#told = this.#state.phase;
    this.#keep();
  }

  render() {
    const actions = { start: this.#onStart, stop: this.#onStop, saveCalendar: this.#onCalendar };
    return doseTimerView(this.#options, actions, this.#announcer.region());
  }

  get #dose(): Dose {
    return this.#remedy?.dose ?? {};
  }

  get #state(): DoseState {
    return stateOf(this.#log, this.#dose, Date.now());
  }

  get #options(): DoseTimerOptions {
    const { t, lang } = this.#localize;
    return { dose: this.#dose, state: this.#state, wasUsed: this.#log !== undefined, now: Date.now(), lang, t };
  }

  get #key() {
    return `relief-dose ${location.pathname} ${this.#remedy?.id ?? this.#remedy?.title}`;
  }

  readonly #clock = (): Clock => ({ wall: Date.now(), steady: performance.now() });

  readonly #tick = () => {
    const now = this.#clock();
    this.#log &&= watch(this.#log, this.#before, now);
    this.#before = now;
    this.#keep();
    this.#host.requestUpdate();
  };

  /** Remembers the log (without a storage, for as long as the page lasts), tells whoever else shows it, and says what has changed. */
  #keep() {
    const text = JSON.stringify(this.#log);
    if (this.#log && text !== localStore.get(this.#key)) {
      localStore.set(this.#key, text);
      for (const other of timers) if (other !== this && other.#key === this.#key) other.#agree(text);
    }
    const { phase, next } = this.#state;
    const every = phase === 'running' || phase === 'enough' ? 1000 : phase === 'waiting' || phase === 'over' ? 5000 : 0;
    clearInterval(this.#ticking);
    this.#ticking = every && this.#host.isConnected ? setInterval(this.#tick, every) : undefined;
    if (phase === this.#told) return;
    this.#told = phase;
    this.#say();
    this.#host.dispatchEvent(new DoseChangeEvent(phase, next === undefined ? undefined : new Date(next)));
  }

  #say() {
    this.#announcer.say(phaseWords(this.#options));
  }

  readonly #onStorage = ({ key, newValue }: StorageEvent) => {
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
    this.#say();
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
    download(`${id}.ics`, 'text/calendar', text);
  };
}
