import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../helpers/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import type { CommentForm } from '../../../src/comments/comment-form.js';
// Already here when a form asks for it, so that no test has to wait for the network.
import '../../../src/comments/backends/create-backend.browser.js';
import '../../../src/comments/form/form.controller.js';
import '../../../src/define/comment-form.js';
import { expectNoAxeViolations } from '../../helpers/axe.js';
import { pressEnter, turns } from '../../helpers/turns.js';
import { MemoryBackend } from '../memory-backend.js';

/** WordPress's own form, as `comment_form()` writes it, in another language. */
const wordpress = () =>
  html`<div id="respond" class="comment-respond">
    <h3 id="reply-title" class="comment-reply-title">Schreibe einen Kommentar</h3>
    <form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form">
      <p class="comment-notes"><span id="email-notes">Deine E-Mail-Adresse wird nicht veröffentlicht.</span></p>
      <p>
        <label for="comment">Kommentar <span class="required">*</span></label>
        <textarea id="comment" name="comment" required></textarea>
      </p>
      <p>
        <label for="author">Name <span class="required">*</span></label>
        <input id="author" name="author" autocomplete="name" required />
      </p>
      <p>
        <label for="email">E-Mail <span class="required">*</span></label>
        <input id="email" name="email" type="email" aria-describedby="email-notes" autocomplete="email" required />
      </p>
      <p>
        <input id="wp-comment-cookies-consent" name="wp-comment-cookies-consent" type="checkbox" value="yes" />
        <label for="wp-comment-cookies-consent">Namen speichern.</label>
      </p>
      <p>
        <input name="submit" type="submit" id="submit" value="Kommentar abschicken" />
        <input type="hidden" name="comment_post_ID" value="7" />
        <input type="hidden" name="comment_parent" value="0" />
        <input type="hidden" name="ak_js" value="stamp" />
      </p>
    </form>
  </div>`;

