// One remedy card, told with the same words in the ways that a page could tell it: what time.mjs lets take turns.
import { cpSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { samples } from '../test/helpers/samples.mjs';

const verdict = '<strong>Helps a little.</strong> We are fairly sure.';
const claim = `It can ease a new back pain a little.
  <cite><a href="https://doi.org/10.1002/14651858.CD004750.pub2">Superficial heat or cold for low back pain</a></cite>`;
const steps = `<ol>
  <li>Wrap the pack in a towel.</li>
  <li>Leave it on for <time datetime="PT10M">10</time> to <time datetime="PT15M">15 minutes</time>.</li>
</ol>`;
const notFor = '<ul><li>skin that is numb or broken</li></ul>';
const stopIf = '<ul><li>the skin turns bright red or mottled</li></ul>';
const emergency = '<h3>Get emergency help if</h3><ul><li>you cannot feel your legs</li></ul>';
const words = `<p>A warm pack on the sore area.</p><ul><li>${claim}</li></ul>${steps}${notFor}${stopIf}`;

/** What the card's own styles do, for a page that writes them itself. */
const style = `
  .card { display: block; padding: 1.25em; border: 1px solid #ccc; border-radius: 0.75em; }
  .evidence { position: relative; margin: 0.75em 0; padding: 0.15em 0 0.15em 2.15em; line-height: 1.4; }
  .evidence::before { content: '✓'; position: absolute; inset: 0 auto auto 0; display: grid; place-items: center; width: 1.7em;
    height: 1.7em; border: 2px solid; border-radius: 50%; color: #16803f; font-weight: 700; line-height: 1; }
  .card > section { margin-top: 1.1em; padding-top: 1em; border-top: 1px solid #ccc; }`;
const plain = `<article class="card"><h2>Heat</h2><p class="evidence">${verdict}</p>${words}
  <section>${emergency}</section><p>Not clinically reviewed</p></article>`;

/** A custom element without a library: one shadow root, one sheet for all, the words in a slot. */
const handWritten = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(`:host { display: block; }${style}`)} + '::slotted(section) { margin-top: 1.1em; padding-top: 1em; border-top: 1px solid #ccc; }');
  const template = document.createElement('template');
  template.innerHTML = '<div class="card"><p class="evidence">${verdict}</p><slot></slot><p>Not clinically reviewed</p></div>';
  customElements.define('hand-written', class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(template.content.cloneNode(true));
    }
  });`;

async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'bench' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    conditions: ['production'],
    logLevel: 'error',
  });
  return `<script type="module">${outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
}

const sheet = (path) => `<style>${readFileSync(`bench/node_modules/${path}`, 'utf8')}</style>`;

const relief = (folder) => `<script type="module" src="/${folder}/relief.js"></script>`;
const withSheet = (folder) => `<link rel="stylesheet" href="/${folder}/relief.css">${relief(folder)}`;

/** What was built in another folder, and what is built here: ratios are to the first. */
function beforeAndAfter(before) {
  cpSync(`${before}/dist/cdn`, 'dist/before', { recursive: true });
  const card = samples['remedy-card'];
  return {
    before: { head: withSheet('before'), card },
    after: { head: withSheet('cdn'), card },
    'before, without relief.css': { head: relief('before'), card },
    'after, without relief.css': { head: relief('cdn'), card },
  };
}

/** Name → what stands in the head, and one card. */
export async function contestants() {
  if (process.env.BEFORE) return beforeAndAfter(process.env.BEFORE);
  const later = '.card { content-visibility: auto; contain-intrinsic-block-size: auto 34em; }';
  return {
    'plain HTML': { head: `<style>${style}</style>`, card: plain },
    'plain HTML, content-visibility': { head: `<style>${style}${later}</style>`, card: plain },
    'hand-written element': {
      head: `<script type="module">${handWritten}</script>`,
      card: `<hand-written><h2>Heat</h2>${words}<section>${emergency}</section></hand-written>`,
    },
    'relief-remedy-card': {
      head: withSheet('cdn'),
      card: samples['remedy-card'],
    },
    'relief-remedy-card without relief.css': { head: relief('cdn'), card: samples['remedy-card'] },
    'NHS.UK frontend': {
      head:
        sheet('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css') +
        (await bundled(`import { initAll } from 'nhsuk-frontend'; initAll();`)),
      card: `<div class="nhsuk-card"><div class="nhsuk-card__content"><h2 class="nhsuk-card__heading nhsuk-heading-m">Heat</h2>
        <p><strong class="nhsuk-tag nhsuk-tag--green">Helps a little.</strong> We are fairly sure.</p>${words}
        <div class="nhsuk-inset-text">${emergency}</div><p class="nhsuk-hint">Not clinically reviewed</p></div></div>`,
    },
    Shoelace: {
      head:
        sheet('@shoelace-style/shoelace/dist/themes/light.css') +
        (await bundled(
          ['card', 'badge', 'alert'].map((it) => `import '@shoelace-style/shoelace/dist/components/${it}/${it}.js';`).join(''),
        )),
      card: `<sl-card><h2 slot="header">Heat</h2><p><sl-badge variant="success">Helps a little.</sl-badge> We are fairly sure.</p>
        ${words}<sl-alert open variant="danger">${emergency}</sl-alert><p slot="footer">Not clinically reviewed</p></sl-card>`,
    },
    'Web Awesome': {
      head:
        sheet('@awesome.me/webawesome/dist/styles/themes/default.css') +
        (await bundled(
          ['card', 'badge', 'callout'].map((it) => `import '@awesome.me/webawesome/dist/components/${it}/${it}.js';`).join(''),
        )),
      card: `<wa-card with-header with-footer><h2 slot="header">Heat</h2><p><wa-badge variant="success">Helps a little.</wa-badge>
        We are fairly sure.</p>${words}<wa-callout variant="danger">${emergency}</wa-callout>
        <p slot="footer">Not clinically reviewed</p></wa-card>`,
    },
  };
}
