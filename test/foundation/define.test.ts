import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { define } from '../../src/foundation/define.browser.js';
import { Localize } from '../../src/foundation/localize.controller.js';
import * as ar from '../../src/locales/ar/index.js';
import { shared } from '../../src/locales/en/shared.js';
import { version } from '../../src/version.js';

describe('define', () => {
  it('registers an element and stamps it with the version', () => {
    class First extends HTMLElement {
      static version?: string;
    }
    define('test-define-first', First);
    expect(customElements.get('test-define-first')).to.equal(First);
    expect(First.version).to.equal(version);
  });

  it('waits for the words of elements that stand on the page in another language: none comes in English first', async () => {
    const said: string[] = [];
    class Speaker extends LitElement {
      readonly #words = new Localize(this, 'shared', shared);
      override render() {
        said.push(this.#words.t.retry);
        return html`${this.#words.t.retry}`;
      }
    }
    await fixture(html`<div lang="ar-EG"><test-define-speaker></test-define-speaker></div>`);
    define('test-define-speaker', Speaker);
    expect(customElements.get('test-define-speaker')).to.equal(undefined);
    await customElements.whenDefined('test-define-speaker');
    await document.querySelector<Speaker>('test-define-speaker')!.updateComplete;
    expect([...new Set(said)]).to.deep.equal([ar.shared.retry]);
  });

  it('leaves a page of XML as it is: Lit cannot draw there', async () => {
    const module = new URL('/src/define/remedy-card.ts', location.href).href;
    const page = `<html xmlns="http://www.w3.org/1999/xhtml"><body>
      <relief-remedy-card><h2>Heat</h2><p data-relief="what">A warm pack.</p></relief-remedy-card>
      <script type="module">import '${module}';</script></body></html>`;
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob([page], { type: 'application/xhtml+xml' }));
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.body.append(frame);
    await loaded;
    const card = frame.contentDocument!.querySelector('relief-remedy-card')!;
    expect(frame.contentDocument!.contentType).to.equal('application/xhtml+xml');
    expect(card.shadowRoot).to.equal(null);
    expect(card.getBoundingClientRect().height).to.be.above(20);
    frame.remove();
  });
});
