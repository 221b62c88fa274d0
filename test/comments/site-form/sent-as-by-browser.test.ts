import { expect } from '@open-wc/testing';
import '../../../src/comments/backends/create-backend.browser.js';
import '../../../src/comments/form/form.controller.js';
import '../../../src/define/comment-form.js';
import { serve, type SeenRequest } from '../../helpers/server.js';
import { waitUntil } from '../../helpers/wait-until.js';

/** Repeatable chance: the same forms in every engine and every run (mulberry32). */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (share: number) => next() < share,
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    upTo: (n: number) => Math.floor(next() * (n + 1)),
    shuffle: <T>(list: T[]): T[] =>
      list
        .map((it) => [next(), it] as const)
        .sort(([a], [b]) => a - b)
        .map(([, it]) => it),
  };
}

/** Names that forms of other people have, and some that hide the form's own properties. */
const names = [
  'fields[x]',
  'options[slug]',
  'submit',
  'action',
  'elements',
  'method',
  'name',
  'id',
  'Größe',
  'اسم',
  'a b',
  'a&b=c',
  '_gotcha',
  'entry.123',
  'x\ny',
  '_charset_',
  '',
];
const values = ['plain', 'two\nlines', 'a&b=c+d%20', 'Wärme 🔥', 'دفء', '"quoted" <b>', ' spaces ', '\r\nodd\rends\n', ''];

const elementsOf = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'elements')!.get!;

/** One form, made by `roll`; made twice it is the same form. `action`: where it goes. */
function makeForm(seed: number, action: string): { holder: HTMLElement; form: HTMLFormElement; press: () => void } {
  const { chance, one, upTo, shuffle } = dice(seed);
  const form = document.createElement('form');
  const id = `form-${seed}-${action.length}-${made++}`;
  form.id = id;
  form.setAttribute('action', action);
  form.setAttribute('method', chance(0.93) ? one(['post', 'POST']) : 'get');
  const enctype = one([
    undefined,
    undefined,
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain',
    'MULTIPART/FORM-DATA',
  ]);
  if (enctype && (enctype !== 'text/plain' || chance(0.4))) form.setAttribute('enctype', enctype);
  if (chance(0.1)) form.setAttribute('accept-charset', 'utf-8');

  const make = <T extends HTMLElement = HTMLElement>(
    tag: string,
    set: Record<string, unknown> = {},
    attributes: Record<string, string> = {},
  ) => {
    const it = Object.assign(document.createElement(tag) as T, set);
    for (const [name, value] of Object.entries(attributes)) it.setAttribute(name, value);
    return it;
  };
  const labelled = (control: HTMLElement) => {
    const label = make('label', { textContent: 'Label ' });
    label.append(control);
    return label;
  };
  const others: (() => HTMLElement)[] = [
    () => make('input', { type: one(['text', 'search', 'tel']), value: one(values) }, { name: one(names) }),
    () => make('input', { type: 'hidden', value: one(values) }, { name: one(names) }),
    () =>
      make('input', { type: 'checkbox', checked: chance(0.5) }, { name: one(names), ...(chance(0.5) && { value: one(values) }) }),
    () => make('input', { type: 'radio', checked: chance(0.5) }, { name: 'choice', value: one(values) }),
    () => make('input', { type: 'number', value: '7' }, { name: one(names) }),
    () => make('input', { type: 'date', value: '2026-01-31' }, { name: one(names) }),
    () => make('input', { type: 'range', value: '3' }, { name: 'range' }),
    () => make('input', { type: 'color', value: '#ff0000' }, { name: 'color' }),
    () => make('input', { type: 'text', value: one(values), dir: one(['ltr', 'rtl']) }, { name: 'told', dirname: 'told.dir' }),
    () => make('input', { type: 'text', value: 'off', disabled: true }, { name: one(names) }),
    () => make('button', { type: 'button', textContent: 'No' }, { name: 'no', value: 'no' }),
    () =>
      make('textarea', { value: one(values), hidden: true }, { name: one(['g-recaptcha-response', 'ak_hp_textarea', 'notes']) }),
    () => {
      const select = make('select', { multiple: chance(0.4) }, { name: one(names) });
      for (const text of ['a', 'b & c', 'ü'])
        select.append(make('option', { textContent: text, selected: chance(0.5), disabled: chance(0.1) }));
      return select;
    },
    () => {
      const files = new DataTransfer();
      for (let n = upTo(2); n > 0; n--)
        files.items.add(new File([one(values), 'bytes'], `Röntgen ${n}.txt`, { type: 'text/plain' }));
      const input = make<HTMLInputElement>('input', { type: 'file', multiple: true }, { name: one(['file', 'files[]']) });
      input.files = files.files;
      return input;
    },
    () => {
      const set = make('fieldset', { disabled: chance(0.5) });
      set.append(make('input', { value: one(values) }, { name: 'in-a-set' }));
      return set;
    },
  ];
  const text = make(
    'textarea',
    { value: one(['Warmth helped me.', 'Two\nlines & more = ü', 'دفء 🔥\r\n']), required: chance(0.5) },
    { name: one(['comment', 'message', 'fields[message]', 'story', 'body']) },
  );
  const buttons = Array.from({ length: 1 + upTo(2) }, (_, n) => {
    const kind = one(['button', 'input', 'image']);
    const button =
      kind === 'button'
        ? make('button', { textContent: 'Send' })
        : make('input', { type: kind === 'image' ? 'image' : 'submit' });
    if (chance(0.8)) button.setAttribute('name', one(['submit', 'do', 'send', `b${n}`]));
    if (chance(0.7) && kind !== 'image') button.setAttribute('value', one(['Send', 'Post & go', 'ü']));
    if (chance(0.15)) button.setAttribute('formaction', `${action}?by=button`);
    if (chance(0.1)) button.setAttribute('formenctype', 'multipart/form-data');
    if (chance(0.05)) button.setAttribute('formmethod', 'post');
    if (chance(0.1)) button.setAttribute('formnovalidate', '');
    return button;
  });
  const people = [
    make('input', { value: 'Ann' }, { name: one(['author', 'name', 'full-name', 'fields[name]']), autocomplete: 'name' }),
    make('input', { type: 'email', value: 'ann@example.org' }, { name: one(['email', 'mail', 'fields[email]']) }),
  ];
  const more = Array.from({ length: upTo(7) }, () => one(others)());
  const parts = shuffle([labelled(text), ...(chance(0.7) ? people.map(labelled) : []), ...more, ...buttons]);
  form.append(...parts);
  const holder = make('div');
  holder.append(form);
  // Some stand elsewhere on the page.
  for (const it of [...(elementsOf.call(form) as HTMLFormControlsCollection)])
    if (chance(0.1) && !(it instanceof HTMLFieldSetElement)) {
      it.setAttribute('form', id);
      (chance(0.5) ? document.body : holder).append(it);
      outside.push(it);
    }
  const button = one(buttons);
  return { holder, form, press: () => button.click() };
}

