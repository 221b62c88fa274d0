import { expect, fixture, html } from '@open-wc/testing';
import type { CommentCount } from '../../src/comments/comment-count.js';
import { CommentsCountEvent } from '../../src/comments/comments.events.js';
// Already here when a count asks for it, so that no test has to wait for the network.
import '../../src/comments/backends/create-backend.browser.js';
import '../../src/comments/backends/json.js';
import '../../src/define/comment-count.js';
import '../../src/define/comment-thread.js';
import { expectNoAxeViolations } from '../helpers/axe.js';
import { serve } from '../helpers/server.js';
import { turns } from '../helpers/turns.js';
import { waitUntil } from '../helpers/wait-until.js';
import { MemoryBackend } from './memory-backend.js';

/** A backend that counts as it is told, and remembers what it was asked. */
class CountingBackend extends MemoryBackend {
  readonly asked: string[][] = [];
  /** Settles the next answers; where there is none, they come at once. */
  gate: Promise<unknown> = Promise.resolve();

  constructor(readonly numbers: Record<string, unknown>) {
    super({ counts: true });
  }

  async counts(threads: readonly string[]) {
    this.asked.push([...threads]);
    await this.gate;
    if (this.broken) throw new Error('the memory is broken');
    return new Map(threads.flatMap((it) => (it in this.numbers ? [[it, this.numbers[it] as number]] : [])));
  }
}

const counts = (page: HTMLElement) => [...page.querySelectorAll<CommentCount>('relief-comment-count')];
const words = (page: HTMLElement) => counts(page).map((it) => it.textContent?.trim());
const known = (page: HTMLElement) => waitUntil(() => counts(page).every((it) => it.count !== undefined), 'every number is known');

/** Long enough for an answer that will not come. */
async function quiet() {
  await new Promise((done) => setTimeout(done, 50));
  await turns();
}

