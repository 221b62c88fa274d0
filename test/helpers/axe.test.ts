import { expect, fixture, html } from '@open-wc/testing';
import { expectNoAxeViolations } from './axe.js';

const message = (element: Element) =>
  expectNoAxeViolations(element).then(
    () => '',
    (error: Error) => error.message,
  );

describe('expectNoAxeViolations', () => {
  it('passes a labelled field', async () => {
    expect(await message(await fixture(html`<label>Name <input /></label>`))).to.equal('');
  });

  it('names the rule and the element, in shadow roots too', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).append(document.createElement('button'));
    expect(await message(host)).to.match(/button-name.*\n.*<button>/s);
  });

  it('refuses to pass what it could not see', async () => {
    expect(await message(await fixture(html`<div hidden><p>Words</p></div>`))).to.contain('axe checked nothing');
  });
});
