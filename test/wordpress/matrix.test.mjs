// What becomes of a comment against what a reader is told, on the oldest and the newest WordPress that are here, with their own
// themes and under what owners and plugins do. Needs the built script tag (npm run build).
import { expect } from 'chai';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { startWordPress } from '../../scripts/wordpress/site.mjs';
import { commentOutcomes as say } from '../../src/locales/en/comments-outcomes.ts';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const password = 'open sesame';

const sites = [
  { title: 'oldest, Twenty Twenty-One', theme: 'twentytwentyone' },
  // Twenty Twenty-Five wants a newer WordPress.
  { title: 'oldest, Twenty Twenty-Three', theme: 'twentytwentythree' },
  { title: 'newest, Twenty Twenty-One', theme: 'twentytwentyone', newest: true },
  { title: 'newest, Twenty Twenty-Five', theme: 'twentytwentyfive', newest: true },
  { title: 'oldest, in a folder, behind a password', theme: 'twentytwentyone', folder: '/blog', password, plain: true },
  {
    title: 'newest, in a folder, behind a password',
    theme: 'twentytwentyfive',
    newest: true,
    folder: '/blog',
    password,
    plain: true,
  },
];

/** `wants`: how the row has to stand; `none` is no row. `says`: what has to be told; else nothing false is enough. */
const conditions = [
  { name: 'nothing in the way', wants: '1', says: ['published'] },
  { name: 'and remembered', remember: true, wants: '1', says: ['published'] },
  {
    name: 'without an e-mail address',
    options: { require_name_email: 0 },
    fills: { '#email': '' },
    wants: '1',
    says: ['published'],
  },
  { name: 'moderation', options: { comment_moderation: 1 }, wants: '0', says: ['pending'] },
  {
    name: 'moderation, and remembered',
    options: { comment_moderation: 1 },
    remember: true,
    wants: '0',
    says: ['pending', 'received'],
  },
  { name: 'two within 15 seconds', options: { relief_no_flood: 0 }, before: 'another text', wants: 'none', says: ['too-fast'] },
  { name: 'the same twice', before: 'the same', wants: '1', says: ['published', 'duplicate'] },
  { name: 'closed meanwhile', closed: true, wants: 'none', says: ['closed'] },
  { name: 'only members may write', options: { comment_registration: 1 }, late: true, wants: 'none', says: ['login-required'] },
  { name: 'a word on the list', options: { disallowed_keys: 'helped' }, wants: 'trash', says: ['withheld', 'received'] },
  { name: 'spam filter', case: 'spam filter', wants: 'spam', says: ['withheld', 'received'] },
  { name: 'renamed box', case: 'renamed box', wants: '1', says: ['published'] },
  {
    name: 'refused with 403',
    case: 'refused with 403',
    options: { relief_guests: 1 },
    wants: 'none',
    says: ['refused', /leave out the link/],
  },
  {
    name: 'refused by an error',
    case: 'refused by an error',
    options: { relief_guests: 1 },
    wants: 'none',
    says: ['refused', /leave out the link/],
  },
  { name: 'a required field', case: 'a required field', fills: { '#sum': '4' }, wants: '1', says: ['published'] },
  {
    name: 'a required field, wrong',
    case: 'a required field',
    fills: { '#sum': '5' },
    wants: 'none',
    says: ['refused', /two and two/],
  },
  { name: 'no REST', case: 'no REST', wants: '1', says: ['published', 'received'] },
  { name: 'no REST, moderation', case: 'no REST', options: { comment_moderation: 1 }, wants: '0', says: ['pending', 'received'] },
  {
    name: 'no REST, spam filter',
    case: 'no REST',
    options: { disallowed_keys: 'helped' },
    wants: 'trash',
    says: ['withheld', 'received'],
  },
  { name: 'a cached page', options: { relief_page_cache: 1 }, wants: '1', says: ['published', 'received'] },
];
const roles = { guest: conditions, member: undefined, editor: undefined };
const forMembers = [
  'nothing in the way',
  'moderation',
  'the same twice',
  'renamed box',
  'a required field',
  'refused with 403',
  'no REST',
  'a cached page',
];
roles.member = conditions.filter(({ name }) => forMembers.includes(name));
// An editor's comments are never held back, and nobody makes an editor wait.
roles.editor = roles.member.map((it) => ({ ...it, ...(it.wants === '0' && { wants: '1', says: ['published'] }) }));

const usual = {
  relief_no_flood: 1,
  comment_previously_approved: 0,
  comment_moderation: 0,
  comment_registration: 0,
  default_comment_status: 'open',
  disallowed_keys: '',
  require_name_email: 1,
  relief_guests: 0,
  relief_page_cache: 0,
  relief_case: '',
};

