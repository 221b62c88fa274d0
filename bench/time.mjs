// Main-thread time from HTML to a finished page, with 1, 10 and 100 remedy cards: medians of rounds in which the contestants
// take turns, and ratios to the same words as plain HTML. Absolute numbers depend on the machine; do not put them into tests.
import { samples } from '../test/helpers/samples.mjs';
import { openSite } from '../test/helpers/site.mjs';

const rounds = Number(process.env.ROUNDS ?? 9);
const card = samples['remedy-card'];
const plain = card.replaceAll('relief-remedy-card', 'article');
const style = '<link rel="stylesheet" href="/cdn/relief.css">';
const script = '<script type="module" src="/cdn/relief-all.js"></script>';
const later = `<div style="content-visibility: auto; contain-intrinsic-size: auto 500px">${card}</div>`;
const contestants = {
  'plain HTML': { head: style, card: plain },
  'remedy cards': { head: style + script, card },
  'remedy cards, content-visibility: auto': { head: style + script, card: later },
};

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function once(site, url) {
  const tab = await site.tab();
  const cdp = await tab.createCDPSession();
  await cdp.send('Performance.enable');
  await tab.goto(url, { waitUntil: 'networkidle0' });
  const { metrics } = await cdp.send('Performance.getMetrics');
  await tab.leave();
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

export async function time() {
  const site = await openSite();
  for (const count of [1, 10, 100]) {
    const urls = Object.entries(contestants).map(([name, it]) => [
      name,
      site.serve({ head: it.head, body: it.card.repeat(count) }),
    ]);
    const taken = Object.fromEntries(urls.map(([name]) => [name, []]));
    for (let round = 0; round < rounds; round++) for (const [name, url] of urls) taken[name].push(await once(site, url));
    const base = median([...taken['plain HTML']]);
    console.log(`\nMain thread with ${count} cards, median of ${rounds}`);
    console.table(
      urls.map(([name]) => ({ name, ms: Math.round(median(taken[name])), ratio: (median(taken[name]) / base).toFixed(2) })),
    );
  }
  await site.close();
}
