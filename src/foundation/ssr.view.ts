import { html, isServer, type ReactiveElement } from 'lit';

/**
 * True on the server, and for the first render in a page that came from a server with `@lit-labs/ssr`: both must render the
 * same, and a server sees neither the page's words nor its language. Return `ownWords` then, and read nothing.
 */
export const asOnServer = (host: ReactiveElement): boolean => isServer || (!host.hasUpdated && host.renderRoot.hasChildNodes());

/** The page's own words and nothing else, until the browser can read them. Servers write them by each widget's `toHtml`. */
export function ownWords(host: ReactiveElement) {
  if (!isServer) void host.updateComplete.then(() => host.requestUpdate());
  return html`<slot></slot>`;
}