let made = 0;
const outside: Element[] = [];

/** What arrived, without the boundary that every engine rolls anew, and the clicked point of a picture. */
function arrived({ method, url, headers, body }: SeenRequest) {
  const type = headers['content-type'] ?? '';
  const [, boundary = 'none'] = /boundary=(.+)$/.exec(type) ?? [];
  return { method, query: url.replace(/^[^?]*/, ''), type: type.replace(boundary, '…'), body: body.replaceAll(boundary, '…') };
}

describe('a site’s own form, sent through us', () => {
  let sink: HTMLIFrameElement;
  before(() => {
    sink = Object.assign(document.createElement('iframe'), { name: 'sink' });
    document.body.append(sink);
  });
  after(() => sink.remove());
  afterEach(() => {
    for (const it of outside.splice(0)) it.remove();
    localStorage.clear();
  });

  async function toServer(seed: number, send: (action: string) => void): Promise<SeenRequest> {
    const server = await serve([{ json: { ok: true } }]);
    send(server.url);
    let seen: SeenRequest | undefined;
    await waitUntil(
      async () => (seen = (await server.requests()).find(({ method, url }) => method === 'POST' || url.includes('?'))),
      `form ${seed} arrives`,
    );
    return seen!;
  }

  /** The frame has what it was sent for: WebKit drops a form that is pressed while the answer to the one before comes in. */
  const loaded = () => new Promise((done) => sink.addEventListener('load', done, { once: true }));

  async function byBrowser(seed: number) {
    const answer = loaded();
    let holder: HTMLElement | undefined;
    const seen = await toServer(seed, (action) => {
      const made = makeForm(seed, action);
      holder = made.holder;
      made.form.target = 'sink';
      document.body.append(holder);
      made.press();
    });
    await answer;
    holder!.remove();
    for (const it of outside.splice(0)) it.remove();
    return arrived(seen);
  }

  async function throughUs(seed: number) {
    const answer = loaded();
    const element = document.createElement('relief-comment-form');
    let ways = '';
    // What is left to the browser goes into the frame, so that this page stays.
    const last = (event: Event) => {
      ways = event.defaultPrevented ? 'fetch' : 'browser';
      if (!event.defaultPrevented) (event.target as HTMLFormElement).setAttribute('target', 'sink');
    };
    const seen = await toServer(seed, (action) => {
      const { holder, press } = makeForm(seed, action);
      element.append(holder);
      document.body.append(element);
      void element.updateComplete.then(() => {
        window.addEventListener('submit', () => window.addEventListener('submit', last, { once: true }), {
          once: true,
          capture: true,
        });
        press();
      });
    });
    if (ways === 'browser') await answer;
    element.remove();
    return { ...arrived(seen), ways };
  }

  const ways: Record<string, number> = {};
  for (let block = 0; block < 10; block++)
    it(`arrives with the same bytes of every field as without us: forms ${block * 20 + 1} to ${block * 20 + 20}`, async () => {
      for (let seed = block * 20 + 1; seed <= block * 20 + 20; seed++) {
        const plain = await byBrowser(seed);
        const { ways: way, ...ours } = await throughUs(seed);
        expect(ours, `form ${seed}`).to.deep.equal(plain);
        ways[way] = (ways[way] ?? 0) + 1;
      }
    });

  it('went by fetch in most cases, and by the browser where only that can', () => {
    expect(ways['fetch']).to.be.above(120);
    expect(ways['browser']).to.be.above(10);
  });
});
