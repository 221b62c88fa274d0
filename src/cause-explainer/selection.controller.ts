/** What a choice does: it is told, named in the address, opened where it stands, and marked on the page. Loaded with the first one. */
import type { LitElement } from 'lit';
import type { ContentSource } from '../foundation/content/content-source.controller.js';
import type { CauseMap, CauseNode } from './content/cause-map.schema.js';
import { CauseSelectEvent, type CauseVia } from './cause-explainer.events.js';
import type { Choices, Explorer } from './explorer.controller.js';
import { PageMarks } from './page-marks.controller.js';

/** The element that choices are made in. */
interface ChoiceHost extends LitElement {
  selected?: string | undefined;
  marks?: 'mark' | 'show' | undefined;
  noAddress: boolean;
}

export class Choice implements Choices {
  readonly #host: ChoiceHost;
  readonly #source: ContentSource<CauseMap>;
  /** Loads what draws a map, where the page has no list of its own. */
  readonly #drawn: (own: boolean) => Promise<Explorer | undefined>;
  readonly #marks = new PageMarks();

  constructor(host: ChoiceHost, source: ContentSource<CauseMap>, drawn: (own: boolean) => Promise<Explorer | undefined>) {
    this.#host = host;
    this.#source = source;
    this.#drawn = drawn;
  }

  /** Chooses a node, opens it, brings it into view and moves focus to it. False when the map has no such node. */
  async choose(id: string, via: CauseVia): Promise<boolean> {
    const own = this.#source.door === 'html';
    if (own && !this.#entry(id)) return false;
    const node = (await this.#source.load())?.nodes.find((it) => it.id === id);
    if (!node) return false;
    this.tell(id, node, via);
    const explorer = await this.#drawn(own);
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

  tell(id: string | undefined, node: CauseNode | undefined, via: CauseVia) {
    if (id === this.#host.selected) return;
    this.#host.selected = id;
    this.#host.dispatchEvent(new CauseSelectEvent(id, node, via));
  }

  /** Chosen where the reader is: told and named in the address, and focus stays. */
  readonly pick = (id: string, via: CauseVia) => {
    const node = this.#source.content?.nodes.find((it) => it.id === id);
    this.tell(id, node, via);
    if (this.#host.noAddress) return;
    const url = new URL(location.href);
    url.hash = `cause=${id}`;
    try {
      // A step for “Back” is made by following a link, not by opening a node.
      history.replaceState(history.state, '', url);
    } catch {
      // Pages without an address of their own (srcdoc, sandboxed frames) refuse; all else works without.
    }
  };

  readonly follow = (event: MouseEvent, id: string) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // A page's <base> would send a bare fragment to another page.
    event.preventDefault();
    void this.choose(id, 'link');
    if (!this.#host.noAddress) location.hash = `cause=${id}`;
  };

  /** Shows what is chosen now in the page's own list, and on the page. */
  async show() {
    const { marks, selected } = this.#host;
    if (this.#source.door === 'html') this.#unfold();
    const known = marks && (await this.#source.load())?.nodes.some(({ id }) => id === selected);
    if (!marks || !this.#host.isConnected) this.clear();
    else this.#marks.show(this.#host.ownerDocument, known ? selected : undefined, marks);
  }

  /** Leaves nothing behind on the page. */
  clear() {
    this.#marks.clear();
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
