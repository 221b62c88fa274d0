// A list page of twenty posts, as blogs have it: the real bundle, a real server, a strict policy.
import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { serveFile } from '../../scripts/static-server.mjs';
import { startCommentServer } from '../helpers/comment-server.mjs';

const csp = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const teaser = (at, settings = '') => `<article><h2><a href="/p/${at}">Post ${at}</a></h2><p>Words of the post.</p>
  <p class="meta">1 March 2026 · <relief-comment-count post="/p/${at}"${settings}><a href="/p/${at}#comments">Leave a comment<span class="hidden"> on post ${at}</span></a></relief-comment-count></p></article>`;
const sheet = '.hidden { position: absolute; clip-path: inset(50%); white-space: nowrap }';
const posts = Array.from({ length: 20 }, (_, at) => at);

describe('a list page of twenty posts', function () {
  this.timeout(120_000);
  let browser, server, page, said;

  before(async () => (browser = await puppeteer.launch({ executablePath: light(), args: chromiumFlags })));
  after(() => browser?.close());
  afterEach(async () => {
    await page?.close();
    await server?.stop();
    page = server = undefined;
  });

  /** Opens the page. `settings`: of the first teaser alone; the others take them from there. */
  async function open({ settings = ' backend="waline" action="/"', lang = 'en', broken = false } = {}) {
    server = await startCommentServer('waline', {}, (request, response) => {
      if (request.url === '/list.css') return void response.writeHead(200, { 'content-type': 'text/css' }).end(sheet);
      if (request.url !== '/list') return void serveFile('dist', request, response);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp });
      response.end(`<!doctype html><html lang="${lang}"><title>All posts</title>
        <link rel="stylesheet" href="/list.css"><link rel="stylesheet" href="/cdn/relief.css"><script type="module" src="/cdn/relief.js"></script>
        <main>${posts.map((at) => teaser(at, at ? '' : settings)).join('')}</main></html>`);
    });
    // As many comments as the post's number says, and one that waits.
    for (const at of posts)
      for (let one = 0; one <= at; one++)
        server.thread.comments.push({ url: `/p/${at}`, status: one < at ? 'approved' : 'waiting', text: '' });
    page = await browser.newPage();
    said = [];
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      globalThis.violations = [];
      globalThis.shifts = 0;
      addEventListener('securitypolicyviolation', (it) => globalThis.violations.push(it.effectiveDirective + it.blockedURI));
      new PerformanceObserver((list) => list.getEntries().forEach((it) => (globalThis.shifts += it.value))).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    if (broken) {
      await page.setRequestInterception(true);
      page.on('request', (request) => (request.url().includes('type=count') ? request.abort() : request.continue()));
    }
    await page.goto(`${server.origin}/list`, { waitUntil: 'networkidle0' });
  }
  const links = () => page.$$eval('relief-comment-count a', (all) => all.map((it) => it.textContent));
  const asked = () => server.seen.filter(({ url }) => url.includes('type=count'));
  const words = (at) => `${at} ${at === 1 ? 'comment' : 'comments'} on post ${at}`;

  it('asks once for all, says every number in its link, moves nothing and breaks no strict policy', async () => {
    await open();
    await page.waitForFunction((last) => document.querySelector('main').textContent.includes(last), {}, words(19));
    expect(await links()).to.deep.equal(posts.map(words));
    expect(asked()).to.have.length(1);
    const { violations, shifts } = await page.evaluate(() => ({ violations: globalThis.violations, shifts: globalThis.shifts }));
    expect({ violations, shifts, said }).to.deep.equal({ violations: [], shifts: 0, said: [] });
    expect(await page.$eval('relief-comment-count a', (it) => it.getAttribute('href'))).to.equal('/p/0#comments');
  });

  it('loads nothing that writes or shows comments', async () => {
    await open();
    const files = server.seen.map(({ url }) => url).filter((url) => url.endsWith('.js'));
    expect(files.filter((url) => /comment-count/.test(url))).to.have.length(1);
    expect(files.filter((url) => /comment-form|comment-thread/.test(url))).to.deep.equal([]);
  });

  it('asks once more for the posts that come when a reader scrolls, and not again for those that are known', async () => {
    await open();
    await page.evaluate(
      (html) => {
        const policy = trustedTypes.createPolicy('test', { createHTML: (it) => it });
        const more = document.createElement('section');
        more.innerHTML = policy.createHTML(html);
        document.querySelector('main').append(more);
      },
      [teaser(3), teaser(20), teaser(21)].join(''),
    );
    await page.waitForFunction(() => [...document.querySelectorAll('section relief-comment-count')].every((it) => it.count >= 0));
    expect((await links()).slice(20)).to.deep.equal([
      words(3),
      words(0).replace('post 0', 'post 20'),
      words(0).replace('post 0', 'post 21'),
    ]);
    expect(asked().map(({ url }) => new URL(url, 'http://x').searchParams.get('url').split(',').length)).to.deep.equal([20, 2]);
  });

  it('keeps the page’s words where the server does not answer', async () => {
    await open({ broken: true });
    await page.waitForFunction(() => customElements.get('relief-comment-count'));
    expect(await links()).to.deep.equal(posts.map((at) => `Leave a comment on post ${at}`));
    expect(said.filter((it) => it.includes('keeps the page’s own words'))).to.have.length(1);
  });

  it('keeps them where nobody says where comments are kept', async () => {
    await open({ settings: '' });
    expect(await links()).to.deep.equal(posts.map((at) => `Leave a comment on post ${at}`));
    expect(asked()).to.deep.equal([]);
  });

  it('says them in the language of the page', async () => {
    await open({ lang: 'ar' });
    await page.waitForFunction(() => document.querySelector('relief-comment-count').count === 0);
    const said = (await links()).map((it) => it.replace(/ on post \d+$/, ''));
    expect(said.slice(0, 3)).to.deep.equal(['لا تعليقات', 'تعليق واحد', 'تعليقان']);
    expect(said.filter((it) => /[a-z]/i.test(it))).to.deep.equal([]);
  });

  it('comes from a server with the page’s own words', () => {
    const script = `
      import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      import 'relief-elements/define/all.js';
      process.stdout.write(await collectResult(render(html\`<relief-comment-count post="/a"><a href="/a">Say something</a></relief-comment-count>\`)));`;
    const sent = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    expect(sent.replace(/<!--.*?-->/g, '')).to.match(
      /^<relief-comment-count\s+post="\/a"\s*><a href="\/a">Say something<\/a><\/relief-comment-count>$/,
    );
  });
});
