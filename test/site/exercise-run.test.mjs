// A run as a person meets it: the built bundle in a real browser that is killed, cut off from the network, and read by its
// accessibility tree. Needs `npm run build`.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, need } from '../../scripts/browsers/find.mjs';
import { fonts } from '../helpers/fonts.mjs';
import { samples } from '../helpers/samples.mjs';
import { openSite } from '../helpers/site.mjs';

const tilt = JSON.parse(readFileSync('demo/content/exercises/pelvic-tilt.json', 'utf8'));
/** The exercise of the announcement script: two repetitions, and no sides. */
const script = {
  title: 'Pelvic tilt',
  phases: [
    { kind: 'hold', cue: 'Press your lower back to the floor.', breath: 'Hold, keep breathing.', duration: 'PT10S' },
    { kind: 'release', cue: 'Let go slowly.', duration: 'PT3S' },
  ],
  reps: { default: 2 },
};
const stepper = (content, attributes = '') =>
  `<relief-exercise-stepper ${attributes}><script type="application/json">${JSON.stringify(content)}</script></relief-exercise-stepper>`;

const tag = 'relief-exercise-stepper';

/** Asks again and again, from here: a page whose clock stands still could not. */
const until = async (what, ask) => {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (await ask()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`never came: ${what}`);
};
/** Waits for words in the stepper. */
const says = (tab, words) =>
  until(words, () =>
    tab.evaluate(
      (tag, words) => document.querySelector(tag)?.shadowRoot?.querySelector('.frame')?.innerText.includes(words),
      tag,
      words,
    ),
  );
/** Presses a button by its keys. */
const press = async (tab, name) => {
  const found = await tab.evaluate(
    (tag, name) => {
      const named = [...document.querySelector(tag).shadowRoot.querySelectorAll('button')].find(
        (it) => it.innerText.trim() === name,
      );
      named?.focus();
      return Boolean(named);
    },
    tag,
    name,
  );
  if (!found) throw new Error(`no button “${name}”`);
  await tab.keyboard.press('Enter');
};
const session = (tab) =>
  tab.evaluate((tag) => {
    const it = document.querySelector(tag).session;
    return (
      it && { status: it.status, kind: it.timeline.segments[it.at]?.kind, rep: it.timeline.segments[it.at]?.rep, left: it.left }
    );
  }, tag);
/** Into the second hold. */
const intoHold = async (tab) => {
  await says(tab, 'Press Start when you are ready.');
  await press(tab, 'Start');
  await says(tab, 'Pause');
  for (let i = 0; i < 3; i++) await press(tab, 'Next');
};

