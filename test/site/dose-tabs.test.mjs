// The timer of a dose where it has to hold: two real tabs of one browser, a reload, and a clock that somebody sets.
import { expect } from 'chai';
import { find, openSite } from '../helpers/site.mjs';

const remedy = JSON.stringify({
  id: 'cold',
  title: 'Example pack',
  what: 'A pack for examples.',
  dose: { duration: 'PT10M', max: 'PT20M', minGap: 'PT2H' },
  stopIf: ['it hurts'],
});
const body = `<relief-seek-help id="signs"></relief-seek-help>
  <relief-remedy-card timer><script type="application/json">${remedy}</script></relief-remedy-card>`;

/**
 * Lets a test set the wall clock, which all tabs of a device share: kept where they all see it, and told to them in the same
 * order as what the timers write.
 */
const movable = () => {
  const { now } = Date;
  Date.now = () => now() + Number(localStorage.ahead ?? 0);
};

describe('the timer of a dose', () => {
  let site, context, url;
  before(async () => {
    site = await openSite();
    url = site.serve({ body });
  });
  after(() => site.close());
  beforeEach(async () => (context = await site.browser.createBrowserContext()));
  afterEach(() => context.close());

  async function tab(where = context, prepare = () => {}, ...args) {
    const page = await where.newPage();
    page.setDefaultTimeout(90_000);
    await page.evaluateOnNewDocument(prepare, ...args);
    await page.evaluateOnNewDocument(movable);
    await page.goto(url, { waitUntil: 'networkidle0' });
    await find(page, 'relief-remedy-card >>> [part=timer]');
    return page;
  }
  const phase = (page) => page.$eval('relief-remedy-card >>> [part=timer]', (it) => it.className.replace('base timer ', ''));
  const press = async (page, part) => (await find(page, `relief-remedy-card >>> [part=${part}]`)).evaluate((it) => it.click());
  const until = (page, wanted) =>
    page.waitForFunction(
      (name) => document.querySelector('relief-remedy-card').shadowRoot.querySelector('[part=timer]').classList.contains(name),
      { timeout: 60_000 },
      wanted,
    );
  /** Somebody sets the clock of the device: every tab sees it. */
  const setClock = async (pages, by) => {
    await pages[0].evaluate((ms) => (localStorage.ahead = Number(localStorage.ahead ?? 0) + ms), by);
    for (const page of pages) await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  };
  const hour = 3_600_000;

  it('is the same in two tabs, whichever of them begins and ends', async () => {
    const [one, two] = [await tab(), await tab()];
    await press(one, 'start-button');
    await until(two, 'running');
    await press(two, 'stop-button');
    await until(one, 'waiting');
    expect(await phase(two)).to.equal('waiting');
  });

  it('is remembered over a reload, on and off', async () => {
    const page = await tab();
    await press(page, 'start-button');
    await until(page, 'running');
    await page.reload({ waitUntil: 'networkidle0' });
    await until(page, 'running');
    await press(page, 'stop-button');
    await page.reload({ waitUntil: 'networkidle0' });
    await until(page, 'waiting');
  });

  it('allows nothing sooner because the clock was set on, in any tab', async () => {
    const pages = [await tab(), await tab()];
    await press(pages[0], 'start-button');
    await press(pages[0], 'stop-button');
    await until(pages[1], 'waiting');
    await setClock(pages, 3 * hour);
    for (const page of pages) await until(page, 'doubt');
  });

  it('says stop when the clock was set on, and when it was set back while no page watched', async () => {
    const page = await tab();
    await press(page, 'start-button');
    await until(page, 'running');
    await setClock([page], hour / 2);
    await until(page, 'over');
    await press(page, 'stop-button');
    await setClock([page], -hour);
    expect(await phase(page)).to.be.oneOf(['waiting', 'doubt']);

    const other = await site.browser.createBrowserContext();
    const fresh = await tab(other);
    await press(fresh, 'start-button');
    await until(fresh, 'running');
    await fresh.close();
    const later = await tab(other, (ms) => (localStorage.ahead = -ms), hour);
    await until(later, 'over');
    await other.close();
  });
});
