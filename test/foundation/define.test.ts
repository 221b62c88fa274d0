import { expect } from '@open-wc/testing';
import { define } from '../../src/foundation/define.browser.js';
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
});
