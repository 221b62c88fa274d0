/** Keys that we keep from the page, until they are let go: a page that heard one go down has to hear it come up. */
const held = new Set<string>();

/** What a text box does not take: ways out of it, and what a page may well do while somebody writes. */
const forThePage = /^(Escape|Tab|F\d+|Shift|Control|Alt|AltGraph|Meta|CapsLock)$/;

function keep(event: Event) {
  const { type, key, code, target, currentTarget, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  const box = target as HTMLElement;
  // A box of the page's own, in a slot, is seen by the page.
  const ours = box.getRootNode() === currentTarget && box.matches('input, select, textarea');
  const typed = ours && !ctrlKey && !altKey && !metaKey && !forThePage.test(key);
  if (type === 'keydown' && typed) held.add(code);
  if (type === 'keyup' ? held.delete(code) && ours : typed) event.stopPropagation();
}

/**
 * Keeps what is typed in our text boxes from the page's shortcuts of one letter. They spare text boxes by the event's target, and
 * that is, outside a shadow root, the whole element (`@github/hotkey`, Hotwire, pages of their own). Gives back the root.
 */
export function keepTypedKeys<T extends Node>(root: T): T {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keep);
  return root;
}
