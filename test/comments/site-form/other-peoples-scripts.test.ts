import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/comments/backends/create-backend.browser.js';
import type { CommentForm } from '../../../src/comments/comment-form.js';
import '../../../src/comments/form/form.controller.js';
import '../../../src/comments/site-form/follow.browser.js';
import '../../../src/define/comment-form.js';
import { turns } from '../../helpers/turns.js';
import { waitUntil } from '../../helpers/wait-until.js';
import { MemoryBackend } from '../memory-backend.js';

const drawn = (form: CommentForm, selector: string) => form.renderRoot.querySelector<HTMLElement>(selector);
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** What is kept of texts in this browser. */
const kept = () =>
  Object.entries({ ...localStorage } as Record<string, string>)
    .filter(([key]) => key.startsWith('relief-draft|'))
    .map(([, json]) => JSON.parse(json) as { draft: { text: string; parent?: string }; sentAt?: number });

interface Wrapped {
  host: CommentForm;
  form: HTMLFormElement;
  box: HTMLTextAreaElement;
  backend: MemoryBackend;
}

/** `says`: the page says where comments are kept; else its form does. */
async function wrap(attributes: Record<string, string> = {}, more: unknown = '', says = true): Promise<Wrapped> {
  const backend = new MemoryBackend();
  const host = await fixture<CommentForm>(
    html`<relief-comment-form .backend=${says ? backend : undefined}>
      <div id="respond">
        <form action="/reply">
          <textarea name="text" aria-label="Comment"></textarea>
          <input name="author" value="Ann" aria-label="Name" /><input
            name="email"
            type="email"
            value="a@b.cd"
            aria-label="E-mail"
          />
          ${more}
          <input type="hidden" name="comment_post_ID" value="7" /><input type="hidden" name="comment_parent" value="0" />
          <button>Send</button>
        </form>
      </div>
    </relief-comment-form>`,
  );
  const form = host.querySelector('form')!;
  for (const [name, value] of Object.entries({ method: 'post', ...attributes })) form.setAttribute(name, value);
  const box = host.querySelector('textarea')!;
  box.focus();
  await import('../../../src/comments/form/form.controller.js');
  await sendKeys({ type: 'Heat helped' });
  await waitUntil(() => drawn(host, '.kept'), 'it is kept');
  return { host, form, box, backend };
}

/** Presses the button, and tells who sends: asked last of all, and the page stays. */
function press({ form }: Wrapped): 'the browser' | 'another' {
  let sends: 'the browser' | 'another' = 'another';
  const last = (event: Event) => {
    if (!event.defaultPrevented) sends = 'the browser';
    event.preventDefault();
  };
  const first = () => window.addEventListener('submit', last, { once: true });
  window.addEventListener('submit', first, { once: true, capture: true });
  form.querySelector('button')!.click();
  return sends;
}

