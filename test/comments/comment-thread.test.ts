import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import type { CommentForm } from '../../src/comments/comment-form.js';
import type { CommentThread } from '../../src/comments/comment-thread.js';
// Already here when a form asks for it, so that no test has to wait for the network.
import '../../src/comments/backends/create-backend.browser.js';
import '../../src/comments/form/form.controller.js';
import '../../src/comments/thread/thread.controller.js';
import '../../src/define/comment-form.js';
import '../../src/define/comment-thread.js';
import { pageJsonLd } from '../../src/foundation/page-json-ld.browser.js';
import { expectNoAxeViolations } from '../helpers/axe.js';
import { turns } from '../helpers/turns.js';
import { MemoryBackend, said } from './memory-backend.js';

type Host = CommentThread | CommentForm;
const $ = <T extends HTMLElement = HTMLElement>(host: Host, selector: string) => host.renderRoot.querySelector<T>(selector);
const $$ = (host: Host, selector: string) => [...host.renderRoot.querySelectorAll<HTMLElement>(selector)];
const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function make(backend: MemoryBackend, attributes: Partial<CommentThread> = {}) {
  const thread = document.createElement('relief-comment-thread') as CommentThread;
  Object.assign(thread, { backend, ...attributes });
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.append(thread);
  await waitUntil(() => backend.lists > 0);
  await turns();
  await thread.updateComplete;
  return thread;
}

function conversation() {
  const backend = new MemoryBackend();
  backend.comments = [
    said('1', 'Ann', 'Heat helped me.', { link: 'https://example.org/p#comment-1' }),
    said('2', 'سلمى', 'ساعدني المشي.', { lang: 'ar' }),
    said('3', 'Bob', 'How long?', { parent: '1' }),
    said('4', 'Ann', 'Two days.', { parent: '3' }),
  ];
  return backend;
}

const replyButtons = (thread: CommentThread) => $$(thread, '[part="reply-button"]') as HTMLButtonElement[];
const replyForm = (thread: CommentThread) => $(thread, 'relief-comment-form') as CommentForm | null;

async function openReply(thread: CommentThread, at: number) {
  replyButtons(thread)[at]!.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => replyForm(thread)?.shadowRoot?.activeElement?.id === 'text', 'the reply box has the focus');
  return replyForm(thread)!;
}