const start = (sentence) => sentence.split(/[.:]/, 1)[0];
const kinds = [
  'published',
  'pending',
  'received',
  'withheld',
  'duplicate',
  'too-fast',
  'closed',
  'login-required',
  'unknown',
  'not-found',
];
/** Which of our sentences this is. */
function kindOf(sentence) {
  const found = kinds.find((kind) => say.outcomes[kind] && sentence.startsWith(start(say.outcomes[kind])));
  if (found) return found;
  return /did not accept/.test(sentence) ? 'refused' : sentence ? 'another' : 'nothing';
}

/** Where each sentence is true. */
const truths = {
  published: ({ status }) => status === '1',
  pending: ({ status }) => status === '0',
  received: ({ status }) => status !== 'none',
  withheld: ({ status }) => ['spam', 'trash', 'none'].includes(status),
  duplicate: ({ status }) => status !== 'none',
  'too-fast': ({ status }) => status === 'none',
  closed: ({ status, name }) => status === 'none' && name === 'closed meanwhile',
  'login-required': ({ status, name }) => status === 'none' && name === 'only members may write',
  refused: ({ status }) => status === 'none',
  unknown: () => true,
};

const text = 'Heat helped me.';

describe('a comment on WordPress as people have it', function () {
  this.timeout(900_000);
  let browser;
  const cells = [];
  /** What a guest sees where only members may write. */
  const strangers = [];

  before(async () => {
    browser = await puppeteer.launch({ executablePath: light(), args: chromiumFlags });
  });
  after(async () => {
    await browser?.close();
    print(cells);
  });

  it('is told of as the database has it, is never lost, never stored twice, and goes past no refusal', async () => {
    const waiting = [...sites];
    const lane = async () => {
      for (let site = waiting.shift(); site; site = waiting.shift()) await walk(site);
    };
    await Promise.all([lane(), lane(), lane()]);
    for (const [title, words, form] of strangers) expect([title, words, form]).to.deep.equal([title, true, false]);
    const where = (test) =>
      cells
        .filter(test)
        .map(({ title, role, name, status, kind, told }) => `${title}, ${role}, ${name}: ${status}, “${kind}”: ${told}`);
    expect(cells).to.have.length(sites.length * Object.values(roles).flat().length);
    expect(
      where(({ lost }) => lost),
      'lost',
    ).to.deep.equal([]);
    expect(
      where(({ lie }) => lie),
      'said what is not true',
    ).to.deep.equal([]);
    expect(
      where(({ twice }) => twice),
      'stored twice',
    ).to.deep.equal([]);
    expect(
      where(({ past }) => past),
      'stored past a refusal, or otherwise than it had to be',
    ).to.deep.equal([]);
    expect(
      where(({ silent }) => silent),
      'did not say what had to be said',
    ).to.deep.equal([]);
  });

  async function walk({ title, plain, ...options }) {
    const wp = await startWordPress({ dist: path('../../dist'), plugins: [path('conditions.php')], ...options });
    try {
      const { post } = await wp.control({
        options: { ...usual, ...(plain && { permalink_structure: '' }) },
        post: { post_title: 'Back spasms', post_content: '<p>Words.</p>', post_status: 'publish', comment_status: 'open' },
      });
      const link = `${wp.home}/?p=${post}`;
      for (const [role, all] of Object.entries(roles)) {
        const login = role === 'guest' ? {} : { login: role, role: role === 'editor' ? 'editor' : 'subscriber' };
        for (const condition of all) cells.push(await cell(wp, link, post, title, role, login, condition));
      }
      await wp.control({ options: { ...usual, comment_registration: 1 } });
      strangers.push([title, ...(await asStranger(link))]);
    } finally {
      await wp.stop();
    }
  }

  /** The theme's own words, and no form of ours beside them. */
  async function asStranger(link) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    try {
      await page.authenticate({ username: 'reader', password });
      await page.goto(link);
      await page.waitForFunction(() => document.querySelector('relief-comment-form')?.shadowRoot?.querySelector('slot'));
      return await page.evaluate(() => {
        const host = document.querySelector('relief-comment-form');
        return [/must be .*logged in/.test(host.innerText), host.shadowRoot.querySelector('form, textarea, [part]') !== null];
      });
    } finally {
      await context.close();
    }
  }

  async function cell(wp, link, post, title, role, login, condition) {
    const { name, wants, says } = condition;
    const set = { ...usual, ...(!condition.late && condition.options), relief_case: condition.case ?? '' };
    await wp.control({ options: set, wipe: true, edit: { ID: post, comment_status: 'open' } });
    const { cookies = [] } = await wp.control(login);
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const writes = [];
    try {
      page.setDefaultTimeout(60_000);
      await page.authenticate({ username: 'reader', password });
      page.on(
        'request',
        (request) =>
          request.method() === 'POST' && /wp-comments-post|\/comments\b/.test(request.url()) && writes.push(request.url()),
      );
      await page.setCookie(
        ...cookies.map((cookie) => {
          const [key, ...value] = cookie.split('=');
          return { name: key, value: decodeURIComponent(value.join('=')), url: wp.origin };
        }),
      );
      await open(page, link);
      if (condition.before) {
        await write(page, condition.before === 'the same' ? text : 'Cold helped me.', condition);
        await send(page);
        await told(page);
        await open(page, link);
      }
      await write(page, text, condition);
      if (condition.late) await wp.control({ options: condition.options });
      if (condition.closed) await wp.control({ edit: { ID: post, comment_status: 'closed' } });
      const before = writes.length;
      await send(page);
      const sentence = await told(page);
      const kind = kindOf(sentence);
      const rows = (await wp.control({})).comments.filter((row) => row.text === text);
      const status = rows[0]?.status ?? 'none';
      const facts = { status, name };
      const box = await page.evaluate(() => window.reliefBox().value);
      const [wanted, words] = [says.filter((it) => typeof it === 'string'), says.find((it) => it instanceof RegExp)];
      return {
        title,
        role,
        name,
        status,
        kind,
        told: sentence,
        lost: status === 'none' && box !== text,
        lie: !(truths[kind]?.(facts) ?? false),
        twice: rows.length > 1,
        past: status !== wants || (wants === 'none' && writes.length - before > 1),
        silent: !wanted.includes(kind) || (words && !words.test(sentence)),
      };
    } finally {
      await context.close();
    }
  }
});

