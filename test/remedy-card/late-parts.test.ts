// Parts of a card come late, and in any order: what is there already stays as it is.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/remedy-card.js';
import type { RemedyCard } from '../../src/remedy-card/remedy-card.js';
import { serve } from '../helpers/server.js';
import { waitUntil } from '../helpers/wait-until.js';

describe('a card whose content did not come', () => {
  it('keeps “Try again” dressed, and a sheet that the page has added, when a part of the card comes after it', async () => {
    const { url } = await serve([{ status: 500 }]);
    const card = await fixture<RemedyCard>(html`<relief-remedy-card src=${url} seek-help="#signs"></relief-remedy-card>`);
    const root = card.shadowRoot!;
    const button = () => root.querySelector('[part=retry-button]')!;
    await waitUntil(button, 'it does not offer to try again');
    const own = new CSSStyleSheet();
    own.replaceSync('[part=retry-button] { letter-spacing: 3px }');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
    const look = () => {
      const { display, minHeight, cursor, borderTopLeftRadius, letterSpacing } = getComputedStyle(button());
      return { display, minHeight, cursor, borderTopLeftRadius, letterSpacing };
    };
    const dressed = look();
    expect(dressed).to.include({ minHeight: '44px', cursor: 'pointer', letterSpacing: '3px' });

    const count = root.adoptedStyleSheets.length;
    card.timer = true;
    await waitUntil(() => root.adoptedStyleSheets.length !== count, 'the part did not come');
    await card.updateComplete;
    expect(look()).to.deep.equal(dressed);
    expect(root.adoptedStyleSheets).to.include(own);
  });
});
