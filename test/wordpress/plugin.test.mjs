// What an editor saves, by each of WordPress's ways: the “Custom HTML” block, the classic editor with its automatic paragraphs, and
// an author who may not write any HTML. Needs the built script tag (npm run build).
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { startWordPress } from '../../scripts/wordpress/site.mjs';

const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const text = (path) => readFileSync(file(path), 'utf8');
/** The README's own, without its script tag, which the plugin brings; and a cause map, for its nested lists. */
const snippet =
  /```html\n([^]*?)```/
    .exec(text('README.md'))[1]
    .replace(/<link[^>]*>/, '')
    .replace(/<script[^]*?<\/script>/, '') +
  `<relief-cause-explainer heading-level="3">
  <h3>Causes</h3>
  <ul data-type="cause">
    <li id="strain">Muscle strain

      <ul><li data-strength="probable"><a href="#spasm">Spasm</a></li></ul>
    </li>
  </ul>

  <ul data-type="condition"><li id="spasm">Spasm</li></ul>
</relief-cause-explainer>

<relief-remedy-card id="json" heading-level="3">
<script type="application/json">
{
  "title": "Rest",

  "what": "A short rest -- no more."
}
</script>
</relief-remedy-card>`;
const block = (html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;

describe('what an editor saves in a real WordPress with the plugin', () => {
  let wp;
  let browser;
  before(async function () {
    this.timeout(120_000);
    wp = await startWordPress({ dist: file('dist') });
    browser = await puppeteer.launch({ executablePath: light(), args: chromiumFlags });
  });
  after(async () => {
    await browser?.close();
    await wp?.stop();
  });

  const ways = {
    'a “Custom HTML” block': { content: block(snippet) },
    'the classic editor, which makes paragraphs': { content: snippet },
    'a “Custom HTML” block of an author who may not write any HTML': { content: block(snippet), restricted: true },
    'the classic editor of such an author': { content: snippet, restricted: true },
  };
  for (const [name, { content, restricted }] of Object.entries(ways)) {
    it(`keeps its words in its widgets: ${name}`, async () => {
      const { link } = await wp.control({
        restricted,
        post: { post_title: 'Snippet', post_content: content, post_status: 'publish', comment_status: 'closed' },
      });
      const page = await browser.newPage();
      const said = [];
      page.on('console', (message) => ['error', 'warn'].includes(message.type()) && said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(link, { waitUntil: 'networkidle0' });
      const found = await page.evaluate(() => ({
        steps: document.querySelectorAll('relief-exercise-stepper > ol > li').length,
        start: !!document.querySelector('relief-exercise-stepper').shadowRoot.querySelector('[part~=start-button]'),
        card: document.querySelector('relief-remedy-card').innerText,
        evidence: document.querySelector('relief-remedy-card').shadowRoot.querySelector('[part~=evidence]').innerText,
        causes: document.querySelectorAll('relief-cause-explainer li').length,
        json: document.querySelector('#json').shadowRoot.textContent.replace(/\s+/g, ' '),
        times: document.querySelectorAll('relief-exercise-stepper time[datetime=PT5S]').length,
      }));
      expect({ ...found, card: undefined, evidence: undefined, json: undefined }).to.deep.equal({
        steps: 2,
        start: true,
        card: undefined,
        evidence: undefined,
        causes: 3,
        json: undefined,
        times: 2,
      });
      expect(found.card).to.include('Wrap the pack in a towel.');
      expect(found.evidence).to.include('Helps a little');
      // Scripts are not for such authors to write, in a widget either; the words of theirs are then the widget's.
      if (!restricted) expect(found.json).to.include('A short rest -- no more.');
      if (!restricted) expect(said).to.deep.equal([]);
      await page.close();
    });
  }

  it('knows every attribute that our elements have', () => {
    const php = text('wordpress/relief-elements.php');
    const allowed = Object.fromEntries(
      [...php.matchAll(/'(relief-[\w-]+)'\s*=> '([^']+)'/g)].map(([, tag, names]) => [tag, names.split(' ').sort()]),
    );
    const { modules } = JSON.parse(text('custom-elements.json'));
    const known = modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ tagName }) => tagName)
      .map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name).sort()]);
    expect(allowed).to.deep.equal(Object.fromEntries(known));
  });

  it('lets authors write no tag that sends comments, no handler and no script', async () => {
    const { post } = await wp.control({
      restricted: true,
      post: {
        post_title: 'Author',
        post_content:
          block(`<relief-remedy-card onclick="a()" onrelief-dose-change="a()" compact style="--relief-accent: #036; behavior: url(x)">
          <h3>Rest</h3><p>A short rest.</p><figure slot="media" onload="a()">x</figure>
          </relief-remedy-card><relief-comment-form action="https://elsewhere.example/"><p>Words</p></relief-comment-form>
          <relief-comment-thread></relief-comment-thread><svg slot="figure" onload="a()"></svg>`),
        post_status: 'publish',
        comment_status: 'closed',
      },
    });
    const html = (await (await fetch(`${wp.origin}/wp-json/wp/v2/posts/${post}`)).json()).content.rendered.trim();
    expect(html)
      .to.match(/^<relief-remedy-card compact style="--relief-accent: #036">/)
      .and.to.include('<figure slot="media">');
    expect(html).not.to.match(/\son\w|relief-comment|svg|behavior/);
  });
});
