import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Lazy, type Load } from '../../src/foundation/lazy.controller.js';

interface Bell {
  ring(): string;
}

/** A loader that a test answers by hand, and how often it was asked. */
function byHand() {
  let answers: { resolve(bell: Bell): void; reject(error: Error): void }[] = [];
  const load: Load<Bell> = () => new Promise((resolve, reject) => answers.push({ resolve, reject }));
  return {
    load,
    get asked() {
      return answers.length;
    },
    come: () => answers.at(-1)!.resolve({ ring: () => 'ding' }),
    fail: () => answers.at(-1)!.reject(new Error('the line is dead')),
    forget: () => (answers = []),
  };
}

let source = byHand();
let made = 0;

class Tower extends LitElement {
  static readonly shown = new Set<Tower>();
  draws = 0;
  readonly bell = new Lazy(this, source.load, (it: Bell) => (made++, it.ring()));
  protected override render() {
    this.draws += 1;
    return html`<p>${this.bell.need() ?? (this.bell.failed ? 'broken' : 'silent')}</p>`;
  }
  get word() {
    return this.shadowRoot?.querySelector('p')?.textContent;
  }
}
customElements.define('test-tower', Tower);

const tower = () => fixture<Tower>(html`<test-tower></test-tower>`);
const settle = async (it: Tower) => {
  await it.bell.loading;
  await it.updateComplete;
};

describe('a part that is loaded when it is needed', () => {
  let said: unknown[][] = [];
  const { error } = console;
  beforeEach(() => {
    source = byHand();
    made = 0;
    said = [];
    console.error = (...words: unknown[]) => void said.push(words);
  });
  afterEach(() => (console.error = error));

  it('is asked for once, and draws its host anew when it comes', async () => {
    const it_ = await tower();
    it_.requestUpdate();
    await it_.updateComplete;
    expect([it_.word, source.asked]).to.deep.equal(['silent', 1]);
    source.come();
    await settle(it_);
    expect([it_.word, source.asked, made]).to.deep.equal(['ding', 1, 1]);
  });

  it('is there at once for the next host of the page, which makes its own of it', async () => {
    const first = await tower();
    source.come();
    await settle(first);
    const second = await tower();
    expect([second.word, second.draws, source.asked, made]).to.deep.equal(['ding', 1, 1, 2]);
  });

  it('says in the console that it did not come, and does not ask again at each rendering', async () => {
    const it_ = await tower();
    source.fail();
    await settle(it_);
    it_.requestUpdate();
    await it_.updateComplete;
    expect([it_.word, source.asked]).to.deep.equal(['broken', 1]);
    expect(String(said)).to.contain('<test-tower> could not load a part of itself.').and.to.contain('the line is dead');
  });

  it('comes when somebody asks after a failure', async () => {
    const it_ = await tower();
    source.fail();
    await settle(it_);
    const asked = it_.bell.load();
    source.come();
    expect(await asked).to.equal('ding');
    await it_.updateComplete;
    expect([it_.word, it_.bell.failed]).to.deep.equal(['ding', undefined]);
  });

  it('never rejects: who asks is told that there is none', async () => {
    const it_ = await tower();
    const asked = it_.bell.load();
    source.fail();
    expect(await asked).to.equal(undefined);
    expect(it_.bell.failed?.message).to.equal('the line is dead');
  });

  it('is asked for again by itself when the network returns, while its host is on the page', async () => {
    const it_ = await tower();
    source.fail();
    await settle(it_);
    const { parentElement: parent } = it_;
    it_.remove();
    window.dispatchEvent(new Event('online'));
    expect(source.asked).to.equal(1);
    parent!.append(it_);
    window.dispatchEvent(new Event('online'));
    expect(source.asked).to.equal(2);
    source.come();
    await settle(it_);
    expect(it_.word).to.equal('ding');
    window.dispatchEvent(new Event('online'));
    expect(source.asked).to.equal(2);
  });
});
