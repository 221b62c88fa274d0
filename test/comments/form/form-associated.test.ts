import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from '../../helpers/wait-until.js';
import type { CommentForm } from '../../../src/comments/comment-form.js';
// Already here when a form asks for it, so that no test has to wait for the network.
import '../../../src/comments/backends/create-backend.browser.js';
import '../../../src/comments/form/form.controller.js';
import '../../../src/comments/form/form-associated.controller.js';
import '../../../src/define/comment-form.js';
import { expectNoAxeViolations } from '../../helpers/axe.js';
import { serve } from '../../helpers/server.js';
import { pressEnter } from '../../helpers/turns.js';
import { MemoryBackend } from '../memory-backend.js';

const words = (it: Element | null | undefined) => it?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const box = (field: CommentForm) => field.renderRoot.querySelector<HTMLTextAreaElement>('#text')!;
const error = (field: CommentForm) => words(field.renderRoot.querySelector('#text-error'));

/** A page's own form, sent to a real server; the answer goes into a frame, so that the test stays where it is. */
async function make(field = html`<relief-comment-form name="experience" required></relief-comment-form>`) {
  const { url, requests } = await serve([{ body: 'thanks', headers: { 'content-type': 'text/plain' } }]);
  const holder = await fixture<HTMLElement>(
    html`<div>
      <iframe name="answer" title="answer"></iframe>
      <form action=${url} method="post" target="answer">
        <label>Topic <input name="topic" value="back" required /></label>
        <fieldset>${field}</fieldset>
        <button name="submit">Send</button>
      </form>
    </div>`,
  );
  const form = holder.querySelector('form')!;
  const element = holder.querySelector<CommentForm>('relief-comment-form')!;
  await waitUntil(() => box(element), 'the box is there');
  // Joined: from then on it says what is wrong with it.
  const joined = () => !element.validity?.valid || element.disabled || element.renderRoot.querySelector('.restored');
  if (element.required) await waitUntil(joined, 'it has joined');
  await element.updateComplete;
  const press = async () => {
    await pressEnter(form.querySelector('button')!);
    await element.updateComplete;
  };
  const sent = async () => {
    await waitUntil(async () => (await requests()).length, 'the form has arrived');
    return Object.fromEntries(new URLSearchParams((await requests()).at(-1)!.body));
  };
  return { form, field: element, press, sent, requests };
}

async function write(field: CommentForm, text: string) {
  field.focus();
  await sendKeys({ type: text });
}

