/** Keeps the screen on during a run. A refusal is normal (battery saver, embedding page, old browser): what is true is shown. */
export class WakeLock {
  /** Whether the screen is kept on. Undefined while nobody has asked. */
  held: boolean | undefined;

  readonly #changed: () => void;
  #sentinel: WakeLockSentinel | undefined;
  #wanted = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Asks for it, on Start and whenever the page is seen again: a browser takes it away when the page is hidden. */
  async take() {
    this.#wanted = true;
    if (this.#sentinel && !this.#sentinel.released) return;
    try {
      const sentinel = await navigator.wakeLock.request('screen');
      if (!this.#wanted) return void sentinel.release();
      this.#sentinel = sentinel;
      sentinel.addEventListener('release', () => this.#set(false));
      this.#set(true);
    } catch {
      this.#set(false);
    }
  }

  release() {
    this.#wanted = false;
    this.held = undefined;
    void this.#sentinel?.release().catch(() => undefined);
    this.#sentinel = undefined;
  }

  #set(held: boolean) {
    if (!this.#wanted) return;
    this.held = held;
    this.#changed();
  }
}
