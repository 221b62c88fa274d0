// What WordPress, its editors and other plugins make of the words inside our elements: nothing else than of words outside of them.
// Needs the built script tag (npm run build).
import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { provideAdmin } from '../../scripts/wordpress/admin.mjs';
import { startWordPress } from '../../scripts/wordpress/site.mjs';

const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** All that WordPress does to words, as an author may write it. */
const words = (origin) => `<p>Use a hot-water-bottle -- "warm" -- for [relief_dose]. :)</p>

<p><img class="wp-image-1" src="${origin}/x.jpg" width="900" height="600" alt="A warm pack"></p>

https://video.example/warmth

[relief_box]<p>In a box, [relief_dose].</p>[/relief_box]

<pre>kept  --  as

it stands</pre>
`;
const card = (origin) => `<relief-remedy-card>

<h3>Heat</h3>

${words(origin)}
<ul data-relief="not-for">
  <li>numb skin</li>

  <li>broken skin</li>
</ul>

<p data-relief="dose">Never longer than
<time data-relief="max" datetime="PT20M">20 minutes</time>.</p>

<script type="application/json">
{ "quoted": "a -- b",

  "more": ":)" }
</script>

</relief-remedy-card>`;

/** What stands in our elements, as a tree that does not know of white space, of the order of attributes, or how a page writes them. */
const shapes = (page, html) =>
  page.evaluate((html) => {
    const shape = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, ' ').trim();
      if (node.nodeType !== Node.ELEMENT_NODE) return '';
      // TinyMCE writes some as “compact="compact"”.
      const value = ({ name, value }) => (name === 'style' ? value.replace(/\s|;/g, '') : value === name ? '' : value);
      const attributes = [...node.attributes].map((it) => `${it.name}=${value(it)}`).sort();
      node.normalize();
      return [[node.localName, ...attributes].join(' '), ...[...node.childNodes].map(shape).filter((it) => it !== '')];
    };
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const ours = [...body.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('relief-'));
    return ours.filter((it) => !it.parentElement.closest('[data-relief], [data-type]')).map(shape);
  }, html);

