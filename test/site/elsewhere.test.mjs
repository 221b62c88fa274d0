// All tests run in one time zone and one language. Here readers are elsewhere: what a page says depends on neither.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { openSite } from '../helpers/site.mjs';

const heat = { ...JSON.parse(readFileSync('demo/content/remedies/heat.json', 'utf8')), seekHelp: undefined };
const card = (review) =>
  `<relief-remedy-card><script type="application/json">${JSON.stringify({ ...heat, review })}</script></relief-remedy-card>`;
const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

describe('a reader elsewhere', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  /** What a page says in its shadow roots. */
  async function said(url, timezoneId, locale) {
    const tab = await site.tab();
    const session = await tab.createCDPSession();
    await session.send('Emulation.setTimezoneOverride', { timezoneId });
    await session.send('Emulation.setLocaleOverride', { locale });
    await tab.open(url);
    const words = await tab.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((it) => it.shadowRoot?.querySelector('.frame')?.innerText ?? []).join('\n'),
    );
    const here = await tab.evaluate(() => Intl.DateTimeFormat().resolvedOptions());
    expect([here.timeZone, here.locale], 'where the browser thinks it is').to.deep.equal([timezoneId, locale]);
    await tab.leave();
    return words;
  }

  it('reads the same days of review, east and west of Greenwich, in the language of the page', async () => {
    const reviews = [
      { by: 'Dr Ada Hill', last: '2026-01-31' },
      { by: 'Dr Ada Hill', last: '2019-01-01', next: '2022-03-01' },
      { by: 'Dr Ada Hill', last: '2026-01-31', next: soon },
    ];
    const url = site.serve({ body: reviews.map(card).join('') });
    const home = await said(url, 'UTC', 'en-GB');
    for (const day of ['31 January 2026', '1 March 2022']) expect(home).to.contain(day);
    for (const [zone, locale] of [
      ['Pacific/Apia', 'de-DE'],
      ['America/Los_Angeles', 'en-US'],
      ['Pacific/Pago_Pago', 'ar-EG'],
    ])
      expect(await said(url, zone, locale), zone).to.equal(home);
  });
});
