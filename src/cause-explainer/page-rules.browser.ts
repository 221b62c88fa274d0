/** Adds rules to a document or a root, so that no element of the page is touched. The answer takes them away again. */
export function addRules(root: DocumentOrShadowRoot, rules: string): () => void {
  // Made when it is needed: servers know no sheets, and Safari before 16.4 refuses to make one.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((it) => it !== sheet));
}

/**
 * Marks, or alone leaves, what on the page names the chosen condition: every element whose `data-conditions` holds its id.
 * `mark` outlines what names the condition, `show` also takes away what names others only. The answer leaves nothing behind.
 */
export function markPage(document: Document, id: string, how: 'mark' | 'show'): () => void {
  // Ids are letters, digits, - and _ only: the door saw to it, so nothing can escape from the selector.
  const naming = `[data-conditions~="${id}"]`;
  const marked = `${naming} { outline: 3px solid; outline-offset: 4px; }`;
  const hidden = `[data-conditions]:not(${naming}) { display: none !important; }`;
  // What names no condition that is chosen anywhere is not in the way, so a choice without a match hides nothing.
  return addRules(document, !document.querySelector(naming) ? '' : how === 'show' ? `${marked} ${hidden}` : marked);
}
