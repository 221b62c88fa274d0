import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CommentThread } from '../../src/comments/comment-thread.js';
import type { CommentModeratedEvent } from '../../src/comments/comments.events.js';
// Already here when a thread asks for it, so that no test has to wait for the network.
import '../../src/comments/backends/create-backend.browser.js';
import '../../src/comments/thread/moderation.controller.js';
import '../../src/comments/thread/thread.controller.js';
import '../../src/define/comment-thread.js';
import type { Deed } from '../../src/comments/thread/moderation.js';
import { expectNoAxeViolations } from '../helpers/axe.js';
import { waitUntil } from '../helpers/wait-until.js';
import { MemoryBackend, said } from './memory-backend.js';
import { ModeratedBackend } from './moderated-backend.js';

const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

function queue(may?: readonly Deed[]) {
  const backend = new ModeratedBackend(may);
  backend.comments = [
    said('1', 'Ann', 'Heat helped me.'),
    said('2', 'Bo', 'How long?', { parent: '1', status: 'pending' }),
    said('3', 'سلمى', 'ساعدني المشي.', { lang: 'ar', status: 'pending' }),
    said('4', 'Eve', 'Cheap pills here.', { status: 'spam' }),
    said('5', 'Cy', 'Never mind.', { status: 'trash' }),
  ];
  return backend;
}

class Walk {
  readonly moderated: string[] = [];
  constructor(readonly thread: CommentThread) {
    thread.addEventListener('relief-comment-moderated', ({ deed, comment }: CommentModeratedEvent) =>
      this.moderated.push(`${deed} ${comment.id} ${comment.status}`),
    );
  }
  $ = <T extends HTMLElement = HTMLElement>(selector: string) => this.thread.renderRoot.querySelector<T>(selector);
  $$ = (selector: string) => [...this.thread.renderRoot.querySelectorAll<HTMLElement>(selector)];
  article = (id: string) => this.$$('article').find(({ dataset }) => dataset['id'] === id);
  group = (id: string) => this.article(id)?.querySelector<HTMLElement>('[part="moderation"]');
  state = (id: string) => words(this.group(id)?.querySelector('.state'));
  deeds = (id: string) => [...this.group(id)!.querySelectorAll('.deeds button')].map(words);
  names = (id: string) => [...this.group(id)!.querySelectorAll('button')].map((it) => it.getAttribute('aria-label') ?? words(it));
  filters = () => this.$$('[part="filter"] button').map(words);
  heard = () => words(this.$('[role="status"]'));
  get active() {
    return this.thread.shadowRoot!.activeElement as HTMLElement;
  }
  async press(button: HTMLElement | undefined | null, key = 'Enter') {
    button!.focus();
    await sendKeys({ press: key });
  }
  button = (id: string, text: string) =>
    [...this.group(id)!.querySelectorAll<HTMLElement>('button')].find((it) => words(it) === text);
  async does(id: string, text: string) {
    await this.press(this.button(id, text));
  }
  async shows(filter: string) {
    await this.press(this.$$('[part="filter"] button').find((it) => words(it).startsWith(filter)));
    await waitUntil(
      () => words(this.$('[part="filter"] [aria-pressed="true"]')).startsWith(filter) && !this.$('.loading'),
      `shows ${filter}`,
    );
    await this.thread.updateComplete;
  }
}

async function open(backend: MemoryBackend, attributes: Partial<CommentThread> = {}, holder = html`<div></div>`) {
  const thread = document.createElement('relief-comment-thread') as CommentThread;
  Object.assign(thread, { backend, ...attributes });
  (await fixture<HTMLElement>(holder)).append(thread);
  const walk = new Walk(thread);
  if (backend instanceof ModeratedBackend) await waitUntil(() => walk.$('[part="moderation"]') ?? walk.$('[part="filter"]'));
  return walk;
}

