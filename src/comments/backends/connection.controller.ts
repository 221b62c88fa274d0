import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Capabilities, CommentBackend, Surroundings } from './backend.js';
import { fieldOf, siteFormOf } from '../form/controls.js';
import { pageAddress } from '../page-address.js';

/** An element that talks to a backend: the form and the thread. */
export interface ConnectionHost extends ReactiveControllerHost, HTMLElement {
  backend?: string | CommentBackend | undefined;
  action?: string | undefined;
  post?: string | undefined;
  site?: string | undefined;
  /** Seconds that an answer may take. */
  patience?: number | undefined;
  /** Id of the form or thread that says where comments are kept. */
  for?: string | undefined;
}

/** Where comments are kept, as the page says it. */
export interface Settings {
  backend: string | CommentBackend;
  url?: string | undefined;
  thread?: string | undefined;
  site?: string | undefined;
  /** By the site's own form, not by its author. */
  guessed?: true;
}

/** The site's own form that a backend belongs to, for answers that are written elsewhere. */
const siteForms = new WeakMap<CommentBackend, HTMLFormElement>();

/** Elements that name the same place share one backend, and know by that which events concern them. */
const shared = new Map<string, Promise<CommentBackend>>();
export const tags = 'relief-comment-form, relief-comment-thread';

/**
 * Finds the backend of a form or thread: its own attributes or the form in it, else those of the element that `for` names, else
 * those of the first form or thread on the page that has any. Where the site has none, there is none.
 */
export class ConnectionController implements ReactiveController {
  backend: CommentBackend | undefined;
  capabilities: Capabilities | undefined;
  /** Its name, before it is there; empty for an object of the page's own. */
  name = '';
  /** The server takes no more comments. */
  closed = false;
  /** The site's own form, here or in the partner: some of its further fields belong to every comment. */
  siteForm: HTMLFormElement | null = null;
  /** Why there is no backend. */
  error: Error | undefined;
  /** Nobody on the page says where comments are kept. */
  none = false;
  /** The site's own form says it, and nobody has said that its server answers scripts. */
  guessed = false;

  #settings = '';
  #object: unknown;
  #run?: AbortController;
  #connecting?: Promise<void>;

  constructor(private readonly host: ConnectionHost) {
    host.addController(this);
  }

  hostDisconnected() {
    this.#run?.abort();
    this.#settings = '';
  }

  /** The name of what is commented on: the author's, the number of the post in the site's form, else the address of the page. */
  get page(): string {
    const { siteForm } = this;
    const number = siteForm && fieldOf(siteForm, 'comment_post_ID')?.value;
    if (this.host.post !== undefined) return this.host.post;
    return number
      ? `${new URL(siteForm.getAttribute('action') ?? '', document.baseURI).pathname}?p=${number}`
      : pageAddress(here());
  }

  /** What earlier versions called it, where that is another name and no other page had it too. */
  get formerPage(): string | undefined {
    const { pathname } = new URL(here());
    return this.page !== pathname && pageAddress(here()) === pathname && this.host.post === undefined ? pathname : undefined;
  }

  /** The backend, once it is there; undefined when there is none. */
  async ready(): Promise<CommentBackend | undefined> {
    await this.#connecting;
    // The adapter may have failed to load while there was no network: somebody wants it now.
    if (!this.backend) {
      this.#settings = '';
      this.update();
      await this.#connecting;
    }
    return this.backend;
  }

  /** Call from the host's `willUpdate`. Connects anew when the page has changed its mind. */
  update() {
    if (!this.host.isConnected) return;
    // On its way to another place of the page, where the form element follows it: all stays as it was.
    if (this.siteForm?.isConnected && !this.siteForm.closest(tags)) return;
    const own = settingsOf(this.host);
    const other = own || hasOwnWords(this.host) ? null : partner(this.host);
    this.siteForm = siteFormOf(this.host) ?? (other && siteFormOf(other));
    const settings = own ?? (other && settingsOf(other));
    if (!settings) return this.#tellNone();
    this.none = false;
    this.guessed = settings.guessed === true;
    const { backend } = settings;
    if (typeof backend === 'object') this.siteForm ??= siteForms.get(backend) ?? null;
    const name = JSON.stringify({ ...settings, backend: typeof backend === 'string' ? backend : '' });
    if (name === this.#settings && this.#object === backend) return;
    this.#settings = name;
    this.#object = backend;
    this.name = typeof backend === 'string' ? backend : '';
    this.#connecting = this.#connect(settings, name);
  }

  #tellNone() {
    if (!this.none)
      console.warn(`<${this.host.localName}> draws nothing: no form with a text box is in it, and the page names no backend.`);
    this.none = true;
    this.#run?.abort();
    this.#settings = '';
    this.backend = this.capabilities = undefined;
  }

