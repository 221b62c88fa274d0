import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Loads a module: a function that is a constant of its own module, so that all elements of a page share what has come. */
export type Load<Module> = () => Promise<Module>;

/** What has come, by its loader. The second card of a page draws with it at once. */
const modules = new WeakMap<Load<unknown>, object>();

/**
 * A part of an element that is loaded when it is first needed: once for the page, and what `make` makes of it, once for the
 * host. The host is drawn anew when it comes and when it does not. A failure is said in the console and not remembered: whoever
 * asks with `load()`, and the network's return, try again. (Firefox and Safari remember a failed import until the page is
 * loaded anew; Chromium fetches it again.)
 */
export class Lazy<Module extends object, Part> implements ReactiveController {
  /** Why it did not come, when it was asked for last. */
  failed: Error | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: Load<Module>;
  readonly #make: (module: Module) => Part;
  #part: Part | undefined;
  #loading: Promise<Part | undefined> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, load: Load<Module>, make: (module: Module) => Part) {
    this.#host = host;
    this.#load = load;
    this.#make = make;
    host.addController(this);
  }

  hostConnected() {
    if (this.failed) window.addEventListener('online', this.#again);
  }

  hostDisconnected() {
    window.removeEventListener('online', this.#again);
  }

  /** The part, where it is here; it is not asked for. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** Resolves when what was asked for is here or has failed; undefined while nothing is on its way. */
  get loading(): Promise<unknown> | undefined {
    return this.#loading;
  }

  /** The part, for `willUpdate` and `render`: asks for it once, and after a failure not again until the network has returned. */
  need(): Part | undefined {
    const module = modules.get(this.#load) as Module | undefined;
    if (this.#part === undefined && module) this.#part = this.#make(module);
    if (!this.failed) void this.load();
    return this.#part;
  }

  /** The part, when a person or a program asks: tries again after a failure. Undefined when it does not come; never rejects. */
  load(): Promise<Part | undefined> {
    if (this.#part !== undefined) return Promise.resolve(this.#part);
    return (this.#loading ??= this.#run());
  }

  async #run(): Promise<Part | undefined> {
    this.failed = undefined;
    this.hostDisconnected();
    try {
      const module = await this.#load();
      modules.set(this.#load, module);
      this.#part ??= this.#make(module);
    } catch (error) {
      console.error(`<${this.#host.localName}> could not load a part of itself.`, error);
      this.failed = error as Error;
      if (this.#host.isConnected) this.hostConnected();
    }
    this.#loading = undefined;
    this.#host.requestUpdate();
    return this.#part;
  }

  readonly #again = () => void this.load();
}