describe('<relief-comment-thread> for moderators', () => {
  beforeEach(() => localStorage.clear());

  it('shows what waits where it stands, its state in words, and what can be done, named after whose it is', async () => {
    const walk = await open(queue());
    expect(walk.$$('article').map(({ dataset }) => dataset['id'])).to.deep.equal(['1', '2', '3']);
    expect(walk.$$('article').map((it) => it.getAttribute('aria-label'))).to.deep.equal([
      'Comment by Ann: Published',
      'Comment by Bo: Waiting for approval',
      'Comment by سلمى: Waiting for approval',
    ]);
    expect(walk.state('2')).to.equal('Waiting for approval');
    expect(walk.deeds('2')).to.deep.equal(['Approve', 'Mark as spam', 'Move to trash']);
    expect(walk.names('2')).to.deep.equal([
      'Approve the comment by Bo',
      'Mark as spam the comment by Bo',
      'Move to trash the comment by Bo',
    ]);
    // What is seen on a button begins its name, for people who speak to their computer.
    for (const button of walk.$$('[part="deed-button"]'))
      expect(button.getAttribute('aria-label')!.startsWith(words(button)), words(button)).to.equal(true);
    expect(walk.deeds('1')).to.deep.equal(['Hold back', 'Mark as spam', 'Move to trash']);
    expect(walk.filters()).to.deep.equal(['All', 'Waiting (2)', 'Spam (1)', 'Trash (1)']);
    // Only what everybody sees is counted above the comments, and nobody is told that the comment is their own.
    expect(words(walk.$('[part="title"]'))).to.equal('1 comment');
    expect(words(walk.thread.renderRoot as unknown as Element)).to.not.contain('Your comment');
    await expectNoAxeViolations(walk.thread);
  });

  it('shows readers nothing of it, and loads nothing for them', async () => {
    const backend = new MemoryBackend();
    backend.comments = [said('1', 'Ann', 'Heat helped me.')];
    const walk = await open(backend);
    await waitUntil(() => walk.article('1'));
    await walk.thread.updateComplete;
    expect(walk.$('[part="moderation"], [part="filter"], [part="next-button"]')).to.equal(null);
    expect(walk.article('1')!.getAttribute('aria-label')).to.equal('Comment by Ann');
  });

  it('approves by keyboard, says so, shows it, keeps the focus at the comment, and undoes it one step on', async () => {
    const backend = queue();
    const walk = await open(backend);
    await walk.does('2', 'Approve');
    await waitUntil(() => walk.state('2') === 'Published');
    expect(backend.deeds).to.deep.equal(['approve 2']);
    expect(backend.comments[1]!.status).to.equal('published');
    await waitUntil(() => walk.heard() === 'The comment by Bo is published. 1 comment is waiting.');
    expect([walk.active.className, walk.active.closest('article')!.dataset['id']]).to.deep.equal(['state', '2']);
    expect(words(walk.$('[part="title"]'))).to.equal('2 comments');
    expect(walk.filters()[1]).to.equal('Waiting (1)');
    expect(walk.moderated).to.deep.equal(['approve 2 published']);
    await expectNoAxeViolations(walk.thread);
    await sendKeys({ press: 'Tab' });
    expect(walk.active.getAttribute('aria-label')).to.equal('Undo: the comment by Bo');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => walk.state('2') === 'Waiting for approval');
    expect(backend.comments[1]!.status).to.equal('pending');
    await waitUntil(() => walk.heard() === 'Undone. The comment by Bo is waiting for approval. 2 comments are waiting.');
    expect(walk.deeds('2')).to.deep.equal(['Approve', 'Mark as spam', 'Move to trash']);
  });

  it('takes a moderator through the queue: undo, then the next that waits', async () => {
    const walk = await open(queue());
    await walk.press(walk.$('.moderate-bar [part="next-button"]'));
    await waitUntil(() => walk.active?.dataset['id'] === '2');
    await walk.does('2', 'Approve');
    await waitUntil(() => walk.active?.className === 'state');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(words(walk.active)).to.equal('Next waiting comment');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => walk.active?.dataset['id'] === '3');
    await walk.does('3', 'Mark as spam');
    await waitUntil(() => walk.state('3') === 'Marked as spam');
    await waitUntil(() => walk.heard() === 'The comment by سلمى is marked as spam. No comment is waiting.');
    expect(walk.$('[part="next-button"]')).to.equal(null);
  });

  it('fetches the rest of the queue when none of it is on this page', async () => {
    const backend = queue();
    backend.comments = [said('0', 'Zoe', 'First.'), ...backend.comments.slice(2)];
    const walk = await open(backend, { perPage: 1 });
    expect(walk.$$('article')).to.have.length(1);
    await walk.press(walk.$('.moderate-bar [part="next-button"]'));
    await waitUntil(() => walk.active?.dataset['id'] === '3');
    expect(words(walk.$('[part="filter"] [aria-pressed="true"]'))).to.equal('Waiting (1)');
  });

  it('says that the queue could not be read, and never that nothing waits', async () => {
    const backend = queue();
    backend.comments = [said('0', 'Zoe', 'First.'), ...backend.comments.slice(2)];
    const walk = await open(backend, { perPage: 1 });
    backend.broken = true;
    await walk.press(walk.$('.moderate-bar [part="next-button"]'));
    await waitUntil(() => walk.heard().includes('could not be loaded'));
    backend.broken = false;
    await walk.press(walk.$('[part="retry-button"]'));
    await waitUntil(() => walk.article('3'));
  });

  it('becomes a reader’s when the login is over', async () => {
    const backend = queue();
    const walk = await open(backend);
    backend.list = async () => ({ comments: [said('1', 'Ann', 'Heat helped me.')], total: 1, more: false });
    await walk.thread.reload();
    await waitUntil(() => !walk.$('[part="moderation"], [part="filter"]'));
    expect(walk.$$('article').map((it) => it.getAttribute('aria-label'))).to.deep.equal(['Comment by Ann']);
  });

  it('shows spam and trash on their own, and says where there is none', async () => {
    const backend = queue();
    const walk = await open(backend);
    await walk.shows('Waiting');
    expect(walk.$$('article')).to.have.length(2);
    expect(words(walk.$('[part="title"]'))).to.equal('1 comment');
    await walk.shows('Spam');
    expect(walk.$$('article').map(({ dataset }) => dataset['id'])).to.deep.equal(['4']);
    expect(walk.deeds('4')).to.deep.equal(['Not spam', 'Delete for good']);
    expect(words(walk.$('[part="title"]'))).to.equal('1 comment');
    await waitUntil(() => walk.heard() === 'Spam: 1 comment');
    await expectNoAxeViolations(walk.thread);
    await walk.does('4', 'Not spam');
    await waitUntil(() => walk.state('4') === 'Waiting for approval');
    await walk.shows('Spam');
    expect(words(walk.$('.empty'))).to.equal('No comment is marked as spam.');
    await waitUntil(() => walk.heard() === 'No comment is marked as spam.');
    await expectNoAxeViolations(walk.thread);
    await walk.shows('Trash');
    expect(walk.deeds('5')).to.deep.equal(['Restore', 'Delete for good']);
    await walk.shows('All');
    expect(walk.$$('article').map(({ dataset }) => dataset['id'])).to.deep.equal(['1', '2', '3', '4']);
  });

  it('asks before it deletes for good; Escape and “Keep it” keep it; then goes on with the next', async () => {
    const backend = queue();
    backend.comments.push(said('6', 'Flo', 'Also spam.', { status: 'spam' }));
    const walk = await open(backend);
    await walk.shows('Spam');
    await walk.does('4', 'Delete for good');
    await waitUntil(() => walk.active?.className === 'question');
    expect(words(walk.active)).to.equal('Delete the comment by Eve for good? This cannot be undone. Answers to it stay.');
    await expectNoAxeViolations(walk.thread);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => walk.active?.className === 'state');
    await walk.does('4', 'Delete for good');
    await waitUntil(() => walk.active?.className === 'question');
    await walk.does('4', 'Keep it');
    await waitUntil(() => walk.active?.className === 'state');
    expect(backend.deeds).to.deep.equal([]);
    await walk.does('4', 'Delete for good');
    await waitUntil(() => walk.active?.className === 'question');
    await sendKeys({ press: 'Tab' });
    expect(words(walk.active)).to.equal('Delete for good');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !walk.article('4'));
    expect(backend.comments.some(({ id }) => id === '4')).to.equal(false);
    await waitUntil(() => walk.active?.dataset['id'] === '6');
    await waitUntil(() => walk.heard().startsWith('The comment by Eve is deleted for good.'));
    expect(walk.filters()[2]).to.equal('Spam (1)');
    expect(walk.moderated).to.deep.equal(['delete 4 spam']);
    await walk.does('6', 'Delete for good');
    await waitUntil(() => walk.active?.className === 'question');
    await walk.does('6', 'Delete for good');
    await waitUntil(() => walk.active?.id === 'heading');
  });

  it('takes out the answers as well where the server deletes them, and says so before', async () => {
    const backend = queue(['approve', 'hold', 'spam', 'delete-with-answers']);
    const walk = await open(backend);
    expect(walk.filters()).to.deep.equal(['All', 'Waiting (2)', 'Spam (1)']);
    await walk.does('1', 'Delete with its answers');
    await waitUntil(() => walk.active?.className === 'question');
    expect(words(walk.active)).to.contain('and all answers to it');
    await walk.does('1', 'Delete with its answers');
    await waitUntil(() => walk.$$('article').length === 1);
    await waitUntil(() => walk.active?.dataset['id'] === '3');
  });

  it('tells truly that somebody else was faster', async () => {
    const backend = queue();
    const walk = await open(backend);
    backend.comments[1]!.status = 'spam';
    await walk.does('2', 'Approve');
    await waitUntil(() => walk.state('2') === 'Marked as spam');
    expect(words(walk.group('2')!.querySelector('.error'))).to.equal(
      'Somebody else was faster, and nothing was done here. The comment by Bo is marked as spam.',
    );
    expect(backend.comments[1]!.status).to.equal('spam');
    expect(walk.deeds('2')).to.deep.equal(['Not spam', 'Delete for good']);
    expect(walk.moderated).to.deep.equal([]);
    backend.comments = backend.comments.filter(({ id }) => id !== '3');
    await walk.does('3', 'Approve');
    await waitUntil(() => walk.state('3').startsWith('This comment does not exist any more'));
    expect(walk.deeds('3')).to.deep.equal([]);
    await expectNoAxeViolations(walk.thread);
  });

  for (const [end, sentence, again] of [
    [{ kind: 'forbidden' }, 'The site does not let you do this; your login may be over. Nothing was done.', false],
    [
      { kind: 'forbidden', message: 'Sorry, no.' },
      'The site does not let you do this; your login may be over. Nothing was done. It answered: Sorry, no.',
      false,
    ],
    [{ kind: 'offline' }, 'You are offline. Nothing was done.', false],
    [{ kind: 'unreachable' }, 'The site cannot be reached just now. Nothing was done.', false],
    [{ kind: 'timeout' }, 'The site did not answer in time. Nothing was done.', false],
    [{ kind: 'unknown' }, 'No answer came. It may have been done, or not.', true],
    [{ kind: 'server-error' }, 'The site had a problem. We cannot tell whether it was done.', true],
  ] as const)
    it(`says in words when it ends so: ${JSON.stringify(end)}, and loses nothing`, async () => {
      const backend = queue();
      const walk = await open(backend);
      backend.ends = [end];
      await walk.does('2', 'Approve');
      await waitUntil(() => words(walk.group('2')!.querySelector('.error')) === sentence);
      await waitUntil(() => walk.heard() === sentence);
      expect(walk.state('2')).to.equal('Waiting for approval');
      expect(words(walk.active)).to.equal('Approve');
      await expectNoAxeViolations(walk.thread);
      const look = walk.button('2', 'Load the comments again');
      expect(!!look).to.equal(again);
      if (look) {
        backend.comments[1]!.status = 'published';
        await walk.press(look);
        await waitUntil(() => walk.state('2') === 'Published' && walk.active?.dataset['id'] === '2');
      }
    });

  it('keeps the way back when undoing fails', async () => {
    const backend = queue();
    const walk = await open(backend);
    await walk.does('2', 'Move to trash');
    await waitUntil(() => walk.button('2', 'Undo'));
    backend.ends = [{ kind: 'unreachable' }];
    await walk.does('2', 'Undo');
    await waitUntil(() => walk.group('2')!.querySelector('.error'));
    await walk.does('2', 'Undo');
    await waitUntil(() => walk.state('2') === 'Waiting for approval');
  });

  it('does a deed once however often the key is pressed, and says that it is at it', async () => {
    const backend = queue();
    const walk = await open(backend);
    let answer = () => {};
    backend.ends = [
      new Promise((done) => (answer = () => done({ kind: 'done', comment: { ...backend.comments[1]!, status: 'published' } }))),
    ];
    await walk.does('2', 'Approve');
    await waitUntil(() => walk.state('2') === 'One moment…');
    expect(words(walk.active)).to.equal('Approve');
    expect(walk.active.getAttribute('aria-disabled')).to.equal('true');
    await expectNoAxeViolations(walk.thread);
    await sendKeys({ press: 'Enter' });
    answer();
    await waitUntil(() => walk.state('2') === 'Published');
    expect(backend.deeds).to.deep.equal(['approve 2']);
  });

  it('offers moderation where nothing is published yet', async () => {
    const backend = new ModeratedBackend();
    backend.comments = [said('4', 'Eve', 'Cheap pills here.', { status: 'spam' })];
    const walk = await open(backend);
    expect(walk.filters()).to.deep.equal(['All', 'Waiting (0)', 'Spam (1)', 'Trash (0)']);
    expect(words(walk.$('.empty'))).to.equal('No comments yet.');
  });

  it('is in the page’s schema.org graph no more than for everybody', async () => {
    const walk = await open(queue());
    const text = JSON.stringify(await walk.thread.toJsonLd('https://example.org/heat'));
    expect(text).to.contain('Heat helped me.').and.not.contain('How long?');
  });

  it('reads from right to left in Arabic, with no button cut off where there are 320 px', async () => {
    const walk = await open(queue(), {}, html`<div lang="ar" dir="rtl"></div>`);
    const room = walk.thread.parentElement!;
    room.style.width = '320px';
    await waitUntil(() => walk.state('2') === 'ينتظر الموافقة');
    expect(walk.deeds('2')).to.deep.equal(['موافقة', 'تصنيف كمزعج', 'نقل إلى سلة المهملات']);
    const box = room.getBoundingClientRect();
    for (const button of walk.$$('button')) {
      const { left, right, width, height } = button.getBoundingClientRect();
      // A link-like button reaches out by its own padding, so that its words stand in line.
      expect(left, words(button)).to.be.at.least(box.left - 5);
      expect(right, words(button)).to.be.at.most(box.right + 5);
      expect(Math.min(width, height), words(button)).to.be.at.least(24);
    }
    const { borderRightWidth, borderLeftWidth } = getComputedStyle(walk.group('2')!);
    expect(parseFloat(borderRightWidth)).to.be.above(parseFloat(borderLeftWidth));
    await expectNoAxeViolations(walk.thread);
  });
});
