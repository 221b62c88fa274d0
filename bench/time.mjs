// What a page of remedy cards costs: main-thread time from HTML to a page that is drawn and quiet, and memory then. Medians of
// rounds in which the contestants take turns, and ratios to the same words as plain HTML. Absolute numbers depend on the machine;
// do not put them into tests. COUNTS=1000 ROUNDS=5 npm run bench -- time
import { readFileSync } from 'node:fs';
import { need } from '../scripts/browsers/find.mjs';
import { openSite } from '../test/helpers/site.mjs';
import { contestants } from './cards.mjs';

const rounds = Number(process.env.ROUNDS ?? 5);
const counts = (process.env.COUNTS ?? '1,10,100,1000').split(',').map(Number);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Processes that draw pages, by id. */
async function renderers(browser) {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return new Set(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
}

/** Memory that a process shares with nobody, in kB; undefined where the system does not tell. */
function privateMemory(id) {
  try {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return [...text.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, size]) => sum + Number(size), 0);
  } catch {
    return undefined;
  }
}

async function once(site, browser, url) {
  const before = await renderers(browser);
  const tab = await site.tab();
  const page = await tab.createCDPSession();
  await page.send('Performance.enable');
  await tab.goto(url, { waitUntil: 'networkidle0', timeout: 60_000 });
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const metric = async (name) => (await page.send('Performance.getMetrics')).metrics.find((it) => it.name === name).value;
  const ms = 1000 * (await metric('TaskDuration'));
  await page.send('HeapProfiler.collectGarbage');
  const heap = (await metric('JSHeapUsedSize')) / 1024;
  // A spare process waits beside the one that drew the page, which is the larger.
  const fresh = [...(await renderers(browser))].filter((id) => !before.has(id)).map((id) => privateMemory(id) ?? NaN);
  const memory = Math.max(...fresh);
  await tab.leave();
  return { ms, heap, memory };
}

export async function time() {
  const site = await openSite({ executablePath: need('chromium') });
  const browser = await site.browser.target().createCDPSession();
  const all = Object.entries(await contestants());
  for (const count of counts) {
    const runs = all.map(([name, it]) => ({ name, url: site.serve({ head: it.head, body: it.card.repeat(count) }), seen: [] }));
    for (let round = 0; round < rounds; round++) for (const it of runs) it.seen.push(await once(site, browser, it.url));
    const of = ({ seen }, key) => median(seen.map((it) => it[key]));
    const ratio = (it, key) => `×${(of(it, key) / of(runs[0], key)).toFixed(2)}`;
    console.log(`\n${count} cards, median of ${rounds}`);
    console.table(
      Object.fromEntries(
        runs.map((it) => [
          it.name,
          {
            'main thread': ratio(it, 'ms'),
            ms: Math.round(of(it, 'ms')),
            'script heap': ratio(it, 'heap'),
            'heap, kB': Math.round(of(it, 'heap')),
            'whole process': ratio(it, 'memory'),
            'process, MB': Math.round(of(it, 'memory') / 1024),
          },
        ]),
      ),
    );
  }
  await site.close();
}