for (const newest of [false, true])
  describe(`words inside our elements, in the ${newest ? 'newest' : 'oldest'} WordPress with the plugin`, function () {
    this.timeout(120_000);
    let wp;
    let browser;
    let page;
    let said;

    before(async () => {
      provideAdmin({ newest });
      wp = await startWordPress({ dist: file('dist'), newest, plugins: [file('test/wordpress/editor-site.php')] });
      browser = await puppeteer.launch({ executablePath: light(), args: chromiumFlags });
      page = await browser.newPage();
      page.on('pageerror', (error) => said.push(error.message));
      page.on('dialog', (dialog) => dialog.accept());
      const { cookies } = await wp.control({ login: 'editor', role: 'administrator' });
      for (const cookie of cookies) {
        const [name, ...value] = cookie.split('=');
        await page.setCookie({ name, value: value.join('='), url: wp.origin });
      }
    });
    after(async () => {
      await browser?.close();
      await wp?.stop();
    });
    beforeEach(() => (said = []));

    const publish = async (post_content, options = {}) =>
      (
        await wp.control({
          options: { relief_classic: 1, relief_tiny: 0, ...options },
          post: { post_title: 'Words', post_content, post_status: 'publish', comment_status: 'closed' },
        })
      ).post;
    const read = async (path) => (await fetch(`${wp.origin}/wp-json/wp/v2/${path}`)).json();
    const rendered = async (post) => (await read(`posts/${post}`)).content.rendered;

    /** What a filter makes of words, where there is no page to open. */
    async function filtered(name, html) {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${wp.origin}/wp-json/relief-test/v1/filter`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ name, html }),
      });
      return (await response.json()).html;
    }

    describe('on a page', () => {
      const block = (html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
      const all = (html) => ({
        shortcode: html.includes('for 20 minutes.'),
        enclosing: /<div class="box">[^]*In a box, 20 minutes\.[^]*<\/div>/.test(html),
        embed: html.includes('<p class="embedded">warmth</p>'),
        image: /<img [^>]*decoding="async"|<img [^>]*loading="lazy"/.test(html),
        quotes: html.includes('&#8220;warm&#8221;'),
        dash: html.includes('&#8212;') || html.includes('&#8211;'),
        smiley: /wp-smiley|🙂/.test(html.replace(/<script[^]*?<\/script>/g, '')),
        plugin: html.includes('<b class="term">hot-water bottle</b>'),
        pre: html.includes('<pre>kept  --  as\n\nit stands</pre>'),
      });
      const yes = Object.fromEntries(Object.keys(all('')).map((key) => [key, true]));
      const inside = (html) => /<relief-remedy-card>([^]*)<\/relief-remedy-card>/.exec(html)?.[1] ?? '';

      for (const [way, make] of Object.entries({ 'the classic editor': (html) => html, 'a “Custom HTML” block': block })) {
        it(`are made as words outside are: ${way}`, async () => {
          const outside = all(await rendered(await publish(make(words(wp.origin)))));
          const html = await rendered(await publish(make(card(wp.origin))));
          expect(outside).to.deep.equal(yes);
          expect(all(inside(html))).to.deep.equal(yes);
          expect(inside(html)).to.include('{ "quoted": "a -- b",\n\n  "more": ":)" }');
          expect(inside(html).match(/<\/?p\b/g)).to.have.length(10);
          expect(html).not.to.include('data-relief-aside');
          expect(inside(html)).not.to.match(/<br/);
        });
      }

      it('leave the paragraphs around them to WordPress, and a count of comments in its sentence', async () => {
        const count = 'So far <relief-comment-count for="/words">3 comments</relief-comment-count> here.';
        const html = await rendered(await publish(`One.\n\n${card(wp.origin)}\n\nTwo,\nthree.\n\n${count}`));
        expect(html).to.include('<p>One.</p>').and.to.include('<p>Two,<br />\nthree.</p>').and.to.include(`<p>${count}</p>`);
      });

      it('stay whole after a post of blocks on the same page, in a feed, and in a text widget', async () => {
        const first = await publish(card(wp.origin));
        const second = await publish(block(card(wp.origin)));
        const whole = (await shapes(page, await rendered(first)))[0];
        expect(JSON.stringify(whole)).to.include('numb skin');
        const list = await read(`posts?include=${second},${first}&orderby=include`);
        const both = list.map(({ content }) => content.rendered);
        expect((await shapes(page, both[1]))[0]).to.deep.equal(whole);

        const feed = await (await fetch(`${wp.origin}/feed/`)).text();
        const items = [...feed.matchAll(/<content:encoded><!\[CDATA\[([^]*?)\]\]>/g)].map(([, html]) => html);
        expect(items.filter((html) => html.includes('Heat')).length).to.be.greaterThan(1);
        for (const html of items.filter((html) => html.includes('Heat')))
          expect(inside(html).match(/<\/?p\b/g)).to.have.length(10);

        const html = await filtered('widget_text_content', card(wp.origin));
        expect(inside(html).match(/<\/?p\b/g)).to.have.length(10);
        expect(inside(html)).not.to.match(/<br/);
      });

      it('let other plugins find WordPress’s own paragraphs by name, and take them away', async () => {
        const post = await publish(`One.\n\n${card(wp.origin)}`, { relief_no_paragraphs: 1 });
        const html = await rendered(post);
        await wp.control({ options: { relief_no_paragraphs: 0 } });
        expect(html).to.match(/^One\.\n/);
        expect(await rendered(post)).to.match(/^<p>One\.<\/p>/);
      });
    });

    describe('in an editor', () => {
      const tags = `<relief-seek-help country="GB"></relief-seek-help>

<relief-remedy-card id="heat" heading-level="2" handout data-topic="back pain" style="--relief-accent:#5b3fd1">
  <h3>Heat <small data-relief="medical">(thermotherapy)</small></h3>

  <p data-relief="what">A warm pack.</p>
  <p>Plain words.</p>
  <ul data-relief="claims">
    <li data-direction="small" data-certainty="moderate">It can ease a pain <cite><a href="https://doi.org/10.1002/x">Heat</a></cite></li>
  </ul>
  <section data-relief="do-not"><h4>Do not</h4><ul><li><span data-relief="lead">Do not</span> sleep</li></ul></section>
  <p data-relief="dose">Never longer than <time data-relief="max" datetime="PT20M">20 minutes</time>.</p>
  <dl data-relief="dose"><dt>Longest</dt><dd data-relief="max"><time datetime="PT20M">20 minutes</time></dd></dl>
  <details data-relief="left-out"><summary>Left out</summary><ul><li>One <span data-relief="why">for a reason</span></li></ul></details>
  <table><tbody><tr><th scope="row">One</th><td>Two</td></tr></tbody></table>
</relief-remedy-card>

<relief-remedy-card timer="PT1M"><script type="application/json">
{ "title": "Rest",

  "what": "A short <b>rest</b> -- no more." }
</script></relief-remedy-card>

<relief-cause-explainer marks="mark" no-address>
  <h3>Causes</h3>
  <ul data-type="cause"><li id="strain">Strain<ul><li data-strength="probable"><a href="#spasm">Spasm</a></li></ul></li></ul>
  <svg slot="figure" viewBox="0 0 10 10" data-licence="CC0"><path data-region="lower-back-left" d="M0 0h5v5z"></path></svg>
</relief-cause-explainer>

<relief-exercise-stepper no-auto-advance="false" keep-going>
  <h3>Bridge</h3>
  <ol data-reps="10" data-sides="both"><li data-kind="hold" data-duration="PT5S" data-pose="bridge">Press</li></ol>
  <figure slot="media"><img src="/x.png" alt="Bridge"><figcaption>Bridge</figcaption></figure>
  <video slot="media" src="/v.mp4" controls=""><track kind="captions" src="/c.vtt"></video>
</relief-exercise-stepper>

<relief-comment-thread order="newest" per-page="20"></relief-comment-thread>`;
      const content = `First words.\n\n${tags}\n\nLast <relief-comment-count for="/x">3 comments</relief-comment-count> words.`;

      async function open(post) {
        await page.goto(`${wp.origin}/wp-admin/post.php?post=${post}&action=edit`, { timeout: 60_000 });
      }
      const tab = (name) => page.$eval(`#content-${name}`, (it) => it.click());
      /** WordPress opens the tab that was open last. */
      async function visual() {
        await page.waitForFunction(() => document.readyState === 'complete' && window.switchEditors);
        await tab('tmce');
        await page.waitForFunction(() => window.tinymce?.get('content')?.initialized && !tinymce.get('content').isHidden());
      }
      const text = () => page.$eval('#content', ({ value }) => value);
      const save = () => Promise.all([page.waitForNavigation({ timeout: 60_000 }), page.$eval('#publish', (it) => it.click())]);

      it('are saved as they were by the classic one, from its Visual tab to its Text tab and back', async () => {
        const post = await publish(content);
        const before = await shapes(page, await rendered(post));
        expect(before).to.have.length(7);
        await open(post);
        await visual();
        await tab('html');
        const first = await text();
        expect(await shapes(page, first)).to.deep.equal(await shapes(page, content));
        expect(first)
          .to.match(/^First words\.\n/)
          .and.to.match(/\n<p>Plain words\.<\/p>\n/);
        await visual();
        await tab('html');
        expect(await text()).to.equal(first);
        await visual();
        await save();
        expect(await shapes(page, await rendered(post))).to.deep.equal(before);
        expect(said).to.deep.equal([]);
      });

      it('take new words in its Visual tab', async () => {
        const post = await publish(content);
        await open(post);
        await visual();
        await page.evaluate(() => {
          const editor = tinymce.get('content');
          const item = editor.getBody().querySelector('[data-relief="do-not"] li');
          editor.focus();
          editor.selection.select(item, true);
          editor.selection.collapse(false);
        });
        await page.keyboard.type(' or drive');
        await page.keyboard.press('Enter');
        await page.keyboard.type('Do not swim');
        await save();
        const html = await rendered(post);
        expect(html).to.match(/<relief-remedy-card id="heat"|<relief-remedy-card [^>]* id="heat"/);
        expect(html).to.match(/sleep or drive<\/li>\s*<li>(<span data-relief="lead">)?Do not swim/);
        expect(await shapes(page, html)).to.have.length(7);
      });

      for (const [when, priority] of [
        ['before us', 5],
        ['after us', 999],
      ])
        it(`are kept where another plugin gives TinyMCE tags of its own ${when}, and that plugin’s too`, async () => {
          const theirs = 'Words <other-word kind="a">of theirs</other-word> here.';
          const post = await publish(
            `${content}\n\n${theirs}\n\n<relief-remedy-card x-old="1" compact><p>Old</p></relief-remedy-card>`,
            {
              relief_tiny: priority,
            },
          );
          await open(post);
          await visual();
          const kept = await page.evaluate(() => {
            const editor = tinymce.get('content');
            return [editor.settings.valid_children, getComputedStyle(editor.getBody()).marginTop];
          });
          expect(kept).to.deep.equal(['+other-word[b]', '7px']);
          await tab('html');
          const now = await text();
          const shape = await shapes(page, now);
          expect(shape.slice(0, 6)).to.deep.equal((await shapes(page, content)).slice(0, 6));
          expect(shape.at(-1)).to.deep.equal(['relief-remedy-card compact= x-old=1', ['p', 'Old']]);
          expect(now).to.include(theirs);
        });

      it('lets no handler in that is pasted into the Visual tab', async () => {
        const post = await publish(content);
        await open(post);
        await visual();
        await page.evaluate(() => {
          const editor = tinymce.get('content');
          editor.focus();
          const hostile =
            '<relief-remedy-card compact onmouseover="top.hostile=1"><p>Pasted</p><svg onload="top.hostile=1"></svg><figure slot="media"><img src="x:" onerror="top.hostile=1"></figure></relief-remedy-card>';
          editor.execCommand('mceInsertClipboardContent', false, { content: hostile });
          editor.insertContent(hostile);
        });
        const html = await page.evaluate(() => tinymce.get('content').getContent());
        expect(html).to.match(/<relief-remedy-card compact[^>]*><p>Pasted/);
        expect(html).not.to.include('hostile');
      });

      it('are whole when the block editor opens what the classic one has saved', async () => {
        const post = await publish(content, { relief_classic: 0 });
        await open(post);
        await page.waitForFunction(() => window.wp?.data?.select('core/block-editor')?.getBlocks().length > 0);
        const saved = await page.evaluate(() => {
          const [block] = wp.data.select('core/block-editor').getBlocks();
          wp.data
            .dispatch('core/block-editor')
            .updateBlockAttributes(block.clientId, { content: `${block.attributes.content} ` });
          return { name: block.name, content: wp.data.select('core/editor').getEditedPostContent() };
        });
        expect(saved.name).to.equal('core/freeform');
        expect(await shapes(page, saved.content)).to.deep.equal(await shapes(page, content));
        // The classic block's own editor: on the page, in newer versions behind “Edit”.
        const own = await page.waitForFunction(() => {
          const { dispatch, select } = wp.data;
          const buttons = [...document.querySelectorAll('.block-editor-block-toolbar button')];
          dispatch('core/block-editor').selectBlock(select('core/block-editor').getBlockOrder()[0]);
          if (!window.tinymce.editors.length) buttons.find(({ textContent }) => textContent === 'Edit')?.click();
          return window.tinymce.editors.find(({ initialized }) => initialized)?.getContent();
        });
        expect(await shapes(page, await own.jsonValue())).to.deep.equal(await shapes(page, content));
        expect(said).to.deep.equal([]);
      });
    });
  });