  async #connect(settings: Settings, name: string) {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    this.backend = this.capabilities = this.error = undefined;
    this.closed = false;
    try {
      const { createBackend } = await import('./create-backend.browser.js');
      const { backend: wanted, url, thread, site } = settings;
      const make = () =>
        createBackend(wanted, defined({ url, thread, site, title: document.title }), surroundings(this.host.patience));
      let made = typeof wanted === 'string' ? shared.get(name) : make();
      if (!made) shared.set(name, (made = make()));
      const backend = await made;
      if (signal.aborted) return;
      this.backend = backend;
      if (this.siteForm) siteForms.set(backend, this.siteForm);
      this.capabilities = backend.capabilities();
      this.host.requestUpdate();
      void this.#configure(backend, signal);
    } catch (error) {
      if (signal.aborted) return;
      shared.delete(name);
      this.error = error as Error;
      console.error(`<${this.host.localName}> ${this.error.message}`);
      this.host.requestUpdate();
    }
  }

  async #configure(backend: CommentBackend, signal: AbortSignal) {
    try {
      const { closed, ...said } = (await backend.configure?.(signal)) ?? {};
      if (signal.aborted) return;
      this.closed = closed === true;
      this.capabilities = { ...backend.capabilities(), ...said };
      this.host.requestUpdate();
    } catch {
      // A server that does not describe itself may still take comments, and says so when one is sent.
    }
  }
}

export function settingsOf(element: Element | null | undefined): Settings | undefined {
  if (!element) return undefined;
  const host = element as Partial<ConnectionHost> & Element;
  const read = (name: 'action' | 'post' | 'site') => host[name] ?? element.getAttribute(name) ?? undefined;
  const [url, thread, site] = [read('action'), read('post'), read('site')];
  const backend = host.backend ?? element.getAttribute('backend') ?? undefined;
  const form = siteFormOf(element);
  if (backend !== undefined) return { backend, url: url ?? form?.getAttribute('action') ?? undefined, thread, site };
  if (form && !url) {
    const action = form.getAttribute('action') || form.ownerDocument.URL;
    const wordpress = /\/wp-comments-post\.php(\?|$)/.test(action);
    return {
      backend: wordpress ? 'wordpress' : 'form',
      url: action,
      thread: thread ?? fieldOf(form, 'comment_post_ID')?.value,
      site,
      guessed: true,
    };
  }
  if (url !== undefined) return { backend: 'json', url, thread, site };
  return undefined;
}

/** The site says in words why there is no form, or shows one of another kind in a frame. */
const hasOwnWords = (host: ConnectionHost): boolean =>
  host.localName === 'relief-comment-form' &&
  !host.for &&
  [...host.children].some((it) => it.slot !== 'rules' && it.matches(':not(script, style, template, noscript)'));

/** The element whose settings hold for one that has none. `among`: a selector. */
export function partner(host: ConnectionHost, among = tags): Element | null {
  const root = host.getRootNode() as Document | ShadowRoot;
  if (host.for) return root.getElementById?.(host.for) ?? null;
  return [...root.querySelectorAll(among)].find((element) => element !== host && settingsOf(element)) ?? null;
}

export function surroundings(patience: number | undefined): Surroundings {
  return {
    ...(patience && { patience: patience * 1000 }),
    fetch: (...request) => fetch(...request),
    now: () => Date.now(),
    online: () => navigator.onLine,
    page: { url: here(), base: document.baseURI, find: (selector) => document.querySelector(selector) },
    cookie,
    indexedDB: () => indexedDB,
    warn: (message) => console.warn(message),
  };
}

/** The address of the page. What stands in a frame by `srcdoc` has none of its own. */
export const here = () => (/^http/.test(location.href) ? location.href : document.baseURI);

/** One that a server has set for scripts to read. A sandboxed page has none, and throws. */
function cookie(name: string): string | undefined {
  try {
    return document.cookie
      .split('; ')
      .find((it) => it.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  } catch {
    return;
  }
}

/** Without the keys that hold nothing, for options that are optional, not undefined. */
function defined<T extends object>(options: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}
