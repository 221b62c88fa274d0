// Proof of work in a real browser, on a page with a strict policy, against a real server that verifies it with ALTCHA's own library.
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect } from 'chai';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { serveFile } from '../../scripts/static-server.mjs';
import { startCommentServer } from '../helpers/comment-server.mjs';

const secret = 'a secret of the server';
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

describe('a comment form with a challenge', function () {
  this.timeout(60_000);
  let browser, server, page, challenges, refusals, used;

  // One tab for all: each test has a server of its own, and by that an origin and a storage of its own.
  before(async () => {
    browser = await puppeteer.launch({ executablePath: light(), args: chromiumFlags });
    page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      globalThis.violations = [];
      addEventListener('securitypolicyviolation', (it) =>
        globalThis.violations.push(`${it.effectiveDirective} ${it.blockedURI}`),
      );
    });
  });
  after(() => browser?.close());
  afterEach(async () => {
    await page.goto('about:blank');
    await server.stop();
  });

  const isGood = async (payload) => {
    if (!payload || used.has(payload)) return false;
    used.add(payload);
    const { challenge, solution } = JSON.parse(Buffer.from(payload, 'base64').toString());
    return (await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secret })).verified;
  };

  /** `down`: how many times the challenge cannot be had. */
  async function open({ down = 0 } = {}) {
    [challenges, refusals, used] = [0, 0, new Set()];
    server = await startCommentServer('json', {}, async (request, response) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      if (pathname === '/challenge') {
        challenges += 1;
        if (challenges <= down) return response.writeHead(503).end();
        const options = { algorithm: 'PBKDF2/SHA-256', cost: 500, counter: 120, deriveKey, hmacSignatureSecret: secret };
        return response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(await createChallenge(options)));
      }
      if (pathname === '/guarded') {
        if (request.method !== 'POST') return response.writeHead(405).end();
        const { body } = server.seen.at(-1);
        const good = await isGood(JSON.parse(body).pow);
        refusals += good ? 0 : 1;
        const answer = good
          ? { id: 1, status: 'approved', text: JSON.parse(body).content, author: { name: 'Ann' } }
          : { challenge: 'altcha' };
        return response.writeHead(good ? 201 : 403, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      }
      if (pathname !== '/article') return serveFile('dist', request, response);
      const policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types relief-elements";
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
      response.end(`<!doctype html><html lang="en"><title>Article</title><script type="module" src="/cdn/relief.js"></script>
        <relief-comment-form backend="json" action="/guarded" challenge-url="/challenge"></relief-comment-form></html>`);
    });
    await page.goto(`${server.origin}/article`, { waitUntil: 'networkidle0' });
  }

  const focus = (id) =>
    page.evaluate((id) => document.querySelector('relief-comment-form').shadowRoot.querySelector(`#${id}`).focus(), id);
  const write = async () => {
    await focus('text');
    await page.keyboard.type('Heat helped me.');
    await focus('name');
    await page.keyboard.type('Ann');
  };
  const submit = () => page.evaluate(() => document.querySelector('relief-comment-form').submit());

  it('asks for it at the first focus, never at load, and sends what the server can verify', async () => {
    await open();
    await sleep(300);
    expect(challenges, 'at load').to.equal(0);
    await write();
    // What works it out is loaded first, which takes a busy machine longer than the keys.
    for (let i = 0; i < 600 && !challenges; i++) await sleep(50);
    expect(challenges, 'while writing').to.equal(1);
    expect((await submit()).kind).to.equal('published');
    expect([challenges, refusals]).to.deep.equal([1, 0]);
    expect(await page.evaluate(() => globalThis.violations)).to.deep.equal([]);
  });

  it('works out another for the next comment, for each is taken once', async () => {
    await open();
    await write();
    expect((await submit()).kind).to.equal('published');
    await write();
    expect((await submit()).kind).to.equal('published');
    expect([challenges, refusals, used.size]).to.deep.equal([2, 0, 2]);
  });

  it('says that the site wants a check when there was no challenge to be had, keeps the text, and passes at the second press', async () => {
    await open({ down: 1 });
    await write();
    expect(await submit()).to.deep.equal({ kind: 'challenge-required', challenge: 'altcha' });
    const text = () => page.evaluate(() => document.querySelector('relief-comment-form').value);
    expect(await text()).to.equal('Heat helped me.');
    expect((await submit()).kind).to.equal('published');
    expect([challenges, refusals]).to.deep.equal([2, 1]);
  });
});
