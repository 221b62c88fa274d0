import type { ReactiveController } from 'lit';
import type { CommentBackend } from '../backends/backend.js';
import {
  here,
  partner,
  settingsOf,
  surroundings,
  tags,
  type ConnectionHost,
  type Settings,
} from '../backends/connection.controller.js';
import { pageAddress } from '../page-address.js';
import { Gathering } from './gathering.js';

/** One for each place where comments are kept: all counts of a page that name it ask together. */
const byName = new Map<string, Gathering>();
const byObject = new WeakMap<CommentBackend, Gathering>();
const tag = 'relief-comment-count';

/** Asks how many comments a thread has, together with all other counts of the page. */
export class CountController implements ReactiveController {
  /** Undefined until it is known. */
  count: number | undefined;
  #asked: { place: Gathering; thread: string } | undefined;

  constructor(
    private readonly host: ConnectionHost,
    /** Called when it becomes known. */
    private readonly onCount: (count: number) => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    // A place may have come, and a number may have become old.
    this.host.requestUpdate();
  }

  hostDisconnected() {
    this.#asked = undefined;
  }

  /** Call it from the host's `willUpdate`. Asks anew when the page has changed its mind. */
  update() {
    const { host } = this;
    if (!host.isConnected) return;
    const own = settingsOf(host);
    const other = own ? null : partner(host, `${tags}, ${tag}`);
    const settings = own ?? settingsOf(other);
    if (!settings) return tellNone();
    // Another count's thread is its own; a form's or thread's is the page's.
    const pages = other?.localName === tag ? undefined : settings.thread;
    const thread = host.post ?? pages ?? pageAddress(here());
    const place = gatheringOf(settings, host.patience);
    if (this.#asked?.place === place && this.#asked.thread === thread) return;
    if (this.#asked) this.count = undefined;
    void this.#ask((this.#asked = { place, thread }));
  }

  async #ask(asked: { place: Gathering; thread: string }) {
    const count = await asked.place.count(asked.thread);
    if (this.#asked !== asked || count === undefined || count === this.count) return;
    this.count = count;
    this.host.requestUpdate();
    this.onCount(count);
  }
}

let told = false;

/** Once a page, for whoever edits it: twenty counts lack the same thing. */
function tellNone() {
  if (!told) console.warn(`<${tag}> counts nothing: nothing on the page names a backend (backend="wordpress", "json" …).`);
  told = true;
}

function gatheringOf({ backend, url, site }: Settings, patience: number | undefined): Gathering {
  const key = JSON.stringify([backend, url, site]);
  const known = typeof backend === 'string' ? byName.get(key) : byObject.get(backend);
  if (known) return known;
  const made = gathering(async () => {
    const { createBackend } = await import('../backends/create-backend.browser.js');
    return createBackend(
      backend,
      { ...(url !== undefined && { url }), ...(site !== undefined && { site }) },
      surroundings(patience),
    );
  });
  if (typeof backend === 'string') byName.set(key, made);
  else byObject.set(backend, made);
  return made;
}

function gathering(connect: () => Promise<CommentBackend>): Gathering {
  let connecting: Promise<CommentBackend> | undefined;
  const ask = async (threads: string[]) => {
    try {
      const backend = await (connecting ??= connect());
      if (!backend.counts || !backend.capabilities().counts) throw new Error(`the backend “${backend.id}” cannot count`);
      return await backend.counts(threads, new AbortController().signal);
    } catch (error) {
      connecting = undefined; // the adapter may not have come for want of a network
      throw error;
    }
  };
  // Elements of a page that is being read, or drawn by a framework, come one after the other in one task.
  const turn = () => new Promise((done) => setTimeout(done));
  const fail = ({ message }: Error) => console.warn(`<${tag}> keeps the page’s own words: ${message}`);
  return new Gathering(ask, turn, Date.now, fail);
}
