import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { install, uninstall } from '@github/hotkey';
import { keepTypedKeys } from '../../src/foundation/typed-keys.browser.js';

class BoxElement extends HTMLElement {
  constructor() {
    super();
    const root = keepTypedKeys(this.attachShadow({ mode: 'open' }));
    root.innerHTML = '<textarea></textarea><select><option>a</option></select><button>b</button><slot></slot>';
  }
  in(selector: string) {
    return this.shadowRoot!.querySelector<HTMLElement>(selector)!;
  }
}
customElements.define('test-box', BoxElement);

describe('keys typed in a text box of ours', () => {
  let box: BoxElement;
  let heard: string[];
  const hear = ({ type, key }: KeyboardEvent) => heard.push(`${type} ${key}`);
  const types = ['keydown', 'keypress', 'keyup'] as const;

  beforeEach(async () => {
    box = await fixture<BoxElement>(html`<test-box><input /></test-box>`);
    heard = [];
    for (const type of types) document.addEventListener(type, hear);
  });
  afterEach(() => {
    for (const type of types) document.removeEventListener(type, hear);
  });

  it('are not heard by the page, and are written', async () => {
    box.in('textarea').focus();
    await sendKeys({ type: 'j/k' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Backspace' });
    expect(heard).to.deep.equal([]);
    expect((box.in('textarea') as HTMLTextAreaElement).value).to.equal('j/\n');
  });

  it('are not heard from a list to choose from', async () => {
    box.in('select').focus();
    await sendKeys({ press: 'a' });
    expect(heard).to.deep.equal([]);
  });

  for (const key of ['Escape', 'Shift'])
    it(`are heard when they are for the page: ${key}`, async () => {
      box.in('textarea').focus();
      await sendKeys({ press: key });
      // WebKit tells of a `keypress` for Escape.
      expect(heard.filter((it) => !it.startsWith('keypress'))).to.deep.equal([`keydown ${key}`, `keyup ${key}`]);
    });

  it('are heard when they are for the page: F2', () => {
    // No driver of WebKit presses it.
    box.in('textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', code: 'F2', bubbles: true, composed: true }));
    expect(heard).to.deep.equal(['keydown F2']);
  });

  it('are heard with a modifier, down and up, whichever is let go first', async () => {
    box.in('textarea').focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ down: 'b' });
    await sendKeys({ up: 'Control' });
    await sendKeys({ up: 'b' });
    expect(heard.filter((it) => !it.startsWith('keypress'))).to.deep.equal([
      'keydown Control',
      'keydown b',
      'keyup Control',
      'keyup b',
    ]);
  });

  it('are heard from a button, and from a box of the page’s own', async () => {
    box.in('button').focus();
    await sendKeys({ press: 'j' });
    box.querySelector('input')!.focus();
    await sendKeys({ press: 'k' });
    expect(heard.filter((it) => it.startsWith('keydown'))).to.deep.equal(['keydown j', 'keydown k']);
  });

  it('do not press what a library has tied to a letter', async () => {
    let pressed = 0;
    const target = await fixture<HTMLElement>(html`<button @click=${() => pressed++}>Search</button>`);
    install(target, 'j');
    box.in('textarea').focus();
    await sendKeys({ press: 'j' });
    expect(pressed, 'from our box').to.equal(0);
    box.in('textarea').blur();
    await sendKeys({ press: 'j' });
    expect(pressed, 'from the page').to.equal(1);
    uninstall(target);
  });
});
