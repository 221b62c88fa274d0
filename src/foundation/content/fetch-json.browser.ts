import type { Reader } from './types.js';

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
