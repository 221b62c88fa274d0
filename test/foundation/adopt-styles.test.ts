import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { adoptStyles } from '../../src/foundation/adopt-styles.browser.js';

const own = css`
  p {
    color: rgb(1, 1, 1);
  }
`;
const late = css`
  p {
    color: rgb(2, 2, 2);
  }
`;

class Plain extends LitElement {
  static override styles = own;
  protected override render() {
    return html`<p>words</p>`;
  }
}
customElements.define('test-plain', Plain);

describe('styles that come late', () => {
  /** Sheets by name: chai takes minutes to print one. */
  const worn = (root: ShadowRoot, theirs?: CSSStyleSheet) =>
    root.adoptedStyleSheets.map((it) =>
      it === own.styleSheet ? 'own' : it === late.styleSheet ? 'late' : it === theirs ? 'theirs' : '?',
    );
  const plain = async () => (await fixture<Plain>(html`<test-plain></test-plain>`)).shadowRoot!;
  const colour = (root: ShadowRoot) => getComputedStyle(root.querySelector('p')!).color;

  it('stand behind those that were there', async () => {
    const root = await plain();
    adoptStyles(root, late);
    expect(colour(root)).to.equal('rgb(2, 2, 2)');
    expect(worn(root)).to.deep.equal(['own', 'late']);
  });

  it('are there once, however often they are added', async () => {
    const root = await plain();
    adoptStyles(root, late, late);
    adoptStyles(root, late, own);
    expect(worn(root)).to.deep.equal(['own', 'late']);
  });

  it('leave what the page has put there', async () => {
    const root = await plain();
    const theirs = new CSSStyleSheet();
    theirs.replaceSync('p { font-weight: 900 }');
    root.adoptedStyleSheets.push(theirs);
    adoptStyles(root, late);
    expect(worn(root, theirs)).to.deep.equal(['own', 'theirs', 'late']);
    expect(getComputedStyle(root.querySelector('p')!).fontWeight).to.equal('900');
  });

  it('come back where the page has thrown them out', async () => {
    const root = await plain();
    adoptStyles(root, late);
    root.adoptedStyleSheets = [];
    adoptStyles(root, own, late);
    expect(colour(root)).to.equal('rgb(2, 2, 2)');
  });
});
