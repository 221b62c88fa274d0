// From “lower back” to sciatica and its source by keyboard alone, as the browser tells it to a screen reader; and on paper.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { find, openSite } from '../helpers/site.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const map = JSON.parse(readFileSync('demo/content/causes.json', 'utf8'));
const guideline = map.nodes.find(({ id }) => id === 'sciatica').sources[0];

describe('the demo’s map of causes', function () {
  this.timeout(240_000);
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  /** A page with the map, and what one does in it: press keys, hear what has focus. */
  async function reader(view) {
    const tab = await site.tab({ width: 1000, height: 900 });
    const body = `<relief-cause-explainer heading-level="2" view="${view}" src="/demo/content/causes.json"></relief-cause-explainer>`;
    await tab.open(site.serve({ body }));
    await find(tab, `relief-cause-explainer >>> ${view === 'body' ? 'svg.map' : '[data-id]'}`);
    const session = await tab.createCDPSession();
    await session.send('Accessibility.enable');
    await tab.evaluate(axe);

    /** What a screen reader is told of the element with focus: role, name, state. */
    const heard = async () => {
      const { result } = await session.send('Runtime.evaluate', {
        expression: `(function inside(it) { return it.shadowRoot?.activeElement ? inside(it.shadowRoot.activeElement) : it })(document.activeElement)`,
      });
      const { nodes } = await session.send('Accessibility.getPartialAXTree', { ...result, fetchRelatives: false });
      const [{ role, name, value, properties = [] }] = nodes;
      const states = properties.filter((it) => ['pressed', 'expanded'].includes(it.name)).map((it) => [it.name, it.value.value]);
      return { role: role?.value, name: name?.value ?? '', value: value?.value, ...Object.fromEntries(states) };
    };
    /** Waits until what has focus is told so: on a busy machine what a key press changes comes late. */
    const hears = async (told) => {
      const same = (now) => Object.entries(told).every(([key, value]) => now[key] === value);
      let now = await heard();
      for (const end = Date.now() + 30_000; !same(now) && Date.now() < end; now = await heard())
        await new Promise((done) => setTimeout(done, 50));
      expect(now).to.include(told);
    };
    const press = (key) => tab.keyboard.press(key);
    /** The buttons in the toolbar of a picture. */
    const buttonsOf = async (picture) => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const below = (node) => [node, ...node.childIds.flatMap((id) => (byId.has(id) ? below(byId.get(id)) : []))];
      const toolbar = nodes.find(({ role, name }) => role?.value === 'toolbar' && name.value.startsWith(picture));
      return below(toolbar)
        .filter(({ role }) => role?.value === 'button')
        .map(({ name, properties }) => ({
          name: name.value,
          pressed: properties.find((it) => it.name === 'pressed')?.value.value,
        }));
    };
    /** Presses a key until something is heard whose name begins so. On the way everything must have a name. */
    const until = async (key, name, role = '', most = 60) => {
      for (let n = 0; n < most; n++) {
        await press(key);
        const now = await heard();
        if (now.name.startsWith(name) && now.role.includes(role)) return now;
        if (now.role !== 'RootWebArea') expect(now.name, `the ${now.role} on the way to ${name}`).not.to.equal('');
      }
      throw new Error(`${key} never came to ${name}`);
    };
    const said = async (text) =>
      tab.waitForFunction(
        (text) =>
          document.querySelector('relief-cause-explainer').shadowRoot.querySelector('[role=status]')?.textContent.includes(text),
        { timeout: 30_000 },
        text,
      );
    const expectNoViolations = async () =>
      expect(
        await tab.evaluate(
          `axe.run('main').then(({ violations }) => violations.map((it) => it.id + ': ' + it.nodes.map(({ target }) => target.join(' ')).join(', ')))`,
        ),
      ).to.deep.equal([]);
    const warningSigns = () => tab.$eval('relief-cause-explainer >>> .signs', (it) => it.getBoundingClientRect().height);
    return { tab, press, until, hears, buttonsOf, said, expectNoViolations, warningSigns };
  }

  /** From the filtered list: the nerve roots, from there to sciatica, there to its source. */
  async function toSciatica({ press, until, hears, expectNoViolations, warningSigns }) {
    expect(await until('Tab', 'Nerve roots in the lower back', 'DisclosureTriangle')).to.include({ expanded: false });
    await press('Enter');
    await hears({ expanded: true });
    expect(await until('Tab', 'Sciatica', 'link', 20)).to.include({ role: 'link' });
    await press('Enter');
    await hears({ role: 'DisclosureTriangle', name: 'Sciatica(lumbosacral radicular pain)', expanded: true });
    await until('Tab', 'Sources (1)', 'DisclosureTriangle', 12);
    await press('Enter');
    await hears({ expanded: true });
    await until('Tab', guideline.title, 'link', 2);
    await hears({ role: 'link', name: guideline.title });
    await expectNoViolations();
    expect(await warningSigns(), 'warning signs stay in sight of the page').to.be.greaterThan(20);
  }

  it('leads there in the list: by the place “lower back”, nerve roots, sciatica, its source', async () => {
    const it = await reader('list');
    await it.expectNoViolations();
    expect(await it.until('Tab', 'Find by place, cause or group')).to.include({ role: 'DisclosureTriangle', expanded: false });
    await it.press('Enter');
    await find(it.tab, 'relief-cause-explainer >>> select');
    await it.expectNoViolations();
    expect(await it.until('Tab', 'Where it hurts')).to.include({ role: 'combobox', value: 'Anywhere' });
    await it.tab.keyboard.type('Lower');
    await it.press('Enter');
    await it.hears({ name: 'Where it hurts', value: 'Lower back' });
    await it.said('Lower back: ');
    await it.press('Escape');
    await toSciatica(it);
    expect(await it.tab.evaluate(() => location.hash)).to.equal('#cause=sciatica');
    await it.tab.leave();
  });

  describe('with the figure', () => {
    let figure;
    before(async () => (figure = await reader('body')));
    after(() => figure.tab.leave());

    it('says every region of every picture with its name and state, as buttons of one toolbar', async () => {
      for (const [picture, count] of [
        ['Front', 32],
        ['Hands', 14],
        ['Spine', 5],
        ['Back', 33],
      ]) {
        await figure.tab.evaluate((name) => {
          const { shadowRoot } = document.querySelector('relief-cause-explainer');
          [...shadowRoot.querySelectorAll('.figure .switch button')].find((one) => one.textContent.trim() === name).click();
        }, picture);
        await find(figure.tab, `relief-cause-explainer >>> svg.${picture.toLowerCase()}`);
        const buttons = await figure.buttonsOf(picture);
        expect(
          buttons.every(({ name, pressed }) => name && pressed === 'false'),
          picture,
        ).to.equal(true);
        expect(new Set(buttons.map(({ name }) => name)).size, `names in ${picture}`).to.equal(buttons.length);
        expect(buttons.length, picture).to.equal(count);
      }
    });

    it('leads there in the figure: arrows to “lower back”, then as in the list', async () => {
      await figure.expectNoViolations();
      expect(await figure.until('Tab', 'Head')).to.include({ role: 'button', pressed: 'false' });
      const stop = await figure.until('ArrowRight', 'Left lower back');
      expect(stop).to.include({ role: 'button', pressed: 'false' });
      expect(stop.name).to.equal('Left lower back. Back spasm, Pulled muscle, Damage to nerves or the spinal cord, and 6 more');
      await figure.press('Enter');
      await figure.said('Left lower back: ');
      await figure.hears({ pressed: 'true' });
      await figure.expectNoViolations();
      await toSciatica(figure);
      const lit = await figure.tab.$$eval('relief-cause-explainer >>> .region.lit', (all) =>
        all.map((one) => one.dataset.region),
      );
      expect(lit).to.include.members(['buttock-left', 'thigh-back-right', 'calf-left', 'heel-right']);
    });

    it('reads as sentences in the table of a phone, with a space between a name and what it does', async () => {
      await figure.tab.setViewport({ width: 360, height: 640 });
      await figure.tab.$eval('relief-cause-explainer', (it) => void (it.view = 'table'));
      await find(figure.tab, 'relief-cause-explainer >>> tbody tr');
      const gaps = await figure.tab.$$eval('relief-cause-explainer >>> tbody tr', (rows) =>
        rows.flatMap(({ children: [from, kind] }) => {
          const name = from.firstElementChild.getBoundingClientRect();
          const does = document.createRange();
          does.selectNodeContents(kind);
          const [words] = does.getClientRects();
          return words.left > name.left && words.top < name.bottom - 8 ? [words.left - name.right] : [];
        }),
      );
      expect(gaps).to.have.length.above(3);
      for (const gap of gaps) expect(gap).to.be.within(3, 12);
    });
  });

  describe('on paper', () => {
    let tab;
    before(async () => {
      tab = await site.tab({
        width: 800,
        height: 1100,
        prepare: (it) => it.evaluateOnNewDocument(() => (window.print = () => (window.asked = true))),
      });
      const body = `<p id="beside">Words beside it</p><div><p id="near">Near it</p>
        <relief-cause-explainer view="body" src="/demo/content/causes.json"></relief-cause-explainer></div>`;
      await tab.open(site.serve({ body }));
      await find(tab, 'relief-cause-explainer >>> svg.map');
    });
    after(() => tab.leave());
    const shown = (selector) =>
      tab.$$eval(`relief-cause-explainer >>> ${selector}`, (all) => all.filter((it) => it.getClientRects().length).length);

    it('is every picture with numbers, and a legend that has each number’s place and what is felt there', async () => {
      expect(await shown('svg .number')).to.equal(0);
      await tab.emulateMediaType('print');
      await find(tab, 'relief-cause-explainer >>> .paper');
      expect(await shown('.paper svg.map')).to.equal(4);
      for (const selector of ['.dot', '.switch', '.nerve-names', 'button.print'])
        expect(await shown(selector), selector).to.equal(0);
      const numbers = await tab.$$eval('relief-cause-explainer >>> .paper .number', (all) =>
        all.map((it) => Number(it.textContent)),
      );
      const legend = await tab.$$eval('relief-cause-explainer >>> .paper ol > li', (all) =>
        all.map((it) => it.textContent.trim()),
      );
      expect([...new Set(numbers)].sort((a, b) => a - b)).to.deep.equal(legend.map((_, n) => n + 1));
      expect(legend).to.include('Calf. Cramp during exercise, Sciatica, Sciatic nerve, Pain down one leg');
      expect(await shown('[part=warning]')).to.be.greaterThan(1);
      await tab.emulateMediaType('screen');
      await tab.waitForFunction(() => !document.querySelector('relief-cause-explainer').shadowRoot.querySelector('.paper'));
    });

    it('is printed alone by the button, and the page is as before when that is done', async () => {
      const before = await tab.evaluate(() => document.body.outerHTML);
      await tab.evaluate(() => document.querySelector('relief-cause-explainer').shadowRoot.querySelector('button.print').click());
      await tab.waitForFunction(() => window.asked);
      await tab.emulateMediaType('print');
      const visible = () =>
        tab.$$eval('#beside, #near, h1, relief-cause-explainer', (all) => all.map((it) => it.getClientRects().length > 0));
      expect(await visible()).to.deep.equal([false, false, false, true]);
      expect(await shown('.paper ol > li')).to.be.greaterThan(20);
      expect(await shown('[data-id]'), 'the list is not on the sheet').to.equal(0);
      expect(await shown('.signs'), 'the warning signs are').to.equal(1);
      await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await visible()).to.deep.equal([true, true, true, true]);
      await tab.emulateMediaType('screen');
      await tab.waitForFunction(() => !document.querySelector('relief-cause-explainer').shadowRoot.querySelector('.paper'));
      expect(await tab.evaluate(() => document.body.outerHTML)).to.equal(before);
    });
  });
});
