// A page that came from a server with @lit-labs/ssr, and then wakes up in a browser. Needs `npm run build`.
import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { build } from 'esbuild';
import { samples } from '../helpers/samples.mjs';
import { openSite } from '../helpers/site.mjs';

/** What a server sends for each of these; in a Node of its own, as a server is. */
function renderOnServer(all) {
  const script = `
    import { render } from '@lit-labs/ssr';
    import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
    import { html } from 'lit';
    import 'relief-elements/define/all.js';
    const sent = {};
    for (const [tag, markup] of Object.entries(${JSON.stringify(all)})) {
      const strings = [markup];
      sent[tag] = await collectResult(render(html(Object.assign(strings, { raw: strings }))));
    }
    process.stdout.write(JSON.stringify(sent));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  return JSON.parse(output);
}

/** One module for a page: first what lets Lit take over a server's shadow roots, then every element. */
async function wakeUp() {
  const contents = `import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import 'relief-elements/define/all.js';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    conditions: ['production'],
  });
  return `<script type="module">${outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
}

/** Warning signs of the page change what a card shows of its own, so that they have a page for themselves. */
const pages = [Object.keys(samples).filter((tag) => tag !== 'seek-help'), ['seek-help']];

describe('a page from a server', function () {
  this.timeout(240_000);
  let site;
  let fromServer;
  const still = {};
  const woken = {};
  const alone = {};
  before(async () => {
    site = await openSite();
    fromServer = renderOnServer(samples);
    const client = await wakeUp();
    const tab = await site.tab();
    /** What a reader sees of each element of a page, shadow root and slots included. */
    const open = async (tags, from, script, into) => {
      await tab.open(site.serve({ head: '', body: tags.map((tag) => from[tag]).join('') + script }));
      for (const tag of tags)
        into[tag] = await tab.$eval(`relief-${tag}`, (it) => ({
          text: it.innerText,
          parts: it.shadowRoot?.querySelectorAll('[part]').length,
        }));
    };
    for (const tags of pages) {
      await open(tags, fromServer, '', still);
      await open(tags, fromServer, client, woken);
      await open(tags, samples, client, alone);
    }
    expect(tab.seen.said).to.deep.equal([]);
  });
  after(() => site.close());

  const squeezed = (words) => words.replace(/\s/g, '');
  for (const [tag, sample] of Object.entries(samples)) {
    it(`holds the words of relief-${tag} before any script, and wakes up to the same as in a page without a server`, () => {
      expect(fromServer[tag]).to.include('shadowrootmode="open"');
      expect(squeezed(still[tag].text)).to.equal(squeezed(sample.replace(/<[^>]+>/g, '')));
      expect(woken[tag]).to.deep.equal(alone[tag]);
      expect(woken[tag].parts + woken[tag].text.length).to.be.greaterThan(0);
    });
  }
});
