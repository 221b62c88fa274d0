import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Capabilities } from '../../../src/comments/backends/backend.js';
import type { CommentForm } from '../../../src/comments/comment-form.js';
// Already here when a form asks for it, so that no test has to wait for the network.
import '../../../src/comments/backends/create-backend.browser.js';
import '../../../src/comments/form/form.controller.js';
import '../../../src/comments/thread/thread.controller.js';
import '../../../src/define/comment-form.js';
import '../../../src/define/comment-thread.js';
import { expectNoAxeViolations } from '../../helpers/axe.js';
import { pressEnter, turns } from '../../helpers/turns.js';
import { waitUntil } from '../../helpers/wait-until.js';
import { MemoryBackend, said } from '../memory-backend.js';

const $ = <T extends HTMLElement = HTMLElement>(form: CommentForm, selector: string) =>
  form.renderRoot.querySelector<T>(selector);
const box = (form: CommentForm, field = 'text') => $<HTMLInputElement>(form, `#${field}`)!;
const words = (form: CommentForm, selector: string) => $(form, selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** A server that says, once it is asked, whether it writes letters. */
class MailingBackend extends MemoryBackend {
  constructor(
    readonly mails = true,
    email: 'optional' | 'required' | 'hidden' = 'optional',
  ) {
    super();
    this.can = { ...this.can, fields: { ...this.can.fields, email: { use: email, max: 50, unit: 'chars' } } };
  }

  async configure(): Promise<Partial<Capabilities>> {
    return { notify: this.mails };
  }
}

async function make(backend: MemoryBackend, lang = 'en') {
  const holder = await fixture<HTMLElement>(
    html`<div lang=${lang}><relief-comment-form .backend=${backend}></relief-comment-form></div>`,
  );
  const form = holder.querySelector('relief-comment-form')!;
  await waitUntil(() => $(form, '#name'), 'the form is drawn');
  await turns();
  await form.updateComplete;
  return form;
}

async function type(form: CommentForm, field: string, text: string) {
  box(form, field).focus();
  await sendKeys({ type: text });
}

async function press(form: CommentForm) {
  await pressEnter($(form, '[part="post-button"]')!);
  await turns();
  await form.updateComplete;
}

/** Begins to write, for the box comes with what keeps drafts. */
async function begin(backend: MemoryBackend, lang?: string) {
  const form = await make(backend, lang);
  box(form).focus();
  await waitUntil(() => $(form, '[part="post-button"]') && form.shadowRoot!.activeElement, 'the box has the focus');
  await turns();
  await form.updateComplete;
  return form;
}

describe('the box for letters about answers', () => {
  beforeEach(() => localStorage.clear());

  it('stands below the e-mail address, and is not ticked', async () => {
    const form = await begin(new MailingBackend());
    await waitUntil(() => $(form, '#notify'), 'the box is there');
    expect(words(form, '.field.email .check')).to.equal('Tell me by email when somebody answers.');
    expect(box(form, 'notify').checked).to.equal(false);
    expect(box(form, 'email').required).to.equal(false);
    expect(box(form, 'notify').getBoundingClientRect().height).to.be.at.least(20);
    await expectNoAxeViolations(form);
  });

  it('is not there where the server writes none, or where nobody is asked for an address', async () => {
    for (const backend of [new MailingBackend(false), new MailingBackend(true, 'hidden'), new MemoryBackend()])
      expect($(await begin(backend), '#notify')).to.equal(null);
  });

  it('goes with the comment when a person ticks it, by keyboard, and is empty again for the next', async () => {
    const backend = new MailingBackend();
    const form = await make(backend);
    await type(form, 'text', 'Heat helped me');
    await type(form, 'name', 'Ann');
    await type(form, 'email', 'ann@example.org');
    await sendKeys({ press: 'Tab' });
    expect(form.shadowRoot!.activeElement?.id).to.equal('notify');
    await sendKeys({ press: ' ' });
    await press(form);
    await waitUntil(() => words(form, '#outcome').includes('is published'), 'it is posted');
    expect(backend.drafts.map(({ notify }) => notify)).to.deep.equal([true]);
    expect(box(form, 'notify').checked).to.equal(false);
    await type(form, 'text', 'Cold did not');
    await press(form);
    await waitUntil(() => backend.drafts.length === 2, 'the next is posted');
    expect(backend.drafts[1]!.notify ?? false).to.equal(false);
  });

  it('needs an address, and says so; without the tick none is needed', async () => {
    const backend = new MailingBackend();
    const form = await make(backend);
    await type(form, 'text', 'Heat helped me');
    await type(form, 'name', 'Ann');
    box(form, 'notify').click();
    await form.updateComplete;
    expect(box(form, 'email').required).to.equal(true);
    await press(form);
    expect(words(form, '#email-error')).to.equal('To be told of answers, please enter your email address. Or untick the box.');
    expect(form.shadowRoot!.activeElement?.id).to.equal('email');
    expect(box(form, 'email').getAttribute('aria-invalid')).to.equal('true');
    await expectNoAxeViolations(form);
    expect(backend.drafts).to.deep.equal([]);
    box(form, 'notify').click();
    await form.updateComplete;
    expect($(form, '#email-error')).to.equal(null);
    await press(form);
    await waitUntil(() => backend.drafts.length === 1, 'it is posted');
    expect(backend.drafts[0]!.notify ?? false).to.equal(false);
  });

  it('says it in Arabic', async () => {
    const form = await begin(new MailingBackend(), 'ar');
    await waitUntil(() => words(form, '.field.email .check').includes('أخبرني'), 'Arabic has come');
  });

  it('comes back ticked with the draft', async () => {
    const first = await make(new MailingBackend());
    await type(first, 'text', 'Heat helped me');
    box(first, 'notify').click();
    await first.updateComplete;
    first.remove();
    const form = await make(new MailingBackend());
    await waitUntil(() => box(form).value === 'Heat helped me', 'the draft is back');
    await waitUntil(() => $<HTMLInputElement>(form, '#notify')?.checked, 'the box is there, and ticked');
  });

  it('is asked for in a reply as well', async () => {
    const backend = new MailingBackend();
    backend.comments = [said('1', 'Mia', 'A warm bath helped me.')];
    const page = await fixture<HTMLElement>(html`<div><relief-comment-thread .backend=${backend}></relief-comment-thread></div>`);
    const thread = page.querySelector('relief-comment-thread')!;
    const reply = () => thread.renderRoot.querySelector<HTMLButtonElement>('[part="reply-button"]');
    await waitUntil(reply, 'the comment is there');
    reply()!.click();
    const form = () => thread.renderRoot.querySelector('relief-comment-form');
    await waitUntil(() => form()?.shadowRoot?.querySelector('#notify'), 'the reply has the box');
  });
});
