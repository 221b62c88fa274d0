// Pages as people have them: with a <base>, in a frame that may send no forms, and beside what other scripts do.
import { expect } from 'chai';
import { samples } from '../helpers/samples.mjs';
import { find, openSite } from '../helpers/site.mjs';

const unguarded = samples['remedy-card'].replace(/<section[^]*<\/section>/, '');
const script = '<script type="module" src="/cdn/relief.js"></script>';
const foreign = (path) => `node_modules/${path}`;

describe('on a page as people have it', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  describe('with a <base>', () => {
    const body = `${samples['seek-help'].replace('<relief-seek-help', '$& id="signs"')}${unguarded.replace('<relief-remedy-card', '$& id="heat"')}
      ${unguarded.replace('<relief-remedy-card', '$& id="cold" seek-help="#signs"')}<relief-remedy-card id="both" compare="heat cold"></relief-remedy-card>
      ${samples['cause-explainer']}<relief-comment-form backend="browser"></relief-comment-form>`;
    const open = async () => {
      const tab = await site.tab();
      const url = site.serve({ head: `<base href="/elsewhere/">${script}`, body });
      await tab.open(url);
      return { tab, url };
    };
    const links = '[part="seek-help-link"], .comparison a, [href*="#cause="]';

    it('every link to a place on the page names the page', async () => {
      const { tab, url } = await open();
      await find(tab, '#both >>> .comparison a');
      const hrefs = await tab.evaluate(
        (selector) =>
          [...document.querySelectorAll('*')].flatMap((it) =>
            [...(it.shadowRoot?.querySelectorAll(selector) ?? [])].map(({ href }) => href),
          ),
        links,
      );
      expect(hrefs.length).to.be.at.least(5);
      for (const href of hrefs) expect(href.split('#')[0]).to.equal(url);
      await tab.leave();
    });

    it('leads there, also when the page has got another address since', async () => {
      const { tab } = await open();
      await tab.evaluate(() => history.pushState(null, '', `${location.pathname}?tab=2`));
      for (const id of ['heat', 'cold']) {
        await tab.evaluate(() => (globalThis.stayed = true));
        const link = await find(tab, `#${id} >>> [part="seek-help-link"]`);
        await link.evaluate((it) => it.click());
        await tab.waitForFunction(() => location.hash === '#signs');
        expect(await tab.evaluate(() => [globalThis.stayed, location.search])).to.deep.equal([true, '?tab=2']);
        await tab.evaluate(() => history.replaceState(null, '', location.pathname + location.search));
      }
      await tab.leave();
    });

    it('leads from one cause to another in the page’s own list', async () => {
      const { tab, url } = await open();
      const link = await find(tab, 'relief-cause-explainer a[href^="#"]');
      const href = await link.evaluate((it) => it.getAttribute('href'));
      await link.evaluate((it) => it.click());
      await tab.waitForFunction(() => location.hash !== '');
      expect(tab.url()).to.equal(url + href);
      await tab.leave();
    });
  });

  describe('in a frame that may send no forms', () => {
    const open = async (sandbox) => {
      const inner = site.serve({ body: '<relief-comment-form backend="event"></relief-comment-form>' });
      const tab = await site.tab();
      await tab.open(
        site.serve({ head: '', body: `<iframe sandbox="${sandbox}" src="${inner}" width="400" height="800"></iframe>` }),
      );
      const frame = tab.frames().find((it) => it.url() === inner);
      await find(frame, 'relief-comment-form >>> #text');
      await frame.evaluate(() => {
        globalThis.sent = [];
        document.addEventListener('relief-comment-submit', (event) => {
          globalThis.sent.push(event.draft.text);
          event.respondWith(Promise.resolve({ kind: 'published' }));
        });
      });
      for (const [field, text] of Object.entries({ text: 'Warmth helped', name: 'Ann', email: 'ann@example.org' }))
        await (await find(frame, `relief-comment-form >>> #${field}`)).type(text);
      return { tab, frame };
    };
    const sent = (frame) => frame.waitForFunction(() => globalThis.sent.length && globalThis.sent);

    for (const [what, sandbox] of [
      ['without allow-forms', 'allow-scripts allow-same-origin'],
      ['with allow-forms', 'allow-scripts allow-same-origin allow-forms'],
    ]) {
      it(`the button sends once, ${what}`, async () => {
        const { tab, frame } = await open(sandbox);
        await (await find(frame, 'relief-comment-form >>> [part="post-button"]')).click();
        await sent(frame);
        await find(frame, 'relief-comment-form >>> #outcome-text');
        expect(await frame.evaluate(() => globalThis.sent)).to.deep.equal(['Warmth helped']);
        await tab.leave();
      });

      it(`Enter in a field sends once, ${what}`, async () => {
        const { tab, frame } = await open(sandbox);
        await (await find(frame, 'relief-comment-form >>> #email')).press('Enter');
        await sent(frame);
        await find(frame, 'relief-comment-form >>> #outcome-text');
        expect(await frame.evaluate(() => globalThis.sent)).to.deep.equal(['Warmth helped']);
        await tab.leave();
      });
    }
  });

  describe('beside libraries for shortcuts', () => {
    const libraries = {
      'hotkeys-js': [
        'hotkeys-js/dist/hotkeys-js.umd.cjs',
        () => (globalThis.hotkeys.default ?? globalThis.hotkeys)('e,/', globalThis.take),
      ],
      mousetrap: ['mousetrap/mousetrap.min.js', () => globalThis.Mousetrap.bind(['e', '/'], globalThis.take)],
    };
    for (const [name, [path, bind]] of Object.entries(libraries))
      it(`writes every letter: ${name}`, async () => {
        const tab = await site.tab();
        await tab.open(site.serve({ body: '<relief-comment-form backend="browser"></relief-comment-form>' }));
        await tab.addScriptTag({ path: foreign(path) });
        await tab.evaluate(() => {
          globalThis.taken = 0;
          globalThis.take = (event) => (event.preventDefault(), globalThis.taken++);
        });
        await tab.evaluate(bind);
        await tab.keyboard.type('e');
        expect(await tab.evaluate(() => globalThis.taken), 'outside').to.equal(1);
        await (await find(tab, 'relief-comment-form >>> #text')).type('knee and/or elbow');
        expect(await tab.evaluate(() => [globalThis.taken, document.querySelector('relief-comment-form').value])).to.deep.equal([
          1,
          'knee and/or elbow',
        ]);
        await tab.leave();
      });
  });

  describe('under Dark Reader', () => {
    const widgets = [...Object.values(samples), '<relief-comment-form backend="browser"></relief-comment-form>'].join('');
    for (const [what, style] of [
      ['of its own colours', ''],
      ['of the site’s', ':root { --relief-accent: #ffd400; --relief-on-accent: #000 }'],
    ])
      it(`no word is too pale, with an accent ${what}`, async () => {
        const tab = await site.tab({ width: 1000 });
        const page = `<style>body { background: #fff; color: #1a1a1a } ${style}</style>`;
        await tab.open(site.serve({ head: page + script, body: widgets }));
        await tab.addScriptTag({ path: foreign('darkreader/darkreader.js') });
        await tab.evaluate(() => {
          globalThis.DarkReader.setFetchMethod(fetch);
          globalThis.DarkReader.enable({ brightness: 100, contrast: 90 });
        });
        await tab.waitForFunction(() => getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)');
        await (await find(tab, 'relief-exercise-stepper >>> [part="start-button"]')).evaluate((it) => it.click());
        await tab.waitForFunction(() => document.querySelector('relief-exercise-stepper').matches(':state(running)'));
        const button = await find(tab, 'relief-comment-form >>> [part="post-button"]');
        await button.evaluate((it) => it.click());
        await find(tab, 'relief-comment-form >>> #summary');
        // It comes to each shadow root in its own time.
        await tab.waitForFunction(() =>
          ['relief-exercise-stepper', 'relief-seek-help', 'relief-comment-form'].every((tag) =>
            getComputedStyle(document.querySelector(tag)).getPropertyValue('--darkreader-text--_danger'),
          ),
        );
        const { pale, seen } = await tab.evaluate(contrasts);
        expect(seen).to.be.above(80);
        expect(pale).to.deep.equal([]);
        await tab.leave();
      });
  });

  describe('morphed by idiomorph', () => {
    it('goes on where a person was, and doubles no id', async () => {
      const body = ['remedy-card', 'exercise-stepper', 'cause-explainer', 'seek-help'].map((tag) => samples[tag]).join('');
      const tab = await site.tab();
      const url = site.serve({ body: `${body}<relief-comment-form backend="browser"></relief-comment-form>` });
      await tab.open(url);
      await tab.addScriptTag({ path: foreign('idiomorph/dist/idiomorph.min.js') });
      await (await find(tab, 'relief-comment-form >>> #text')).type('Half a sentence');
      await tab.evaluate(() => document.querySelector('relief-exercise-stepper').start());
      await tab.waitForFunction(() => document.querySelector('relief-exercise-stepper').matches(':state(running)'));
      const before = await tab.evaluateHandle(() => [...document.querySelectorAll('main > *')]);
      await tab.evaluate(async () => {
        const text = await (await fetch(location.href)).text();
        const { body: fresh } = new DOMParser().parseFromString(text, 'text/html');
        globalThis.Idiomorph.morph(document.body, fresh.outerHTML, { morphStyle: 'outerHTML' });
      });
      await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      const now = await tab.evaluate((former) => {
        const all = [...document.querySelectorAll('main > *')];
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return {
          same: all.length === former.length && all.every((it, i) => it === former[i]),
          running: document.querySelector('relief-exercise-stepper').matches(':state(running)'),
          text: document.querySelector('relief-comment-form').value,
          doubled: ids.filter((id, i) => ids.indexOf(id) !== i),
          undrawn: all.filter((it) => it.localName.startsWith('relief-') && !it.shadowRoot?.firstElementChild).length,
        };
      }, before);
      expect(now).to.deep.equal({ same: true, running: true, text: 'Half a sentence', doubled: [], undrawn: 0 });
      expect(tab.seen.said).to.deep.equal([]);
      await tab.leave();
    });

    it('is drawn anew as a copy, as Turbo keeps pages, and leaves nothing of the first behind', async () => {
      const tab = await site.tab();
      await tab.open(site.serve({ body: Object.values(samples).join('') }));
      await tab.evaluate(() => document.querySelector('relief-exercise-stepper').start());
      const marks = () => tab.evaluate(() => document.querySelector('main').innerHTML.replace(/\s+/g, ' '));
      const first = await marks();
      await tab.evaluate(() => {
        const main = document.querySelector('main');
        main.replaceWith(main.cloneNode(true));
      });
      await tab.evaluate(() => Promise.all([...document.querySelectorAll('main > *')].map((it) => it.updateComplete)));
      expect(await marks()).to.equal(first);
      expect(
        await tab.evaluate(
          () =>
            [...document.querySelectorAll('main > *')].filter(
              (it) => it.localName.startsWith('relief-') && !it.shadowRoot?.firstElementChild,
            ).length,
        ),
      ).to.equal(0);
      expect(tab.seen.said).to.deep.equal([]);
      await tab.leave();
    });
  });
});