/** Goes on when the element is drawn, and knows the box by where a person would click. */
async function open(page, link) {
  await page.goto(link);
  await page.waitForFunction(() => document.querySelector('relief-comment-form')?.shadowRoot?.querySelector('[part=form]'));
  await page.evaluate(() => {
    window.reliefBox = () =>
      [...document.querySelectorAll('relief-comment-form textarea')].find((it) => it.getBoundingClientRect().width > 50);
  });
}

async function write(page, words, { remember, fills = {} }) {
  const type = async (selector, value) => {
    const box = await page.$(selector);
    if (!box) return;
    await box.evaluate((it) => (it.value = ''));
    if (value) await box.type(value);
  };
  await page.evaluate(() => (window.reliefBox().dataset.box = ''));
  await type('[data-box]', words);
  const all = { '#author': 'Ann', '#email': 'ann@example.com', ...fills };
  for (const [selector, value] of Object.entries(all)) await type(selector, value);
  if (remember) await page.click('#wp-comment-cookies-consent');
  await page.waitForFunction(() => document.querySelector('relief-comment-form').shadowRoot.querySelector('.kept'));
}

const send = (page) => page.$eval('relief-comment-form [type=submit]', (button) => button.click());

/** How it ended, in the words on the screen. */
async function told(page) {
  const read = () =>
    page
      .evaluate(() => {
        const host = document.querySelector('relief-comment-form');
        const all = [
          ...host.shadowRoot.querySelectorAll('#outcome-text, #outcome .words'),
          ...host.querySelectorAll('.relief-field-error'),
        ];
        return host.matches(':state(sending)') ? '' : all.map((it) => it.textContent.trim()).join(' ');
      })
      .catch(() => '');
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(50)) {
    const words = await read();
    if (words) return words;
  }
  return '';
}

function print(cells) {
  const titles = [...new Set(cells.map(({ title }) => title))];
  const width = 34;
  console.log(`\n${' '.repeat(width)}${titles.map((_, index) => 'ABCDEF'[index].padEnd(22)).join('')}`);
  for (const role of ['guest', 'member', 'editor'])
    for (const { name } of conditions) {
      const row = titles.map((title) => cells.find((it) => it.title === title && it.role === role && it.name === name));
      if (!row.some(Boolean)) continue;
      const mark = (it) =>
        !it ? '–' : `${it.status}: ${it.kind}${it.lost || it.lie || it.twice || it.past || it.silent ? ' !' : ''}`;
      console.log(`${`${role}, ${name}`.padEnd(width)}${row.map((it) => mark(it).padEnd(22)).join('')}`);
    }
  console.log(titles.map((title, index) => `${'ABCDEF'[index]} ${title}`).join(' · '));
  console.log('Row in the database (1 published, 0 held, spam, trash, none): what the reader was told.\n');
}
