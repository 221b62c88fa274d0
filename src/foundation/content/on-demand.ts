import { html, nothing } from 'lit';
import { sentence, type Problem } from '../../health/problem.js';
import { ContentErrorEvent } from './content-error.events.js';
import { controlStyles } from '../controls.styles.js';
import type { Locale } from '../../locales/languages.js';
import type { ContentSource, Door, Reader } from './content-source.controller.js';

/** Words of our own where the page has none: it is coming, or it did not come. */
export function status(source: ContentSource<unknown>, t: Locale['shared']) {
  if (source.state === 'loading') return html`<p class="base" part="status">${t.loading}</p>`;
  // Every engine's words for a chunk that did not arrive hold “module”; what is wrong in the page itself stays wrong.
  const mayCome = source.door === 'src' || source.problems.some(({ rule, message }) => rule === 'door' && /module/.test(message));
  return html`<div class="base" part="status">
    <p>${t.failed}</p>
    ${mayCome ? html`<button part="retry-button" type="button" @click=${() => source.retry()}>${t.retry}</button>` : nothing}
  </div>`;
}

/** Says what is wrong, in the console and by an event. */
export function tell(host: HTMLElement, failed: boolean, problems: readonly Problem[], door: Door) {
  const text = problems.map((problem) => `  ${problem.severity}: ${sentence(problem)}`).join('\n');
  const { localName, id } = host;
  console[failed ? 'error' : 'warn'](
    `<${localName}${id && ` id="${id}"`}> ${failed ? 'cannot use' : 'read'} its content (${door}):\n${text}`,
  );
  if (!failed) return;
  dress(host.shadowRoot);
  host.dispatchEvent(new ContentErrorEvent(problems, door));
}

/** “Try again” is a button like every other; a card without one has no styles for it. */
function dress(root: ShadowRoot | null) {
  const { styleSheet } = controlStyles;
  const worn = root?.adoptedStyleSheets;
  if (root && worn && styleSheet && !worn.includes(styleSheet)) root.adoptedStyleSheets = [...worn, styleSheet];
}

/** The data of a child script. */
export function parsed({ textContent, type }: Pick<HTMLScriptElement, 'textContent' | 'type'>, reader: Reader<unknown>): unknown {
  const text = textContent ?? '';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    // WordPress makes paragraphs of empty lines, in scripts too.
    const unmarked = text.replace(/<\/?p>|<br ?\/?>/g, '');
    if (unmarked !== text) return parsed({ textContent: unmarked, type }, reader);
    const curly = /[“”„]/.test(text) ? ' It holds curly quotes, which an editor may have put in.' : '';
    throw new Error(`is not JSON: ${(error as Error).message}.${curly}`);
  }
  return type === 'application/ld+json' ? reader.fromJsonLd?.(data) : data;
}

/** The data at an address. */
export async function fetched(url: URL, reader: Reader<unknown>, signal: AbortSignal): Promise<unknown> {
  const { data, linked } = await fetchContent(url, signal);
  return linked ? reader.fromJsonLd?.(data) : data;
}

/** The largest document that is read, in bytes: a hundred times the longest article of this kind. */
const limit = 1_000_000;
/** How long an answer may take, in milliseconds, before the reader is offered to try again. */
const patience = 20_000;

/** Fetches a JSON document. Throws an Error whose message says what is wrong and what to do, beginning where the name of the document ends. */
async function fetchContent(url: URL, signal: AbortSignal): Promise<{ data: unknown; linked: boolean }> {
  if (!/^https?:$/.test(url.protocol)) throw new Error(`must be an http or https address, not ${url.protocol}`);
  const run = new AbortController();
  const abort = () => run.abort();
  signal.addEventListener('abort', abort);
  const timer = setTimeout(abort, patience);
  try {
    const response = await fetch(url, { signal: run.signal, headers: { accept: 'application/json, application/ld+json' } });
    const { status, headers, redirected } = response;
    const where = redirected ? `${url} (redirected to ${response.url})` : `${url}`;
    if (!response.ok) throw new Error(`could not be fetched: ${where} answered ${status}`);
    const type = headers.get('content-type') ?? '';
    if (/html/.test(type)) throw new Error(`is a web page, not JSON: ${where}`);
    const text = await readText(response, where);
    try {
      return { data: JSON.parse(text), linked: /ld\+json/.test(type) };
    } catch (error) {
      throw new Error(`is not JSON: ${where}: ${(error as Error).message}`);
    }
  } catch (error) {
    if (run.signal.aborted && !signal.aborted) throw new Error(`took longer than ${patience / 1000} seconds: ${url}`);
    // Browsers say “Failed to fetch”, “NetworkError …” or “Load failed”, none of which tells an author what to do.
    if (error instanceof TypeError)
      throw new Error(`could not be fetched: ${url} did not answer, or does not allow this page (CORS)`);
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

async function readText({ body }: Response, where: string): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader?.read(); reader && part && !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      void reader.cancel();
      throw new Error(`is larger than ${limit / 1_000_000} MB: ${where}`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
