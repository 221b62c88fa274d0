// What a run costs, and how exact its clock is, on a phone six times slower than this machine.
// node bench/exercise-stepper.mjs [time|lag]   (after `npm run build`; needs Chromium; ROUNDS and SECONDS change the measuring)
//
// time: main-thread time a minute, idle taken off: the thread's own time, so that neighbours on the machine do not count.
// Contestants take turns in one run; the ratio to a hand-written page (ring and digits stepped once a second) is what counts.
// lag: for a minute, what is shown against what is true, at each change of the digits as it was painted.
import { need } from '../scripts/browsers/find.mjs';
import { openSite } from '../test/helpers/site.mjs';

const [wanted] = process.argv.slice(2);
const rounds = Number(process.env.ROUNDS ?? 3);
const seconds = Number(process.env.SECONDS ?? 20);
const slowdown = Number(process.env.SLOWDOWN ?? 6);

const stepper = (exercise) => ({
  body: `<relief-exercise-stepper no-pain-question><script type="application/json">${JSON.stringify(exercise)}</script></relief-exercise-stepper>`,
  ready: () => document.querySelector('relief-exercise-stepper').shadowRoot?.querySelector('#summary'),
  start: async () => {
    const el = document.querySelector('relief-exercise-stepper');
    await el.start();
    el.next(); // past getting ready
  },
});
const lying = { position: 'supine', pose: 'crook-lying', setup: ['Lie down.'] };
const breathing = { in: 'PT4S', out: 'PT6S' };

/** The floor: nothing but a ring and digits, in the page's own hand. */
const floor = {
  body: `<style>svg{width:11em;transform:rotate(-90deg)} .dial{display:grid;width:11em} .dial>*{grid-area:1/1}
      circle{fill:none;stroke:#ccc;stroke-width:5} .arc{stroke:#07a;stroke-linecap:round} p{place-self:center;font:700 4em system-ui}</style>
    <div class="dial"><svg viewBox="0 0 100 100"><circle cx="50" cy="50" r="46" /><circle class="arc" cx="50" cy="50" r="46"
      pathLength="1000" stroke-dasharray="1000" stroke-dashoffset="0" /></svg><p>60</p></div>`,
  ready: () => true,
  start: () => {
    const end = performance.now() + 60_000;
    const digits = document.querySelector('p').firstChild;
    const arc = document.querySelector('.arc');
    const tick = () => {
      const left = Math.max(0, end - performance.now());
      digits.data = String(Math.ceil(left / 1000));
      arc.setAttribute('stroke-dashoffset', String(Math.round(1000 - left / 60)));
      if (left) setTimeout(tick, left % 1000 || 1000);
    };
    tick();
  },
};

const contestants = {
  'hand-written ring and digits': floor,
  'a minute of one hold, figure and breath still': stepper({
    title: 'Hold',
    ...lying,
    phases: [{ kind: 'hold', cue: 'Hold.', breath: 'Keep breathing.', duration: 'PT60S', pose: 'pelvic-tilt' }],
    breathing,
  }),
  'the same without figure and breath': stepper({ title: 'Hold', phases: [{ kind: 'hold', cue: 'Hold.', duration: 'PT60S' }] }),
  'a minute of the pelvic tilt: ten phases, each announced': stepper({
    title: 'Pelvic tilt',
    ...lying,
    phases: [
      { kind: 'hold', cue: 'Press.', breath: 'Keep breathing.', duration: 'PT10S', pose: 'pelvic-tilt' },
      { kind: 'release', cue: 'Let go slowly.', duration: 'PT3S', pose: 'crook-lying' },
    ],
    reps: { default: 10 },
    breathing,
  }),
};

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

async function open(site, { body, ready }) {
  const tab = await site.tab({
    // Figure and breath stand still where a person wants less motion.
    prepare: (it) => it.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
  });
  await tab.open(site.serve({ body }));
  await tab.waitForFunction(ready);
  await tab.emulateCPUThrottling(slowdown);
  return tab;
}

/** Main-thread milliseconds of a minute of running, and of a minute of nothing. */
async function cost(site, contestant) {
  const tab = await open(site, contestant);
  const cdp = await tab.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken = async () => {
    const before = await cdp.send('Performance.getMetrics');
    await wait(seconds * 1000);
    const after = await cdp.send('Performance.getMetrics');
    const of = ({ metrics }, name) => metrics.find((it) => it.name === name).value;
    return Object.fromEntries(
      ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'].map((name) => [
        name,
        ((of(after, name) - of(before, name)) * 60_000) / seconds,
      ]),
    );
  };
  await wait(1000);
  const idle = await taken();
  await tab.evaluate(contestant.start);
  await wait(1500);
  const run = await taken();
  await tab.leave();
  return Object.fromEntries(Object.entries(run).map(([name, ms]) => [name, ms - idle[name]]));
}

async function time(site) {
  const names = Object.keys(contestants).filter(
    (name) => !process.env.ONLY || name.includes('hand-written') || name.includes(process.env.ONLY),
  );
  const taken = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) taken[name].push(await cost(site, contestants[name]));
  const of = (name, metric) => median(taken[name].map((it) => it[metric]));
  const least = of(names[0], 'TaskDuration');
  console.log(`\nMain thread, milliseconds a minute, idle taken off, CPU ${slowdown} times slower, median of ${rounds}`);
  console.table(
    names.map((name) => ({
      name,
      ms: Math.round(of(name, 'TaskDuration')),
      ratio: (of(name, 'TaskDuration') / least).toFixed(2),
      script: Math.round(of(name, 'ScriptDuration')),
      layout: Math.round(of(name, 'LayoutDuration')),
      style: Math.round(of(name, 'RecalcStyleDuration')),
    })),
  );
}

async function lag(site) {
  const contestant = contestants['a minute of the pelvic tilt: ten phases, each announced'];
  const tab = await open(site, contestant);
  await tab.evaluate(() => {
    globalThis.samples = [];
    const el = document.querySelector('relief-exercise-stepper');
    let shown = '';
    const look = () => {
      const digits = el.shadowRoot.querySelector('.digits')?.textContent.trim();
      if (!digits || digits === shown) return;
      shown = digits;
      const { endsAt } = el.session;
      // What was written now is on screen with the next frame.
      requestAnimationFrame(() => globalThis.samples.push(Number(digits) * 1000 - (endsAt - performance.now())));
    };
    new MutationObserver(look).observe(el.shadowRoot, { subtree: true, childList: true, characterData: true });
  });
  await tab.evaluate(contestant.start);
  await wait(60_000);
  const samples = await tab.evaluate(() => globalThis.samples);
  await tab.leave();
  const worst = Math.max(...samples.map(Math.abs));
  console.log(
    `\nShown against true over a minute, CPU ${slowdown} times slower: ${samples.length} changes of the digits, ` +
      `median ${median(samples.map(Math.abs)).toFixed(1)} ms, worst ${worst.toFixed(1)} ms off`,
  );
  if (samples.length < 50 || worst >= 100) process.exitCode = 1;
}

const site = await openSite({ executablePath: need('chromium') });
if (wanted !== 'lag') await time(site);
if (wanted !== 'time') await lag(site);
await site.close();
