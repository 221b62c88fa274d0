/** The explainer on paper, alone: what else is on the page stays off it, without a touch to any of its elements. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addRules } from '../../page-rules.browser.js';

export class Printing implements ReactiveController {
  /** The page is being printed, by us or by the reader's browser. */
  isPrinting = false;
  /** It is the figure that is printed, by our button, and not the page. */
  isAlone = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #media = matchMedia('print');
  #listening: AbortController | undefined;
  #undo: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    const { signal } = (this.#listening = new AbortController());
    this.#media.addEventListener('change', this.#onMedia, { signal });
    addEventListener('beforeprint', this.#onBefore, { signal });
    addEventListener('afterprint', this.#onAfter, { signal });
  }

  hostDisconnected() {
    this.#listening?.abort();
    this.#restore();
  }

  /** Prints this element alone; resolves when the browser was asked to. */
  async print() {
    this.isAlone = true;
    this.#set(true);
    await this.#host.updateComplete;
    this.#hideOthers();
    print();
  }

  readonly #onMedia = ({ matches }: MediaQueryListEvent) => this.#set(matches);
  readonly #onBefore = () => this.#set(true);
  readonly #onAfter = () => {
    this.isAlone = false;
    this.#set(false);
    this.#restore();
  };

  #set(printing: boolean) {
    if (printing === this.isPrinting) return;
    this.isPrinting = printing;
    this.#host.requestUpdate();
  }

  /** By a style sheet of the page, that hides what stands beside each element on the way here. */
  #hideOthers() {
    let at: Element | null = this.#host;
    while (at) {
      const root = at.getRootNode() as Document | ShadowRoot;
      const rules: string[] = [];
      for (let el: Element | null = at; el && (el.parentElement || 'host' in root); el = el.parentElement)
        rules.push(
          `${el.parentElement ? pathTo(el.parentElement) : ':host'} > :not(:nth-child(${indexOf(el)})) { display: none !important; }`,
        );
      this.#undo.push(addRules(root, `@media print { ${rules.join(' ')} }`));
      at = 'host' in root ? root.host : null;
    }
  }

  #restore() {
    for (const undo of this.#undo.splice(0)) undo();
  }
}

const indexOf = (el: Element) => [...(el.parentNode?.children ?? [])].indexOf(el) + 1;

/** A selector of one element by its place among its ancestors. */
const pathTo = (el: Element): string => {
  const up = el.parentElement ? pathTo(el.parentElement) : 'host' in el.getRootNode() ? ':host' : '';
  return up ? `${up} > :nth-child(${indexOf(el)})` : ':root';
};
