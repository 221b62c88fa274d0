// Comment servers for tests: real HTTP on 127.0.0.1, with a thread in memory, that can also break in every way a network can.
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from './node-server.mjs';

const kinds = {
  artalk: () => import('./comment-servers/artalk.mjs'),
  form: () => import('./comment-servers/form.mjs'),
  isso: () => import('./comment-servers/isso.mjs'),
  json: () => import('./comment-servers/json.mjs'),
  remark42: () => import('./comment-servers/remark42.mjs'),
  waline: () => import('./comment-servers/waline.mjs'),
  wordpress: () => import('./comment-servers/wordpress.mjs'),
};

export const serverKinds = Object.keys(kinds);

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);
const page = '<!doctype html><title>Back soon</title><h1>Briefly unavailable for scheduled maintenance.</h1>';
const html = { 'content-type': 'text/html; charset=utf-8' };

/**
 * Starts a server that keeps the contract of `kind`. `thread.comments` is what it has stored; `settings` are its switches
 * (see each file; `from`: the moment at which its clock stands, milliseconds since 1970; it goes on by a second a comment). `next(exchange)` decides how the next write ends: an answer `{status, headers, json | body}` that is played
 * instead of storing anything, the name of a fault, or a promise that the write waits for. `fallback(request, response)` answers addresses that are not the server's.
 */
export async function startCommentServer(kind, settings = {}, fallback) {
  const { handle } = await kinds[kind]();
  const thread = { comments: [], settings, serial: 0 };
  const seen = [];
  const coming = [];

  const server = await startServer(async (request, response) => {
    // Whoever breaks the connection on purpose must not bring the test down.
    request.on('error', () => {});
    response.on('error', () => {});
    const { method = '', url = '', headers, socket } = request;
    const exchange = reads.has(method) ? undefined : await coming.shift();
    if (exchange === 'reset') {
      seen.push({ method, url, headers, body: undefined });
      return socket.resetAndDestroy();
    }
    const body = await readBody(request);
    if (body === undefined) return;
    seen.push({ method, url, headers, body });
    const path = new URL(url, 'http://server.test');
    if (exchange === 'stall') return;
    if (typeof exchange === 'object') return answer(response, exchange);
    if (exchange in refusals) return answer(response, refusals[exchange]);
    const reply = handle({ method, path, headers, body, thread, origin: server.origin });
    if (!reply) return fallback ? fallback(request, response) : answer(response, { status: 404, body: 'Not found' });
    if (!exchange || method === 'HEAD') return answer(response, reply);
    await broken[exchange](response, socket, reply);
  });

  return {
    origin: server.origin,
    thread,
    /** Requests that have arrived: `{method, url, headers, body}`. */
    seen,
    writes: () => seen.filter(({ method }) => !reads.has(method)),
    texts: () => thread.comments.map(({ text }) => text),
    next: (...exchanges) => coming.push(...exchanges),
    stop: server.stop,
  };
}

const refusals = {
  empty: { status: 200, body: '' },
  html: { status: 200, headers: html, body: page },
  'bad-gateway': { status: 502, headers: html, body: page },
  'server-error': { status: 500, headers: html, body: page },
};

// The comment is stored by now; only the way back fails.
const broken = {
  'stored-error': (response) => answer(response, refusals['server-error']),
  lost: (_, socket) => socket.resetAndDestroy(),
  'stall-stored': () => {},
  'cut-headers': (_, socket, { status }) => {
    socket.write(`HTTP/1.1 ${status} So far\r\ncontent-ty`);
    setTimeout(() => socket.destroy(), 20);
  },
  'cut-body': (response, socket, reply) => {
    const body = bodyOf(reply) || page;
    response.writeHead(reply.status, { ...headersOf(reply), 'content-length': String(Buffer.byteLength(body) + 100) });
    response.write(body.slice(0, body.length / 2));
    setTimeout(() => socket.destroy(), 20);
  },
  'bad-json': (response, _, reply) => {
    const body = bodyOf(reply);
    answer(response, { ...reply, json: undefined, headers: headersOf(reply), body: body.slice(0, body.length / 2) });
  },
  huge: (response, _, reply) =>
    answer(response, { ...reply, json: undefined, headers: headersOf(reply), body: bodyOf(reply) + ' '.repeat(5_000_000) }),
};

const bodyOf = ({ json, body = '' }) => (json === undefined ? body : JSON.stringify(json));
const headersOf = ({ json, headers }) => ({
  ...(json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
  ...headers,
});

async function answer(response, reply) {
  if (reply.delay) await sleep(reply.delay);
  response.writeHead(reply.status, { 'cache-control': 'no-store', ...headersOf(reply) });
  response.end(bodyOf(reply));
}

async function readBody(request) {
  const parts = [];
  try {
    for await (const part of request) parts.push(part);
  } catch {
    return undefined; // the caller went away in the middle
  }
  return Buffer.concat(parts).toString();
}

/** The body as JSON; undefined when it is none. */
export function jsonOf(body) {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
