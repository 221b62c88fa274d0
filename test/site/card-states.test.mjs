// A card in every state that it can be in, on the built page of states, as a screen reader is given it.
import { expect } from 'chai';
import jsQR from 'jsqr';
import { find, openSite } from '../helpers/site.mjs';

/** Roles and names, in reading order; words that belong to the named thing before are left out. */
function flat(node) {
  const { role, name, children = [] } = node;
  if (role === 'InlineTextBox') return [];
  const own = name && !['RootWebArea', 'generic', 'none'].includes(role) ? [`${role}: ${name.replace(/\s+/g, ' ').trim()}`] : [];
  return [...own, ...children.flatMap(flat)];
}

/** What each state must say, in this order; a regular expression stands for words that depend on the day. */
const states = {
  'state-full': [
    /^heading: The whole card ?\(exemplar therapy\)$/,
    'StaticText: Helps a little',
    'StaticText: We are fairly sure.',
    'heading: Does it help?',
    'StaticText: Still have the example after a week',
    'StaticText: Without it: 30 out of 100 people',
    'StaticText: With it: 20 out of 100 people',
    'StaticText: That is 10 fewer out of 100.',
    'heading: How to do it',
    'heading: In the first days',
    'heading: While the pack is on',
    'StaticText: Do not',
    'StaticText: fall asleep',
    'StaticText: Do not',
    'StaticText: lie on it',
    'heading: Who should not use it',
    'StaticText: Do not use it if you have',
    'heading: Ask a doctor or pharmacist first if you have',
    'heading: Stop if',
    'heading: Claims we left out, and why',
    'StaticText: Conflicts of interest:',
    'button: Print a hand-out',
    'link: Warning signs: when to get help',
    'StaticText: Not clinically reviewed',
  ],
  'state-compact': [
    /^heading: The short form ?\(exemplar therapy\)$/,
    'StaticText: Helps a little',
    'heading: Who should not use it',
    'heading: Stop if',
    /^(DisclosureTriangle|button|Summary).*: Evidence, how to do it and sources/,
    'StaticText: Conflicts of interest:',
    'StaticText: Not clinically reviewed',
  ],
  'state-compared': [
    'heading: The whole card, Well studied, no help and Can harm, side by side',
    'StaticText: The order says nothing about which is better.',
    'table: The whole card, Well studied, no help and Can harm, side by side',
    'columnheader: What we ask',
    'columnheader: The whole card',
    'columnheader: Well studied, no help',
    'columnheader: Can harm',
    'rowheader: What it is',
    'rowheader: Does it help?',
    'StaticText: Well studied, did not help',
    'rowheader: How sure we are',
    'rowheader: Harms',
    'rowheader: Stop if',
    'rowheader: Review',
    'StaticText: Not clinically reviewed',
  ],
  'state-no-help': ['heading: Well studied, no help', 'StaticText: Well studied, did not help', 'StaticText: We are very sure.'],
  'state-harms': ['heading: Can harm', 'StaticText: Can harm', 'StaticText: We are fairly sure.'],
  'state-unreviewed': ['heading: Not reviewed', 'StaticText: Not clinically reviewed'],
  'state-fresh': ['heading: Reviewed', 'StaticText: Clinically reviewed by', 'StaticText: Example reviewer, not a person'],
  'state-due': ['heading: Review due', 'StaticText: This review is due to be renewed by', /^StaticText: \d+ \w+ \d{4}$/],
  'state-overdue': ['heading: Review overdue', 'StaticText: Not reviewed in time. It was due by', 'StaticText: 1 January 2023'],
  'state-ready': ['heading: Not begun', 'button: Start the timer', 'button: Add to my calendar'],
  'state-running': [
    'heading: Running',
    /^(timer|StaticText): 1[56]:\d\d$/,
    'StaticText: On. Take it off after 20 minutes at the latest.',
    'button: I have taken it off',
  ],
  'state-over': ['heading: Past its maximum', 'StaticText: Stop. Take it off now.', 'button: I have taken it off'],
  'state-waiting': ['heading: The gap is not over', /^StaticText: Next one not before \d\d:\d\d$/, 'button: Start again'],
};

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The first of the words expected that is not told, in this order; undefined when all are. */
function untold(expected, told) {
  let at = 0;
  for (const it of expected) {
    const found = told.slice(at).findIndex((line) => (it instanceof RegExp ? it.test(line) : line === it));
    if (found < 0) return `${it} after ${told[at - 1]} in\n${told.join('\n')}`;
    at += found + 1;
  }
  return undefined;
}

