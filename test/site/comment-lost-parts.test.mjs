// What a comment form or a thread loads when it is first needed, and that does not come: the reader is told, the next press asks
// again, and nothing is left to the console. The real bundle; Chromium, which fetches again what did not come.
import { expect } from 'chai';
import { find, openSite } from '../helpers/site.mjs';

describe('a part of the comments that does not arrive', function () {
  this.timeout(120_000);
  let site, tab, lost;
  before(async () => (site = await openSite()));
  after(() => site.close());
  afterEach(() => tab.leave());

  const thread = (selector) => `relief-comment-thread >>> ${selector}`;
  const form = (selector) => `relief-comment-form >>> ${selector}`;
  const press = async (selector) => (await find(tab, selector)).evaluate((it) => (it.focus(), it.click()));
  const gone = async (selector) => {
    for (const end = Date.now() + 60_000; await tab.$(selector); await new Promise((done) => setTimeout(done, 50)))
      if (Date.now() > end) throw new Error(`${selector} stays`);
  };
  const says = (tag, text) =>
    tab.waitForFunction(
      (tag, text) => document.querySelector(tag).shadowRoot.querySelector('[role=status]')?.textContent.includes(text),
      { polling: 50 },
      tag,
      text,
    );
  const uncaught = () => tab.seen.said.filter((it) => it.startsWith('uncaught'));

  /** A page with a thread, whose one comment its reader may change, and a form or none. What matches `without` is lost. */
  async function open(without, { withForm = false, html, comments = [{}], counts } = {}) {
    tab = await site.tab();
    lost = without;
    await tab.setRequestInterception(true);
    tab.on('request', (it) => (lost?.test(it.url()) ? it.abort() : it.continue()));
    const made = comments.map((more) => ({
      id: '1',
      name: 'Ann',
      ...(html ? { html } : { text: 'Heat helped me.' }),
      time: '2026-01-02T03:04:05Z',
      status: 'published',
      editableUntil: '9999-01-01T00:00:00Z',
      ...more,
    }));
    const rule = { use: 'optional', max: 500, unit: 'chars' };
    const can = {
      list: true,
      reply: 'tree',
      edit: true,
      remove: true,
      fields: { text: rule, name: rule, email: rule, url: rule },
    };
    await tab.evaluateOnNewDocument(
      (comments, can, counts) => {
        const add = ({ text, name }) => {
          comments.push({ id: '2', text, name, time: new Date().toISOString(), status: 'published' });
          return { kind: 'published', comment: comments.at(-1) };
        };
        const backend = {
          id: 'page',
          capabilities: () => can,
          list: async () => ({ comments: [...comments], total: comments.length, more: false, ...(counts && { counts }) }),
          submit: async (draft) => add(draft),
        };
        addEventListener('DOMContentLoaded', () => {
          for (const it of document.querySelectorAll('main > *')) it.backend = backend;
        });
      },
      made,
      counts ? { ...can, moderate: ['approve', 'hold'] } : can,
      counts,
    );
    await tab.open(
      site.serve({
        body: `<relief-comment-thread></relief-comment-thread>${withForm ? '<relief-comment-form></relief-comment-form>' : ''}`,
      }),
    );
  }

  for (const [button, shows] of [
    ['edit-button', 'textarea'],
    ['withdraw-button', 'article button.primary'],
  ])
    it(`is said beside the comment, and asked for at the next press: what changes it (${button})`, async () => {
      await open(/\/chunks\/edit-comment/);
      await press(thread(`[part=${button}]`));
      await find(tab, thread('article ::-p-text(This could not be loaded. Please try again.)'));
      await says('relief-comment-thread', 'could not be loaded');
      lost = undefined;
      await press(thread(`[part=${button}]`));
      await find(tab, thread(shows));
      await gone(thread('article .error'));
      expect(uncaught()).to.deep.equal([]);
    });

  it('is said beside the comment, and asked for at the next press: the form that answers it', async () => {
    await open(/\/chunks\/comment-form/);
    await press(thread('[part=reply-button]'));
    await find(tab, thread('article ::-p-text(This could not be loaded. Please try again.)'));
    lost = undefined;
    await press(thread('[part=reply-button]'));
    await find(tab, thread('.answer >>> textarea'));
    await gone(thread('article .error'));
    await tab.waitForFunction(() => document.activeElement.shadowRoot.activeElement?.localName === 'relief-comment-form');
    expect(uncaught()).to.deep.equal([]);
  });

  it('is said by the thread when a first comment is posted: what draws it, which comes at the next press', async () => {
    await open(/\/chunks\/thread\.controller/, { withForm: true, comments: [] });
    await (await find(tab, form('textarea'))).type('Walking helps.');
    await (await find(tab, form('#name'))).type('Dee');
    await press(form('[part=post-button]'));
    await find(tab, thread('[part=retry-button]'));
    await says('relief-comment-thread', 'could not be loaded');
    lost = undefined;
    await press(thread('[part=retry-button]'));
    await find(tab, thread('article ::-p-text(Walking helps.)'));
    expect(uncaught()).to.deep.equal([]);
  });

  it('is said by the thread when it holds comments, and comes at the next press', async () => {
    await open(/\/chunks\/thread\.controller/);
    await press(thread('[part=retry-button]'));
    await find(tab, thread('[part=retry-button]'));
    lost = undefined;
    await press(thread('[part=retry-button]'));
    await find(tab, thread('article ::-p-text(Heat helped me.)'));
    expect(uncaught()).to.deep.equal([]);
  });

  it('leaves to moderators what is not published told from what is, and comes with the network: what they moderate with', async () => {
    const waiting = { id: '9', text: 'Buy my pills.', status: 'pending' };
    await open(/\/chunks\/moderation\.controller/, { comments: [{}, waiting], counts: { pending: 1 } });
    await find(tab, thread('article.pending ::-p-text(Not published: moderators alone see this comment.)'));
    expect(await tab.$(thread('article.published .pending-note'))).to.equal(null);
    expect(await tab.$(thread('[part=moderation]'))).to.equal(null);
    lost = undefined;
    await tab.evaluate(() => dispatchEvent(new Event('online')));
    await find(tab, thread('article.pending [data-deed=approve]'));
    await gone(thread('.pending-note'));
    expect(uncaught()).to.deep.equal([]);
  });

  it('leaves the words of a comment that came as HTML, which comes with the network', async () => {
    await open(/\/chunks\/sanitize-html/, { html: '<p>Heat <b>helped</b> me &amp; rest.</p>' });
    await find(tab, thread('[part=text]::-p-text(Heat helped me & rest.)'));
    expect(await tab.$(thread('[part=text] b'))).to.equal(null);
    lost = undefined;
    await tab.evaluate(() => dispatchEvent(new Event('online')));
    await find(tab, thread('[part=text] b'));
    expect(uncaught()).to.deep.equal([]);
  });

  it('is said beside the text, and asked for while it is written: what looks for personal data', async () => {
    await open(/\/chunks\/(en|concerns)[.-]/, { withForm: true, comments: [] });
    await (await find(tab, form('textarea'))).type('Write to ann.smith@example.org');
    await find(tab, form('.unchecked::-p-text(Your text could not be checked)'));
    await says('relief-comment-form', 'could not be checked');
    lost = undefined;
    await (await find(tab, form('textarea'))).type(', please.');
    await find(tab, form('.concerns .personal'));
    expect(await tab.$(form('.unchecked'))).to.equal(null);
    expect(uncaught()).to.deep.equal([]);
  });

  it('leaves the text of a field in the form of the page, also in a browser without ElementInternals', async () => {
    for (const without of [[], ['attachInternals']]) {
      tab = await site.tab();
      lost = /form\.controller/;
      await tab.setRequestInterception(true);
      tab.on('request', (it) => (lost.test(it.url()) ? it.abort() : it.continue()));
      await tab.evaluateOnNewDocument((names) => names.forEach((it) => delete HTMLElement.prototype[it]), without);
      await tab.open(site.serve({ body: '<form><relief-comment-form name="story" required></relief-comment-form></form>' }));
      await (await find(tab, form('textarea'))).type('Heat');
      const sent = await tab.evaluate(() => [...new FormData(document.querySelector('form'))]);
      expect(sent, String(without)).to.deep.equal([['story', 'Heat']]);
      if (!without.length) await tab.leave();
    }
  });

  it('is said instead of an outcome, and asked for at the next key: what keeps drafts and sends', async () => {
    await open(/\/chunks\/form\.controller/, { withForm: true, comments: [] });
    await (await find(tab, form('textarea'))).type('Heat');
    await find(tab, form('.stuck::-p-text(Comments cannot be sent just now.)'));
    lost = undefined;
    await (await find(tab, form('textarea'))).type(' helped.');
    await gone(form('.stuck'));
    await (await find(tab, form('#name'))).type('Dee');
    await press(form('[part=post-button]'));
    await find(tab, thread('article ::-p-text(Heat helped.)'));
    expect(uncaught()).to.deep.equal([]);
  });
});
