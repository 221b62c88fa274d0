import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CommentForm } from '../../../src/comments/comment-form.js';
// Already here when a form asks for it, so that no test has to wait for the network.
import '../../../src/comments/backends/create-backend.browser.js';
import '../../../src/comments/form/form.controller.js';
import '../../../src/define/comment-form.js';
import { serve } from '../../helpers/server.js';
import { pressEnter } from '../../helpers/turns.js';
import { waitUntil } from '../../helpers/wait-until.js';

const box = (field: CommentForm) => field.renderRoot.querySelector<HTMLTextAreaElement>('#text')!;
const entries = (form: HTMLFormElement) => [...new FormData(form)];

/** The same form twice: with the browser's own field, and with ours. */
async function twins(attributes: Record<string, string> = {}) {
  const holder = await fixture<HTMLElement>(
    html`<div>
      <form id="native"></form>
      <form id="ours"></form>
    </div>`,
  );
  const native = holder.querySelector<HTMLFormElement>('#native')!;
  const ours = holder.querySelector<HTMLFormElement>('#ours')!;
  const area = document.createElement('textarea');
  area.textContent = attributes['value'] ?? '';
  const field = document.createElement('relief-comment-form');
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'value') area.setAttribute(name, value);
    field.setAttribute(name, value);
  }
  native.append(area);
  ours.append(field);
  return { native, ours, area, field };
}

/** Both have drawn, and what checks ours is here. */
async function ready(field: CommentForm) {
  await waitUntil(() => field.hasUpdated && box(field), 'the box is there');
  await field.updateComplete;
}

/** Fills a form in, sends it to a real server into a frame, and gives what has arrived. */
async function post(form: HTMLFormElement, press: () => unknown) {
  const { url, requests } = await serve([{ body: 'thanks', headers: { 'content-type': 'text/plain' } }]);
  const frame = Object.assign(document.createElement('iframe'), { name: 'answer', title: 'answer' });
  form.after(frame);
  Object.assign(form, { action: url, method: 'post', target: 'answer' });
  await press();
  await waitUntil(async () => (await requests()).length, 'the form has arrived');
  return [...new URLSearchParams((await requests())[0]!.body)];
}

