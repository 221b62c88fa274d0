import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/remedy-card.js';
import type { RemedyCard } from '../../../src/remedy-card/remedy-card.js';
import { waitUntil } from '../../helpers/wait-until.js';

const remedy = {
  title: 'Example pack',
  what: 'A pack for examples.',
  dose: { duration: 'PT10M', max: 'PT20M', minGap: 'PT2H' },
  stopIf: ['it hurts'],
};

/** What version 0.1.0 wrote into a browser's storage, and what must be told of it a minute after it was seen last. */
const written = [
  {
    what: 'a dose that is on',
    id: 'cold',
    key: 'relief-dose /pages/0.html cold',
    text: '{"starts":[1796082201038],"used":3675.899999999907,"waited":0,"passed":0,"seen":1796082204040}',
    tells: /^Time left 18:57 On\. Take it off after 20 minutes at the latest\./,
  },
  {
    what: 'a dose that came off, of a remedy without an id',
    key: 'relief-dose /pages/1.html Example pack',
    text: '{"starts":[1796082214871],"used":3684,"waited":5205.600000000093,"passed":5206,"seen":1796082223082,"ended":1796082218081}',
    tells: /^Next one not before .*\d/,
  },
  {
    what: 'a dose that nobody can say the length of, since the clock was set back',
    id: 'cold',
    key: 'relief-dose /pages/0.html cold',
    text: '{"starts":[1796082201038,1796082210264],"used":null,"waited":0,"passed":0,"seen":1796078612544}',
    tells: /^Time left 0:00 Stop\. Take it off now\./,
  },
];

describe('a dose that was written down before', () => {
  const { now } = Date;
  const home = location.href;
  afterEach(() => {
    Date.now = now;
    history.replaceState(null, '', home);
    for (const { key } of written) localStorage.removeItem(key);
  });

  for (const { what, id, key, text, tells } of written)
    it(`is still read: ${what}`, async () => {
      const { seen, starts } = JSON.parse(text) as { seen: number; starts: number[] };
      localStorage.setItem(key, text);
      history.replaceState(null, '', key.split(' ')[1]);
      Date.now = () => seen + 60_000;
      const content = id ? { ...remedy, id } : remedy;
      const card = await fixture<RemedyCard>(
        html`<relief-remedy-card timer seek-help="#signs" .content=${content}></relief-remedy-card>`,
      );
      const timer = () => card.shadowRoot!.querySelector('[part=timer]')?.textContent?.replace(/\s+/g, ' ').trim();
      await waitUntil(timer, 'no timer');
      expect(timer()).to.match(tells);
      expect(JSON.parse(localStorage.getItem(key)!)).to.deep.include({ starts, seen: seen + 60_000 });
    });
});
