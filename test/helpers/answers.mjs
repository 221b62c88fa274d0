// A real server that answers as it is told: late, cut off, malformed, redirected or not at all.
// The test runner mounts it as middleware; Node tests and site tests mount it in their own server.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const scripts = new Map();

const readBody = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};

const sendJson = (response, data) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(data));
};

/** Handles requests under /answers/; false for every other address. */
export function handleAnswers(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const [, root, id, action] = pathname.split('/');
  if (root !== 'answers') return false;
  const done = id ? respond(id, action, request, response) : register(request, response);
  done.catch((error) => response.writableEnded || response.writeHead(500).end(String(error)));
  return true;
}

async function register(request, response) {
  const id = randomUUID();
  scripts.set(id, { answers: JSON.parse(await readBody(request)), requests: [] });
  sendJson(response, { path: `/answers/${id}` });
}

async function respond(id, action, request, response) {
  const script = scripts.get(id);
  response.setHeader('cache-control', 'no-store');
  if (!script) return response.writeHead(404).end();
  // Whole ones: a body comes after its headers.
  if (action === 'requests')
    return sendJson(
      response,
      script.requests.filter(({ body }) => body !== undefined),
    );
  const { method, headers, url } = request;
  const seen = { method, url, headers, body: undefined };
  const answer = script.answers[Math.min(script.requests.push(seen), script.answers.length) - 1];
  seen.body = await readBody(request);
  await play(answer, response);
}

/** One answer, as described in `Answer` of server.ts. */
async function play({ status, headers, json, body, repeat = 1, delay = 0, redirect, reset, hang, cut }, response) {
  await sleep(delay);
  if (hang) return;
  if (reset) return response.socket?.destroy();
  const text = (json === undefined ? (body ?? '') : JSON.stringify(json)).repeat(repeat);
  response.writeHead(status ?? (redirect ? 302 : 200), {
    'content-type': 'application/json',
    ...(redirect && { location: redirect }),
    ...(cut !== undefined && { 'content-length': Buffer.byteLength(text) }),
    ...headers,
  });
  if (cut === undefined) return response.end(text);
  response.write(text.slice(0, cut));
  await sleep(20); // let the first bytes leave before the line goes dead
  response.socket?.destroy();
}
