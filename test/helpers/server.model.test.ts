import { expect } from 'chai';
import { serve } from './server.js';

/** The test runner answers in a browser; in Node this file starts a server of its own. */
let origin = globalThis.location?.origin;
let stop = async () => {};

describe('the scripted server', () => {
  before(async () => {
    if (origin) return;
    const path = './node-server.mjs'; // a variable, so that no browser is asked to load it
    const { startServer } = (await import(path)) as { startServer(): Promise<{ origin: string; stop(): Promise<void> }> };
    ({ origin, stop } = await startServer());
  });
  after(() => stop());

  it('gives its answers in order, repeats the last, and remembers what it was asked', async () => {
    const server = await serve([{ json: { a: 1 } }, { status: 503, body: 'busy', headers: { 'retry-after': '2' } }], origin);
    expect(await (await fetch(server.url)).json()).to.deep.equal({ a: 1 });
    const post = await fetch(server.url, { method: 'POST', body: 'hello', headers: { 'x-key': 'k' } });
    expect([post.status, await post.text(), post.headers.get('retry-after')]).to.deep.equal([503, 'busy', '2']);
    expect((await fetch(server.url)).status).to.equal(503);
    const requests = await server.requests();
    expect(requests.map(({ method, body }) => [method, body])).to.deep.equal([
      ['GET', ''],
      ['POST', 'hello'],
      ['GET', ''],
    ]);
    expect(requests[1].headers['x-key']).to.equal('k');
  });

  it('answers late', async () => {
    const { url } = await serve([{ delay: 150, json: 1 }], origin);
    const before = performance.now();
    await fetch(url);
    expect(performance.now() - before).to.be.greaterThan(140);
  });

  it('redirects', async () => {
    const target = await serve([{ json: 'there' }], origin);
    const { url } = await serve([{ redirect: target.url }], origin);
    const response = await fetch(url);
    expect([response.redirected, await response.json()]).to.deep.equal([true, 'there']);
  });

  const failure = async (work: Promise<unknown>) =>
    work.then(
      () => 'no failure',
      (error: Error) => error.name,
    );

  it('drops the connection before its headers, and in the middle of its text', async () => {
    const gone = await serve([{ reset: true }], origin);
    expect(await failure(fetch(gone.url))).to.equal('TypeError');
    const cut = await serve([{ json: { long: 'x'.repeat(100) }, cut: 20 }], origin);
    const text = (async () => (await fetch(cut.url)).text())();
    expect(await failure(text)).to.not.equal('no failure');
  });

  it('hangs', async () => {
    const { url } = await serve([{ hang: true }], origin);
    expect(await failure(fetch(url, { signal: AbortSignal.timeout(100) }))).to.match(/TimeoutError|AbortError/); // WebKitGTK 2.50 says AbortError
  });

  it('sends a huge text', async () => {
    const { url } = await serve([{ body: 'x'.repeat(1000), repeat: 2000 }], origin);
    expect(await (await fetch(url)).text()).to.have.length(2_000_000);
  });
});