describe('<relief-comment-form name> beside a <textarea>', () => {
  beforeEach(() => localStorage.clear());

  it('sends at once what a script has just set: name, value, disabled', async () => {
    const { native, ours, area, field } = await twins();
    const both = (change: (it: CommentForm | HTMLTextAreaElement) => void) => {
      change(area);
      change(field);
      expect(entries(ours)).to.deep.equal(entries(native));
      for (const name of ['name', 'disabled', 'readonly']) {
        expect(field.getAttribute(name), name).to.equal(area.getAttribute(name));
      }
      for (const state of [':disabled', ':enabled']) expect(field.matches(state), state).to.equal(area.matches(state));
    };
    both((it) => (it.name = 'story'));
    both((it) => (it.value = 'Heat'));
    both((it) => (it.value = 'Heat\r\nand rest\r'));
    expect(field.value).to.equal(area.value);
    both((it) => (it.name = 'tale'));
    both((it) => (it.disabled = true));
    both((it) => (it.disabled = false));
    both((it) => (it.readOnly = true));
    both((it) => (it.readOnly = false));
    await ready(field);
    both((it) => (it.value = 'Cold'));
    expect(box(field).value).to.equal('Cold');
    both((it) => (it.value = ''));
    both((it) => it.setAttribute('name', 'other'));
    both((it) => it.removeAttribute('name'));
  });

  it('is nothing but the box again when the framework takes the name or the value away', async () => {
    const { ours, field } = await twins({ name: 'story' });
    field.value = 'Heat';
    for (const nothing of [null, undefined]) {
      field.value = nothing;
      expect(field.value).to.equal('');
    }
    field.name = undefined;
    expect(field.hasAttribute('name')).to.equal(false);
    Object.assign(field, { name: null });
    await ready(field);
    expect(entries(ours)).to.deep.equal([]);
  });

  it('begins with the value of its attribute, and goes back to it', async () => {
    const { native, ours, area, field } = await twins({ name: 'story', value: 'Heat helped.' });
    const same = () => {
      expect(field.value).to.equal(area.value);
      expect(field.defaultValue).to.equal(area.defaultValue);
      expect(entries(ours)).to.deep.equal(entries(native));
    };
    same();
    await ready(field);
    same();
    expect(box(field).value).to.equal('Heat helped.');
    // Nobody has written yet: it follows.
    area.defaultValue = field.defaultValue = 'Cold helped.';
    same();
    area.value = field.value = 'Neither did.';
    area.defaultValue = field.defaultValue = 'Rest helped.';
    same();
    native.reset();
    ours.reset();
    same();
    await field.updateComplete;
    same();
    expect(box(field).value).to.equal('Rest helped.');
    field.removeAttribute('value');
    await field.updateComplete;
    expect([field.defaultValue, field.value, field.hasAttribute('value')]).to.deep.equal(['', '', false]);
  });

  it('belongs to the form that `form` names, set as an attribute or as a property', async () => {
    const { native, ours, field } = await twins({ name: 'story' });
    field.value = 'Heat';
    field.form = 'native';
    expect(field.form).to.equal(native);
    expect(entries(native)).to.deep.include(['story', 'Heat']);
    expect(entries(ours)).to.deep.equal([]);
    field.form = ours;
    expect(field.form).to.equal(ours);
    field.form = 'native';
    field.form = null;
    expect(field.form).to.equal(ours);
    expect(field.hasAttribute('form')).to.equal(false);
    await ready(field);
    expect(entries(ours)).to.deep.equal([['story', 'Heat']]);
  });

  it('takes the form that it moves to for its own: sent with that, and asked by that', async () => {
    const { native, ours, area, field } = await twins({ name: 'story', required: '' });
    area.remove();
    await ready(field);
    await waitUntil(() => !ours.checkValidity(), 'it is asked for');
    native.append(field);
    await field.updateComplete;
    expect(ours.checkValidity()).to.equal(true);
    expect(native.checkValidity()).to.equal(false);
    field.focus();
    await sendKeys({ type: 'Heat' });
    expect(entries(native)).to.deep.equal([['story', 'Heat']]);
  });

  it('fires the same events as a person writes and leaves, and each finds the text', async () => {
    const { native, ours, area, field } = await twins({ name: 'story' });
    await ready(field);
    const heard = { native: [] as string[], ours: [] as string[] };
    for (const [form, it, list] of [
      [native, area, heard.native],
      [ours, field, heard.ours],
    ] as const) {
      for (const type of ['input', 'change', 'blur']) {
        const note = (phase: string) => (event: Event) => {
          const { value } = event.target as CommentForm;
          list.push(`${phase} ${type} ${event.target === it} ${value} ${event.bubbles} ${type === 'blur' || event.composed}`);
        };
        form.addEventListener(type, note('first'), true);
        it.addEventListener(type, note('at'));
        form.addEventListener(type, note('last'));
      }
    }
    const after = Object.assign(document.createElement('button'), { textContent: 'Elsewhere', type: 'button' });
    ours.after(after);
    for (const it of [area, field]) {
      it.focus();
      await sendKeys({ type: 'Hea' });
      after.focus();
      // Left as it was: no change.
      it.focus();
      after.focus();
      it.focus();
      await sendKeys({ type: 't' });
      after.focus();
    }
    expect(heard.ours).to.deep.equal(heard.native);
    expect(heard.ours.filter((it) => it.startsWith('at change'))).to.have.length(2);
  });

  it('can be told by the page what is wrong: the form waits, and the sentence stands beside the box', async () => {
    const { native, ours, area, field } = await twins({ name: 'story' });
    for (const it of [area, field]) it.setCustomValidity('Say which back.');
    await ready(field);
    expect([native, ours].map((form) => form.querySelectorAll(':invalid').length)).to.deep.equal([1, 1]);
    for (const it of [area, field]) expect([it.willValidate, it.validationMessage]).to.deep.equal([true, 'Say which back.']);
    expect([field.validity!.customError, field.validity!.valid]).to.deep.equal([true, false]);
    expect(field.renderRoot.querySelectorAll('#text-error')).to.have.length(0);
    expect(field.reportValidity()).to.equal(false);
    await waitUntil(() => field.renderRoot.querySelector('#text-error')?.textContent === 'Say which back.', 'it is said');
    expect(box(field).getAttribute('aria-describedby')).to.contain('text-error');
    field.setCustomValidity('');
    await field.updateComplete;
    expect(field.checkValidity()).to.equal(true);
    expect(field.renderRoot.querySelectorAll('#text-error')).to.have.length(0);
  });

  it('is checked when a textarea is', async () => {
    const { native, ours, area, field } = await twins({ name: 'story', required: '' });
    await ready(field);
    const same = async (change: (it: CommentForm | HTMLTextAreaElement) => void) => {
      change(area);
      change(field);
      await field.updateComplete;
      await waitUntil(() => ours.checkValidity() === native.checkValidity(), 'both are right, or both are wrong');
      expect([field.willValidate, field.type]).to.deep.equal([area.willValidate, area.type]);
    };
    await same((it) => it.focus());
    await same((it) => (it.readOnly = true));
    expect(box(field).readOnly).to.equal(true);
    await same((it) => (it.readOnly = false));
    await same((it) => (it.disabled = true));
    await same((it) => (it.disabled = false));
    await same((it) => (it.value = 'Heat'));
    await same((it) => (it.required = false));
    await same((it) => (it.value = ''));
    field.select();
    expect(field.labels).to.have.length(0);
  });

  it('has the labels of the page', async () => {
    const { ours, area, field } = await twins({ name: 'story', id: 'mine' });
    area.removeAttribute('id');
    const label = Object.assign(document.createElement('label'), { htmlFor: 'mine', textContent: 'Yours' });
    ours.append(label);
    expect([...field.labels!]).to.deep.equal([label]);
  });

  it('takes “false” for off, as every switch here: some frameworks write it before the element is defined', async () => {
    const { ours, field } = await twins({ name: 'story', disabled: 'false', readonly: 'false', required: 'false' });
    field.value = 'Heat';
    await ready(field);
    expect(entries(ours)).to.deep.equal([['story', 'Heat']]);
    expect([field.disabled, field.readOnly, field.required, field.matches(':disabled')]).to.deep.equal(Array(4).fill(false));
    expect([box(field).disabled, box(field).readOnly, box(field).required]).to.deep.equal(Array(3).fill(false));
  });

  describe('a text that no event told of', () => {
    const required = { name: 'story', required: '' };
    /** What a password manager or an extension does. */
    const fill = (field: CommentForm, text: string) => (box(field).value = text);

    it('is sent by a button, and was never missing', async () => {
      const { ours, field } = await twins(required);
      const button = Object.assign(document.createElement('button'), { textContent: 'Send' });
      ours.append(button);
      await ready(field);
      await waitUntil(() => !ours.checkValidity(), 'it is asked for');
      fill(field, 'Heat, filled in');
      expect(await post(ours, () => pressEnter(button))).to.deep.equal([['story', 'Heat, filled in']]);
      expect(field.renderRoot.querySelectorAll('#text-error')).to.have.length(0);
    });

    it('is sent by a script that asks, a moment later', async () => {
      const { ours, field } = await twins(required);
      await ready(field);
      fill(field, 'Heat, filled in');
      await waitUntil(() => ours.checkValidity(), 'it has been read');
      expect(await post(ours, () => ours.requestSubmit())).to.deep.equal([['story', 'Heat, filled in']]);
    });

    it('is sent by a script that does not ask, in its place among others of that name', async () => {
      const { ours, field } = await twins(required);
      const other = (value: string) => Object.assign(document.createElement('input'), { name: 'story', value });
      field.before(other('first'));
      field.after(other('last'));
      await ready(field);
      fill(field, 'Heat, filled in');
      const all = ['first', 'Heat, filled in', 'last'].map((it) => ['story', it]);
      expect(entries(ours)).to.deep.equal(all);
      fill(field, 'Cold, filled in');
      all[1]![1] = 'Cold, filled in';
      expect(await post(ours, () => ours.submit())).to.deep.equal(all);
    });

    it('stays when the element draws, is heard by the page, and is kept as a draft', async () => {
      const { ours, field } = await twins(required);
      await ready(field);
      const heard: string[] = [];
      ours.addEventListener('input', ({ target }) => heard.push((target as CommentForm).value));
      fill(field, 'Heat, filled in');
      expect(field.value).to.equal('Heat, filled in');
      field.required = false;
      await field.updateComplete;
      expect(box(field).value).to.equal('Heat, filled in');
      expect(heard).to.deep.equal(['Heat, filled in']);
      await waitUntil(() => Object.keys({ ...localStorage }).some((key) => key.startsWith('relief-draft')), 'it is kept');
    });
  });

  it('tells the page of a draft that it found, which would else be written over', async () => {
    const first = await twins({ name: 'story' });
    await ready(first.field);
    first.field.focus();
    await sendKeys({ type: 'Heat, begun' });
    first.field.remove();
    const { ours, field } = await twins();
    field.name = 'story';
    let model = '';
    ours.addEventListener('input', ({ target }) => (model = (target as CommentForm).value));
    await waitUntil(() => model === 'Heat, begun', 'the page has heard');
    expect(field.value).to.equal('Heat, begun');
  });

  it('keeps what a page sets again and again before the rest of the form has come, as a form of its own too', async () => {
    const field = await fixture<CommentForm>(html`<relief-comment-form backend="browser" .value=${'One'}></relief-comment-form>`);
    await ready(field);
    expect(box(field).value).to.equal('One');
    field.value = 'Two';
    await field.updateComplete;
    expect([field.value, box(field).value]).to.deep.equal(['Two', 'Two']);
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' and more' });
    expect(field.value).to.equal('Two and more');
  });
});
