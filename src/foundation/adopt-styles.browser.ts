import { adoptStyles as appendStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/** What was appended to a root as an element, where sheets cannot be adopted (Safari before 16.4). */
const appended = new WeakMap<ShadowRoot, Set<CSSResult>>();

/**
 * Adds styles to a root, each once, behind those that it has: what another part, or the page, has added stays.
 * (Lit's function of this name puts its list in the place of what is there.)
 */
export function adoptStyles(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  if (supportsAdoptingStyleSheets) {
    const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    const fresh = sheets.filter((it, index) => !root.adoptedStyleSheets.includes(it) && sheets.indexOf(it) === index);
    if (fresh.length) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...fresh];
    return;
  }
  const known = appended.get(root) ?? new Set();
  appended.set(root, known);
  for (const it of styles) if (!known.has(it)) appendStyles(root, [it]);
  for (const it of styles) known.add(it);
}
