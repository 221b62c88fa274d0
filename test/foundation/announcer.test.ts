import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Announcer } from '../../src/foundation/announcer.controller.js';

class SpeakerElement extends LitElement {
  readonly announcer = new Announcer(this);
  protected override render() {
    return this.announcer.region();
  }
  get status() {
    return this.shadowRoot?.querySelector('[role=status]');
  }
}
customElements.define('test-speaker', SpeakerElement);

describe('announcer', () => {
  it('is on the page, empty, before it speaks, and keeps its node', async () => {
    const element = await fixture<SpeakerElement>(html`<test-speaker></test-speaker>`);
    const { status } = element;
    expect(status?.textContent).to.equal('');
    element.announcer.say('Hold');
    await aTimeout(300);
    expect(element.status).to.equal(status);
    expect(status?.textContent).to.equal('Hold');
  });

  it('says the newest of sentences that come at once', async () => {
    const element = await fixture<SpeakerElement>(html`<test-speaker></test-speaker>`);
    const heard: string[] = [];
    new MutationObserver(() => heard.push(element.status?.textContent ?? '')).observe(element.status!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    element.announcer.say('Hold');
    element.announcer.say('Let go');
    await aTimeout(300);
    expect(heard).to.deep.equal(['Let go']);
  });

  it('says nothing after it has left the page', async () => {
    const element = await fixture<SpeakerElement>(html`<test-speaker></test-speaker>`);
    element.announcer.say('Hold');
    element.remove();
    await aTimeout(300);
    expect(element.status?.textContent).to.equal('');
  });
});
