import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import type { Outcome } from '../../src/comments/comment.js';
import type { CommentForm } from '../../src/comments/comment-form.js';
import { capable } from '../../src/comments/backends/capabilities.js';
import { CommentOutcomeEvent, CommentSubmitEvent } from '../../src/comments/comments.events.js';
// Already here when a form asks for it, so that no test has to wait for the network.
import '../../src/comments/backends/create-backend.browser.js';
import '../../src/comments/form/form.controller.js';
import '../../src/define/comment-form.js';
import { expectNoAxeViolations } from '../helpers/axe.js';
import { serve } from '../helpers/server.js';
import { pressEnter, turns } from '../helpers/turns.js';
import { MemoryBackend } from './memory-backend.js';

const $ = <T extends HTMLElement = HTMLElement>(form: CommentForm, selector: string) =>
  form.renderRoot.querySelector<T>(selector);
const box = (form: CommentForm, field = 'text') => $<HTMLInputElement>(form, `#${field}`)!;
const words = (form: CommentForm, selector: string) => $(form, selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (form: CommentForm) => $<HTMLButtonElement>(form, '[part="post-button"]')!;
const focused = (form: CommentForm) => form.shadowRoot!.activeElement?.id ?? '';

async function make(backend: MemoryBackend | undefined = new MemoryBackend(), attributes: Partial<CommentForm> = {}) {
  const form = await fixture<CommentForm>(html`<relief-comment-form .backend=${backend}></relief-comment-form>`);
  Object.assign(form, attributes);
  await waitUntil(() => $(form, '#email') || $(form, '#name'), 'the form is drawn');
  const drafts = () => Object.keys({ ...localStorage }).some((key) => key.startsWith('relief-draft'));
  if (!form.noDrafts) await waitUntil(() => !drafts() || $(form, '.restored'), 'the draft is back');
  await turns();
  await form.updateComplete;
  return form;
}

async function type(form: CommentForm, field: string, text: string) {
  box(form, field).focus();
  await sendKeys({ type: text });
}

async function write(form: CommentForm, text = 'Heat helped me') {
  await type(form, 'text', text);
  await type(form, 'name', 'Ann');
  await type(form, 'email', 'ann@example.org');
}

async function press(form: CommentForm) {
  await pressEnter(button(form));
  await form.updateComplete;
}

const spoken = async (form: CommentForm, pattern: RegExp) =>
  waitUntil(() => pattern.test(words(form, '[role="status"]')), `the status line says ${pattern}`);

describe('<relief-comment-form>', () => {
  beforeEach(() => localStorage.clear());

  describe('before writing', () => {
    it('keeps WordPress’s order: the comment first, then name, e-mail, the check box and the button', async () => {
      const form = await make();
      const order = [...form.renderRoot.querySelectorAll<HTMLElement>('textarea, input, button')].filter(
        (it) => it.tabIndex >= 0,
      );
      expect(order.map((it) => it.id || it.getAttribute('part'))).to.deep.equal([
        'text',
        'name',
        'email',
        'remember',
        'post-button',
      ]);
      expect(words(form, '[part="title"]')).to.equal('Leave a Reply');
      expect(words(form, '[part="post-button"]')).to.equal('Post Comment');
    });

    it('gives every control a visible label', async () => {
      const form = await make(undefined, { website: true });
      for (const control of form.renderRoot.querySelectorAll<HTMLInputElement>('textarea, input:not([tabindex="-1"])')) {
        const label = control.labels![0]!;
        expect(label.textContent!.trim(), control.id).to.not.equal('');
        expect(label.getBoundingClientRect().height, control.id).to.be.greaterThan(10);
      }
    });

    it('says what is required in words and by `required`, not by a star alone', async () => {
      const form = await make();
      expect(words(form, '.notes')).to.equal('Your email address will not be published. Required fields are marked *');
      expect(box(form).required && box(form, 'name').required && box(form, 'email').required).to.equal(true);
    });

    it('says that readers are no doctors, and where comments go', async () => {
      const form = await make(new MemoryBackend({ pending: true }), { reviewTime: 'a day' });
      await waitUntil(() => words(form, '.notices > p').includes('a day'), 'the backend has been asked');
      expect(words(form, '.care')).to.contain('not medical advice').and.to.contain('do not wait for a reply');
      expect(words(form, '.notices > p')).to.equal(
        'A person reads each comment before it appears here. This usually takes: a day',
      );
      const local = await make(new MemoryBackend({ local: true }));
      await waitUntil(() => words(local, '.notices > p'), 'the backend has been asked');
      expect(words(local, '.notices > p')).to.contain('this browser only');
    });

    it('asks for a website only where the site wants it', async () => {
      expect(box(await make(), 'url')).to.equal(null);
      expect(box(await make(undefined, { website: true }), 'url')).to.not.equal(null);
    });

    it('tells autofill what its fields are, by the names that WordPress gives them', async () => {
      const form = await make(undefined, { website: true });
      const of = (field: string) => [box(form, field).name, box(form, field).getAttribute('autocomplete'), box(form, field).type];
      expect([of('name'), of('email'), of('url')]).to.deep.equal([
        ['author', 'name', 'text'],
        ['email', 'email', 'email'],
        ['url', 'url', 'url'],
      ]);
    });
  });

  describe('errors', () => {
    it('come after the first try, not before: aria-invalid is false until then', async () => {
      const form = await make();
      await type(form, 'email', 'nonsense');
      box(form).focus();
      expect(box(form, 'email').getAttribute('aria-invalid')).to.equal('false');
      expect($(form, '.error')).to.equal(null);
    });

    it('stand beside their field and in its description, with its hint', async () => {
      const form = await make();
      await press(form);
      const described = (field: string) =>
        box(form, field)
          .getAttribute('aria-describedby')!
          .split(' ')
          .map((id) => words(form, `#${id}`));
      expect(box(form, 'name').getAttribute('aria-invalid')).to.equal('true');
      expect(described('name')).to.deep.equal(['A first name or a nickname is enough.', 'Please enter your name.']);
      expect(described('text')).to.deep.equal(['Please type your comment text.']);
    });

    it('are summed up in a list that takes the focus once, with a link to each field', async () => {
      const form = await make();
      await press(form);
      expect(focused(form)).to.equal('summary');
      expect(words(form, '#summary')).to.match(/^There are 3 problems/);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      expect(focused(form)).to.equal('name');
      await sendKeys({ type: 'Ann' });
      await form.updateComplete;
      expect(focused(form)).to.equal('name');
      expect($(form, '#name-error')).to.equal(null);
      expect(words(form, '#summary')).to.match(/^There are 2 problems/);
    });

    it('focus the field itself when there is only one', async () => {
      const form = await make();
      await write(form);
      box(form, 'email').value = '';
      await type(form, 'email', 'ann at example');
      await press(form);
      expect(focused(form)).to.equal('email');
      expect($(form, '#summary')).to.equal(null);
      expect(words(form, '#email-error')).to.contain('valid email');
    });

    it('come from the server too', async () => {
      const backend = new MemoryBackend();
      backend.outcomes.push({ kind: 'invalid', fields: { email: 'invalid' } });
      const form = await make(backend);
      await write(form);
      await press(form);
      expect(focused(form)).to.equal('email');
      expect(box(form).value).to.equal('Heat helped me');
    });

    it('say that a text is one byte too long before it is sent, and let the longest through', async () => {
      const backend = new MemoryBackend();
      backend.can.fields = capable({}, {}, {}).fields;
      const form = await make(backend);
      await write(form);
      // Words: a busy machine takes seconds to draw one word of that length. Seven bytes each, five at the end.
      const longest = `${'ظهر '.repeat(9360)}Heat.`;
      for (const text of [`${longest}!`, longest]) {
        form.value = text;
        await form.updateComplete;
        await press(form);
        if (text === longest) await waitUntil(() => $(form, '#outcome'), 'it is sent');
        else await waitUntil(() => /too long/.test(words(form, '#text-error')), 'the error is there');
      }
      expect(backend.drafts.map(({ text }) => new TextEncoder().encode(text).length)).to.deep.equal([65_525]);
    });

    it('have no axe violation', async () => {
      const form = await make();
      await expectNoAxeViolations(form);
      await press(form);
      await expectNoAxeViolations(form);
    });
  });

  describe('every outcome', () => {
    const outcomes: [Outcome, RegExp, string?][] = [
      [{ kind: 'published' }, /is published/],
      [{ kind: 'pending' }, /awaiting moderation/],
      [{ kind: 'invalid', fields: {}, message: 'No links, please.' }, /did not accept your comment.*No links, please/],
      [{ kind: 'duplicate' }, /already said that/],
      [{ kind: 'too-fast', retryAfter: 90 }, /Slow down.*1 minute/],
      [{ kind: 'login-required', url: 'https://example.org/login' }, /must be logged in/, 'a[href="https://example.org/login"]'],
      [{ kind: 'closed' }, /comments are closed/, '.actions button'],
      [{ kind: 'forbidden', reason: 'words' }, /words or links/],
      [{ kind: 'forbidden' }, /did not accept/],
      [{ kind: 'not-found' }, /does not take comments/, '.actions button'],
      [{ kind: 'challenge-required', challenge: 'altcha' }, /check that you are a person/],
      [{ kind: 'offline' }, /You are offline.*not sent yet/, '.actions button'],
      [{ kind: 'unreachable' }, /cannot be reached.*Nothing was sent/, '.actions button'],
      [{ kind: 'timeout' }, /did not answer in time/, '.actions button'],
      [{ kind: 'unknown' }, /no answer came.*Look at the comments/, '.actions button'],
      [{ kind: 'server-error', status: 500 }, /had a problem/, '.actions button'],
      [{ kind: 'not-stored', reason: 'full' }, /storage is blocked or full/, '.actions button'],
    ];
    for (const [outcome, sentence, way] of outcomes) {
      const stored = ['published', 'pending'].includes(outcome.kind);
      it(`${outcome.kind} has its sentence and its next step, and ${stored ? 'empties' : 'keeps'} the box`, async () => {
        const backend = new MemoryBackend();
        backend.outcomes.push(outcome);
        const form = await make(backend);
        await write(form);
        await press(form);
        await waitUntil(() => $(form, '#outcome'), 'the outcome is there');
        expect(words(form, '#outcome')).to.match(sentence);
        if (way) expect($(form, `#outcome ${way}`), way).to.not.equal(null);
        expect(box(form).value).to.equal(stored ? '' : 'Heat helped me');
        expect(form.shadowRoot!.activeElement, 'focus is never lost').to.not.equal(null);
        await expectNoAxeViolations(form);
      });
    }

    it('does not call it offline when the network is there and the server is dead', async () => {
      // Nothing listens on port 9 of this machine.
      const form = await make(undefined, { backend: 'json', action: 'http://127.0.0.1:9/comments' });
      await waitUntil(() => box(form, 'email')?.required === false, 'the json backend is there');
      await write(form);
      await press(form);
      await waitUntil(() => $(form, '#outcome'));
      expect(navigator.onLine).to.equal(true);
      expect(words(form, '#outcome-text')).to.match(/cannot be reached.*Nothing was sent.*kept/);
      expect(box(form).value).to.equal('Heat helped me');
    });

    it('offers to send again in place, and keeps the focus on a button that stays', async () => {
      const backend = new MemoryBackend();
      backend.outcomes.push({ kind: 'unreachable' });
      const form = await make(backend);
      await write(form);
      await press(form);
      await waitUntil(() => $(form, '#outcome .actions button'));
      $(form, '#outcome .actions button')!.focus();
      const later = new Promise<Outcome>((done) => setTimeout(() => done({ kind: 'server-error' }), 200));
      backend.outcomes.push(later);
      await sendKeys({ press: 'Enter' });
      await form.updateComplete;
      expect(form.shadowRoot!.activeElement).to.equal(button(form));
      await waitUntil(() => /had a problem/.test(words(form, '#outcome-text')));
      expect(backend.drafts).to.have.length(2);
      expect(backend.drafts[1]!.key).to.equal(backend.drafts[0]!.key);
    });

    it('shows no HTML and no IP address of a server', async () => {
      const page = '<html><body><h1>502</h1><p>192.0.2.7 upstream</p></body></html>';
      const { url } = await serve([{ status: 502, body: page, headers: { 'content-type': 'text/html' } }]);
      const form = await make(undefined, { backend: 'json', action: url });
      await waitUntil(() => box(form, 'email')?.required === false, 'the json backend is there');
      await write(form);
      await press(form);
      await waitUntil(() => $(form, '#outcome'));
      expect(words(form, '#outcome-text')).to.equal(
        'The site had a problem. We cannot tell whether it has your comment. Your text is kept; please try again later.',
      );
    });
  });

  describe('the status line', () => {
    it('is on the page, empty, before it speaks', async () => {
      const form = await make();
      expect(
        form.renderRoot.querySelectorAll('[role="status"], [aria-live]:not([aria-live="off"]), [role="alert"]'),
      ).to.have.length(1);
      expect(words(form, '[role="status"]')).to.equal('');
    });

    it('says that a comment is on its way, and how it ended', async () => {
      const backend = new MemoryBackend();
      let settle!: (outcome: Outcome) => void;
      backend.outcomes.push(new Promise((done) => (settle = done)));
      const form = await make(backend);
      await write(form);
      await press(form);
      await spoken(form, /Sending/);
      expect(button(form).getAttribute('aria-disabled')).to.equal('true');
      settle({ kind: 'server-error' });
      await spoken(form, /had a problem/);
      expect(button(form).getAttribute('aria-disabled')).to.equal('false');
    });

    it('does not chatter through the seconds of a wait: two sentences, and a timer that is not live', async () => {
      const backend = new MemoryBackend();
      backend.outcomes.push({ kind: 'too-fast', retryAfter: 3 });
      const form = await make(backend);
      await write(form);
      const heard: string[] = [];
      const status = $(form, '[role="status"]')!;
      const listen = new MutationObserver(() => heard.push(words(form, '[role="status"]')));
      listen.observe(status, { childList: true, characterData: true, subtree: true });
      await press(form);
      expect($(form, '[role="timer"]')!.getAttribute('aria-live')).to.equal('off');
      await spoken(form, /You can send your comment now/);
      listen.disconnect();
      expect(heard.filter((text) => text && !/Sending/.test(text))).to.have.length(2);
      await press(form);
      expect(backend.drafts).to.have.length(2);
    });

    it('counts characters only near the limit', async () => {
      const form = await make();
      await type(form, 'text', 'Heat helped');
      expect($(form, '#text-left')).to.equal(null);
      box(form).value = 'x'.repeat(179);
      await sendKeys({ press: 'End' });
      await sendKeys({ type: 'y' });
      await form.updateComplete;
      await waitUntil(() => words(form, '#text-left') === 'You have 20 characters left');
      await spoken(form, /20 characters left/);
    });
  });

  describe('nothing is lost, nothing is sent twice', () => {
    it('sends once however often the button is pressed', async () => {
      const backend = new MemoryBackend();
      let settle!: (outcome: Outcome) => void;
      backend.outcomes.push(new Promise((done) => (settle = done)));
      const form = await make(backend);
      await write(form);
      for (let i = 0; i < 3; i++) await press(form);
      settle({ kind: 'pending' });
      await waitUntil(() => $(form, '#outcome'));
      expect(backend.drafts).to.have.length(1);
    });

    it('brings a draft back after a reload, with all its fields, and says so', async () => {
      const first = await make();
      await write(first, 'Half a thou');
      first.remove();
      const form = await make();
      expect([box(form).value, box(form, 'name').value, box(form, 'email').value]).to.deep.equal([
        'Half a thou',
        'Ann',
        'ann@example.org',
      ]);
      expect(words(form, '.restored')).to.contain('We kept what you had begun to write');
      await expectNoAxeViolations(form);
    });

    it('lets a restored draft be put aside, and brought back', async () => {
      const first = await make();
      await write(first);
      first.remove();
      const form = await make();
      $(form, '.restored button')!.focus();
      await sendKeys({ press: 'Enter' });
      await form.updateComplete;
      expect([box(form).value, focused(form)]).to.deep.equal(['', 'text']);
      $(form, '.restored button')!.click();
      await form.updateComplete;
      expect(box(form).value).to.equal('Heat helped me');
    });

    it('saves on pagehide what the pause for saving had not reached', async () => {
      const form = await make();
      box(form).focus();
      // What saves comes with the first focus; a busy machine brings it later than the keys.
      await import('../../src/comments/form/form.controller.js');
      await turns();
      await form.updateComplete;
      await type(form, 'text', 'Quick');
      dispatchEvent(new Event('pagehide'));
      expect(Object.values({ ...localStorage }).join()).to.contain('Quick');
    });

    it('forgets the draft when the server has it, even if the form is gone by then', async () => {
      const backend = new MemoryBackend();
      let settle!: (outcome: Outcome) => void;
      backend.outcomes.push(new Promise((done) => (settle = done)));
      const form = await make(backend);
      await write(form);
      await press(form);
      form.remove();
      expect(localStorage).to.have.length(1);
      settle({ kind: 'published' });
      await waitUntil(() => !localStorage.length, 'it is forgotten');
    });

    it('says after a reload that a comment was sent and may have arrived', async () => {
      const backend = new MemoryBackend();
      backend.outcomes.push(new Promise(() => {}));
      const first = await make(backend);
      await write(first);
      await press(first);
      first.remove();
      const form = await make(new MemoryBackend());
      await waitUntil(() => words(form, '#outcome').includes('may have arrived'));
      expect(words(form, '.restored')).to.contain('could not see whether it has arrived');
      expect(box(form).value).to.equal('Heat helped me');
    });

    it('asks again with the same key when an answer was lost and the backend stores nothing twice', async () => {
      const backend = new MemoryBackend({ dedupes: true });
      backend.outcomes.push({ kind: 'unknown' }, { kind: 'duplicate' });
      const form = await make(backend);
      await write(form);
      await press(form);
      await waitUntil(() => $(form, '#outcome'), 'it is settled');
      expect(backend.drafts.map(({ key }) => key)).to.deep.equal(Array(2).fill(backend.drafts[0]!.key));
      expect(words(form, '#outcome')).to.contain('had already arrived');
      expect(box(form).value).to.equal('');
    });

    it('posts where the browser refuses our states, as Chromium 90 to 124 does names without dashes', async () => {
      const { prototype } = CustomStateSet;
      const { add } = prototype;
      prototype.add = () => {
        throw new DOMException('The value must start with “--”.', 'SyntaxError');
      };
      try {
        const form = await make();
        await write(form);
        await press(form);
        await waitUntil(() => words(form, '#outcome').includes('is published'), 'it is posted');
      } finally {
        prototype.add = add;
      }
    });

    it('never sends again by itself what a backend could store twice', async () => {
      const backend = new MemoryBackend();
      backend.outcomes.push({ kind: 'unknown' });
      const form = await make(backend);
      await write(form);
      await press(form);
      await waitUntil(() => $(form, '#outcome'), 'it is settled');
      expect(backend.drafts).to.have.length(1);
      expect(words(form, '#outcome')).to.contain('may have arrived');
      expect(box(form).value).to.equal('Heat helped me');
    });

    it('looks for a lost comment in the thread, and says so when it is there', async () => {
      const backend = new MemoryBackend();
      const submit = backend.submit.bind(backend);
      backend.submit = async (draft) => {
        await submit(draft);
        backend.comments[0]!.time = new Date().toISOString();
        return { kind: 'unknown' };
      };
      const form = await make(backend);
      await write(form);
      await press(form);
      await waitUntil(() => $(form, '#outcome'), 'it is settled');
      expect(words(form, '#outcome')).to.contain('is published');
      expect(box(form).value).to.equal('');
      expect(backend.drafts).to.have.length(1);
    });

    it('gives a changed text another key after a lost answer', async () => {
      const backend = new MemoryBackend();
      backend.outcomes.push({ kind: 'unknown' }, { kind: 'unknown' }, { kind: 'pending' });
      const form = await make(backend);
      await write(form);
      const sent = async (n: number) => {
        await press(form);
        await waitUntil(() => backend.drafts.length === n && $(form, '#outcome'), `sent ${n}`);
      };
      await sent(1);
      // A second press within a moment belongs to the first.
      await new Promise((done) => setTimeout(done, 800));
      await sent(2);
      await type(form, 'text', ' more');
      await sent(3);
      const [a, b, c] = backend.drafts.map((draft) => draft.key);
      expect([a === b, b === c]).to.deep.equal([true, false]);
      expect({ ...localStorage }).to.not.have.any.keys(a!, b!);
    });
  });

  describe('without a network', () => {
    const online = (is: boolean) => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => is });
      dispatchEvent(new Event(is ? 'online' : 'offline'));
    };
    afterEach(() => delete (navigator as { onLine?: boolean }).onLine);

    const away = () => {
      const backend = new MemoryBackend();
      const submit = backend.submit.bind(backend);
      backend.submit = async (draft) => (navigator.onLine ? submit(draft) : { kind: 'offline' });
      return backend;
    };

    it('says that nothing is sent yet, and sends it when the network is back', async () => {
      const backend = away();
      const form = await make(backend);
      await write(form);
      online(false);
      await press(form);
      expect(words(form, '#outcome')).to.contain('not sent yet');
      expect(box(form).value).to.equal('Heat helped me');
      online(true);
      await waitUntil(() => backend.drafts.length === 1);
      await spoken(form, /is published/);
      expect(box(form).value).to.equal('');
      expect({ ...localStorage }).to.deep.equal({});
    });

    it('tries again by itself when the network is back before the site is', async () => {
      const backend = away();
      backend.outcomes.push({ kind: 'timeout' });
      const form = await make(backend);
      await write(form);
      online(false);
      await press(form);
      online(true);
      await waitUntil(
        () => /not sent yet.*will be sent from this page/.test(words(form, '#outcome-text')) && backend.drafts.length,
      );
      expect(words(form, '#outcome-text')).to.match(/cannot be reached just now/);
      expect(words(form, '#outcome .actions')).to.equal('Do not send it');
      expect(box(form).value).to.equal('Heat helped me');
      await waitUntil(() => backend.drafts.length === 2, 'it is tried again');
      await spoken(form, /is published/);
      expect(backend.drafts[0]!.key).to.equal(backend.drafts[1]!.key);
      expect(backend.comments).to.have.length(1);
    });

    it('sends after a reload what had been waiting', async () => {
      const backend = away();
      const first = await make(backend);
      await write(first);
      online(false);
      await press(first);
      first.remove();
      online(true);
      expect(backend.drafts).to.have.length(0);
      const form = await make(backend);
      await waitUntil(() => backend.drafts.length === 1);
      await waitUntil(() => box(form).value === '');
    });

    it('sends once when two tabs wait with the same comment', async () => {
      const backend = away();
      const first = await make(backend);
      await write(first);
      online(false);
      await press(first);
      const second = await make(backend);
      expect(box(second).value).to.equal('Heat helped me');
      online(true);
      await waitUntil(() => box(first).value === '' && box(second).value === '', 'both boxes are empty');
      expect(backend.drafts).to.have.length(1);
    });

    it('does not send what the writer has taken back, or is changing', async () => {
      const backend = away();
      const form = await make(backend);
      await write(form);
      online(false);
      await press(form);
      $(form, '#outcome button')!.click();
      await form.updateComplete;
      online(true);
      await new Promise((done) => setTimeout(done, 50));
      expect(backend.drafts).to.have.length(0);
      online(false);
      await press(form);
      await type(form, 'text', ' and');
      online(true);
      await new Promise((done) => setTimeout(done, 50));
      expect(backend.drafts).to.have.length(0);
      expect(box(form).value).to.equal('Heat helped me and');
    });
  });

  describe('while it is on its way', () => {
    it('keeps what was typed before what keeps drafts was there, whichever field came first', async () => {
      const form = await fixture<CommentForm>(html`<relief-comment-form .backend=${new MemoryBackend()}></relief-comment-form>`);
      // No focus, no event: typed before anybody listened, or put there by the browser.
      box(form, 'name').value = 'Ann';
      box(form, 'email').value = 'ann@example.org';
      box(form).focus();
      await waitUntil(() => form.value === '' && box(form, 'name').value === 'Ann');
      await sendKeys({ type: 'Heat' });
      await waitUntil(() => form.value === 'Heat');
      expect([box(form, 'name').value, box(form, 'email').value]).to.deep.equal(['Ann', 'ann@example.org']);
    });

    it('keeps what was written on while the comment was on its way', async () => {
      const backend = new MemoryBackend();
      let settle!: (outcome: Outcome) => void;
      backend.outcomes.push(new Promise((done) => (settle = done)));
      const form = await make(backend);
      await write(form);
      await press(form);
      await type(form, 'text', ' and more');
      settle({ kind: 'published' });
      await waitUntil(() => $(form, '#outcome'));
      expect(box(form).value).to.equal('Heat helped me and more');
    });

    it('keeps nothing on a shared computer', async () => {
      const form = await make(undefined, { noDrafts: true });
      await write(form);
      dispatchEvent(new Event('pagehide'));
      expect({ ...localStorage }).to.deep.equal({});
      expect($(form, '#remember')).to.equal(null);
    });

    it('lets the reader say that the computer is shared', async () => {
      const form = await make();
      await write(form);
      await waitUntil(() => $(form, '.kept'), 'the text is kept');
      expect(words(form, '.kept')).to.contain('kept in this browser');
      $(form, '.kept button')!.click();
      await form.updateComplete;
      await type(form, 'text', ' more');
      dispatchEvent(new Event('pagehide'));
      expect({ ...localStorage }).to.deep.equal({});
      expect(box(form).value).to.equal('Heat helped me more');
    });

    it('remembers name and e-mail only for those who ask', async () => {
      const backend = new MemoryBackend();
      const form = await make(backend);
      await write(form);
      await press(form);
      form.remove();
      expect(box(await make(backend), 'name').value).to.equal('');
      const asked = await make(backend);
      await write(asked);
      box(asked, 'remember').focus();
      await sendKeys({ type: ' ' });
      await press(asked);
      asked.remove();
      const next = await make(backend);
      expect([box(next, 'name').value, box(next, 'email').value, box(next).value]).to.deep.equal(['Ann', 'ann@example.org', '']);
    });

    it('goes on when storage is full, and says that the text is not kept', async () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        const backend = new MemoryBackend();
        const form = await make(backend);
        await write(form);
        await waitUntil(() => $(form, '.kept'), 'it is said');
        expect(words(form, '.kept')).to.contain('Copy it before you leave');
        await press(form);
        expect(backend.drafts).to.have.length(1);
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });
  });

  describe('the trap', () => {
    const trap = (form: CommentForm) => $<HTMLInputElement>(form, '.trap input')!;

    it('cannot be reached by keyboard, screen reader or autofill', async () => {
      const form = await make();
      expect(trap(form).tabIndex).to.equal(-1);
      expect(trap(form).autocomplete).to.equal('off');
      expect(trap(form).closest('[aria-hidden="true"]')).to.not.equal(null);
      expect(trap(form).name).to.not.match(/url|website|mail|name$/);
      const hidden = getComputedStyle(trap(form).closest('.trap')!);
      expect([hidden.width, hidden.overflow, hidden.display]).to.deep.equal(['1px', 'hidden', 'block']);
    });

    it('asks a person once when something filled it in, and then believes them', async () => {
      const backend = new MemoryBackend();
      const form = await make(backend);
      await write(form);
      trap(form).value = 'a password manager was here';
      await press(form);
      expect(backend.drafts).to.have.length(0);
      await spoken(form, /If you are a person/);
      await press(form);
      expect(backend.drafts).to.have.length(1);
    });
  });

  describe('events', () => {
    it('asks before it sends, and sends nothing when the page says no', async () => {
      const backend = new MemoryBackend();
      const form = await make(backend);
      await write(form);
      form.addEventListener(CommentSubmitEvent.type, (event) => event.preventDefault(), { once: true });
      await press(form);
      expect(backend.drafts).to.have.length(0);
      expect(box(form).value).to.equal('Heat helped me');
      await press(form);
      expect(backend.drafts).to.have.length(1);
    });

    it('lets the page answer instead of a backend', async () => {
      const form = await make();
      await write(form);
      form.addEventListener(CommentSubmitEvent.type, (event) => (event as CommentSubmitEvent).respondWith({ kind: 'pending' }));
      await press(form);
      expect(words(form, '#outcome')).to.contain('awaiting moderation');
    });

    it('tells how it ended', async () => {
      const backend = new MemoryBackend();
      const form = await make(backend);
      await write(form);
      let heard: CommentOutcomeEvent | undefined;
      document.addEventListener(CommentOutcomeEvent.type, (event) => (heard = event as CommentOutcomeEvent), { once: true });
      await press(form);
      expect([heard?.outcome.kind, heard?.draft.text, heard?.backend === backend]).to.deep.equal([
        'published',
        'Heat helped me',
        true,
      ]);
    });
  });

  describe('on the page', () => {
    it('keeps two forms apart: ids, text and drafts', async () => {
      const pair = await fixture(
        html`<div>
          <relief-comment-form id="a" backend="browser" post="1"></relief-comment-form>
          <relief-comment-form id="b" backend="browser" post="2"></relief-comment-form>
        </div>`,
      );
      const [a, b] = [...pair.querySelectorAll<CommentForm>('relief-comment-form')] as [CommentForm, CommentForm];
      await waitUntil(() => box(b));
      await type(a, 'text', 'Into A');
      expect([box(a).value, box(b).value]).to.deep.equal(['Into A', '']);
      for (const form of [a, b]) {
        const ids = [...form.renderRoot.querySelectorAll('[id]')].map((it) => it.id);
        expect(new Set(ids).size).to.equal(ids.length);
      }
    });

    it('fits 320 px and 200 % text, right to left too, without scrolling sideways', async () => {
      for (const dir of ['ltr', 'rtl']) {
        // A box, for WebKit's window cannot be so narrow.
        const page = await fixture<HTMLElement>(
          html`<div dir=${dir} lang=${dir === 'rtl' ? 'ar' : 'en'}>
            <relief-comment-form .backend=${new MemoryBackend()}></relief-comment-form>
          </div>`,
        );
        Object.assign(page.style, { fontSize: '200%', width: '320px', overflow: 'auto' });
        const form = page.querySelector('relief-comment-form') as CommentForm;
        await waitUntil(() => box(form, 'email'));
        if (dir === 'rtl') await waitUntil(() => words(form, '[part="title"]') === 'اترك تعليقًا');
        await press(form);
        expect(page.scrollWidth, dir).to.be.at.most(320);
        await expectNoAxeViolations(form);
      }
    });

    it('uses no alert, confirm or prompt', async () => {
      const called: string[] = [];
      const old = { alert: window.alert, confirm: window.confirm, prompt: window.prompt };
      for (const name of ['alert', 'confirm', 'prompt'] as const) window[name] = () => (called.push(name), null as never);
      const backend = new MemoryBackend();
      backend.outcomes.push({ kind: 'server-error' });
      const form = await make(backend);
      await press(form);
      await write(form);
      await press(form);
      Object.assign(window, old);
      expect(called).to.deep.equal([]);
    });

    it('survives being moved about', async () => {
      const form = await make();
      await write(form);
      const parent = form.parentElement!;
      for (let i = 0; i < 3; i++) {
        form.remove();
        parent.append(form);
      }
      await form.updateComplete;
      expect(box(form).value).to.equal('Heat helped me');
      const backend = form.backend as MemoryBackend;
      await press(form);
      await waitUntil(() => backend.drafts.length === 1);
    });
  });
});
