import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { turns } from '../../helpers/turns.js';
import { waitUntil } from '../../helpers/wait-until.js';
import type { CommentForm } from '../../../src/comments/comment-form.js';
// What keeps drafts is not imported here: each form of these tests meets what is done before it has come.
import '../../../src/comments/backends/create-backend.browser.js';
import '../../../src/define/comment-form.js';
import { MemoryBackend } from '../memory-backend.js';

const box = (form: CommentForm, id = 'text') => form.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!;
const texts = () =>
  Object.entries({ ...localStorage } as Record<string, string>)
    .filter(([key]) => key.startsWith('relief-draft'))
    .map(([, json]) => (JSON.parse(json) as { draft: { text: string } }).draft.text);
const late = () => import('../../../src/comments/form/form.controller.js');
const settle = async (form: CommentForm) => {
  await late();
  await turns();
  await form.updateComplete;
};

/** A key as it reaches the page, at once: real keys give what keeps drafts the time to come. */
function type(control: HTMLInputElement | HTMLTextAreaElement, text: string) {
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const alone = async (attributes: Partial<CommentForm> = {}) => {
  const form = await fixture<CommentForm>(html`<relief-comment-form .backend=${new MemoryBackend()}></relief-comment-form>`);
  Object.assign(form, attributes);
  await waitUntil(() => box(form, 'email'), 'the form is drawn');
  return form;
};

const wrapped = async () => {
  const backend = new MemoryBackend();
  for (const field of ['name', 'email'] as const) backend.can.fields[field].use = 'optional';
  const form = await fixture<CommentForm>(
    html`<relief-comment-form .backend=${backend}>
      <form action="/x" method="post">
        <label>Comment <textarea name="comment"></textarea></label>
        <input type="hidden" name="comment_parent" value="0" />
        <button>Send</button>
      </form>
    </relief-comment-form>`,
  );
  return {
    form,
    backend,
    text: form.querySelector('textarea')!,
    parent: form.querySelector<HTMLInputElement>('[name=comment_parent]')!,
  };
};

describe('around the moment in which what keeps drafts comes to a comment form', () => {
  beforeEach(() => localStorage.clear());

  it('keeps a text at its first key, once, and goes on with it', async () => {
    const form = await alone();
    type(box(form), 'Heat');
    expect(texts()).to.deep.equal(['Heat']);
    await settle(form);
    expect([form.value, texts()]).to.deep.equal(['Heat', ['Heat']]);
    type(box(form), '');
    dispatchEvent(new Event('pagehide'));
    expect(texts()).to.deep.equal([]);
  });

  it('keeps a text under its page when the form is taken away in that moment, and gives it back', async () => {
    const form = await alone();
    type(box(form), 'Heat');
    const parent = form.parentElement!;
    form.remove();
    await settle(form);
    expect(texts()).to.deep.equal(['Heat']);
    parent.append(form);
    box(form).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '!' });
    await waitUntil(() => texts()[0] === 'Heat!', 'the draft goes on');
    expect(texts()).to.have.length(1);
  });

  it('lives through being moved in that moment', async () => {
    const form = await alone();
    type(box(form), 'Heat');
    document.body.append(form);
    await settle(form);
    await waitUntil(() => form.value === 'Heat');
    expect(texts()).to.deep.equal(['Heat']);
    form.remove();
  });

  it('keeps nothing of what the page has written, and does not lose it', async () => {
    const form = await alone();
    form.value = 'From the page';
    expect(box(form).value).to.equal('From the page');
    box(form).focus();
    await settle(form);
    dispatchEvent(new Event('pagehide'));
    expect([form.value, box(form).value, texts()]).to.deep.equal(['From the page', 'From the page', []]);
    const early = document.createElement('relief-comment-form') as CommentForm;
    early.backend = new MemoryBackend();
    early.value = 'Before it was on the page';
    document.body.append(early);
    await waitUntil(() => (box(early) as HTMLInputElement | null)?.value === 'Before it was on the page');
    early.remove();
  });

  it('empties at once, and leaves what comes after', async () => {
    const form = await alone();
    type(box(form), 'Heat');
    const emptied = form.reset();
    expect([form.value, box(form).value, texts()]).to.deep.equal(['', '', []]);
    form.value = 'Cold';
    await emptied;
    await settle(form);
    expect([form.value, box(form).value]).to.deep.equal(['Cold', 'Cold']);
  });

  it('keeps a tick that was set before', async () => {
    const form = await alone();
    const tick = box(form, 'remember');
    tick.checked = true;
    tick.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle(form);
    expect(tick.checked).to.equal(true);
  });

  it('leaves a text where it belongs when another comment is to be answered', async () => {
    const form = await alone();
    type(box(form), 'To everybody');
    await settle(form);
    form.replyTo = '5';
    await waitUntil(() => box(form).value === '', 'the box of the reply is empty');
    type(box(form), 'To one');
    form.replyTo = undefined as unknown as string;
    await waitUntil(() => box(form).value === 'To everybody', 'the text is back');
    expect(texts().sort()).to.deep.equal(['To everybody', 'To one']);
  });

  it('goes on with an older draft that the browser has put back and somebody writes on: there is one', async () => {
    const first = await wrapped();
    type(first.text, 'Heat helped');
    await settle(first.form);
    first.form.remove();
    const { form, text } = await wrapped();
    type(text, 'Heat helped me');
    await settle(form);
    dispatchEvent(new Event('pagehide'));
    expect([text.value, texts()]).to.deep.equal(['Heat helped me', ['Heat helped me']]);
  });

  it('answers what the site’s form says when it is sent, and nobody when the answer was cancelled', async () => {
    const { form, backend, text, parent } = await wrapped();
    parent.value = '5';
    type(text, 'Heat');
    await settle(form);
    type(text, 'Heat helped');
    parent.value = '0';
    await form.submit();
    parent.value = '5';
    type(text, 'Cold');
    await form.submit();
    expect(backend.drafts.map((draft) => [draft.text, draft.parent])).to.deep.equal([
      ['Heat helped', undefined],
      ['Cold', '5'],
    ]);
  });

  it('takes a comment for sent, and a letter that another program may send only for kept', async () => {
    for (const [action, sent] of [
      ['/x', true],
      ['mailto:a@b.cd', false],
    ] as const) {
      localStorage.clear();
      const { form, text } = await wrapped();
      const site = form.querySelector('form')!;
      site.setAttribute('action', action);
      type(text, 'Heat');
      window.addEventListener('submit', (event) => event.preventDefault(), { once: true });
      site.requestSubmit();
      const kept = Object.values({ ...localStorage } as Record<string, string>).find((it) => it.includes('Heat'));
      expect([action, !!kept, kept?.includes('sentAt')]).to.deep.equal([action, true, sent]);
      form.remove();
    }
  });

  it('forgets the draft when the site’s form is reset', async () => {
    const { form, text } = await wrapped();
    type(text, 'Heat');
    await settle(form);
    form.querySelector('form')!.reset();
    dispatchEvent(new Event('pagehide'));
    expect([text.value, form.value, texts()]).to.deep.equal(['', '', []]);
  });
});
