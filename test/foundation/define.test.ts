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
});
