import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/all.js';
import type { RemedyCard } from '../../src/remedy-card/remedy-card.js';

describe('a boolean attribute', () => {
  const card = (attributes: unknown) => fixture<RemedyCard>(html`<relief-remedy-card ?timer=${attributes}></relief-remedy-card>`);

  it('is on when it is there, whatever it says', async () => {
    expect((await card(true)).timer).to.equal(true);
    const element = await card(false);
    element.setAttribute('timer', 'timer');
    expect(element.timer).to.equal(true);
  });

  it('is off when it is missing, and when it says “false”, as frameworks write it', async () => {
    const element = await card(false);
    expect(element.timer).to.equal(false);
    element.setAttribute('timer', 'false');
    expect(element.timer).to.equal(false);
  });

  it('is read so by every element and every boolean', () => {
    const on = ['remedy-card', 'exercise-stepper', 'cause-explainer', 'comment-form'].flatMap((name) => {
      const element = document.createElement(`relief-${name}`) as LitElement;
      return [...(element.constructor as typeof LitElement).elementProperties]
        .filter(([, { attribute }]) => attribute !== false)
        .filter(([key, { attribute }]) => {
          element.setAttribute(typeof attribute === 'string' ? attribute : String(key), 'false');
          return (element as unknown as Record<PropertyKey, unknown>)[key] === true;
        })
        .map(([key]) => key);
    });
    expect(on).to.deep.equal([]);
  });
});
