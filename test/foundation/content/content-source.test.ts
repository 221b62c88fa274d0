import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { check, type Shape } from '../../../src/health/check.js';
import { ContentErrorEvent } from '../../../src/foundation/content/content-error.events.js';
import { ContentSource } from '../../../src/foundation/content/content-source.controller.js';
import type { Reader } from '../../../src/foundation/content/types.js';
import { shared } from '../../../src/locales/en/shared.js';
import { serve, type Answer } from '../../helpers/server.js';
import { waitUntil } from '../../helpers/wait-until.js';

interface Note {
  title: string;
  year?: number;
}

const shape: Shape<Note> = {
  type: 'object',
  required: ['title'],
  properties: { title: { type: 'string', minLength: 1 }, year: { type: 'integer' } },
};

let reads = 0;
const reader: Reader<Note> = {
  check: (data) => (reads++, check(shape, data)),
  fromHtml: (host) => (host.querySelector('h2') ? { title: host.querySelector('h2')?.textContent } : undefined),
  fromJsonLd: async (data) => ({ title: (data as { name: string }).name }),
};

/** What every host of these tests but a few reads by; it is here before the first test. */
const load = async () => reader;

class NoteElement extends LitElement {
  @property() src?: string;
  @property({ attribute: false }) content?: unknown;
  readonly source = new ContentSource<Note>(this, { load, precheck: () => false });
  protected override willUpdate() {
    this.source.read();
  }
  protected override render() {
    return html`<slot></slot
      >${this.source.door === 'html' ? '' : html`<p>${this.source.content?.title}</p>`}${this.source.status(shared)}`;
  }
  get shown() {
    return this.shadowRoot?.querySelector('p')?.textContent;
  }
}
customElements.define('test-note', NoteElement);

const from = async (...answers: Answer[]) => (await serve(answers)).url;
const massage = { json: { title: 'Massage' } };

/** Runs `act` with the console's errors and warnings caught, and gives back what was said; what says it may have to be loaded. */
async function hearing(act: (said: string[]) => Promise<unknown>): Promise<string[]> {
  const { error, warn } = console;
  const said: string[] = [];
  console.error = console.warn = (text: string) => void said.push(text);
  try {
    await act(said);
    await waitUntil(() => said.length, 'nothing was said');
  } finally {
    Object.assign(console, { error, warn });
  }
  return said;
}

const settled = async (element: NoteElement) => {
  await waitUntil(() => element.source.state !== 'loading', 'it is still loading');
  await element.updateComplete;
};

