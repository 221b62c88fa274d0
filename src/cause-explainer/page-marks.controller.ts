/**
 * Marks, or alone leaves, what on the page names the chosen condition: every element whose `data-conditions` holds its id.
 * By a style sheet of the document, so that no element of the page is touched, and nothing is left behind.
 */
export class PageMarks {
  readonly #sheet = new CSSStyleSheet();
  #document: Document | undefined;

  /** `mark` outlines what names the condition, `show` also takes away what names others only. No id takes all marks away. */
  show(document: Document, id: string | undefined, how: 'mark' | 'show') {
    if (this.#document !== document) {
      this.clear();
      this.#document = document;
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    }
    // Ids are letters, digits, - and _ only: the door saw to it, so nothing can escape from the selector.
    const naming = id ? `[data-conditions~="${id}"]` : '';
    const marked = `${naming} { outline: 3px solid; outline-offset: 4px; }`;
    const hidden = `[data-conditions]:not(${naming}) { display: none !important; }`;
    // What names no condition that is chosen anywhere is not in the way, so a choice without a match hides nothing.
    const matches = Boolean(naming) && Boolean(document.querySelector(naming));
    this.#sheet.replaceSync(!matches ? '' : how === 'show' ? `${marked} ${hidden}` : marked);
  }

  clear() {
    if (!this.#document) return;
    this.#document.adoptedStyleSheets = this.#document.adoptedStyleSheets.filter((it) => it !== this.#sheet);
    this.#document = undefined;
  }
}
