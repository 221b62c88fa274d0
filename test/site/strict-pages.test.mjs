// Other people's pages: strict policies, ids that shadow globals, scripts in any order, twice, or late.
import { expect } from 'chai';
import { samples } from '../helpers/samples.mjs';
import { find, openSite } from '../helpers/site.mjs';

const tags = Object.keys(samples);
const everything = Object.values(samples).join('');
const script = (name = 'relief.js') => `<script type="module" src="/cdn/${name}"></script>`;
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** Runs in the page: the tags that are not defined, or whose element has drawn nothing. */
const notDrawn = (names) =>
  names.filter((name) => {
    const tag = `relief-${name}`;
    return !customElements.get(tag) || ![...document.querySelectorAll(tag)].every((it) => it.shadowRoot?.childElementCount);
  });

describe('on other people’s pages', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  async function visit(page, use) {
    const tab = await site.tab();
    await tab.open(site.serve(page));
    await use?.(tab);
    const report = { notDrawn: await tab.evaluate(notDrawn, tags), said: tab.seen.said, violations: await tab.violations() };
    await tab.leave();
    return report;
  }
  const clean = { notDrawn: [], said: [], violations: [] };

  /** Presses what a reader would: opens a cause, starts the exercise, writes a comment. */
  async function useEverything(tab) {
    await tab.evaluate(() => document.querySelector('relief-exercise-stepper').start());
    await tab.evaluate(() => document.querySelector('relief-cause-explainer').select('strain'));
    await tab.locator('relief-comment-form >>> #text').fill('A comment for the test.');
    await tab.locator('relief-comment-form >>> #name').fill('Example');
    await tab.locator('relief-comment-form >>> [part=post-button]').click();
    await tab.waitForNetworkIdle({ idleTime: 300 });
    await tab.waitForFunction(() =>
      document.querySelector('relief-comment-thread').shadowRoot.textContent.includes('A comment for the test.'),
    );
  }

  it('needs nothing that a strict Content Security Policy with Trusted Types refuses', async () => {
    expect(await visit({ body: everything, csp: strict }, useEverything)).to.deep.equal(clean);
  });

  it('needs one policy name where Trusted Types are limited by name, and leaves lit-html to the page', async () => {
    const csp = `${strict}; trusted-types relief-elements lit-html`;
    expect(await visit({ body: everything, csp })).to.deep.equal(clean);
  });

  it('keeps the page’s own HTML, and says what to allow, where its policy name is refused', async () => {
    for (const name of ['relief.js', 'relief-all.js']) {
      const tab = await site.tab();
      await tab.open(site.serve({ head: script(name), body: everything, csp: `${strict}; trusted-types other` }));
      const { text, defined } = await tab.evaluate(() => ({
        text: document.querySelector('relief-remedy-card').innerText,
        defined: customElements.get('relief-remedy-card') !== undefined,
      }));
      expect([name, defined]).to.deep.equal([name, false]);
      expect(text).to.include('Wrap the pack in a towel.');
      expect(tab.seen.said.join('\n')).to.include('Allow relief-elements in trusted-types');
      await tab.leave();
    }
  });

  it('works where policy names are limited but Trusted Types are not required', async () => {
    const { notDrawn: missing } = await visit({
      body: everything,
      csp: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; trusted-types other",
    });
    expect(missing).to.deep.equal([]);
  });

  const ids = `litHtmlVersions reactiveElementVersions litElementVersions litHtmlPolyfillSupport reactiveElementPolyfillSupport
    litElementPolyfillSupport litElementHydrateSupport litPropertyMetadata litIssuedWarnings litNonce ShadyCSS trustedTypes relief
    ReliefElements define elements version`.split(/\s+/);
  for (const name of ['relief.js', 'relief-all.js']) {
    it(`is not disturbed by ids of the page that shadow globals: ${name}`, async () => {
      const anchors = ids.map((id) => `<a id="${id}"></a><a id="${id}" name="push"></a>`).join('');
      const report = await visit(
        { head: script(name), body: `<img name="currentScript" alt="" src="data:,">${anchors}${everything}` },
        useEverything,
      );
      expect(report).to.deep.equal(clean);
    });
  }

  it('may be loaded twice, and relief-all.js beside it', async () => {
    const head = script() + script('relief.js?again') + script('relief-all.js') + script('relief-all.js?again');
    expect(await visit({ head, body: everything })).to.deep.equal(clean);
  });

  it('may stand before the elements, after them, or come late', async () => {
    expect(await visit({ head: script(), body: everything })).to.deep.equal(clean);
    expect(await visit({ head: '', body: everything + script() })).to.deep.equal(clean);
    const late = async (tab) => {
      expect(await tab.evaluate(notDrawn, tags)).to.deep.equal(tags);
      await tab.evaluate(() =>
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/cdn/relief.js' })),
      );
      await tab.waitForNetworkIdle({ idleTime: 500 });
    };
    expect(await visit({ head: '', body: everything }, late)).to.deep.equal(clean);
  });

  it('finds elements that come later, deep inside what is added', async () => {
    const report = await visit({ body: '<div id="late"></div>' }, async (tab) => {
      expect(tab.seen.requests.filter((url) => url.includes('/chunks/'))).to.deep.equal([]);
      await tab.evaluate((html) => {
        const section = document.createElement('section');
        section.innerHTML = `<div><div>${html}</div></div>`;
        document.querySelector('#late').append(section);
      }, everything);
      await tab.waitForNetworkIdle({ idleTime: 500 });
    });
    expect(report).to.deep.equal(clean);
  });

  it('looks into no shadow root, and leaves nothing on window', async () => {
    const tab = await site.tab();
    await tab.open(site.serve({ head: '', body: '<div id="host"></div>' }));
    const added = await tab.evaluate(async (html) => {
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      root.innerHTML = html;
      const before = new Set(Object.getOwnPropertyNames(window));
      await import('/cdn/relief.js');
      root.append(document.createElement('relief-remedy-card'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      return Object.getOwnPropertyNames(window).filter((name) => !before.has(name));
    }, samples['remedy-card']);
    expect(added).to.deep.equal([]);
    expect(tab.seen.requests.filter((url) => url.includes('/chunks/'))).to.deep.equal([]);
    await tab.open(site.serve({ body: everything }));
    const globals = await tab.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^(\d+|violations|__)/.test(name));
    });
    expect(globals.filter((name) => /relief|lit|element(?!s$)/i.test(name))).to.deep.equal([]);
    await tab.leave();
  });

  it('shows a card’s own warning signs, and stays awake, when what reads the page’s did not arrive', async () => {
    const tab = await site.tab();
    await tab.setRequestInterception(true);
    tab.on('request', (request) => (request.url().includes('/chunks/seek-help-door') ? request.abort() : request.continue()));
    const body = `${samples['seek-help']}<relief-remedy-card src="/demo/content/remedies/heat.json"></relief-remedy-card>`;
    await tab.goto(site.serve({ body }), { waitUntil: 'load' });
    await find(tab, 'relief-remedy-card >>> relief-seek-help');
    expect(await tab.evaluate(() => document.querySelector('relief-seek-help').innerText)).to.include(
      'you cannot feel your legs',
    );
    await tab.leave();
  });

  const themes = {
    'a reset of everything': '* { all: unset }',
    'a reset sheet':
      '* { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline } ol, ul { list-style: none }',
    'a theme that styles every tag': `html { font-size: 62.5% } body { font-size: 1.6rem } svg { display: none } a { float: right }
      label { display: block; float: left; width: 30% } h1, h2, h3 { letter-spacing: 0.3em; text-transform: uppercase; clear: both }
      input, textarea, button { width: 100%; height: 20px; border: 3px solid red; text-transform: uppercase; background: #000 }
      p { text-indent: 2em } section { padding: 3em; min-height: 100vh } li::before { content: '>>' }`,
  };
  for (const [theme, css] of Object.entries(themes)) {
    it(`looks the same inside under ${theme}`, async () => {
      const body = `${samples['comment-form']}<relief-remedy-card src="/demo/content/remedies/heat.json"></relief-remedy-card>`;
      const look = async (sheet) => {
        const tab = await site.tab({ width: 900 });
        const base = '<style>body { margin: 0; font: 16px/1.5 sans-serif }</style>';
        await tab.open(site.serve({ head: `${base}<style>head { display: none !important } ${sheet}</style>${script()}`, body }));
        // `all: unset` takes the font from the page; it is the reader's, and ours follows it.
        await tab.addStyleTag({ content: 'main { display: block; font: 16px/1.5 sans-serif }' });
        const boxes = await tab.evaluate(() =>
          [...document.querySelectorAll('relief-comment-form, relief-remedy-card')].flatMap((host) =>
            [...host.shadowRoot.querySelectorAll('*')].map((it) => {
              const { width, height } = it.getBoundingClientRect();
              const { textTransform, letterSpacing, cssFloat } = getComputedStyle(it);
              return [it.localName, Math.round(width), Math.round(height), textTransform, letterSpacing, cssFloat].join(' ');
            }),
          ),
        );
        await tab.leave();
        return boxes;
      };
      const usual = await look('');
      expect(usual).to.have.length.above(50);
      expect(await look(css)).to.deep.equal(usual);
    });
  }

  it('tries again with the next element of its kind when a chunk did not arrive, and keeps the page’s words until then', async () => {
    const tab = await site.tab();
    await tab.setRequestInterception(true);
    let broken = true;
    tab.on('request', (request) =>
      broken && request.url().includes('/chunks/remedy-card') ? request.abort() : request.continue(),
    );
    await tab.open(site.serve({ body: samples['remedy-card'] }));
    expect(await tab.evaluate(() => document.querySelector('relief-remedy-card').innerText)).to.include(
      'Wrap the pack in a towel.',
    );
    expect(tab.seen.said.join('\n')).to.include('could not be loaded');
    broken = false;
    await tab.evaluate(() => document.querySelector('main').append(document.createElement('relief-remedy-card')));
    await tab.waitForFunction(() => customElements.get('relief-remedy-card'), { timeout: 5000 });
    await tab.leave();
  });
});