describe('content source', () => {
  before(async () => settled(await fixture(html`<test-note><h2>Heat</h2></test-note>`)));

  describe('reads', () => {
    it("the page's own HTML", async () => {
      const note = await fixture<NoteElement>(html`<test-note><h2>Heat</h2></test-note>`);
      expect(note.source).to.include({ state: 'ready', door: 'html' });
      expect(note.source.content?.title).to.equal('Heat');
    });

    it('a child script, before the HTML around it', async () => {
      const note = await fixture<NoteElement>(
        html`<test-note
          ><h2>Heat</h2>
          <script type="application/json">
            { "title": "Cold" }
          </script></test-note
        >`,
      );
      await settled(note);
      expect(note.source.door).to.equal('script');
      expect(note.shown).to.equal('Cold');
    });

    it('a child script of which WordPress has made paragraphs', async () => {
      const note = await fixture<NoteElement>(
        html`<test-note
          ><script type="application/json">
            {<br />
              "title":</p>
            <p>"Cold"
            }
          </script></test-note
        >`,
      );
      await settled(note);
      expect(note.shown).to.equal('Cold');
    });

    it('a child script of schema.org JSON-LD', async () => {
      const note = await fixture<NoteElement>(
        html`<test-note
          ><script type="application/ld+json">
            { "name": "Cold" }
          </script></test-note
        >`,
      );
      await settled(note);
      expect(note.shown).to.equal('Cold');
    });

    it('src, before a child script', async () => {
      const note = await fixture<NoteElement>(
        html`<test-note src=${await from(massage)}
          ><script type="application/json">
            { "title": "Cold" }
          </script></test-note
        >`,
      );
      expect(note.source.state).to.equal('loading');
      await settled(note);
      expect(note.source.door).to.equal('src');
      expect(note.shown).to.equal('Massage');
    });

    it('the content property, before everything else, also when it was set before upgrade', async () => {
      const late = document.createElement('test-note-late') as NoteElement;
      late.content = { title: 'Walks' };
      late.src = await from(massage);
      document.body.append(late);
      customElements.define('test-note-late', class extends NoteElement {});
      await late.updateComplete;
      expect(late.shown).to.equal('Walks');
      late.remove();
    });
  });

  describe('follows', () => {
    it('children that a framework renders late or changes in place', async () => {
      const note = await fixture<NoteElement>(html`<test-note></test-note>`);
      expect(note.source.state).to.equal('empty');
      note.append(Object.assign(document.createElement('h2'), { textContent: 'Heat' }));
      await aTimeout(0);
      await note.updateComplete;
      expect(note.source.content?.title).to.equal('Heat');
      note.querySelector('h2')!.firstChild!.nodeValue = 'Warmth';
      await aTimeout(0);
      await note.updateComplete;
      expect(note.source.content?.title).to.equal('Warmth');
    });

    it('a property that is taken away again, back to src', async () => {
      const note = await fixture<NoteElement>(html`<test-note src=${await from(massage)}></test-note>`);
      await settled(note);
      note.content = { title: 'Walks' };
      await note.updateComplete;
      expect(note.shown).to.equal('Walks');
      note.content = undefined;
      await note.updateComplete;
      await settled(note);
      expect(note.shown).to.equal('Massage');
    });

    it('only the newest src: an older answer that comes late is dropped', async () => {
      const note = await fixture<NoteElement>(
        html`<test-note src=${await from({ json: { title: 'Slow' }, delay: 300 })}></test-note>`,
      );
      note.src = await from({ json: { title: 'Quick' } });
      await note.updateComplete;
      await settled(note);
      await aTimeout(400);
      expect(note.shown).to.equal('Quick');
    });

    it('nothing while it is off the page, and reads again when it is back', async () => {
      const note = await fixture<NoteElement>(html`<test-note src=${await from({ ...massage, delay: 100 })}></test-note>`);
      const { parentElement: parent } = note;
      note.remove();
      await aTimeout(120);
      expect(note.source.state).to.equal('loading');
      parent!.append(note);
      await note.updateComplete;
      await settled(note);
      expect(note.shown).to.equal('Massage');
    });

    it('each change once: an update of something else reads nothing anew', async () => {
      const note = await fixture<NoteElement>(html`<test-note><h2>Heat</h2></test-note>`);
      const before = reads;
      note.requestUpdate();
      await note.updateComplete;
      expect(reads).to.equal(before);
    });
  });

  describe('keeps the page’s own HTML on screen, tells what is wrong and never throws', () => {
    const words = html`<b>own</b>`;
    const script = (text: string) => {
      const element = document.createElement('script');
      element.type = 'application/json';
      element.textContent = text;
      return html`<test-note>${words}${element}</test-note>`;
    };
    const property = (content: unknown) => html`<test-note .content=${content}>${words}</test-note>`;
    const src = async (answer: Answer) => html`<test-note src=${await from(answer)}>${words}</test-note>`;
    const page = { body: '<p>Log in', headers: { 'content-type': 'text/html' } };

    type Template = ReturnType<typeof html>;
    const bad: [name: string, door: string, make: () => Template | Promise<Template>, sentence: RegExp][] = [
      [
        'HTML that lacks what is needed',
        'html',
        () =>
          html`<test-note
            ><h2></h2>
            ${words}</test-note
          >`,
        /title must not be empty/,
      ],
      ['a script that is no JSON', 'script', () => script('{"title": '), /is not JSON/],
      ['a script with the curly quotes of an editor', 'script', () => script('{“title”: “Heat”}'), /curly quotes/],
      ['a script that holds null', 'script', () => script('null'), /the content must be an object, not null/],
      [
        'a script with a wrong field',
        'script',
        () => script('{"title": "Heat", "year": "1999"}'),
        /year must be a whole number, not text/,
      ],
      ['a property that is a string', 'property', () => property('Heat'), /the content must be an object, not text/],
      ['a property that lacks a field', 'property', () => property({}), /title is missing/],
      ['src: not found', 'src', () => src({ status: 404 }), /answered 404/],
      ['src: server error', 'src', () => src({ status: 500 }), /answered 500/],
      ['src: a web page instead of JSON', 'src', () => src(page), /is a web page, not JSON/],
      [
        'src: redirected to a web page',
        'src',
        async () => src({ redirect: await from(page) }),
        /is a web page, not JSON.*redirected to/,
      ],
      ['src: broken JSON', 'src', () => src({ body: '{"title"' }), /is not JSON/],
      ['src: nothing at all', 'src', () => src({ body: '' }), /is not JSON/],
      ['src: 10 MB', 'src', () => src({ body: 'x'.repeat(1000), repeat: 10_000 }), /is larger than 1 MB/],
      ['src: cut off in the middle', 'src', () => src({ ...massage, cut: 5 }), /could not be fetched/],
      ['src: the line dropped before an answer', 'src', () => src({ reset: true }), /could not be fetched/],
      [
        'src: an address that is no http',
        'src',
        () => html`<test-note src="data:application/json,{}">${words}</test-note>`,
        /must be an http/,
      ],
      ['src: JSON with a wrong field', 'src', () => src({ json: { title: 7 } }), /title must be text, not a number/],
    ];
    for (const [name, door, make, sentence] of bad) {
      it(name, async () => {
        let heard: ContentErrorEvent | undefined;
        const listen = (event: Event) => (heard = event as ContentErrorEvent);
        document.addEventListener(ContentErrorEvent.type, listen);
        let note!: NoteElement;
        const said = await hearing(async () => {
          note = await fixture<NoteElement>(await make());
          await settled(note);
          await waitUntil(() => heard, 'no event');
        });
        document.removeEventListener(ContentErrorEvent.type, listen);
        expect(said.join('\n')).to.match(sentence).and.contain('<test-note>');
        expect(heard).to.be.instanceOf(ContentErrorEvent);
        expect(heard?.door).to.equal(door);
        expect(heard?.target).to.equal(note);
        expect(heard?.problems.length).to.be.greaterThan(0);
        expect(note.source.state).to.equal('failed');
        expect(note.querySelector('b')?.getBoundingClientRect().height, 'own HTML').to.be.greaterThan(0);
        expect(note.shadowRoot?.querySelector('[part=status]'), 'no words of ours beside it').to.equal(null);
      });
    }

    it('with a retry button where there is nothing else to show, which fetches again', async () => {
      const note = await fixture<NoteElement>(html`<test-note src=${await from({ status: 503 }, massage)}></test-note>`);
      await hearing(() => settled(note));
      const retry = () => note.shadowRoot?.querySelector<HTMLButtonElement>('[part=retry-button]');
      await waitUntil(retry, 'no button');
      const button = retry();
      expect(button?.textContent).to.equal('Try again');
      button?.click();
      await note.updateComplete;
      await settled(note);
      expect(note.shown).to.equal('Massage');
    });

    it('with a sentence where the page has nothing but a comment, an empty line and what a slot has taken', async () => {
      const url = await from({ status: 500 });
      const el = await fixture<NoteElement>(html`<test-note src=${url}></test-note>`);
      el.append(
        document.createComment(' wp:html '),
        '\n  ',
        Object.assign(document.createElement('p'), { slot: 'figure', textContent: 'x' }),
      );
      await waitUntil(
        () => el.shadowRoot?.querySelector('[part=status]')?.textContent?.includes('could not be loaded'),
        'an empty box',
      );
    });

    it('without a word of ours beside words in an element of the page’s own, whatever its name', async () => {
      const url = await from({ status: 500 });
      const el = await fixture<NoteElement>(html`<test-note src=${url}><page-description>Words.</page-description></test-note>`);
      await hearing(() => settled(el));
      expect(el.shadowRoot?.querySelector('[part=status]')).to.equal(null);
    });

    it('once for each failure, and again when a retry fails too', async () => {
      const said = await hearing(async (said) => {
        const note = await fixture<NoteElement>(html`<test-note src=${await from({ status: 500 })}></test-note>`);
        await waitUntil(() => said.length, 'the failure was not told');
        const again = oneEvent(note, ContentErrorEvent.type);
        note.source.retry();
        await again;
      });
      expect(said).to.have.length(2);
    });
  });

  describe('with a reader that is loaded when it is needed', () => {
    let loads = 0;
    class LazyNote extends NoteElement {
      override readonly source = new ContentSource<Note>(this, {
        precheck: (host) => Boolean(host.querySelector('h2')?.textContent),
        load: async () => (loads++, reader),
      });
    }
    customElements.define('test-note-lazy', LazyNote);
    beforeEach(() => (loads = 0));

    it('leaves HTML that looks right as it stands, and reads it when the element asks', async () => {
      const note = await fixture<LazyNote>(html`<test-note-lazy><h2>Heat</h2></test-note-lazy>`);
      expect(note.source).to.include({ state: 'ready', door: 'html', content: undefined });
      expect(loads).to.equal(0);
      expect(await note.source.load()).to.deep.equal({ title: 'Heat' });
      expect(loads).to.equal(1);
    });

    it('follows the HTML once its data have been asked for', async () => {
      const note = await fixture<LazyNote>(html`<test-note-lazy><h2>Heat</h2></test-note-lazy>`);
      await note.source.load();
      note.querySelector('h2')!.textContent = 'Warmth';
      await aTimeout(0);
      await note.updateComplete;
      expect(note.source.content?.title).to.equal('Warmth');
    });

    it('reads HTML that looks wrong, and tells what is', async () => {
      const said = await hearing(async () => {
        const note = await fixture<LazyNote>(
          html`<test-note-lazy
            ><h2></h2>
            own</test-note-lazy
          >`,
        );
        await settled(note);
        expect(note.source.state).to.equal('failed');
        expect(await note.source.load()).to.equal(undefined);
      });
      expect(said.join()).to.contain('title must not be empty');
    });

    it('reads every other door', async () => {
      const note = await fixture<LazyNote>(html`<test-note-lazy .content=${{ title: 'Walks' }}><h2>Heat</h2></test-note-lazy>`);
      await settled(note);
      expect(note.source).to.include({ state: 'ready', door: 'property' });
      expect(await note.source.load()).to.deep.equal({ title: 'Walks' });
    });

    it('keeps the page’s own HTML when the reader cannot be loaded', async () => {
      class Offline extends NoteElement {
        override readonly source = new ContentSource<Note>(this, {
          precheck: () => true,
          load: () => Promise.reject(new Error('could not be loaded')),
        });
      }
      customElements.define('test-note-offline', Offline);
      const said = await hearing(async () => {
        const note = await fixture<Offline>(html`<test-note-offline><b>own</b></test-note-offline>`);
        expect(await note.source.load()).to.equal(undefined);
        expect(note.querySelector('b')!.getBoundingClientRect().height).to.be.greaterThan(0);
      });
      expect(said.join()).to.contain('could not be loaded');
    });
  });

  it('warns of a key that nobody knows, and shows the rest', async () => {
    const said = await hearing(async () => {
      const note = await fixture<NoteElement>(html`<test-note .content=${{ title: 'Heat', titel: 'Heat' }}></test-note>`);
      expect(note.shown).to.equal('Heat');
    });
    expect(said.join()).to.contain('warning: titel is not known');
  });
});
