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

/** What is found when it is as wanted, or after a long while what is found then. */
async function until(look, wanted) {
  let found = await look();
  for (const end = Date.now() + 30_000; !wanted(found) && Date.now() < end; found = await look())
    await new Promise((resolve) => setTimeout(resolve, 100));
  return found;
}

describe('on other people’s pages', function () {
  this.timeout(240_000);
  let site;
  let tab;
  before(async () => {
    site = await openSite();
    tab = await site.tab({ width: 900 });
  });
  after(() => site.close());

  /** Another page in the same tab, as new as the first: nothing stored, nothing said, nothing asked for. */
  async function open(page) {
    await tab.goto('about:blank');
    const session = await tab.createCDPSession();
    await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'all' });
    await session.detach();
    tab.seen.said.length = tab.seen.requests.length = 0;
    await tab.open(site.serve(page));
  }

  async function visit(page, use) {
    await open(page);
    await use?.();
    // On a busy machine an element may be drawn after the network has been quiet for a while.
    const missing = await until(
      () => tab.evaluate(notDrawn, tags),
      (it) => !it.length,
    );
    return { notDrawn: missing, said: [...tab.seen.said], violations: await tab.violations() };
  }
  /** What the console has said, when it has said this. */
  const says = (words) =>
    until(
      () => tab.seen.said.join('\n'),
      (it) => it.includes(words),
    );
  const clean = { notDrawn: [], said: [], violations: [] };

  /** Presses what a reader would: opens a cause, starts the exercise, writes a comment. */
  async function useEverything() {
    await tab.evaluate(() => document.querySelector('relief-exercise-stepper').start());
    await tab.evaluate(() => document.querySelector('relief-cause-explainer').select('strain'));
    await tab.locator('relief-comment-form >>> #text').fill('A comment for the test.');
    await tab.locator('relief-comment-form >>> #name').fill('Example');
    await tab.locator('relief-comment-form >>> [part=post-button]').click();
    await tab.waitForFunction(() =>
      document.querySelector('relief-comment-thread').shadowRoot.textContent.includes('A comment for the test.'),
    );
    await tab.waitForNetworkIdle({ idleTime: 300 });
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
      await open({ head: script(name), body: everything, csp: `${strict}; trusted-types other` });
      const allow = 'Allow relief-elements in trusted-types';
      expect(await says(allow)).to.include(allow);
      const { text, defined } = await tab.evaluate(() => ({
        text: document.querySelector('relief-remedy-card').innerText,
        defined: customElements.get('relief-remedy-card') !== undefined,
      }));
      expect([name, defined]).to.deep.equal([name, false]);
      expect(text).to.include('Wrap the pack in a towel.');
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

  it('may stand after the elements, or come late, and leaves nothing on window', async () => {
    expect(await visit({ head: '', body: everything + script() })).to.deep.equal(clean);
    const globals = await tab.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^(\d+|violations|__)/.test(name));
    });
    expect(globals.filter((name) => /relief|lit|element(?!s$)/i.test(name))).to.deep.equal([]);
    const late = async () => {
      expect(await tab.evaluate(notDrawn, tags)).to.deep.equal(tags);
      await tab.evaluate(() =>
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/cdn/relief.js' })),
      );
      await tab.waitForNetworkIdle({ idleTime: 500 });
    };
    expect(await visit({ head: '', body: everything }, late)).to.deep.equal(clean);
  });

  it('finds elements that come later, deep inside what is added', async () => {
    const report = await visit({ body: '<div id="late"></div>' }, async () => {
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

  it('looks into no shadow root, and leaves nothing on window for that', async () => {
    await open({ head: '', body: '<div id="host"></div>' });
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
  });

  it('shows a card’s own warning signs, and stays awake, when what reads the page’s did not arrive', async () => {
    await tab.setRequestInterception(true);
    const answer = (request) =>
      request.url().includes('/chunks/seek-help-content-reader') ? request.abort() : request.continue();
    tab.on('request', answer);
    await open({
      body: `${samples['seek-help']}<relief-remedy-card src="/demo/content/remedies/heat.json"></relief-remedy-card>`,
    });
    await find(tab, 'relief-remedy-card >>> relief-seek-help');
    expect(await tab.evaluate(() => document.querySelector('relief-seek-help').innerText)).to.include(
      'you cannot feel your legs',
    );
    tab.off('request', answer);
    await tab.setRequestInterception(false);
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
  describe('looks the same inside under', () => {
    const body = `${samples['comment-form']}<relief-remedy-card src="/demo/content/remedies/heat.json"></relief-remedy-card>`;
    const base = '<style>body { margin: 0; font: 16px/1.5 sans-serif }</style>';
    const boxes = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('relief-comment-form, relief-remedy-card')].flatMap((host) =>
          [...host.shadowRoot.querySelectorAll('*')].map((it) => {
            const { width, height } = it.getBoundingClientRect();
            const { textTransform, letterSpacing, cssFloat } = getComputedStyle(it);
            return [it.localName, Math.round(width), Math.round(height), textTransform, letterSpacing, cssFloat].join(' ');
          }),
        ),
      );
    const look = async (sheet) => {
      await open({ head: `${base}<style>head { display: none !important } ${sheet}</style>${script()}`, body });
      await find(tab, 'relief-remedy-card >>> [part=title]');
      await find(tab, 'relief-comment-form >>> #text');
      // `all: unset` takes the font from the page; it is the reader's, and ours follows it.
      await tab.addStyleTag({ content: 'main { display: block; font: 16px/1.5 sans-serif }' });
    };
    let usual;
    before(async () => {
      await look('');
      usual = await boxes();
      expect(usual).to.have.length.above(50);
    });

    for (const [theme, css] of Object.entries(themes))
      it(theme, async () => {
        await look(css);
        expect(await boxes()).to.deep.equal(usual);
      });
  });

  it('tries again with the next element of its kind when a chunk did not arrive, and keeps the page’s words until then', async () => {
    await tab.setRequestInterception(true);
    let broken = true;
    const answer = (request) => (broken && request.url().includes('/chunks/remedy-card') ? request.abort() : request.continue());
    tab.on('request', answer);
    await open({ body: samples['remedy-card'] });
    expect(await tab.evaluate(() => document.querySelector('relief-remedy-card').innerText)).to.include(
      'Wrap the pack in a towel.',
    );
    expect(await says('could not be loaded')).to.include('could not be loaded');
    broken = false;
    await tab.evaluate(() => document.querySelector('main').append(document.createElement('relief-remedy-card')));
    await tab.waitForFunction(() => customElements.get('relief-remedy-card'), { timeout: 30_000 });
    tab.off('request', answer);
    await tab.setRequestInterception(false);
  });
});
