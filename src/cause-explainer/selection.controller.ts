/** What a choice does: it is told, named in the address, opened where it stands, and marked on the page. */
import type { ReactiveController } from 'lit';
import type { ContentSource } from '../foundation/content/content-source.controller.js';
import { onThisPage } from '../foundation/fragment.browser.js';
import type { Lazy } from '../foundation/lazy.controller.js';
import { CauseSelectEvent, type CauseVia } from './cause-explainer.events.js';
import type { CauseExplainerHost, Choices } from './cause-explainer.host.js';
import type { CauseMap, CauseNode } from './content/cause-map.schema.js';
import type { Explorer } from './explorer.controller.js';
import { markPage } from './page-rules.browser.js';

type Drawing = Pick<Lazy<object, Explorer>, 'load' | 'part'>;

const isForNewTab = (event: MouseEvent) => event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

export class Selection implements Choices, ReactiveController {
  readonly #host: CauseExplainerHost;
  readonly #source: ContentSource<CauseMap>;
  /** Draws the map, where the page has no list of its own. */
  readonly #explorer: Drawing;
  /** Takes away what marks the choice on the page. */
  #unmark: (() => void) | undefined;
  /** What is shown as chosen, in the page's own list and on the page. */
  #shown: Pick<CauseExplainerHost, 'marks' | 'selected'> = {};
  /** The words that the address was followed in. */
  #arrived: unknown;

  constructor(host: CauseExplainerHost, source: ContentSource<CauseMap>, explorer: Drawing) {
    this.#host = host;
    this.#source = source;
    this.#explorer = explorer;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('hashchange', this.#followAddress);
    this.#host.addEventListener('click', this.#onClick);
  }

  /** Leaves nothing behind on the page. */
  hostDisconnected() {
    window.removeEventListener('hashchange', this.#followAddress);
    this.#host.removeEventListener('click', this.#onClick);
    this.#unmark?.();
  }

  hostUpdated() {
    const { marks, selected } = this.#host;
    if (selected !== this.#shown.selected || marks !== this.#shown.marks) void this.#show();
    const { content, door, state } = this.#source;
    const words = content ?? (door === 'html' && state === 'ready' ? door : undefined);
    if (!words || words === this.#arrived) return;
    this.#arrived = words;
    queueMicrotask(() => this.#followAddress());
  }

  /** Chooses a node, opens it, brings it into view and moves focus to it. False when the map has no such node. */
  async choose(id: string, via: CauseVia): Promise<boolean> {
    const own = this.#source.door === 'html';
    if (own && !this.#entry(id)) return false;
    const node = (await this.#source.load())?.nodes.find((it) => it.id === id);
    if (!node) return false;
    this.#tell(id, node, via);
    const explorer = own ? this.#explorer.part : await this.#explorer.load();
    // A filter that gives way asks for one more update.
    while (!(await this.#host.updateComplete));
    const entry = own ? this.#unfold() : undefined;
    if (!entry?.offsetHeight) await explorer?.bringIntoView(id);
    else {
      entry.querySelector('summary')?.focus({ preventScroll: true });
      entry.scrollIntoView({ block: 'nearest' });
    }
    return true;
  }

  /** Chosen where the reader is: told and named in the address, and focus stays. */
  pick(id: string, via: CauseVia) {
    const node = this.#source.content?.nodes.find((it) => it.id === id);
    this.#tell(id, node, via);
    if (this.#host.noAddress) return;
    const url = new URL(location.href);
    url.hash = `cause=${id}`;
    try {
      // A step for “Back” is made by following a link, not by opening a node.
      history.replaceState(history.state, '', url);
    } catch {
      // Pages without an address of their own (srcdoc, sandboxed frames) refuse; all else works without.
    }
  }

  follow(event: MouseEvent, id: string) {
    if (isForNewTab(event)) return;
    event.preventDefault();
    void this.choose(id, 'link');
    if (!this.#host.noAddress) location.hash = `cause=${id}`;
  }

  #tell(id: string | undefined, node: CauseNode | undefined, via: CauseVia) {
    if (id === this.#host.selected) return;
    this.#host.selected = id;
    this.#host.dispatchEvent(new CauseSelectEvent(id, node, via));
  }

  readonly #followAddress = (event?: Event) => {
    if (this.#host.noAddress) return;
    const named = new URLSearchParams(location.hash.slice(1)).get('cause');
    const id = named ?? (this.#source.door === 'html' ? location.hash.slice(1) : '');
    if (id) void this.choose(id, 'address');
    else if (event && this.#host.selected) this.#tell(undefined, undefined, 'address');
  };

  /** Links inside the page's own list work by themselves; the page is told which node they lead to. */
  readonly #onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('relief-cause-explainer a[href^="#"]');
    const href = link?.getAttribute('href') ?? '';
    const id = /^#(?:cause=)?(.+)$/.exec(href)?.[1];
    if (!link || !id || this.#source.door !== 'html') return;
    void this.choose(id, 'link');
    // A page's <base> would send them to another page.
    if (link.href === onThisPage(href) || isForNewTab(event)) return;
    event.preventDefault();
    location.hash = href;
  };

  /** Shows what is chosen now in the page's own list, and on the page. */
  async #show() {
    const { marks, selected } = this.#host;
    this.#shown = { marks, selected };
    if (this.#source.door === 'html') this.#unfold();
    const known = marks && selected && (await this.#source.load())?.nodes.some(({ id }) => id === selected);
    this.#unmark?.();
    this.#unmark = known && this.#host.isConnected ? markPage(this.#host.ownerDocument, selected, marks) : undefined;
  }

  #entry(id: string) {
    return this.#host.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`) ?? undefined;
  }

  /** The page's own entry of the chosen node, with whatever the page folded it into opened, as browsers do for “find in page”. */
  #unfold() {
    const { selected } = this.#host;
    const entry = selected ? this.#entry(selected) : undefined;
    let at: Element | null | undefined = entry?.querySelector(':scope > details') ?? entry;
    for (; at && at !== this.#host; at = at.parentElement) if (at.localName === 'details') (at as HTMLDetailsElement).open = true;
    return entry;
  }
}
