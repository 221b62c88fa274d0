import { isServer } from 'lit';
import { version } from '../version.js';
import { fetchLanguagesOf } from './localize.controller.js';

/**
 * Registers an element, once. A second copy of the same version is quiet, another version warns: the first one wins,
 * because throwing half-way through a bundle would take every later element down with it.
 *
 * Elements that wait on a page in another language than English wait for their words as well: else they would come in English,
 * and change before a reader's eyes.
 */
export function define(tag: string, element: Registered): void {
  // Lit cannot draw in a page of XML: the page's own words stay.
  if (!isServer && /xml/.test(document.contentType)) return;
  const languages = isServer ? undefined : fetchLanguagesOf(tag);
  if (languages) void languages.then(() => register(tag, element));
  else register(tag, element);
}

type Registered = CustomElementConstructor & { version?: string };

function register(tag: string, element: Registered) {
  const registered = customElements.get(tag) as Registered | undefined;
  if (!registered) {
    element.version = version;
    customElements.define(tag, element);
  } else if (registered.version !== version) {
    console.warn(`<${tag}> ${version}: the page already has ${registered.version ?? 'another'}.`);
  }
}