/** Paper that is printed leaves the page; so it is laid out, and not printed. */
const leaveDialogClosed = (tab) => tab.evaluateOnNewDocument(() => (window.print = () => {}));

describe('a card in all its states', () => {
  let site, tab, address;
  // One page for all: what it shows is not changed by being read. Paper and large text come last.
  before(async () => {
    site = await openSite();
    address = `${site.origin}/demo/states.html`;
    tab = await site.tab({ width: 1280, prepare: leaveDialogClosed });
    await tab.open(address);
    await find(tab, '[compare] >>> table');
  });
  after(() => site.close());

  for (const [id, expected] of Object.entries(states))
    it(`tells a screen reader what it is: ${id}`, async () => {
      const card = await tab.waitForSelector(`#${id}`);
      await card.evaluate((it) => it.scrollIntoView());
      let missing;
      // The tree follows what was scrolled to when the machine has time.
      for (const end = Date.now() + 30_000; Date.now() < end; await sleep(100)) {
        missing = untold(expected, flat(await tab.accessibility.snapshot({ root: card, interestingOnly: false })));
        if (!missing) return;
      }
      expect.fail(missing);
    });

  it('names no state twice, and shows each on the page', async () => {
    const shown = await tab.$$eval('relief-remedy-card[id^=state-]', (all) =>
      all.filter((it) => it.getBoundingClientRect().height > 100).map(({ id }) => id),
    );
    expect(shown.sort()).to.deep.equal(Object.keys(states).sort());
  });

  it('lets nothing look reviewed that is not: of all states only one has no word of warning', async () => {
    const calm = await tab.$$eval('relief-remedy-card[id^=state-]:not([compare])', (all) =>
      all.filter((it) => !it.shadowRoot.querySelector('.notes [part=review]')).map(({ id }) => id),
    );
    expect(calm).to.deep.equal(['state-fresh']);
  });

  it('prints a hand-out whose code leads a camera back to the card, as paper shows it', async () => {
    await (await find(tab, '#state-full >>> [part=print-button]')).evaluate((it) => it.click());
    const frame = await tab.waitForSelector('body > iframe');
    await tab.waitForFunction((it) => it.contentDocument?.querySelector('.qr'), {}, frame);
    await frame.evaluate((it) =>
      Object.assign(it.style, { inset: '0', zIndex: 9, width: '210mm', height: '297mm', visibility: 'visible' }),
    );
    await tab.setViewport({ width: 794, height: 1123 });
    await tab.emulateMediaType('print');
    // The sheet from its lower edge, where the code stands.
    await frame.evaluate((it) => it.contentWindow.scrollTo(0, it.contentDocument.documentElement.scrollHeight));
    const sheet = await tab.screenshot({ encoding: 'base64' });
    const { width, height, pixels } = await tab.evaluate(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const { width, height } = image;
      const canvas = new OffscreenCanvas(width, height).getContext('2d');
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(0, 0, width, height);
      const bytes = Array.from({ length: height }, (_, y) =>
        String.fromCharCode(...data.subarray(y * width * 4, (y + 1) * width * 4)),
      );
      return { width, height, pixels: btoa(bytes.join('')) };
    }, sheet);
    expect(jsQR(Uint8ClampedArray.from(Buffer.from(pixels, 'base64')), width, height)?.data).to.equal(`${address}#state-full`);
    await frame.evaluate((it) => it.remove());
    await tab.emulateMediaType('screen');
  });

  const json = (id) =>
    JSON.stringify({
      id,
      title: `Example ${id}`,
      what: 'A pack.',
      dose: { max: 'PT20M' },
      claims: [
        {
          text: 'It may ease an example.',
          direction: 'small',
          certainty: 'low',
          outOf100: { outcome: 'Still in pain', without: 30, with: 20, within: '6 weeks', source: { title: 'Example count' } },
        },
      ],
      stopIf: ['it hurts'],
    });
  const fromData = (id, attributes = '') =>
    `<relief-remedy-card id="${id}" ${attributes}><script type="application/json">${json(id)}</script></relief-remedy-card>`;
  const ownWords = (attributes = '') =>
    `<relief-remedy-card id="own" ${attributes}><h2>Example pack</h2><p>A pack.</p>
      <dl data-relief="dose"><dt>Never longer than</dt><dd data-relief="max"><time datetime="PT20M">20 minutes</time></dd></dl>
    </relief-remedy-card>`;
  const failed = 'relief-remedy-card >>> ::-p-text(This part of the page could not be loaded.)';

  /** A visitor whom some files do not reach until `arrive` is called. */
  async function without(chunk) {
    const visitor = await site.tab({ prepare: leaveDialogClosed });
    await visitor.setRequestInterception(true);
    let isLost = true;
    visitor.on('request', (it) => (isLost && chunk.test(it.url()) ? it.abort() : it.continue()));
    return Object.assign(visitor, {
      arrive: () => (isLost = false),
      press: async (part) => (await find(visitor, `relief-remedy-card >>> [part=${part}]`)).evaluate((it) => it.click()),
    });
  }

  for (const { what, chunk, body, said, shows } of [
    {
      what: 'what shows a card from data',
      chunk: /card-features\.controller/,
      body: fromData('pack'),
      said: '<relief-remedy-card id="pack"> cannot use its content (script)',
      shows: '[part=title]',
    },
    {
      what: 'what adds to the words of the page',
      chunk: /card-features\.controller/,
      body: ownWords('timer'),
      shows: '[part=timer]',
    },
    {
      what: 'what compares cards',
      chunk: /comparison\.controller/,
      body: `<relief-remedy-card compare="pack roll"></relief-remedy-card>${fromData('pack')}${fromData('roll')}`,
      shows: 'table',
    },
    { what: 'the timer', chunk: /dose-timer\.controller/, body: fromData('pack', 'timer'), shows: '[part=timer]' },
    {
      what: 'the timer beside words of the page',
      chunk: /dose-timer\.controller/,
      body: ownWords('timer'),
      shows: '[part=timer]',
    },
    { what: 'what draws numbers', chunk: /out-of-100\.view/, body: fromData('pack'), shows: '[part=numbers] svg' },
  ])
    it(`says so, and tries again, where ${what} does not arrive`, async () => {
      const visitor = await without(chunk);
      await visitor.open(site.serve({ body }));
      await find(visitor, failed);
      expect(visitor.seen.said.join()).to.contain(said ?? '<relief-remedy-card> could not load a part of itself.');
      visitor.arrive();
      await visitor.press('retry-button');
      await find(visitor, `relief-remedy-card >>> ${shows}`);
      expect(await visitor.$('relief-remedy-card >>> [part=status]')).to.equal(null);
      expect(visitor.seen.said.filter((it) => it.startsWith('uncaught'))).to.deep.equal([]);
      await visitor.leave();
    });

  it('says numbers in words where what draws them does not arrive', async () => {
    const visitor = await without(/out-of-100\.view/);
    await visitor.open(site.serve({ body: fromData('pack') }));
    const words = await (await find(visitor, 'relief-remedy-card >>> [part=numbers]')).evaluate((it) => it.innerText);
    expect(words).to.contain('Without it: 30 out of 100 people').and.contain('With it: 20 out of 100 people');
    await visitor.leave();
  });

  it('says so where what prints does not arrive, and prints when it is tried again', async () => {
    const visitor = await without(/print-handout/);
    await visitor.open(site.serve({ body: ownWords('handout') }));
    await visitor.press('print-button');
    await find(visitor, failed);
    expect(visitor.seen.said.filter((it) => it.startsWith('uncaught'))).to.deep.equal([]);
    visitor.arrive();
    await visitor.press('retry-button');
    await visitor.waitForFunction(() => document.querySelector('body > iframe')?.contentDocument?.querySelector('.qr'));
    await visitor.leave();
  });

  describe('around words of the page, where what shows warning signs does not arrive', () => {
    // The element and its strings, and what puts it into a card.
    const chunks = /seek-help-(link\.controller-)?[\w-]{8}\.js/;

    it('points to those of the page all the same', async () => {
      const visitor = await without(chunks);
      await visitor.open(site.serve({ body: `<relief-seek-help id="signs"></relief-seek-help>${ownWords()}` }));
      const link = await find(visitor, 'relief-remedy-card >>> [part=seek-help-link]');
      expect(await link.evaluate((it) => [it.getAttribute('href'), it.innerText.trim()])).to.deep.equal([
        '#signs',
        'Warning signs: when to get help',
      ]);
      await visitor.leave();
    });

    for (const [how, bring] of [
      ['tries again when the network returns', (visitor) => visitor.evaluate(() => dispatchEvent(new Event('online')))],
      ['tries again when a person asks', (visitor) => visitor.press('retry-button')],
    ])
      it(`says so where the page has none, and ${how}`, async () => {
        const visitor = await without(chunks);
        await visitor.open(site.serve({ body: ownWords() }));
        await find(visitor, failed);
        await find(visitor, 'relief-remedy-card >>> ::-p-text(Warning signs: when to get help)');
        visitor.arrive();
        await bring(visitor);
        await find(visitor, 'relief-remedy-card >>> relief-seek-help >>> [part=tier]');
        expect(await visitor.$(failed)).to.equal(null);
        expect(visitor.seen.said.filter((it) => it.startsWith('uncaught'))).to.deep.equal([]);
        await visitor.leave();
      });

    it('says so where only the element itself is lost', async () => {
      const visitor = await without(/seek-help-[\w-]{8}\.js/);
      await visitor.open(site.serve({ body: ownWords() }));
      await find(visitor, failed);
      visitor.arrive();
      await visitor.press('retry-button');
      await find(visitor, 'relief-remedy-card >>> relief-seek-help >>> [part=tier]');
      expect(visitor.seen.said.filter((it) => it.startsWith('uncaught'))).to.deep.equal([]);
      await visitor.leave();
    });
  });

  it('breaks no word in the middle on a narrow phone with text twice the size', async () => {
    await tab.setViewport({ width: 360, height: 915 });
    const broken = await tab.evaluate(() => {
      document.documentElement.dataset.size = '200';
      const texts = (root) =>
        [...root.childNodes].flatMap((it) =>
          it.nodeType === 3 ? [it] : [...(it.shadowRoot ? texts(it.shadowRoot) : []), ...texts(it)],
        );
      const shown = (it) => it.parentElement?.closest('style, script, .visually-hidden, thead') === null;
      return [...document.querySelectorAll('relief-seek-help, relief-remedy-card[id^=state-]')].flatMap((widget) =>
        texts(widget.shadowRoot)
          .filter(shown)
          .flatMap((text) =>
            [...text.data.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
              return lines.size > 1 ? [`${widget.id}: ${word}`] : [];
            }),
          ),
      );
    });
    expect(broken).to.deep.equal([]);
  });
});
