import { expect } from '@open-wc/testing';
import { tellStates } from '../../src/foundation/custom-states.js';

class StateElement extends HTMLElement {
  readonly internals = this.attachInternals();
}
customElements.define('test-states', StateElement);

describe('the states that a page’s CSS may ask for', () => {
  const { prototype } = CustomStateSet;
  const { add } = prototype;
  afterEach(() => Object.assign(prototype, { add }));
  const among = (el: Element) => ['running', 'paused', 'done'].filter((name) => el.matches(`:state(${name})`));

  it('are those that are named, and no other', () => {
    const el = new StateElement();
    tellStates(el.internals, 'running', false, undefined, 'done');
    expect(among(el)).to.deep.equal(['running', 'done']);
    tellStates(el.internals, 'paused');
    expect(among(el)).to.deep.equal(['paused']);
    tellStates(el.internals);
    expect(among(el)).to.deep.equal([]);
  });

  it('are none, and nothing fails, where names without dashes are refused, as in Chromium 90 to 124', () => {
    Object.assign(prototype, {
      add(name: string) {
        if (!name.startsWith('--')) throw new DOMException('The value must start with “--”.', 'SyntaxError');
      },
    });
    const el = new StateElement();
    tellStates(el.internals, 'running');
    expect(among(el)).to.deep.equal([]);
  });

  it('are none, and nothing fails, in a browser without them', () => {
    tellStates(undefined, 'running');
    tellStates({} as ElementInternals, 'running');
  });
});
