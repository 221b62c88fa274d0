/** The page's clock and timers in the hand of a test: what a run does in a minute must not depend on the machine. */
const { setTimeout: timeout, clearTimeout: clear } = window;
const waiting = new Map<number, { at: number; run: () => void }>();
let now = 0;
let last = 0;

/** Time stands still until `pass` lets it go on. */
export function stopClock() {
  // Whole milliseconds: five seconds added to a fraction and taken off again may be a little less than five seconds.
  now = Math.ceil(performance.now());
  performance.now = () => now;
  window.setTimeout = ((run: () => void, wait = 0) => {
    // Below zero: no browser gives such a number to a timer of its own.
    waiting.set(--last, { at: now + wait, run });
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => (waiting.delete(id as number) ? undefined : clear(id));
}

/** Puts the browser's own clock back; timers that have not come by then never come. */
export function letClockGo() {
  Reflect.deleteProperty(performance, 'now');
  Object.assign(window, { setTimeout: timeout, clearTimeout: clear });
  waiting.clear();
}

/** Lets milliseconds go by: each timer when it is due, and the page draws itself after each. */
export async function pass(milliseconds: number) {
  const end = now + milliseconds;
  for (;;) {
    const [id, timer] = [...waiting].reduce<[number, { at: number; run: () => void }] | []>(
      (first, it) => (first[1] && first[1].at <= it[1].at ? first : it),
      [],
    );
    if (id === undefined || !timer || timer.at > end) break;
    waiting.delete(id);
    now = Math.max(now, timer.at);
    timer.run();
    await settle();
  }
  now = end;
  await settle();
}

/** Lets promises and observers come, whatever the clock says. */
const settle = () => new Promise((done) => timeout(done));

/** Waits until something is true, by the browser's own clock; long, because a busy machine loads modules late. */
export async function until(what: () => unknown): Promise<void> {
  for (let i = 0; i < 1000; i++) {
    if (what()) return;
    await new Promise((done) => timeout(done, 25));
  }
  throw new Error(`never came: ${what}`);
}
