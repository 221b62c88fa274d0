/**
 * The script tag. Finds `relief-*` elements on the page, now and later, and loads just the code that they need.
 * It may stand anywhere, before or after the elements, and twice. It looks into no shadow root, reads no setting and leaves
 * nothing on `window`; until an element's code has arrived, and if it never does, the reader has the page's own HTML.
 */
const elements: Record<string, (() => Promise<unknown>) | undefined> = {
  'relief-cause-explainer': () => import('./define/cause-explainer.js'),
  'relief-comment-count': () => import('./define/comment-count.js'),
  'relief-comment-form': () => import('./define/comment-form.js'),
  'relief-comment-thread': () => import('./define/comment-thread.js'),
  'relief-exercise-stepper': () => import('./define/exercise-stepper.js'),
  'relief-remedy-card': () => import('./define/remedy-card.js'),
  'relief-seek-help': () => import('./define/seek-help.js'),
};

const selector = Object.keys(elements).join();

function want({ localName }: Element) {
  const load = elements[localName];
  if (!load || customElements.get(localName)) return;
  elements[localName] = undefined;
  load().catch((error: unknown) => {
    console.error(`<${localName}> could not be loaded.`, error);
    elements[localName] = load; // the next element of its kind tries again
  });
}

function look(root: ParentNode) {
  root.querySelectorAll(selector).forEach(want);
}

look(document);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    addedNodes.forEach((node) => {
      if (!(node instanceof Element)) return;
      want(node);
      look(node);
    });
  }
}).observe(document, { childList: true, subtree: true });