const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const control = (form: CommentForm, name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const drawn = (form: CommentForm, selector: string) => form.renderRoot.querySelector<HTMLElement>(selector);

async function make(backend = new MemoryBackend()) {
  const form = await fixture<CommentForm>(
    html`<relief-comment-form .backend=${backend} post="7">${wordpress()}</relief-comment-form>`,
  );
  await waitUntil(() => drawn(form, '.notices'));
  await turns();
  await form.updateComplete;
  return form;
}

/** Focuses a control, and waits for what the first focus loads: asked for again, it comes after the form has got it. */
async function focus(form: CommentForm, name: string) {
  control(form, name).focus();
  await import('../../../src/comments/form/form.controller.js');
}

async function type(form: CommentForm, name: string, text: string) {
  await focus(form, name);
  await sendKeys({ type: text });
}

async function write(form: CommentForm) {
  await type(form, 'comment', 'Wärme half mir');
  await type(form, 'author', 'Anna');
  await type(form, 'email', 'anna@example.org');
}

async function press(form: CommentForm) {
  await focus(form, 'submit');
  await pressEnter(control(form, 'submit'));
  await form.updateComplete;
}

describe('<relief-comment-form> around a site’s own form', () => {
  beforeEach(() => localStorage.clear());

  it('leaves the form exactly as it is', async () => {
    const plain = await fixture(html`<div>${wordpress()}</div>`);
    const form = await make();
    const clean = (markup: string) => markup.replace(/<!--.*?-->/g, '');
    expect(clean(form.innerHTML)).to.equal(clean(plain.innerHTML));
    expect(form.renderRoot.querySelector('form')).to.equal(null);
    await expectNoAxeViolations(form);
  });

  it('sends what the form holds, its hidden fields and a plugin’s too, and leaves the page where it is', async () => {
    const backend = new MemoryBackend();
    const form = await make(backend);
    const before = location.href;
    await write(form);
    await press(form);
    expect(backend.drafts).to.have.length(1);
    const { text, name, email, parent, remember, request } = backend.drafts[0]!;
    expect({ text, name, email, parent, remember }).to.deep.equal({
      text: 'Wärme half mir',
      name: 'Anna',
      email: 'anna@example.org',
      parent: undefined,
      remember: false,
    });
    expect(request!.action).to.equal(new URL('/wp-comments-post.php', location.href).href);
    expect([...request!.data]).to.deep.equal([
      ['comment', 'Wärme half mir'],
      ['author', 'Anna'],
      ['email', 'anna@example.org'],
      ['submit', 'Kommentar abschicken'],
      ['comment_post_ID', '7'],
      ['comment_parent', '0'],
      ['ak_js', 'stamp'],
    ]);
    expect(location.href).to.equal(before);
    expect([control(form, 'comment').value, control(form, 'author').value]).to.deep.equal(['', 'Anna']);
    expect(words(drawn(form, '#outcome'))).to.contain('is published');
  });

  it('leaves a box that a plugin requires to the browser, and sends nothing without it', async () => {
    const backend = new MemoryBackend();
    const form = await make(backend);
    const consent = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'consent', required: true });
    form.querySelector('form')!.append(consent);
    let stopped: boolean | undefined;
    consent.addEventListener('invalid', (event) => (stopped = event.defaultPrevented));
    await write(form);
    await press(form);
    expect([stopped, backend.drafts.length, control(form, 'comment').value]).to.deep.equal([false, 0, 'Wärme half mir']);
    consent.checked = true;
    await press(form);
    expect(backend.drafts).to.have.length(1);
  });

  it('answers the comment that the site’s script has put into comment_parent', async () => {
    const backend = new MemoryBackend();
    const form = await make(backend);
    control(form, 'comment_parent').value = '31';
    await write(form);
    await press(form);
    expect(backend.drafts[0]!.parent).to.equal('31');
  });

  it('shows its own errors instead of the browser’s bubbles, tied to the site’s controls', async () => {
    const form = await make();
    await press(form);
    expect(form.shadowRoot!.activeElement?.id).to.equal('summary');
    const email = control(form, 'email');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    const [notes, error] = email.getAttribute('aria-describedby')!.split(' ');
    expect(notes).to.equal('email-notes');
    expect(words(document.getElementById(error!))).to.equal('Please enter your email address.');
    await expectNoAxeViolations(form);
    drawn(form, '#summary a')!.click();
    expect(document.activeElement).to.equal(control(form, 'comment'));
  });

  it('takes the errors away again, and leaves no trace', async () => {
    const form = await make();
    const before = control(form, 'email').outerHTML;
    await press(form);
    await write(form);
    await form.updateComplete;
    expect(control(form, 'email').outerHTML).to.equal(before);
    expect(form.querySelector('.relief-field-error')).to.equal(null);
  });

  it('focuses the one field that is wrong', async () => {
    const form = await make();
    await write(form);
    control(form, 'email').value = '';
    await type(form, 'email', 'anna');
    await press(form);
    expect(document.activeElement).to.equal(control(form, 'email'));
  });

  it('keeps the draft and brings it back into the site’s fields', async () => {
    const first = await make();
    await write(first);
    first.remove();
    const form = await make();
    expect([control(form, 'comment').value, control(form, 'author').value]).to.deep.equal(['Wärme half mir', 'Anna']);
    drawn(form, '.restored button')!.click();
    await form.updateComplete;
    expect(control(form, 'comment').value).to.equal('');
    drawn(form, '.restored button')!.click();
    await form.updateComplete;
    expect(control(form, 'comment').value).to.equal('Wärme half mir');
  });

  it('does not write over what the browser or the server has filled in', async () => {
    const first = await make();
    await write(first);
    first.remove();
    const form = document.createElement('relief-comment-form') as CommentForm;
    form.backend = new MemoryBackend();
    form.post = '7';
    const holder = await fixture<HTMLElement>(html`<div>${wordpress()}</div>`);
    holder.querySelector<HTMLTextAreaElement>('textarea')!.value = 'From the browser';
    form.append(holder.firstElementChild!);
    holder.append(form);
    await form.updateComplete;
    expect(control(form, 'comment').value).to.equal('From the browser');
  });

  it('keeps the text in its field after every refusal', async () => {
    const backend = new MemoryBackend();
    backend.outcomes.push({ kind: 'server-error' }, { kind: 'unknown' }, { kind: 'offline' });
    const form = await make(backend);
    await write(form);
    for (const sentence of [/had a problem/, /no answer came/, /offline/]) {
      // A second press within a moment after a lost answer belongs to the first.
      await new Promise((done) => setTimeout(done, 800));
      await press(form);
      await waitUntil(() => sentence.test(words(drawn(form, '#outcome'))), String(sentence));
      expect(control(form, 'comment').value).to.equal('Wärme half mir');
    }
  });

  it('reads the hidden fields when it sends, not at every key', async () => {
    const form = await make();
    await type(form, 'comment', 'x');
    const text = control(form, 'comment');
    text.value = 'a'.repeat(33_000);
    const { FormData: original } = window;
    let made = 0;
    window.FormData = class extends original {
      constructor(of?: HTMLFormElement) {
        super(of);
        made++;
      }
    };
    const { setItem } = Storage.prototype;
    let saved = 0;
    Storage.prototype.setItem = () => void saved++;
    for (let i = 0; i < 100; i++) text.dispatchEvent(new Event('input', { bubbles: true }));
    Object.assign(window, { FormData: original });
    Object.assign(Storage.prototype, { setItem });
    expect([made, saved], 'forms read, drafts saved').to.deep.equal([0, 0]);
  });

  it('works on any form with a text box', async () => {
    const backend = new MemoryBackend();
    backend.can.fields.email.use = 'optional';
    const form = await fixture<CommentForm>(
      html`<relief-comment-form .backend=${backend}>
        <form action="/x" method="post">
          <label>Your words <textarea name="message"></textarea></label>
          <label>Who? <input autocomplete="name" name="who" /></label>
          <button name="submit">Send</button>
        </form>
      </relief-comment-form>`,
    );
    await waitUntil(() => drawn(form, '.notices'));
    await turns();
    await type(form, 'message', 'Hello');
    await type(form, 'who', 'Ann');
    await press(form);
    expect([backend.drafts[0]?.text, backend.drafts[0]?.name]).to.deep.equal(['Hello', 'Ann']);
  });

  it('finds a form that comes after it', async () => {
    const backend = new MemoryBackend();
    const form = await fixture<CommentForm>(html`<relief-comment-form .backend=${backend}></relief-comment-form>`);
    const holder = await fixture<HTMLElement>(html`<div>${wordpress()}</div>`);
    form.append(holder.firstElementChild!);
    await waitUntil(() => !form.renderRoot.querySelector('form'));
    await write(form);
    await press(form);
    expect(backend.drafts).to.have.length(1);
  });
});
