import { version } from '../version.js';

/**
 * Registers an element, once. A second copy of the same version is quiet, another version warns: the first one wins,
 * because throwing half-way through a bundle would take every later element down with it.
 */
export function define(tag: string, element: CustomElementConstructor & { version?: string }): void {
  const registered = customElements.get(tag) as { version?: string } | undefined;
  if (!registered) {
    element.version = version;
    customElements.define(tag, element);
  } else if (registered.version !== version) {
    console.warn(`<${tag}> ${version}: the page already has ${registered.version ?? 'another'}.`);
  }
}