/** Runs in the page: the words of our elements that have less than 3:1 to what is painted behind them. */
function contrasts() {
  const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  const parse = (color) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
    return { rgb: [red, green, blue], alpha: alpha / 255 };
  };
  const over = ({ rgb, alpha }, ground) => rgb.map((value, i) => value * alpha + ground[i] * (1 - alpha));
  const light = (rgb) => {
    const [red, green, blue] = rgb.map((value) =>
      value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const above = (it) => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host;
  const ground = (it) => {
    const layers = [];
    for (let at = it; at; at = above(at)) layers.unshift(parse(getComputedStyle(at).backgroundColor));
    return layers.reduce((under, layer) => over(layer, under), [255, 255, 255]);
  };
  const pale = [];
  let seen = 0;
  const walk = (root) => {
    for (const it of root.querySelectorAll('*')) {
      if (it.shadowRoot) walk(it.shadowRoot);
      const text = [...it.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map(({ data }) => data.trim())
        .join(' ')
        .trim();
      if (!text || /^(style|script|option)$/.test(it.localName) || !it.checkVisibility() || it.closest('.visually-hidden'))
        continue;
      const behind = ground(it);
      const [less, more] = [light(over(parse(getComputedStyle(it).color), behind)), light(behind)].sort((a, b) => a - b);
      const ratio = (more + 0.05) / (less + 0.05);
      seen++;
      if (ratio < 3) pale.push(`${ratio.toFixed(2)} ${it.localName} “${text.slice(0, 40)}”`);
    }
  };
  for (const it of document.querySelectorAll('main > *'))
    if (it.shadowRoot) walk({ querySelectorAll: () => [it, ...it.querySelectorAll('*')] });
  return { pale, seen };
}
