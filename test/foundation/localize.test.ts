import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Localize, nearestLang } from '../../src/foundation/localize.controller.js';
import { inWords } from '../../src/health/duration.js';
import { shared } from '../../src/locales/en/shared.js';
import { waitUntil } from '../helpers/wait-until.js';

class WordElement extends LitElement {
  readonly localize = new Localize(this, 'shared', shared);
  protected override render() {
    return html`<p>${this.localize.t.retry}</p>`;
  }
  get word() {
    return this.shadowRoot?.querySelector('p')?.textContent;
  }
}
customElements.define('test-word', WordElement);

const until = (element: WordElement, word: string) => waitUntil(() => element.word === word, `it never said ${word}`);

describe('localize', () => {
  it('speaks English at once where the page says nothing', async () => {
    const element = await fixture<WordElement>(html`<test-word></test-word>`);
    expect(element.word).to.equal('Try again');
  });

  it('speaks the language of the nearest lang, and follows when it changes', async () => {
    const root = await fixture<HTMLElement>(html`<div lang="ar-EG"><test-word></test-word></div>`);
    const element = root.querySelector('test-word') as WordElement;
    await until(element, 'حاول مرة أخرى');
    root.lang = 'en-GB';
    await until(element, 'Try again');
    expect(element.localize.lang).to.equal('en-GB');
  });

  it('lets two languages stand on one page', async () => {
    const root = await fixture<HTMLElement>(html`<div><test-word lang="ar"></test-word><test-word lang="en"></test-word></div>`);
    const [arabic, english] = [...root.children] as [WordElement, WordElement];
    await until(arabic, 'حاول مرة أخرى');
    expect(english.word).to.equal('Try again');
  });

  it('speaks the language of a locale, as templates print it', async () => {
    const root = await fixture<HTMLElement>(html`<div lang="ar_EG.UTF-8"><test-word></test-word></div>`);
    const element = root.querySelector('test-word') as WordElement;
    await until(element, 'حاول مرة أخرى');
    expect(element.localize.lang).to.equal('ar-EG');
  });

  for (const lang of ['{{ page.lang }}', 'C', '__proto__', 'constructor', 'x-default', 'english_uk', ''])
    it(`speaks English where the page says “${lang}”`, async () => {
      const root = await fixture<HTMLElement>(html`<div lang=${lang}><test-word></test-word></div>`);
      const element = root.querySelector('test-word') as WordElement;
      expect([element.word, element.localize.lang]).to.deep.equal(['Try again', 'en']);
    });

  it('falls back to English for a language that it does not have', async () => {
    const element = await fixture<WordElement>(html`<test-word lang="tlh"></test-word>`);
    expect(element.word).to.equal('Try again');
  });

  it('does not fight Google Translate, which rewrites the lang of the page', async () => {
    const element = await fixture<WordElement>(html`<test-word></test-word>`);
    const { documentElement } = document;
    const { lang } = documentElement;
    documentElement.classList.add('translated-rtl');
    documentElement.lang = 'ar';
    await aTimeout(100);
    expect(element.word).to.equal('Try again');
    documentElement.classList.remove('translated-rtl');
    documentElement.lang = lang;
  });

  it('finds lang through shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="ar"></div>`);
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(nearestLang(inner)).to.equal('ar');
  });

  it('says lengths of time in words', () => {
    expect(inWords(90, 'en')).to.equal('1 minute, 30 seconds');
    expect(inWords(600, 'en')).to.equal('10 minutes');
    expect(inWords(7200, 'en')).to.equal('2 hours');
    expect(inWords(0, 'en')).to.equal('0 seconds');
    expect(inWords(90, 'ar')).to.match(/دقيقة/);
  });
});
