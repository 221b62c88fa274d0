/**
 * Marks, or alone leaves, what on the page names the chosen condition: every element whose `data-conditions` holds its id.
 * By a style sheet of the document, so that no element of the page is touched, and nothing is left behind.
 */
export class PageMarks {
  #sheet: CSSStyleSheet | undefined;
  #document: Document | undefined;

  /** `mark` outlines what names the condition, `show` also takes away what names others only. */
  show(document: Document, id: string, how: 'mark' | 'show') {
    // Made when it is needed: servers know no sheets, and Safari before 16.4 refuses to make one.
    this.#sheet ??= new CSSStyleSheet();
    if (this.#document !== document) {
      this.clear();
      this.#document = document;
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    }
    // Ids are letters, digits, - and _ only: the door saw to it, so nothing can escape from the selector.
    const naming = `[data-conditions~="${id}"]`;
    const marked = `${naming} { outline: 3px solid; outline-offset: 4px; }`;
    const hidden = `[data-conditions]:not(${naming}) { display: none !important; }`;
    // What names no condition that is chosen anywhere is not in the way, so a choice without a match hides nothing.
    this.#sheet.replaceSync(!document.querySelector(naming) ? '' : how === 'show' ? `${marked} ${hidden}` : marked);
  }

  clear() {
    if (!this.#document) return;
    this.#document.adoptedStyleSheets = this.#document.adoptedStyleSheets.filter((it) => it !== this.#sheet);
    this.#document = undefined;
  }
}