describe('<relief-comment-thread>', () => {
  beforeEach(() => localStorage.clear());

  it('shows replies inside what they answer, as lists in lists', async () => {
    const thread = await make(conversation());
    expect(words($(thread, '[part="title"]'))).to.equal('4 comments');
    const top = [...$(thread, 'ol')!.children];
    expect(top).to.have.length(2);
    expect(words(top[0]!.querySelector(':scope > ol > li > ol [part="text"]'))).to.equal('Two days.');
    await expectNoAxeViolations(thread);
  });

  it('keeps each comment’s own direction and language', async () => {
    const thread = await make(conversation());
    const text = $$(thread, '[part="text"]').at(-1)!;
    expect([text.dir, text.lang, getComputedStyle(text).direction]).to.deep.equal(['auto', 'ar', 'rtl']);
    expect($$(thread, '[part="author"]').every((name) => name.dir === 'auto')).to.equal(true);
  });

  it('says when, in a <time>, with a link to the comment where there is one', async () => {
    const thread = await make(conversation());
    const link = $<HTMLAnchorElement>(thread, 'a[part="time"]')!;
    expect(link.href).to.equal('https://example.org/p#comment-1');
    expect(link.querySelector('time')!.dateTime).to.equal('2026-01-02T03:04:05Z');
    expect(link.querySelector('time')!.title).to.contain('2026');
  });

  it('follows no link but to the web', async () => {
    const backend = conversation();
    backend.comments[0]!.link = 'javascript:alert(1)';
    expect($(await make(backend), 'a[part="time"]')).to.equal(null);
  });

  it('makes HTML from a server harmless', async () => {
    const backend = new MemoryBackend();
    const evil =
      '<p onclick="steal()">Hello <b>there</b> <a href="javascript:steal()">x</a> <a href="https://example.org/">ok</a></p>' +
      '<img src="/pixel.gif" onerror="window.stolen = true"><script>window.stolen = true</script><style>*{display:none}</style><iframe src="/"></iframe>';
    backend.comments = [{ ...said('1', 'Eve', ''), html: evil }];
    delete backend.comments[0]!.text;
    const thread = await make(backend);
    const text = $(thread, '[part="text"]')!;
    await waitUntil(() => text.childElementCount > 0, 'the text is there');
    expect(words(text)).to.equal('Hello there x ok');
    expect(text.querySelector('img, script, style, iframe, [onclick], [href^="javascript"]')).to.equal(null);
    expect(text.querySelector('b')).to.not.equal(null);
    expect(text.querySelector<HTMLAnchorElement>('a[href]')!.rel).to.equal('nofollow ugc noopener noreferrer');
    expect((window as { stolen?: boolean }).stolen).to.equal(undefined);
  });

  it('shows no picture of anybody, for an address hidden in it leaks', async () => {
    const thread = await make(conversation());
    expect($$(thread, 'img')).to.have.length(0);
  });

  it('opens a reply form in place, moves the focus into it, and gives it back on “Cancel reply”', async () => {
    const thread = await make(conversation());
    const form = await openReply(thread, 1);
    expect(words(form.renderRoot.querySelector('[part="title"]'))).to.equal('Leave a Reply to Bob');
    await expectNoAxeViolations(thread);
    const cancel = form.renderRoot.querySelector<HTMLButtonElement>('.head button')!;
    expect(words(cancel)).to.equal('Cancel reply');
    cancel.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !replyForm(thread));
    expect(thread.shadowRoot!.activeElement).to.equal(replyButtons(thread)[1]);
  });

  it('asks of a reply what the page asks of its form: nothing kept, nothing checked, the same country', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <relief-comment-thread .backend=${conversation()}></relief-comment-thread>
        <relief-comment-form .backend=${conversation()} no-drafts no-checks website country="GB" challenge-url="/challenge">
        </relief-comment-form>
      </div>`,
    );
    const thread = page.querySelector('relief-comment-thread') as CommentThread;
    await waitUntil(() => $$(thread, 'article').length === 4);
    const { noDrafts, noChecks, website, country, challengeUrl } = await openReply(thread, 0);
    expect({ noDrafts, noChecks, website, country, challengeUrl }).to.deep.equal({
      noDrafts: true,
      noChecks: true,
      website: true,
      country: 'GB',
      challengeUrl: '/challenge',
    });
  });

  it('keeps the draft of a reply when it is cancelled', async () => {
    const thread = await make(conversation());
    const form = await openReply(thread, 0);
    await sendKeys({ type: 'Me too' });
    form.renderRoot.querySelector<HTMLButtonElement>('.head button')!.click();
    await waitUntil(() => !replyForm(thread));
    const again = await openReply(thread, 0);
    await waitUntil(() => again.renderRoot.querySelector('textarea')?.value === 'Me too', 'the draft is back');
  });

  it('sends a reply to its parent, shows it there and moves the focus to it', async () => {
    const backend = conversation();
    const thread = await make(backend);
    const form = await openReply(thread, 0);
    await sendKeys({ type: 'Me too' });
    for (const [id, text] of [
      ['name', 'Cem'],
      ['email', 'cem@example.org'],
    ] as const) {
      form.renderRoot.querySelector<HTMLElement>(`#${id}`)!.focus();
      await sendKeys({ type: text });
    }
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => backend.drafts.length === 1 && !replyForm(thread), 'the form is closed');
    expect(backend.drafts[0]!.parent).to.equal('1');
    await waitUntil(() => thread.shadowRoot!.activeElement?.localName === 'article');
    expect(words(thread.shadowRoot!.activeElement!.querySelector('[part="text"]'))).to.equal('Me too');
    expect(
      thread.shadowRoot!.activeElement!.closest('ol')!.parentElement!.querySelector('[part="author"]')!.textContent,
    ).to.equal('Ann');
    expect(words($(thread, '[part="title"]'))).to.equal('5 comments');
  });

  it('answers the comment at the top where a backend has one level only', async () => {
    const backend = conversation();
    backend.can.reply = 'one-level';
    const form = await openReply(await make(backend), 1);
    expect([form.replyTo, form.replyName]).to.deep.equal(['1', 'Bob']);
  });

  it('offers no reply where a backend takes none', async () => {
    const backend = conversation();
    backend.can.reply = 'none';
    expect(replyButtons(await make(backend))).to.have.length(0);
  });

  it('loads more, says how many, and goes on with the first new one', async () => {
    const backend = new MemoryBackend();
    backend.comments = Array.from({ length: 45 }, (_, i) => said(`${i + 1}`, 'Ann', `Comment ${i + 1}`));
    const thread = await make(backend);
    expect($$(thread, 'article')).to.have.length(20);
    expect(words($(thread, '[part="title"]'))).to.equal('45 comments');
    $(thread, '[part="more-button"]')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => $$(thread, 'article').length === 40);
    await waitUntil(() => words(thread.shadowRoot!.activeElement).includes('Comment 21'));
    await waitUntil(() => words($(thread, '[role="status"]')).includes('20 more comments loaded'));
    await thread.loadMore();
    expect($$(thread, 'article')).to.have.length(45);
    expect($(thread, '[part="more-button"]')).to.equal(null);
  });

  it('builds only what a reader asks for when a server sends everything at once', async () => {
    const backend = new MemoryBackend();
    backend.comments = Array.from({ length: 10_000 }, (_, i) => said(`${i + 1}`, 'Ann', `Comment ${i + 1}`));
    backend.list = async () => ({ comments: (backend.lists++, backend.comments), total: 10_000, more: false });
    const thread = await make(backend);
    await waitUntil(() => $$(thread, 'article').length > 0, 'the thread');
    expect($$(thread, 'article')).to.have.length(20);
    await thread.loadMore();
    expect($$(thread, 'article')).to.have.length(40);
    expect(backend.lists).to.equal(1);
    await waitUntil(() => words(thread.shadowRoot!.activeElement).includes('Comment 21'));
  });

  it('says that there is nothing yet', async () => {
    const thread = await make(new MemoryBackend());
    expect(words($(thread, '.empty'))).to.equal('No comments yet.');
    await expectNoAxeViolations(thread);
  });

  it('says that it could not load, and tries again', async () => {
    const backend = conversation();
    backend.broken = true;
    const thread = await make(backend);
    expect(words($(thread, '.failed'))).to.contain('could not be loaded');
    await expectNoAxeViolations(thread);
    backend.broken = false;
    $(thread, '[part="retry-button"]')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => $$(thread, 'article').length === 4);
  });

  it('takes its backend from the form on the page, and shows what is posted there', async () => {
    const backend = conversation();
    const page = await fixture<HTMLElement>(
      html`<div>
        <relief-comment-thread></relief-comment-thread>
        <relief-comment-form .backend=${backend}></relief-comment-form>
      </div>`,
    );
    const thread = page.querySelector('relief-comment-thread') as CommentThread;
    const form = page.querySelector('relief-comment-form') as CommentForm;
    await waitUntil(() => $$(thread, 'article').length === 4 && $(form, '#email'));
    for (const [id, text] of [
      ['text', 'Walking helps'],
      ['name', 'Dee'],
      ['email', 'dee@example.org'],
    ] as const) {
      $(form, `#${id}`)!.focus();
      await sendKeys({ type: text });
    }
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => $$(thread, 'article').length === 5);
    await waitUntil(() => words(thread.shadowRoot!.activeElement).includes('Walking helps'), 'focus goes to the new comment');
    expect(words($(form, '#outcome'))).to.equal('Your comment is published. Thank you.');
  });

  it('is part of the page’s schema.org graph, on request, without what waits for a moderator', async () => {
    const backend = conversation();
    const thread = await make(backend);
    let heard = 0;
    thread.addEventListener('relief-comments-read', () => heard++);
    backend.comments.push(said('9', 'Ann', 'Not yet for all', { status: 'pending' }));
    await thread.reload();
    expect(heard).to.equal(1);
    await thread.updateComplete;
    const { '@graph': graph } = await pageJsonLd(document, 'https://example.org/heat');
    const text = JSON.stringify(graph);
    expect(graph.map((it) => [it['@type'], it['@id']])).to.deep.equal([['WebPage', 'https://example.org/heat']]);
    expect(text.match(/"@type":"Comment"/g)).to.have.length(4);
    expect(text).to.not.contain('Not yet for all');
  });

  it('shows what was posted while the thread was still being read', async () => {
    const backend = conversation();
    const page = await fixture<HTMLElement>(
      html`<div>
        <relief-comment-thread .backend=${backend}></relief-comment-thread>
        <relief-comment-form .backend=${backend}></relief-comment-form>
      </div>`,
    );
    const thread = page.querySelector('relief-comment-thread') as CommentThread;
    const form = page.querySelector('relief-comment-form') as CommentForm;
    await waitUntil(() => $$(thread, 'article').length === 4 && $(form, '#email'));
    // The next list is what the server knew before.
    const before = await backend.list({ page: 1, perPage: 20, order: 'oldest' });
    let answer = () => {};
    backend.list = () => new Promise((done) => (answer = () => done(before)));
    const reading = thread.reload();
    for (const [id, text] of [
      ['text', 'Walking helps'],
      ['name', 'Dee'],
      ['email', 'dee@example.org'],
    ] as const) {
      $(form, `#${id}`)!.focus();
      await sendKeys({ type: text });
    }
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => words(thread).includes('Walking helps') || words(thread.shadowRoot!.activeElement).includes('Walking'));
    answer();
    await reading;
    await thread.updateComplete;
    expect(
      $$(thread, 'article')
        .map(words)
        .some((it) => it.includes('Walking helps')),
    ).to.equal(true);
    expect($$(thread, 'article')).to.have.length(5);
  });

  it('leaves alone what went to another backend', async () => {
    const [mine, other] = [conversation(), new MemoryBackend()];
    const page = await fixture<HTMLElement>(
      html`<div>
        <relief-comment-thread .backend=${mine}></relief-comment-thread>
        <relief-comment-form .backend=${other}></relief-comment-form>
      </div>`,
    );
    const thread = page.querySelector('relief-comment-thread') as CommentThread;
    const form = page.querySelector('relief-comment-form') as CommentForm;
    await waitUntil(() => $$(thread, 'article').length === 4 && $(form, '#email'));
    for (const id of ['text', 'name']) {
      $(form, `#${id}`)!.focus();
      await sendKeys({ type: 'x' });
    }
    $(form, '#email')!.focus();
    await sendKeys({ type: 'a@b.cd' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => other.drafts.length === 1);
    expect($$(thread, 'article')).to.have.length(4);
  });

  it('marks a comment that waits for a moderator', async () => {
    const backend = new MemoryBackend();
    backend.comments = [said('1', 'Ann', 'Mine', { status: 'pending' })];
    const thread = await make(backend);
    expect(words($(thread, '.pending-note'))).to.equal('Your comment is awaiting moderation.');
    expect(replyButtons(thread)).to.have.length(0);
    await expectNoAxeViolations(thread);
  });

  it('fits 320 px with replies of replies of replies', async () => {
    const backend = new MemoryBackend();
    backend.comments = Array.from({ length: 9 }, (_, i) =>
      said(`${i}`, `N${i}`, 'x'.repeat(100), i ? { parent: `${i - 1}` } : {}),
    );
    const thread = await make(backend);
    Object.assign(thread.parentElement!.style, { width: '320px', padding: '8px', boxSizing: 'border-box', overflow: 'auto' });
    expect($$(thread, 'article')).to.have.length(9);
    expect(thread.parentElement!.scrollWidth).to.be.at.most(320);
    expect(Math.min(...$$(thread, '[part="text"]').map((text) => text.clientWidth))).to.be.greaterThan(200);
  });

  describe('for those who wrote in it', () => {
    const own = () => {
      const backend = conversation();
      Object.assign(backend.can, { edit: true, remove: true });
      backend.comments[0]!.editableUntil = new Date(Date.now() + 60_000).toISOString();
      backend.comments[2]!.editableUntil = new Date(Date.now() - 60_000).toISOString();
      return backend;
    };
    const button = (thread: CommentThread, label: string) =>
      $$(thread, 'button').find((it) => words(it) === label) as HTMLButtonElement | undefined;
    const press = async (thread: CommentThread, label: string) => {
      await waitUntil(() => button(thread, label), label);
      button(thread, label)!.focus();
      await sendKeys({ press: 'Enter' });
      await thread.updateComplete;
    };

    it('offers changes only while the backend allows them', async () => {
      const thread = await make(own());
      expect($$(thread, '[part="edit-button"]')).to.have.length(1);
      expect($$(thread, '[part="withdraw-button"]')).to.have.length(1);
      expect($$(await make(conversation()), '[part="edit-button"]')).to.have.length(0);
    });

    it('changes a comment in place, by keyboard', async () => {
      const backend = own();
      const thread = await make(backend);
      await press(thread, 'Edit');
      await waitUntil(() => thread.shadowRoot!.activeElement?.localName === 'textarea', 'the box has the focus');
      await expectNoAxeViolations(thread);
      await sendKeys({ press: 'End' });
      await sendKeys({ type: ' A lot.' });
      await press(thread, 'Save');
      await waitUntil(() => !$(thread, '.edit'));
      expect(words($(thread, '[part="text"]'))).to.contain('A lot.');
      expect(backend.comments[0]!.text).to.contain('A lot.');
      await waitUntil(() => thread.shadowRoot!.activeElement?.localName === 'article', 'the comment has the focus');
      await waitUntil(() => words($(thread, '[role="status"]')) === 'Your comment is changed.');
    });

    it('keeps the words of a change that was refused, and says so', async () => {
      const backend = own();
      backend.edit = async () => ({ kind: 'forbidden' });
      const thread = await make(backend);
      await press(thread, 'Edit');
      await waitUntil(() => $(thread, '#edit'));
      $<HTMLTextAreaElement>(thread, '#edit')!.value = 'Other words';
      await press(thread, 'Save');
      await waitUntil(() => $(thread, '.edit .error'));
      expect($<HTMLTextAreaElement>(thread, '#edit')!.value).to.equal('Other words');
      await press(thread, 'Keep it as it is');
      await waitUntil(() => !$(thread, '.edit'));
      expect(words($(thread, '[part="text"]'))).to.equal('Heat helped me.');
    });

    it('asks before it withdraws, moves the answers up, and keeps the focus on the page', async () => {
      const backend = own();
      const thread = await make(backend);
      await press(thread, 'Withdraw');
      await waitUntil(() => $(thread, '.edit p'));
      expect(words($(thread, '.edit p'))).to.contain('gone for everybody');
      await press(thread, 'Withdraw');
      await waitUntil(() => $$(thread, 'article').length === 3);
      expect($(thread, 'ol')!.children).to.have.length(2);
      await waitUntil(() => thread.shadowRoot!.activeElement?.id === 'heading');
    });

    it('shows a pending comment to its writer after a reload, until everybody sees it', async () => {
      const backend = new MemoryBackend();
      const page = () =>
        html`<div>
          <relief-comment-thread .backend=${backend}></relief-comment-thread>
          <relief-comment-form .backend=${backend}></relief-comment-form>
        </div>`;
      const first = await fixture<HTMLElement>(page());
      const form = first.querySelector('relief-comment-form') as CommentForm;
      await waitUntil(() => $(form, '#email'));
      backend.outcomes.push({ kind: 'pending' });
      for (const [id, text] of [
        ['text', 'Walking helps'],
        ['name', 'Dee'],
        ['email', 'dee@example.org'],
      ] as const) {
        $(form, `#${id}`)!.focus();
        await sendKeys({ type: text });
      }
      await sendKeys({ press: 'Enter' });
      const thread = first.querySelector('relief-comment-thread') as CommentThread;
      await waitUntil(() => words($(thread, 'article.pending [part="text"]')) === 'Walking helps');
      await waitUntil(() => words(thread.shadowRoot!.activeElement).includes('awaiting moderation'));
      first.remove();
      const later = await make(backend);
      await waitUntil(() => $(later, 'article.pending'));
      expect(words($(later, '[part="title"]'))).to.equal('Comments');
      later.remove();
      backend.comments = [said('77', 'Dee', 'Walking helps')];
      const published = await make(backend);
      await waitUntil(() => $$(published, 'article').length === 1);
      expect($(published, 'article.pending')).to.equal(null);
      expect({ ...localStorage }).to.deep.equal({});
    });
  });

  it('counts a vote once, and says how many there are', async () => {
    const backend = conversation();
    backend.can.vote = true;
    const thread = await make(backend);
    const vote = () => $<HTMLButtonElement>(thread, '[part="vote-button"]')!;
    expect(vote().getAttribute('aria-pressed')).to.equal('false');
    vote().focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => vote().getAttribute('aria-pressed') === 'true');
    expect(words(vote())).to.equal('Helpful 1');
    await sendKeys({ press: 'Enter' });
    expect(backend.comments[0]!.votes).to.equal(1);
    await waitUntil(() => words($(thread, '[role="status"]')).includes('1 person finds this helpful'));
    await expectNoAxeViolations(thread);
  });

  it('says when a vote could not be sent', async () => {
    const backend = conversation();
    backend.can.vote = true;
    const thread = await make(backend);
    backend.broken = true;
    $<HTMLButtonElement>(thread, '[part="vote-button"]')!.click();
    await waitUntil(() => words($(thread, '[role="status"]')).includes('could not be sent'));
  });

  it('shows the newest first when the reader wants that', async () => {
    const backend = conversation();
    const thread = await make(backend);
    const order = $<HTMLSelectElement>(thread, '[part="order"]')!;
    expect(order.labels![0]!.textContent!.trim()).to.match(/^Order/);
    order.value = 'newest';
    order.dispatchEvent(new Event('change'));
    await waitUntil(() => words($(thread, 'article [part="author"]')) === 'سلمى');
  });
});
