import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../helpers/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
// Already here when a form asks for it, so that no test has to wait for the network.
import '../../../src/comments/backends/create-backend.browser.js';
import '../../../src/comments/form/form.controller.js';
import '../../../src/comments/concerns/concerns.controller.js';
import '../../../src/comments/concerns/ar.js';
import '../../../src/comments/concerns/en.js';
import '../../../src/locales/ar/index.js';
import type { CommentForm } from '../../../src/comments/comment-form.js';
import { CommentConcernEvent } from '../../../src/comments/comments.events.js';
import '../../../src/define/comment-form.js';
import { expectNoAxeViolations } from '../../helpers/axe.js';
import { MemoryBackend } from '../memory-backend.js';

const $ = <T extends HTMLElement = HTMLElement>(form: CommentForm, selector: string) =>
  form.renderRoot.querySelector<T>(selector);
const words = (form: CommentForm, selector: string) => $(form, selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function make(attributes: Partial<CommentForm> = {}, lang = 'en') {
  const holder = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <relief-comment-form .backend=${new MemoryBackend()}></relief-comment-form>
    </div>`,
  );
  const form = holder.querySelector('relief-comment-form') as CommentForm;
  Object.assign(form, attributes);
  await waitUntil(() => $(form, '#email'));
  return form;
}

/** Writes, and rests long enough to be looked at. */
async function write(form: CommentForm, text: string) {
  const box = $<HTMLTextAreaElement>(form, '#text')!;
  box.focus();
  await waitUntil(() => form.shadowRoot!.activeElement === box);
  form.value = text.slice(0, -1);
  await waitUntil(() => box.value === form.value);
  box.setSelectionRange(text.length, text.length);
  await sendKeys({ type: text.slice(-1) });
}

describe('concerns for those who write about their health', () => {
  beforeEach(() => localStorage.clear());

  it('says when everybody will read an address or a number, and shows where it stands', async () => {
    const form = await make();
    await write(form, 'Heat helped. Write to ann.smith@example.org.');
    await waitUntil(() => $(form, '.concerns'), 'the note');
    expect(words(form, '.concerns .personal p')).to.equal(
      'Everybody can read this: an email address. You may want to take it out.',
    );
    await expectNoAxeViolations(form);
    $(form, '.concerns button')!.click();
    const { value, selectionStart, selectionEnd } = $<HTMLTextAreaElement>(form, '#text')!;
    expect(value.slice(selectionStart, selectionEnd)).to.equal('ann.smith@example.org');
    await waitUntil(() => words(form, '[role="status"]').includes('Everybody can read this'), 'it is said');
  });

  it('goes when the place is mended', async () => {
    const form = await make();
    await write(form, 'Write to ann.smith@example.org.');
    await waitUntil(() => $(form, '.concerns'), 'the note');
    await write(form, 'Heat helped.');
    await waitUntil(() => !$(form, '.concerns'), 'no note');
  });

  it('gives somebody in despair a line to call in their country', async () => {
    const form = await make({ country: 'GB' });
    await write(form, 'The pain is so bad that I want to kill myself.');
    await waitUntil(() => $(form, '.concerns .crisis'), 'the note');
    const lines = [...form.renderRoot.querySelectorAll<HTMLAnchorElement>('.crisis .lines a')];
    expect(lines.map((line) => [line.textContent!.trim(), line.getAttribute('href')])).to.deep.equal([
      ['Samaritans: 116 123', 'tel:116123'],
      ['Emergency: 999', 'tel:999'],
    ]);
    await expectNoAxeViolations(form);
  });

  it('shows no number where no country is known, and takes it from the page’s language where it is', async () => {
    const text = 'I cannot feel my legs and I have lost control of my bladder.';
    const unknown = await make();
    await write(unknown, text);
    await waitUntil(() => $(unknown, '.red-flag'), 'the note');
    expect(words(unknown, '.red-flag .lines')).to.equal('In an emergency, call your local emergency number.');
    unknown.parentElement!.remove();
    localStorage.clear();
    const american = await make({}, 'en-US');
    await write(american, text);
    await waitUntil(() => $(american, '.red-flag'), 'the note');
    expect(words(american, '.red-flag .lines')).to.contain('Emergency: 911');
  });

  it('reads Arabic, and speaks it', async () => {
    const form = await make({}, 'ar');
    await write(form, 'ساعدني المشي، وهذا بريدي layla@example.org.');
    await waitUntil(() => $(form, '.concerns .personal'), 'the note');
    await waitUntil(() => words(form, '.concerns').includes('يستطيع الجميع قراءة هذا'));
  });

  it('never stops a comment, and tells the page what kind was found but never what was written', async () => {
    const form = await make();
    let heard: CommentConcernEvent | undefined;
    form.addEventListener(CommentConcernEvent.type, (event) => (heard = event as CommentConcernEvent));
    await write(form, 'Write to ann.smith@example.org.');
    await waitUntil(() => heard, 'the event');
    expect(heard!.kinds).to.deep.equal(['personal']);
    expect(JSON.stringify(Object.values(heard!))).to.not.contain('ann');
    for (const id of ['name', 'email']) {
      $(form, `#${id}`)!.focus();
      await sendKeys({ type: 'a@b.cd' });
    }
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => (form.backend as MemoryBackend).drafts.length === 1);
  });

  it('is there before the button is, even if nobody rests', async () => {
    const form = await make();
    const { setTimeout } = window;
    // Rest never comes.
    Object.assign(window, { setTimeout: (run: () => void, ms = 0) => (ms > 500 ? 0 : setTimeout(run, ms)) });
    try {
      await write(form, 'Write to ann.smith@example.org.');
      $(form, '#name')!.focus();
      await waitUntil(() => $(form, '.concerns'), 'the note');
    } finally {
      Object.assign(window, { setTimeout });
    }
  });

  it('can be closed, and then stays away', async () => {
    const form = await make();
    await write(form, 'Write to ann.smith@example.org.');
    await waitUntil(() => $(form, '.concerns'), 'the note');
    [...form.renderRoot.querySelectorAll<HTMLElement>('.concerns button')].at(-1)!.click();
    await waitUntil(() => !$(form, '.concerns'));
    await write(form, 'Write to ann.smith@example.org, please.');
    await new Promise((done) => setTimeout(done, 1100));
    expect($(form, '.concerns')).to.equal(null);
  });

  it('is left out where the site says so', async () => {
    const form = await make({ noChecks: true });
    await write(form, 'Write to ann.smith@example.org.');
    await new Promise((done) => setTimeout(done, 1100));
    expect($(form, '.concerns')).to.equal(null);
  });
});
