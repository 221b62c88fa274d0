// The field in forms of React, Preact, Vue, Svelte, Angular and Lit, in a real browser and sent to a real server: what they bind
// arrives, whether the element is defined before or after they draw it. They differ in what they set: a property where the element
// has one, an attribute else, and on an element that is not defined yet some the one and some the other.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';
import { compile } from 'svelte/compiler';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { startServer } from '../helpers/node-server.mjs';

const frameworks = ['react', 'preact', 'vue', 'svelte', 'angular', 'lit'];

const svelte = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, 'utf8'), { filename: path, generate: 'client' }).js.code,
    }));
  },
};

async function bundle(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [svelte],
  });
  return outputFiles[0].text;
}

const body = (request) =>
  new Promise((resolve) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk)).on('end', () => resolve(text));
  });

const field = `document.querySelector('relief-comment-form')`;
const data = `JSON.stringify([...new FormData(document.querySelector('form'))])`;

describe('the field in the form of', function () {
  this.timeout(120_000);
  let browser, server;
  const scripts = new Map();
  let sent = [];

  before(async () => {
    scripts.set('element', await bundle('src/define/comment-form.ts'));
    for (const name of frameworks) scripts.set(name, await bundle(`test/site/frameworks/${name}.mjs`));
    server = await startServer(async (request, response) => {
      if (request.method === 'POST') {
        sent.push(Object.fromEntries(new URLSearchParams(await body(request))));
        return response.writeHead(200, { 'content-type': 'text/plain' }).end('thanks');
      }
      const script = scripts.get(request.url.slice(1, -3));
      if (script) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html><html lang="en"><title>Form</title><main id="app"></main></html>');
    });
    browser = await puppeteer.launch({ executablePath: light(), args: chromiumFlags });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open() {
    sent = [];
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(server.origin);
    const load = (name) => page.evaluate((src) => import(src), `/${name}.js`);
    const until = (expression) => page.waitForFunction(expression, { timeout: 20_000, polling: 50 });
    const holds = async (...entries) => {
      const text = JSON.stringify(entries);
      await until(`${data} === ${JSON.stringify(text)}`).catch(() => {});
      expect(await page.evaluate(data)).to.equal(text);
    };
    return { page, errors, load, until, holds, close: () => context.close() };
  }

  for (const name of frameworks) {
    for (const order of [
      [name, 'element'],
      ['element', name],
    ]) {
      it(`${name}, ${order[0] === name ? 'before' : 'after'} the element is defined`, async () => {
        const { page, errors, load, until, holds, close } = await open();
        await load(order[0]);
        if (order[0] === name) await until(field);
        await load(order[1]);
        await until(`${field}?.shadowRoot?.querySelector('#text')`);
        await holds(['story', 'Heat helped.']);
        expect(await page.evaluate(`${field}.shadowRoot.querySelector('#text').value`)).to.equal('Heat helped.');

        await page.evaluate(`app.set({ value: 'Two days of heat.' })`);
        await holds(['story', 'Two days of heat.']);
        expect(await page.evaluate(`${field}.shadowRoot.querySelector('#text').value`)).to.equal('Two days of heat.');
        await page.evaluate(`app.set({ off: true })`);
        await holds();
        expect(await page.evaluate(`${field}.matches(':disabled')`)).to.equal(true);
        await page.evaluate(`app.set({ off: false })`);
        await holds(['story', 'Two days of heat.']);
        await page.evaluate(`app.set({ name: 'tale' })`);
        await holds(['tale', 'Two days of heat.']);

        // Emptied by the page, it is asked for.
        await page.evaluate(`app.set({ value: '' })`);
        await until(`!document.querySelector('form').checkValidity()`);
        await page.evaluate(`document.querySelector('form').requestSubmit()`);
        expect(sent).to.deep.equal([]);

        await page.evaluate(`${field}.focus()`);
        await page.keyboard.type('Heat & rest, zwei Tage');
        await until(`app.state.value === 'Heat & rest, zwei Tage'`);
        await Promise.all([page.waitForNavigation(), page.click('button')]);
        expect(sent).to.deep.equal([{ tale: 'Heat & rest, zwei Tage' }]);
        expect(errors).to.deep.equal([]);
        await close();
      });
    }
  }
});
