// A page that came from a server with @lit-labs/ssr, and then wakes up in a browser. Needs `npm run build`.
import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { build } from 'esbuild';
import { samples } from '../helpers/samples.mjs';
import { openSite } from '../helpers/site.mjs';

/** What a server sends for this markup; in a Node of its own, as a server is. */
function renderOnServer(markup) {
  const script = `
    import { render } from '@lit-labs/ssr';
    import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
    import { html } from 'lit';
    import 'relief-elements/define/all.js';
    const strings = [${JSON.stringify(markup)}];
    process.stdout.write(await collectResult(render(html(Object.assign(strings, { raw: strings })))));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', timeout: 20_000 });
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

/** The text that a reader sees of an element, shadow root and slots included. */
const seenText = (tab, selector) => tab.$eval(selector, (it) => it.innerText.replace(/\s+/g, ' ').trim());

describe('a page from a server', () => {
  let site;
  let client;
  before(async () => {
    site = await openSite();
    client = await wakeUp();
  });
  after(() => site.close());

  for (const [tag, sample] of Object.entries(samples)) {
    it(`holds the words of relief-${tag} before any script, and wakes up to the same as in a page without a server`, async () => {
      const fromServer = renderOnServer(sample);
      expect(fromServer).to.include('shadowrootmode="open"');

      const still = await site.tab();
      await still.open(site.serve({ head: '', body: fromServer }));
      const words = sample
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      const shown = (await seenText(still, `relief-${tag}`)).replace(/\s/g, '');
      expect(shown).to.equal(words.replace(/\s/g, ''));
      await still.leave();

      const wake = async (body) => {
        const tab = await site.tab();
        await tab.open(site.serve({ head: '', body: body + client }));
        expect(tab.seen.said).to.deep.equal([]);
        const awake = await tab.$eval(`relief-${tag}`, (it) => ({
          text: it.innerText,
          parts: it.shadowRoot.querySelectorAll('[part]').length,
        }));
        await tab.leave();
        return awake;
      };
      const [woken, alone] = await Promise.all([fromServer, sample].map(wake));
      expect(woken).to.deep.equal(alone);
      expect(woken.parts + woken.text.length).to.be.greaterThan(0);
    });
  }
});
