import { expect, fixture, html } from '@open-wc/testing';
import type { CommentForm } from '../../src/comments/comment-form.js';
import type { CommentThread } from '../../src/comments/comment-thread.js';
import '../../src/comments/backends/create-backend.browser.js';
import '../../src/define/comment-form.js';
import '../../src/define/comment-thread.js';
import { waitUntil } from '../helpers/wait-until.js';
import { MemoryBackend, said } from './memory-backend.js';

/** A sheet that the page itself adds to a shadow root. */
function addSheet(element: CommentForm | CommentThread) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('[part=title] { letter-spacing: 3px; }');
  const root = element.shadowRoot!;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return sheet;
}
const spacing = (element: CommentForm | CommentThread) =>
  getComputedStyle(element.renderRoot.querySelector('[part=title]')!).letterSpacing;

// What comes late brings styles of its own. Lit's own `adoptStyles` puts its list in the place of what is there.
describe('a style sheet that the page has added', () => {
  beforeEach(() => localStorage.clear());

  it('stays in a form when what keeps drafts comes', async () => {
    const form = await fixture<CommentForm>(html`<relief-comment-form .backend=${new MemoryBackend()}></relief-comment-form>`);
    const before = form.shadowRoot!.adoptedStyleSheets.length;
    const sheet = addSheet(form);
    form.focus();
    await waitUntil(() => form.shadowRoot!.adoptedStyleSheets.length > before + 1, 'the late styles');
    expect(form.shadowRoot!.adoptedStyleSheets).to.include(sheet);
    expect(spacing(form)).to.equal('3px');
  });

  it('stays in a thread when its first comments come', async () => {
    const backend = new MemoryBackend();
    let answer = () => {};
    const list = backend.list.bind(backend);
    backend.list = async (query) => {
      await new Promise<void>((done) => (answer = done));
      return list(query);
    };
    backend.comments = [said('1', 'Ann', 'Heat helped me.')];
    const thread = await fixture<CommentThread>(html`<relief-comment-thread .backend=${backend}></relief-comment-thread>`);
    await waitUntil(() => thread.renderRoot.querySelector('.loading'), 'it is loading');
    const before = thread.shadowRoot!.adoptedStyleSheets.length;
    const sheet = addSheet(thread);
    answer();
    await waitUntil(() => thread.renderRoot.querySelector('article'), 'the comment');
    expect(thread.shadowRoot!.adoptedStyleSheets).to.have.length(before + 2);
    expect(thread.shadowRoot!.adoptedStyleSheets).to.include(sheet);
    expect(spacing(thread)).to.equal('3px');
  });
});