describe('a site’s own form and the scripts of its page', () => {
  beforeEach(() => localStorage.clear());

  describe('is not sent by us, and keeps its draft,', () => {
    const stops: [string, (form: HTMLFormElement) => void][] = [
      ['when the page sends it itself', (form) => form.addEventListener('submit', (event) => event.preventDefault())],
      ['when a question is answered with no', (form) => (form.onsubmit = () => false)],
      [
        'when a library listens at the document',
        () => document.addEventListener('submit', (event) => event.preventDefault(), { once: true }),
      ],
      [
        'when a plugin listens at the window, and has come after us',
        () => window.addEventListener('submit', (event) => event.preventDefault(), { once: true }),
      ],
    ];
    stops.push([
      'when a library keeps the event from everybody after it, as Turbo does',
      () =>
        document.addEventListener(
          'submit',
          (event) => {
            event.preventDefault();
            event.stopImmediatePropagation();
          },
          { once: true },
        ),
    ]);
    for (const [what, stop] of stops)
      it(what, async () => {
        const wrapped = await wrap();
        stop(wrapped.form);
        press(wrapped);
        await turns();
        expect(wrapped.backend.drafts).to.deep.equal([]);
        expect(wrapped.box.value).to.equal('Heat helped');
        expect(kept().map(({ draft, sentAt }) => [draft.text, sentAt])).to.deep.equal([['Heat helped', undefined]]);
      });

    it('until the page says by a reset that it has arrived', async () => {
      const { form, backend } = await wrap();
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        form.reset();
      });
      form.querySelector('button')!.click();
      await turns();
      expect([backend.drafts, kept()]).to.deep.equal([[], []]);
    });

    for (const way of ['cancelled', 'kept from everybody else'])
      it(`and does not put its words back into a form that the page has sent and put anew: ${way}`, async () => {
        const { host, form, backend } = await wrap();
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          if (way !== 'cancelled') event.stopImmediatePropagation();
        });
        form.querySelector('button')!.click();
        await turns();
        const copy = form.cloneNode(true) as HTMLFormElement;
        copy.querySelector('textarea')!.value = '';
        form.replaceWith(copy);
        await turns();
        await host.updateComplete;
        expect(copy.querySelector('textarea')!.value).to.equal('');
        expect(kept().map(({ draft }) => draft.text)).to.deep.equal(['Heat helped']);
        // The next one is heard once.
        const box = copy.querySelector('textarea')!;
        box.focus();
        await sendKeys({ type: 'Cold' });
        copy.querySelector('button')!.click();
        await waitUntil(() => backend.drafts.length, 'it is sent');
        expect(backend.drafts.map(({ text }) => text)).to.deep.equal(['Cold']);
      });
  });

  describe('is left to the browser, and what is written is known as sent,', () => {
    const only: [string, Record<string, string>][] = [
      ['when it is no post', { method: 'get' }],
      ['when it opens elsewhere', { target: '_blank' }],
      ['when it is plain text', { enctype: 'text/plain' }],
      ['when it is written in another encoding', { 'accept-charset': 'windows-1252' }],
    ];
    for (const [what, attributes] of only)
      it(what, async () => {
        const wrapped = await wrap(attributes);
        expect(press(wrapped)).to.equal('the browser');
        await turns();
        expect(wrapped.backend.drafts).to.deep.equal([]);
        // Nobody has answered, so nobody is told anything.
        expect(words(drawn(wrapped.host, '#outcome'))).to.equal('');
        expect(wrapped.box.value).to.equal('Heat helped');
        expect(kept().map(({ draft, sentAt }) => [draft.text, typeof sentAt])).to.deep.equal([['Heat helped', 'number']]);
      });

    const unsent: [string, Record<string, string>, Record<string, string>?][] = [
      ['a letter', { action: 'mailto:a@b.cd' }],
      ['a letter that a button begins', {}, { formaction: ' MAILTO:a@b.cd?subject=Heat' }],
      ['a letter that opens elsewhere', { action: 'mailto:a@b.cd', method: 'get', target: '_blank' }],
      ['a message of a telephone', { action: 'sms:+441632960000' }],
      ['a script', { action: 'javascript:void 0' }],
      ['a dialog', { method: 'dialog' }],
      ['a dialog that a button shuts', {}, { formmethod: 'dialog' }],
    ];
    for (const [what, attributes, own = {}] of unsent)
      it(`except when it is ${what}, which nobody knows to be sent: its text is kept, and stays in the box`, async () => {
        const wrapped = await wrap(attributes);
        for (const [name, value] of Object.entries(own)) wrapped.form.querySelector('button')!.setAttribute(name, value);
        expect(press(wrapped)).to.equal('the browser');
        await turns();
        window.dispatchEvent(new PageTransitionEvent('pagehide'));
        expect(wrapped.backend.drafts).to.deep.equal([]);
        expect(words(drawn(wrapped.host, '#outcome'))).to.equal('');
        expect(wrapped.box.value).to.equal('Heat helped');
        expect(kept().map(({ draft, sentAt }) => [draft.text, sentAt])).to.deep.equal([['Heat helped', undefined]]);
      });

    it('when a script sends it without asking, and the page goes', async () => {
      const wrapped = await wrap({ target: 'nowhere' });
      const frame = await fixture<HTMLIFrameElement>(html`<iframe name="nowhere" title="Nowhere"></iframe>`);
      HTMLFormElement.prototype.submit.call(wrapped.form);
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(kept().map(({ sentAt }) => typeof sentAt)).to.deep.equal(['number']);
      frame.remove();
    });
  });

  it('gives back what the page has switched off for the page that does not come', async () => {
    const { form, host, box, backend } = await wrap();
    const button = form.querySelector('button')!;
    form.addEventListener('submit', () => {
      button.disabled = true;
      button.textContent = 'Please wait';
      box.readOnly = true;
    });
    backend.outcomes.push({ kind: 'forbidden', message: 'Leave out the link.' });
    button.click();
    await waitUntil(() => drawn(host, '#outcome'), 'the answer');
    await waitUntil(() => !button.disabled, 'the button is back');
    expect([button.textContent, box.readOnly, box.value]).to.deep.equal(['Send', false, 'Heat helped']);
  });

  it('says what became of it where an editor stands over the box, which empties itself by a reset', async () => {
    const { form, host, box, backend } = await wrap();
    // As TinyMCE and others do.
    box.style.display = 'none';
    const editor = Object.assign(document.createElement('div'), { contentEditable: 'true', textContent: 'Heat in an editor' });
    box.after(editor);
    form.addEventListener('reset', () => (editor.textContent = ''));
    form.addEventListener('submit', () => (box.value = editor.textContent ?? ''));
    form.querySelector('button')!.click();
    await waitUntil(() => /published/.test(words(drawn(host, '#outcome'))), 'the news');
    expect([backend.drafts.map(({ text }) => text), editor.textContent, kept()]).to.deep.equal([['Heat in an editor'], '', []]);
    expect(words(drawn(host, '#outcome'))).to.match(/published/);
  });

  it('is not taken for sent by a script that only reads it, to keep it itself', async () => {
    const { form } = await wrap();
    expect(new FormData(form).get('text')).to.equal('Heat helped');
    await new Promise((done) => setTimeout(done, 1200));
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(kept().map(({ draft, sentAt }) => [draft.text, sentAt])).to.deep.equal([['Heat helped', undefined]]);
  });

  it('is followed under a comment and back, as WordPress’s “Reply” moves it, with its words and one draft', async () => {
    const { host, form, box, backend } = await wrap({ action: '/wp-comments-post.php' }, '', false);
    host.addEventListener('relief-comment-submit', (event) => event.respondWith(backend.submit(event.draft)));
    const respond = host.querySelector('#respond')!;
    const comment = await fixture<HTMLElement>(html`<div id="comment-5"></div>`);
    const parent = form.querySelector<HTMLInputElement>('[name=comment_parent]')!;
    // As comment-reply.js does it.
    const place = Object.assign(document.createElement('div'), { id: 'wp-temp-form-div' });
    respond.before(place);
    comment.after(respond);
    parent.value = '5';
    // It is drawn, and somebody writes, while it is still on its way.
    host.requestUpdate();
    await host.updateComplete;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await waitUntil(() => host.contains(form), 'the element is there too');
    await host.updateComplete;
    await turns();
    expect(comment.nextElementSibling).to.equal(host);
    expect(host.renderRoot.querySelector('form')).to.equal(null);
    expect([box.value, kept().map(({ draft }) => draft.text)]).to.deep.equal(['Heat helped', ['Heat helped']]);

    box.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' me' });
    form.querySelector('button')!.click();
    await waitUntil(() => backend.drafts.length, 'it is sent');
    expect(backend.drafts.map(({ text, parent }) => [text, parent])).to.deep.equal([['Heat helped me', '5']]);
    await waitUntil(() => !box.value, 'it is stored');
    expect(kept()).to.deep.equal([]);

    // “Cancel reply”.
    place.replaceWith(respond);
    parent.value = '0';
    await waitUntil(() => host.contains(form) && host.nextElementSibling !== comment, 'it is back');
    expect(host.previousElementSibling).to.not.equal(comment);
    expect(document.querySelectorAll('#wp-temp-form-div, relief-comment-form')).to.have.length(1);
  });

  it('asks the captcha for another token when the first is spent', async () => {
    const { form, host, backend } = await wrap({}, html`<input type="hidden" name="cf-turnstile-response" value="once" />`);
    let resets = 0;
    Object.assign(window, { turnstile: { reset: () => (resets += 1) } });
    backend.outcomes.push({ kind: 'unreachable' }, { kind: 'forbidden' });
    try {
      form.querySelector('button')!.click();
      await waitUntil(() => drawn(host, '#outcome'), 'the first answer');
      expect(resets, 'nobody has looked at it').to.equal(0);
      form.querySelector('button')!.click();
      await waitUntil(() => resets, 'another token');
      expect([resets, backend.drafts.length]).to.deep.equal([1, 2]);
    } finally {
      Reflect.deleteProperty(window, 'turnstile');
    }
  });

  it('offers a text again that a morph has taken out of its box without a word', async () => {
    const { host, box, form, backend } = await wrap();
    box.value = '';
    form.setAttribute('data-fresh', '');
    await waitUntil(() => /also kept another text/.test(words(drawn(host, '.restored'))), 'it is offered');
    expect(box.value).to.equal('');
    expect(kept().map(({ draft }) => draft.text)).to.deep.equal(['Heat helped']);
    drawn(host, '.restored button')!.click();
    expect(box.value).to.equal('Heat helped');
    form.querySelector('button')!.click();
    await waitUntil(() => backend.drafts.length, 'it is sent');
    expect(backend.drafts.map(({ text }) => text)).to.deep.equal(['Heat helped']);
  });

  it('is not sent empty when a script has emptied it since, and loses nothing', async () => {
    const { host, box, form, backend } = await wrap();
    box.value = '';
    form.querySelector('button')!.click();
    await waitUntil(() => drawn(host, '.restored'), 'it is offered');
    expect([backend.drafts, kept().map(({ draft }) => draft.text)]).to.deep.equal([[], ['Heat helped']]);
  });
});

describe('<relief-comment-form> where the site has no form', () => {
  it('draws none, leaves the page’s words, and tells whoever looks at the console', async () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (...all: unknown[]) => void said.push(...all);
    try {
      const host = await fixture<CommentForm>(
        html`<relief-comment-form><p>You must be registered to comment here.</p></relief-comment-form>`,
      );
      await host.updateComplete;
      expect(host.renderRoot.querySelector('form, [part]')).to.equal(null);
      expect(words(host)).to.equal('You must be registered to comment here.');
      expect(said.join()).to.match(/draws nothing/);
      // It comes later, by a script of the page.
      const form = document.createElement('form');
      form.setAttribute('action', '/wp-comments-post.php');
      form.innerHTML = '<textarea name="comment" aria-label="Comment"></textarea><button>Send</button>';
      host.replaceChildren(form);
      await waitUntil(() => drawn(host, '[part=form]'), 'it is taken in');
      // And goes.
      form.remove();
      await waitUntil(() => !drawn(host, '[part=form]'), 'it is gone');
    } finally {
      console.warn = warn;
    }
  });
});
