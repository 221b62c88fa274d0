// A real server over dist/, with gzip as any host has it, and a real Chromium, for test/site. Needs `npm run build`.
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { serveFile } from '../../scripts/static-server.mjs';
import { setIn } from './fonts.mjs';
import { startServer } from './node-server.mjs';

const packed = new Map();

function sendPacked(path, type, response) {
  if (!packed.has(path)) {
    const bytes = readFileSync(path);
    // The demo names the fonts of its readers' machines.
    const content = type === types['.html'] ? String(bytes).replace('<head>', `$&${setIn('common')}`) : bytes;
    packed.set(path, gzipSync(content, { level: 9 }));
  }
  const body = packed.get(path);
  const headers = {
    'content-type': type,
    'content-encoding': 'gzip',
    'content-length': body.length,
    'cache-control': 'no-store',
  };
  response.writeHead(200, headers).end(body);
}

/** A page; where it holds `<!--pause-->`, the rest of it takes its time. */
async function sendPage({ html, headers }, response) {
  response.writeHead(200, { 'content-type': types['.html'], ...headers });
  const [first, ...rest] = html.split('<!--pause-->');
  response.write(first);
  for (const part of rest) {
    await new Promise((resolve) => setTimeout(resolve, 350));
    response.write(part);
  }
  response.end();
}

const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Waits for an element inside another's shadow: Puppeteer's own `waitForSelector` is woken by changes of the page alone. */
export async function find(page, selector, { timeout = 60_000 } = {}) {
  for (const end = Date.now() + timeout; Date.now() < end;) {
    const found = await page.$(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${selector} never came`);
}

/** `aliases` maps the beginning of an address to that of a folder in dist: `{ '/relief/': '/cdn/' }`. `executablePath`: the browser. */
export async function openSite({ aliases = {}, executablePath = light() } = {}) {
  if (!existsSync('dist/cdn/relief.js')) throw new Error('dist is missing: npm run build');
  const pages = new Map();
  const server = await startServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = pages.get(pathname);
    if (page) return sendPage(page, response);
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const [from, to] = Object.entries(aliases).find(([start]) => pathname.startsWith(start)) ?? ['', ''];
    const file = to + pathname.slice(from.length);
    const path = `dist${file.endsWith('/') ? `${file}index.html` : file}`;
    const type = types[extname(path)];
    return type && existsSync(path) ? sendPacked(path, type, response) : serveFile('dist', request, response);
  });
  const browser = await puppeteer.launch({ executablePath, args: chromiumFlags });

  return {
    origin: server.origin,
    browser,

    /**
     * Serves a page with this body, in pieces if it holds `<!--pause-->`, in one of the fonts of `fonts.mjs`; `csp` is its
     * Content-Security-Policy. Gives its address.
     */
    serve({ head = '<script type="module" src="/cdn/relief.js"></script>', body, csp, font = 'common', root = 'lang="en-GB"' }) {
      const path = `/pages/${pages.size}.html`;
      const html = `<!doctype html><html ${root}><head><meta charset="utf-8"><title>Test page</title><meta name="viewport" content="width=device-width">${setIn(font)}${head}</head><body><main><h1>Test page</h1>${body}</main></body></html>`;
      pages.set(path, { html, headers: csp ? { 'content-security-policy': csp } : {} });
      return server.origin + path;
    },

    /**
     * A new tab that writes down what a visitor with open developer tools would see: `said`, errors and warnings of the console,
     * `requests`, and `violations` of a content security policy.
     */
    async tab({ width = 412, height = 915, prepare } = {}) {
      const context = await browser.createBrowserContext();
      const tab = await context.newPage();
      tab.setDefaultTimeout(90_000);
      await tab.setViewport({ width, height });
      const seen = { said: [], requests: [] };
      tab.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) seen.said.push(`${message.type()}: ${message.text()}`);
      });
      tab.on('pageerror', (error) => seen.said.push(`uncaught: ${error.message}`));
      tab.on('request', (request) => seen.requests.push(request.url()));
      await tab.evaluateOnNewDocument(() => {
        globalThis.violations = [];
        addEventListener('securitypolicyviolation', (it) =>
          globalThis.violations.push(`${it.effectiveDirective} ${it.blockedURI} ${it.sourceFile}:${it.lineNumber} ${it.sample}`),
        );
      });
      await prepare?.(tab);
      return Object.assign(tab, {
        seen,
        violations: () => tab.evaluate(() => globalThis.violations),
        /** Loads a page and waits until the network and every element on it are quiet. */
        async open(url) {
          await tab.goto(url, { waitUntil: 'networkidle0' });
          await tab.evaluate(settled);
        },
        leave: () => context.close(),
      });
    },

    /** Bytes of script that a tab has loaded, gzipped, as the server sent them; and each file's. */
    scriptBytes({ seen }) {
      const files = [...new Set(seen.requests.filter((url) => url.endsWith('.js')).map((url) => new URL(url).pathname))];
      const sizes = files.map((path) => [path, packed.get(`dist${path}`).length]);
      return {
        total: sizes.reduce((sum, [, size]) => sum + size, 0),
        list: sizes.map(([path, size]) => `${size} ${path}`).join('\n'),
      };
    },

    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Runs in the page: waits until every relief element there is, in shadow roots too, has drawn itself. */
async function settled() {
  const find = (root) =>
    [...root.querySelectorAll('*')].flatMap((it) => [
      ...(it.localName.startsWith('relief-') ? [it] : []),
      ...(it.shadowRoot ? find(it.shadowRoot) : []),
    ]);
  for (let quiet = 0; quiet < 3;) {
    const elements = find(document);
    await Promise.all(elements.map((it) => it.updateComplete));
    await new Promise((resolve) => setTimeout(resolve, 50));
    quiet = find(document).length === elements.length ? quiet + 1 : 0;
  }
}
