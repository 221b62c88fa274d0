import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { next, session, untilNextChange, type Session, type SessionEvent, type Settings } from './session.js';
import type { Timeline } from './timeline.js';

/** Keeps a session going on the page: one timer to the next visible change, put right whenever the page comes back. */
export class Run implements ReactiveController {
  state: Session | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #changed: (before: Session, after: Session, now: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, changed: (before: Session, after: Session, now: number) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#look);
    window.addEventListener('pagehide', this.#look);
    window.addEventListener('pageshow', this.#look);
    if (this.state) this.send({ type: 'tick' });
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#look);
    window.removeEventListener('pagehide', this.#look);
    window.removeEventListener('pageshow', this.#look);
    clearTimeout(this.#timer);
  }

  /** The monotonic clock. */
  get now(): number {
    return performance.now();
  }

  /** Puts a plan in. A run of an older one ends without a word. */
  load(timeline: Timeline, settings: Partial<Settings>) {
    this.put({ ...session(timeline, settings), seen: this.now });
  }

  put(state: Session | undefined) {
    this.state = state;
    this.#schedule();
    this.#host.requestUpdate();
  }

  send(event: SessionEvent) {
    const before = this.state;
    if (!before) return;
    const { now } = this;
    const after = (this.state = next(before, event, now));
    this.#schedule();
    this.#host.requestUpdate();
    this.#changed(before, after, now);
  }

  /** A timeout, and not an interval or animation frames: nothing runs between two changes. */
  #schedule() {
    clearTimeout(this.#timer);
    const wait = this.state && untilNextChange(this.state, this.now);
    if (wait !== undefined) this.#timer = setTimeout(() => this.send({ type: 'tick' }), Math.max(0, Math.ceil(wait)));
  }

  readonly #look = (event: Event) => {
    // A tick first would let phases pass that the person has not seen, so the event that pauses comes before it.
    this.send({ type: document.hidden || event.type === 'pagehide' ? 'hide' : 'show' });
  };
}