const { outputFiles } = await esbuild.build({
  entryPoints: ['test/exercise-stepper/clock.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'clock',
});
/**
 * Stops the clock of a page and gives what lets it go on by so many milliseconds: a run of a minute takes no minute, and a machine
 * that stops for a while takes nothing from it. Not the virtual time of Chromium, which now and then waits for ever.
 */
const stopClock = async (tab) => {
  await tab.evaluate(`${outputFiles[0].text}; globalThis.clock = clock; clock.stopClock()`);
  return (milliseconds) => tab.evaluate((milliseconds) => globalThis.clock.pass(milliseconds), milliseconds);
};
/** Ends the process of a page; the next one has a clock that goes. */
const crash = async (tab) => {
  const gone = new Promise((done) => tab.once('error', done));
  const cdp = await tab.createCDPSession();
  cdp.send('Page.crash').catch(() => undefined); // never answered: there is nobody left to answer
  await gone;
};

describe('a run of an exercise', function () {
  this.timeout(90_000);
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  describe('that was killed in the middle of a hold', () => {
    const offered = async (tab) => {
      await says(tab, 'You left this exercise at repetition 2.');
      await says(tab, 'This part begins again: Press and hold');
      expect(await session(tab), 'nothing goes on by itself').to.equal(undefined);
      await stopClock(tab);
      await press(tab, 'Go on');
      expect(await session(tab)).to.include({ status: 'running', kind: 'hold', rep: 2 });
      await press(tab, 'Pause');
      expect((await session(tab)).left, 'who comes back has let go').to.be.within(9000, 10_000);
    };

    it('is offered again at that hold after a crash of the page, and after the page was left in good order', async () => {
      const url = site.serve({ body: stepper(tilt) });
      const tab = await site.tab();
      await tab.open(url);
      const pass = await stopClock(tab);
      await intoHold(tab);
      await pass(1200);
      expect(await session(tab)).to.include({ status: 'running', kind: 'hold', rep: 2 });
      await crash(tab);
      await tab.goto(url);
      await offered(tab);
      await press(tab, 'Go on');
      await tab.goto(url);
      await offered(tab);
      await tab.leave();
    });

    it('is offered again at that hold after the browser was killed', async () => {
      const url = site.serve({ body: stepper(tilt) });
      const profile = mkdtempSync(join(tmpdir(), 'relief-'));
      const browsers = [];
      const launch = async () => {
        browsers.push(await puppeteer.launch({ executablePath: need('chromium'), args: chromiumFlags, userDataDir: profile }));
        return browsers.at(-1);
      };
      const log = join(profile, 'Default/Local Storage/leveldb');
      const written = () =>
        readdirSync(log).some((it) => it.endsWith('.log') && readFileSync(join(log, it), 'latin1').includes('{"at":3,'));
      try {
        const browser = await launch();
        const page = await browser.newPage();
        await page.goto(url, { waitUntil: 'networkidle0' });
        await stopClock(page);
        await intoHold(page);
        expect(await session(page)).to.include({ kind: 'hold', rep: 2 });
        await until('Chromium writes storage to disk, some seconds late', written);
        browser.process().kill('SIGKILL');
        await until('the browser has gone', () => !browser.connected);
        const again = await launch();
        const reloaded = await again.newPage();
        await reloaded.goto(url);
        await offered(reloaded);
      } finally {
        await Promise.all(browsers.map((it) => it.close()));
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    });
  });

  it('goes on with what is left of a walk, to within five seconds, after a crash of the page', async () => {
    const walk = JSON.parse(readFileSync('demo/content/exercises/short-walk.json', 'utf8'));
    const url = site.serve({ body: stepper(walk) });
    const tab = await site.tab();
    await tab.open(url);
    const pass = await stopClock(tab);
    await press(tab, 'Start');
    await says(tab, 'Pause');
    await press(tab, 'Next');
    await pass(8000);
    await crash(tab);
    await tab.goto(url);
    await says(tab, 'left of this part: Walk');
    await stopClock(tab);
    await press(tab, 'Go on');
    await press(tab, 'Pause');
    expect((await session(tab)).left).to.be.within(170_000, 175_000);
    await tab.leave();
  });

  it('goes on where storage is denied, and says that nothing is kept', async () => {
    const tab = await site.tab();
    // A page in a sandbox has no storage: reading `localStorage` throws. Its modules come from elsewhere, which needs a header.
    await tab.setRequestInterception(true);
    tab.on('request', async (request) => {
      if (!request.url().endsWith('.js')) return request.continue();
      const body = await (await fetch(request.url())).text();
      await request.respond({ contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' }, body });
    });
    await tab.open(site.serve({ body: stepper(tilt), csp: 'sandbox allow-scripts' }));
    expect(
      await tab.evaluate(() => {
        try {
          return Boolean(globalThis.localStorage);
        } catch {
          return 'denied';
        }
      }),
    ).to.equal('denied');
    await stopClock(tab);
    await intoHold(tab);
    expect(await session(tab)).to.include({ status: 'running', kind: 'hold', rep: 2 });
    await says(tab, 'This browser keeps nothing here: after a reload you would start again.');
    expect(tab.seen.said).to.deep.equal([]);
    await tab.leave();
  });

  describe('in the accessibility tree', () => {
    /** Every node of the tree that has a role a person hears of, as “role name”. */
    const tree = async (tab) => {
      const cdp = await tab.createCDPSession();
      const { nodes } = await cdp.send('Accessibility.getFullAXTree');
      await cdp.detach();
      const byId = new Map(nodes.map((it) => [it.nodeId, it]));
      const text = (it) =>
        it.role?.value === 'StaticText'
          ? it.name.value
          : (it.childIds ?? [])
              .map((id) => text(byId.get(id)))
              .join(' ')
              .replace(/\s+/g, ' ')
              .trim();
      return nodes.filter((it) => !it.ignored).map((it) => ({ role: it.role?.value, name: it.name?.value || text(it) }));
    };
    const named = (nodes, role) => nodes.filter((it) => it.role === role).map((it) => it.name);

    it('has a named button for each deed, the time with its unit, the figure in words, and one status line', async () => {
      const tab = await site.tab();
      await tab.open(site.serve({ body: stepper(tilt) }));
      const pass = await stopClock(tab);
      await intoHold(tab);
      await pass(1200);
      await press(tab, 'Pause');
      const nodes = await tree(tab);
      expect(named(nodes, 'button')).to.deep.equal([
        'Back',
        'Go on',
        'Next',
        'Repeat',
        'Start again',
        'Something hurts',
        'Floor mode',
        'Make it yours',
      ]);
      expect(named(nodes, 'timer')).to.deep.equal(['9 seconds']);
      expect(named(nodes, 'image')).to.deep.equal(['Gently press your lower back to the floor. Keep breathing.']);
      expect(named(nodes, 'status')).to.have.length(1);
      expect(named(nodes, 'heading')).to.include.members(['Test page', 'Pelvic tilt', 'Getting ready', 'Steps', 'Stop if']);
      await tab.leave();
    });

    /** A whole run, second by second: every mutation of the status line, and what the tree holds of it. */
    const run = async (tab) => {
      await tab.evaluate((tag) => {
        const status = document.querySelector(tag).shadowRoot.querySelector('.base > [role=status]');
        const watch = new MutationObserver(() => globalThis.changes.push(status.textContent));
        globalThis.changes = [];
        watch.observe(status, { childList: true, characterData: true, subtree: true });
      }, tag);
      const pass = await stopClock(tab);
      await press(tab, 'Start');
      await says(tab, 'Pause');
      const heard = [''];
      for (let second = 0; second < 35; second++) {
        await pass(1000);
        heard.push(...named(await tree(tab), 'status').filter((it) => it !== heard.at(-1)));
      }
      expect(await session(tab)).to.include({ status: 'done' });
      return { heard: heard.slice(1), changes: await tab.evaluate(() => globalThis.changes) };
    };

    it('says each phase of two pelvic tilts once, in order, and nothing in between', async () => {
      const tab = await site.tab();
      await tab.open(site.serve({ body: stepper(script) }));
      await says(tab, '2 repetitions, hold 10 seconds. Press Start when you are ready.');
      const { heard, changes } = await run(tab);
      expect(changes).to.deep.equal([
        'Get ready, 3 seconds.',
        'Press your lower back to the floor. Hold, keep breathing. 10 seconds.',
        'Let go slowly.',
        'Repetition 1 of 2 done. Press your lower back to the floor. Hold, keep breathing. 10 seconds.',
        'Let go slowly.',
        'Repetition 2 of 2 done. Finished. How is your pain now?',
      ]);
      expect(heard).to.deep.equal(changes);
      await tab.leave();
    });

    it('says nothing while a voice does', async () => {
      const tab = await site.tab({
        prepare: (it) =>
          it.evaluateOnNewDocument(() => {
            globalThis.spoken = [];
            globalThis.speechSynthesis.speak = ({ text }) => globalThis.spoken.push(text);
          }),
      });
      await tab.open(site.serve({ body: stepper(script, 'guide="voice"') }));
      await says(tab, 'Press Start when you are ready.');
      expect(await run(tab)).to.deep.equal({ heard: [], changes: [] });
      expect(await tab.evaluate(() => globalThis.spoken.filter(Boolean).length)).to.equal(6);
      await tab.leave();
    });
  });

  it('without a network says so in a sentence when it was too soon, and starts once the page has been quiet for a while', async () => {
    const url = site.serve({ body: samples['exercise-stepper'] });
    const tab = await site.tab();
    await tab.open(url);
    await tab.setOfflineMode(true);
    await press(tab, 'Start');
    await says(tab, 'This part of the page could not be loaded.');
    await tab.waitForNetworkIdle(); // the focus and the press may each have asked
    await tab.setOfflineMode(false);
    const { said, requests } = tab.seen;
    requests.length = 0;
    await press(tab, 'Start');
    await says(tab, 'Pause');
    await press(tab, 'Start again');
    const needed = requests.splice(0);
    said.length = 0;
    await tab.open(url);
    await until('a run is made ready', () => needed.every((it) => requests.includes(it)));
    await tab.waitForNetworkIdle();
    await tab.setOfflineMode(true);
    await press(tab, 'Start');
    await says(tab, 'Pause');
    expect(said).to.deep.equal([]);
    await tab.leave();
  });

  for (const font of fonts)
    it(`shows every word of floor mode at 400 % zoom, none of them under a button, in a ${font} font`, async () => {
      const tab = await site.tab({ width: 320, height: 256 });
      await tab.open(site.serve({ body: stepper(tilt), font }));
      await press(tab, 'Start');
      await says(tab, 'Pause');
      await press(tab, 'Next');
      await press(tab, 'Floor mode');
      await says(tab, 'Leave floor mode');
      const hidden = await tab.evaluate((tag) => {
        const dialog = document.querySelector(tag).shadowRoot.querySelector('dialog');
        const boxes = (of) => [...dialog.querySelectorAll(of)].map((it) => ({ it, box: it.getBoundingClientRect() }));
        return boxes('.dial, .phase, .sentence').flatMap(({ it, box }) =>
          boxes('.leave, .surface span').some(
            ({ box: over }) => over.left < box.right && box.left < over.right && over.top < box.bottom && box.top < over.bottom,
          ) ||
          box.top < 0 ||
          box.bottom > dialog.scrollHeight
            ? it.className
            : [],
        );
      }, tag);
      expect(hidden).to.deep.equal([]);
      await tab.leave();
    });

  it('is led from the lock screen where the page asked for that', async () => {
    const tab = await site.tab({
      prepare: (it) =>
        it.evaluateOnNewDocument(() => {
          globalThis.handlers = {};
          navigator.mediaSession.setActionHandler = (action, run) => (globalThis.handlers[action] = run);
        }),
    });
    await tab.open(site.serve({ body: stepper(tilt, 'media-controls') }));
    const state = () =>
      tab.evaluate(() => [navigator.mediaSession.metadata?.title ?? null, navigator.mediaSession.playbackState]);
    const act = (action) => tab.evaluate((action) => globalThis.handlers[action](), action);
    await says(tab, 'Press Start when you are ready.');
    await stopClock(tab);
    expect(await state()).to.deep.equal([null, 'none']);
    await press(tab, 'Start');
    await says(tab, 'Pause');
    expect(await state()).to.deep.equal(['Pelvic tilt', 'playing']);
    await act('pause');
    expect((await session(tab)).status).to.equal('paused');
    expect(await state()).to.deep.equal(['Pelvic tilt', 'paused']);
    await act('play');
    await act('nexttrack');
    expect(await session(tab)).to.include({ status: 'running', kind: 'hold', rep: 1 });
    await act('previoustrack');
    expect(await session(tab)).to.include({ kind: 'prepare' });
    await press(tab, 'Start again');
    expect((await state())[0]).to.equal(null);
    await tab.leave();
  });

  it('prints as a hand-out: figures, dose as chosen, sources, who reviewed it, and the code', async () => {
    // A dialog that stays open: the paper is gone when it closes, and without a person that is at once.
    const prepare = (tab) => tab.evaluateOnNewDocument(() => (window.print = () => (window.printing = true)));
    const tab = await site.tab({ prepare });
    await tab.open(site.serve({ body: stepper(tilt) }));
    await press(tab, 'Take it along');
    await says(tab, 'Print');
    await press(tab, 'Print');
    await until('the paper', () => tab.evaluate(() => document.querySelector('iframe')?.contentWindow.printing === true));
    await tab.emulateMediaType('print');
    const buttons = await tab.evaluate(
      (tag) =>
        [...document.querySelector(tag).shadowRoot.querySelectorAll('button, select, input')].filter((it) => it.checkVisibility())
          .length,
      tag,
    );
    expect(buttons, 'the page itself, printed, has nothing to press').to.equal(0);
    const paper = await tab.evaluate(() => {
      const page = document.querySelector('iframe').contentDocument;
      const { innerText } = page.body;
      return {
        words: innerText.replace(/\s+/g, ' ') + page.body.textContent.replace(/\s+/g, ' '),
        figures: page.querySelectorAll('svg.figure').length,
        codes: page.querySelectorAll('.qr').length,
        title: page.title,
      };
    });
    expect(paper.codes).to.equal(1);
    expect(paper.title).to.equal('Pelvic tilt');
    expect(paper.figures).to.equal(2);
    for (const words of ['5 repetitions · hold 10 seconds', 'Exercises for back pain', 'Stop if', 'Not clinically reviewed'])
      expect(paper.words).to.contain(words);
    expect(await tab.violations()).to.deep.equal([]);
    await tab.leave();
  });
});