describe('<relief-comment-form name> as a field of the page’s own form', () => {
  beforeEach(() => localStorage.clear());

  it('is sent with the form, under its name, as a text box is', async () => {
    const { field, press, sent } = await make();
    await write(field, 'Heat & rest, zwei Tage');
    expect(field.value).to.equal('Heat & rest, zwei Tage');
    await press();
    expect(await sent()).to.deep.equal({ topic: 'back', experience: 'Heat & rest, zwei Tage', submit: '' });
  });

  it('shows the text alone: the page’s form has the other fields and the button', async () => {
    const { field } = await make();
    const shown = [...field.renderRoot.querySelectorAll<HTMLElement>('textarea, input, button, form')];
    expect(shown.map(({ id }) => id)).to.deep.equal(['text']);
    expect(words(field.renderRoot.querySelector('.care'))).to.contain('not medical advice');
    await expectNoAxeViolations(field);
  });

  it('keeps a form from being sent while it is required and empty, and says so beside the box', async () => {
    const { field, press, requests, sent, form } = await make();
    expect(form.checkValidity()).to.equal(false);
    await press();
    expect(error(field)).to.equal('Please type your comment text.');
    expect(field.shadowRoot!.activeElement).to.equal(box(field));
    expect(box(field).getAttribute('aria-invalid')).to.equal('true');
    expect(field.matches(':invalid')).to.equal(true);
    expect(field.validity!.valueMissing).to.equal(true);
    expect(field.validationMessage).to.equal('Please type your comment text.');
    expect(await requests()).to.deep.equal([]);
    await expectNoAxeViolations(field);
    await write(field, 'Heat');
    await waitUntil(() => !error(field), 'the error goes');
    expect(field.checkValidity()).to.equal(true);
    await press();
    expect((await sent())['experience']).to.equal('Heat');
  });

  it('refuses a text that is longer than any server takes', async () => {
    const { field } = await make();
    field.value = 'ظهر '.repeat(12_000); // words: a busy machine takes seconds to draw one word of that length
    await waitUntil(() => field.validity!.tooLong, 'it is too long');
    expect(field.reportValidity()).to.equal(false);
    await waitUntil(() => /too long/.test(error(field)));
  });

  it('takes the longest text that WordPress takes, and not one byte more', async () => {
    const { field } = await make();
    const longest = `${'ظهر '.repeat(9360)}Heat.`; // 65,525 bytes
    field.value = `${longest}!`;
    await waitUntil(() => field.validity!.tooLong, 'it is too long');
    field.value = longest;
    await waitUntil(() => field.validity!.valid, 'it fits');
  });

  it('leaves the focus to a field before it that is wrong as well', async () => {
    const { form, press } = await make();
    const topic = form.querySelector('input')!;
    topic.value = '';
    await press();
    expect(document.activeElement).to.equal(topic);
  });

  it('is emptied by the form’s reset, and the draft with it', async () => {
    const { field, form } = await make();
    await write(field, 'Heat');
    await waitUntil(() => Object.keys({ ...localStorage }).some((key) => key.startsWith('relief-draft')), 'a draft is kept');
    form.reset();
    await waitUntil(() => box(field).value === '', 'the box is empty');
    expect(field.value).to.equal('');
    expect(Object.keys({ ...localStorage }).filter((key) => key.startsWith('relief-draft'))).to.deep.equal([]);
  });

  it('takes back what the browser restores, unless something newer stands there', async () => {
    const { field, press, sent } = await make();
    field.formStateRestoreCallback('From the browser');
    await waitUntil(() => box(field).value === 'From the browser');
    field.formStateRestoreCallback('Older');
    await field.updateComplete;
    expect(field.value).to.equal('From the browser');
    await press();
    expect((await sent())['experience']).to.equal('From the browser');
  });

  it('is neither written in nor sent nor asked for while it is disabled, by itself or by a fieldset', async () => {
    const { field, form, press, sent, requests } = await make(
      html`<relief-comment-form name="experience" required disabled></relief-comment-form>`,
    );
    expect(box(field).disabled).to.equal(true);
    await press();
    expect(await sent()).to.deep.equal({ topic: 'back', submit: '' });
    field.removeAttribute('disabled');
    await waitUntil(() => !box(field).disabled);
    await write(field, 'Heat');
    form.querySelector('fieldset')!.disabled = true;
    await waitUntil(() => box(field).disabled);
    await press();
    await waitUntil(async () => (await requests()).length === 2);
    expect(await sent()).to.deep.equal({ topic: 'back', submit: '' });
    form.querySelector('fieldset')!.disabled = false;
    await waitUntil(() => !box(field).disabled);
    expect(field.value).to.equal('Heat');
  });

  it('is reached by a label of the page', async () => {
    const { field, form } = await make(html`<relief-comment-form id="mine" name="experience" required></relief-comment-form>`);
    const label = Object.assign(document.createElement('label'), { htmlFor: 'mine', textContent: 'Your experience' });
    form.append(label);
    label.click();
    expect(document.activeElement).to.equal(field);
    expect(field.shadowRoot!.activeElement).to.equal(box(field));
  });

  it('says at the next visit that the text was sent, and keeps it until somebody decides', async () => {
    const { field, press, sent } = await make();
    await write(field, 'Heat');
    await press();
    await sent();
    const again = await make();
    await waitUntil(() => box(again.field).value === 'Heat', 'the text is back');
    expect(words(again.field.renderRoot.querySelector('.restored'))).to.match(/You sent this text before/);
    expect(again.field.renderRoot.querySelector('#outcome')).to.equal(null);
  });

  it('does not call sent what the page’s script has stopped', async () => {
    const { field, form, press } = await make();
    form.addEventListener('submit', (event) => event.preventDefault());
    await write(field, 'Heat');
    await press();
    await new Promise((done) => setTimeout(done, 500));
    const again = await make();
    await waitUntil(() => box(again.field).value === 'Heat', 'the text is back');
    expect(words(again.field.renderRoot.querySelector('.restored'))).to.match(/kept what you had begun/);
  });

  it('sends the page’s form when it is asked to submit', async () => {
    const { field, sent } = await make();
    await write(field, 'Heat');
    expect(await field.submit()).to.equal(undefined);
    expect((await sent())['experience']).to.equal('Heat');
  });

  it('without a name it is no field: it has its own button, and the page’s form is sent without it', async () => {
    const backend = new MemoryBackend();
    const { field, press, sent } = await make(html`<relief-comment-form .backend=${backend}></relief-comment-form>`);
    await write(field, 'Heat');
    for (const [id, text] of [
      ['name', 'Ann'],
      ['email', 'ann@example.org'],
    ] as const) {
      field.renderRoot.querySelector<HTMLElement>(`#${id}`)!.focus();
      await sendKeys({ type: text });
    }
    field.renderRoot.querySelector<HTMLElement>('[part=post-button]')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => backend.drafts.length === 1, 'it went its own way');
    await press();
    expect(await sent()).to.deep.equal({ topic: 'back', submit: '' });
  });

  describe('in a browser without ElementInternals', () => {
    const { attachInternals } = HTMLElement.prototype;
    before(() => Object.assign(HTMLElement.prototype, { attachInternals: undefined }));
    after(() => Object.assign(HTMLElement.prototype, { attachInternals }));

    it('is sent, stopped while it is empty, and reset all the same', async () => {
      const { field, form, press, sent, requests } = await make();
      expect(field.validity).to.equal(undefined);
      await waitUntil(async () => {
        await press();
        return error(field);
      }, 'the error is there');
      const before = (await requests()).length;
      await press();
      expect((await requests()).length).to.equal(before);
      await write(field, 'Heat');
      await press();
      await waitUntil(async () => (await requests()).length > before);
      expect(await sent()).to.deep.equal({ topic: 'back', experience: 'Heat', submit: '' });
      form.reset();
      await waitUntil(() => field.value === '');
    });
  });
});