describe('<relief-comment-count>', () => {
  let warned: unknown[];
  const { warn } = console;
  beforeEach(() => {
    warned = [];
    console.warn = (...said: unknown[]) => warned.push(said.join(' '));
  });
  afterEach(() => (console.warn = warn));

  it('puts the number in the place of the page’s words, none included', async () => {
    const backend = new CountingBackend({ '/a': 3, '/b': 1, '/c': 0, '/d': 1234 });
    let open = () => {};
    backend.gate = new Promise<void>((done) => (open = done));
    const page = await fixture<HTMLElement>(html`
      <div lang="en">
        <relief-comment-count .backend=${backend} post="/a">Leave a comment</relief-comment-count>
        <relief-comment-count .backend=${backend} post="/b">Leave a comment</relief-comment-count>
        <relief-comment-count .backend=${backend} post="/c">7 comments</relief-comment-count>
        <relief-comment-count .backend=${backend} post="/d"></relief-comment-count>
      </div>
    `);
    expect(words(page)).to.deep.equal(['Leave a comment', 'Leave a comment', '7 comments', '']);
    open();
    await known(page);
    expect(words(page)).to.deep.equal(['3 comments', '1 comment', '0 comments', '1,234 comments']);
    expect(counts(page).map((it) => it.count)).to.deep.equal([3, 1, 0, 1234]);
    expect(backend.asked).to.deep.equal([['/a', '/b', '/c', '/d']]);
    await expectNoAxeViolations(page);
  });

  it('says it in Arabic, in each of its six forms', async () => {
    const backend = new CountingBackend({ 0: 0, 1: 1, 2: 2, 3: 3, 11: 11, 100: 100 });
    const page = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl">
        ${Object.keys(backend.numbers).map(
          (post) => html`<relief-comment-count .backend=${backend} post=${post}>علّق</relief-comment-count>`,
        )}
      </div>`,
    );
    await known(page);
    await waitUntil(() => words(page)[0] === 'لا تعليقات', 'Arabic has come');
    const { format } = new Intl.NumberFormat('ar');
    expect(words(page)).to.deep.equal([
      'لا تعليقات',
      'تعليق واحد',
      'تعليقان',
      `${format(3)} تعليقات`,
      `${format(11)} تعليقًا`,
      `${format(100)} تعليق`,
    ]);
  });

  it('leaves links, icons, hidden words and the nodes themselves as they are', async () => {
    const backend = new CountingBackend({ '/a': 3 });
    const page = await fixture<HTMLElement>(html`
      <div>
        <relief-comment-count .backend=${backend} post="/a">
          <a href="/a#comments"
            ><span class="icon" aria-hidden="true">chat_bubble</span>Leave a comment<span class="screen-reader-text">
              on Heat</span
            ></a
          >
        </relief-comment-count>
        <relief-comment-count .backend=${backend} post="/a"
          >By Ann, <b data-relief="count">no comments yet</b></relief-comment-count
        >
        <relief-comment-count .backend=${backend} post="/a"
          ><a href="/a#comments" aria-label="Comments"></a
        ></relief-comment-count>
      </div>
    `);
    const [first] = counts(page) as [CommentCount];
    const link = first.querySelector('a')!;
    const text = link.childNodes[1];
    await known(page);
    expect(first.querySelector('a')).to.equal(link);
    expect(link.childNodes[1]).to.equal(text);
    expect(link.textContent?.replace(/\s+/g, ' ')).to.equal('chat_bubble3 comments on Heat');
    expect(words(page).slice(1)).to.deep.equal(['By Ann, 3 comments', '3 comments']);
    expect(counts(page)[2]!.querySelector('a')!.textContent).to.equal('3 comments');
  });

  it('keeps the page’s words where nothing, or no number, is answered', async () => {
    const odd = { '/b': -1, '/c': NaN, '/d': 2.5, '/e': '4', '/f': null };
    const { url, requests } = await serve([{ json: { counts: odd } }, { json: { counts: { '/g': 2 } } }]);
    const page = await fixture<HTMLElement>(html`
      <div>
        ${['/a', ...Object.keys(odd)].map(
          (post) => html`<relief-comment-count backend="json" action=${url} post=${post}>Leave a comment</relief-comment-count>`,
        )}
      </div>
    `);
    await waitUntil(async () => (await requests()).length === 1, 'the server is asked');
    await quiet();
    expect(new Set(words(page))).to.deep.equal(new Set(['Leave a comment']));
    expect(counts(page).map((it) => it.count)).to.deep.equal(Array(6).fill(undefined));
    expect((await requests())[0]!.url).to.match(/\?count=%2Fa%2C%2Fb%2C%2Fc%2C%2Fd%2C%2Fe%2C%2Ff$/);
    const late = await fixture<HTMLElement>(
      html`<div><relief-comment-count backend="json" action=${url} post="/g">Leave a comment</relief-comment-count></div>`,
    );
    await known(late);
    expect(words(late)).to.deep.equal(['2 comments']);
  });

  it('keeps them when the request fails, says so once in the console, and asks again for those that come later', async () => {
    const backend = new CountingBackend({ '/a': 3, '/b': 2 });
    backend.broken = true;
    const teasers = ['/a', '/b'].map(
      (post) => html`<relief-comment-count .backend=${backend} post=${post}>Say something</relief-comment-count>`,
    );
    const page = await fixture<HTMLElement>(html`<div>${teasers}</div>`);
    await waitUntil(() => warned.length > 0, 'it is said');
    await quiet();
    expect(words(page)).to.deep.equal(['Say something', 'Say something']);
    expect(warned).to.deep.equal(['<relief-comment-count> keeps the page’s own words: the memory is broken']);
    backend.broken = false;
    const later = await fixture<HTMLElement>(html`<div>${teasers}</div>`);
    await known(later);
    expect(words(later)).to.deep.equal(['3 comments', '2 comments']);
  });

  it('asks once for the same post, and together for those that come later', async () => {
    const backend = new CountingBackend({ '/a': 3, '/b': 2, '/c': 1 });
    let open = () => {};
    backend.gate = new Promise<void>((done) => (open = done));
    const teaser = (post: string) => html`<relief-comment-count .backend=${backend} post=${post}>Words</relief-comment-count>`;
    const page = await fixture<HTMLElement>(html`<div>${teaser('/a')}${teaser('/b')}${teaser('/a')}</div>`);
    await waitUntil(() => backend.asked.length === 1, 'the first are asked for');
    const later = await fixture<HTMLElement>(html`<div>${teaser('/c')}${teaser('/a')}</div>`);
    await waitUntil(() => backend.asked.length === 2, 'the later one is asked for');
    open();
    await known(page);
    await known(later);
    expect(backend.asked).to.deep.equal([['/a', '/b'], ['/c']]);
    expect(words(page)).to.deep.equal(['3 comments', '2 comments', '3 comments']);
    expect(words(later)).to.deep.equal(['1 comment', '3 comments']);
    const again = await fixture<HTMLElement>(html`<div>${teaser('/b')}</div>`);
    await known(again);
    expect(backend.asked).to.have.length(2);
  });

  it('takes where comments are kept from another count, a thread, or the element that `for` names', async () => {
    const [one, two] = [new CountingBackend({ '/a': 1, '/b': 2 }), new CountingBackend({ '/a': 5, here: 6 })];
    const page = await fixture<HTMLElement>(html`
      <div>
        <relief-comment-count post="/b">Words</relief-comment-count>
        <relief-comment-count .backend=${one} post="/a">Words</relief-comment-count>
        <relief-comment-thread id="thread" .backend=${two} post="here"></relief-comment-thread>
        <relief-comment-count for="thread" post="/a">Words</relief-comment-count>
        <relief-comment-count for="thread">Words</relief-comment-count>
      </div>
    `);
    await known(page);
    expect(words(page)).to.deep.equal(['2 comments', '1 comment', '5 comments', '6 comments']);
    expect([...one.asked, ...two.asked]).to.deep.equal([
      ['/b', '/a'],
      ['/a', 'here'],
    ]);
  });

  it('says in the console, once, that nobody has said where comments are kept', async () => {
    const teaser = html`<relief-comment-count post="/a">Words</relief-comment-count>`;
    const page = await fixture<HTMLElement>(html`<div>${teaser}${teaser}</div>`);
    await quiet();
    expect(words(page)).to.deep.equal(['Words', 'Words']);
    expect(warned.filter((it) => /names a backend/.test(String(it)))).to.have.length(1);
  });

  it('shows another post’s number when it is given one, and the page’s words until that is known', async () => {
    const backend = new CountingBackend({ '/a': 3 });
    const page = await fixture<HTMLElement>(
      html`<div><relief-comment-count .backend=${backend} post="/a"> Leave a comment </relief-comment-count></div>`,
    );
    await known(page);
    const [count] = counts(page) as [CommentCount];
    expect(count.textContent).to.equal(' 3 comments ');
    count.post = '/nobody-knows';
    await count.updateComplete;
    expect([count.textContent, count.count]).to.deep.equal([' Leave a comment ', undefined]);
    count.post = '/a';
    await known(page);
    await count.updateComplete;
    expect(count.textContent).to.equal(' 3 comments ');
  });

  it('takes what a framework writes into it for the page’s own words', async () => {
    const backend = new CountingBackend({ '/a': 3 });
    const page = await fixture<HTMLElement>(
      html`<div><relief-comment-count .backend=${backend} post="/a">Words</relief-comment-count></div>`,
    );
    await known(page);
    const [count] = counts(page) as [CommentCount];
    count.textContent = 'Other words';
    count.post = '/nobody-knows';
    await count.updateComplete;
    await quiet();
    expect(count.textContent).to.equal('Other words');
  });

  it('tells the page, when the words are there', async () => {
    const backend = new CountingBackend({ '/a': 3 });
    const heard: [number, string | undefined][] = [];
    const hear = (event: Event) =>
      event instanceof CommentsCountEvent && heard.push([event.count, (event.target as HTMLElement).textContent ?? undefined]);
    document.addEventListener('relief-comments-count', hear);
    const page = await fixture<HTMLElement>(
      html`<div><relief-comment-count .backend=${backend} post="/a">Words</relief-comment-count></div>`,
    );
    await known(page);
    await waitUntil(() => heard.length > 0, 'it is told');
    document.removeEventListener('relief-comments-count', hear);
    expect(heard).to.deep.equal([[3, '3 comments']]);
  });

  it('is nothing but its words: no box of its own, no shadow, in the page’s type', async () => {
    const backend = new CountingBackend({ '/a': 3 });
    const page = await fixture<HTMLElement>(html`
      <p style="font: 20px/30px sans-serif; width: 300px">
        <relief-comment-count .backend=${backend} post="/a">3 comments</relief-comment-count>
      </p>
    `);
    const before = page.getBoundingClientRect().height;
    await known(page);
    expect(page.getBoundingClientRect().height).to.equal(before);
    expect(counts(page)[0]!.shadowRoot).to.equal(null);
    expect(getComputedStyle(counts(page)[0]!).display).to.equal('inline');
  });
});
