import { expect, waitUntil } from '@open-wc/testing';
import { samples } from './helpers/samples.mjs';

const card = samples['remedy-card'];
const unguarded = card.replace(/<section[^]*<\/section>/, '');
const claim = (attributes: string) => card.replace('data-direction="small" data-certainty="moderate"', attributes);
const review =
  '<p data-relief="review"><span data-relief="by">Dr A</span> <time data-relief="last" datetime="2026-01-01"></time></p>';
const signs = (attributes: string) => samples['seek-help'].replace('country="GB"', attributes);

/** What stands on pages, and takes room of its own. */
const widgets: Record<string, string> = {
  'a card': card,
  'a card that says what its claim is worth': card.replace(
    '<p ',
    '<p data-relief="evidence" data-direction="small">It helps a little, and we are fairly sure of that.</p><p ',
  ),
  'a card of a claim that nobody has graded': claim('data-direction="none" data-certainty="none"'),
  'a card of a finding of several good studies': claim('data-direction="none" data-certainty="low" data-level="A"'),
  'a card of two claims': card.replace(
    '</cite></li>',
    '$&<li data-direction="harms" data-certainty="very-low">It can burn.</li>',
  ),
  'a card without warning signs': unguarded,
  'a card that points to warning signs': unguarded.replace('<relief-remedy-card', '$& seek-help="#signs"'),
  'a reviewed card without warning signs': unguarded.replace('</relief-remedy-card>', `${review}$&`),
  'an exercise': samples['exercise-stepper'],
  'an exercise with warning signs': samples['exercise-stepper'].replace(
    '</ol>',
    '$&<ul data-relief="emergency"><li>pain</li></ul>',
  ),
  'a map of causes': samples['cause-explainer'],
  'warning signs': signs(''),
  'warning signs in Britain': signs('country="GB"'),
  'warning signs in New Zealand': signs('country="nz"'),
  'warning signs in the United States': signs('country="US"'),
  'warning signs in France': signs('country="FR"'),
  'warning signs with numbers of their own': signs('emergency-number="1234" advice-number="5678"'),
  'warning signs with a line of their own': signs('country="DE" advice-number="116 117" advice-name="On-call service"'),
};

/** Widths in pixels with sizes of text in per cent. */
const screens = [
  ...[320, 360, 412, 480, 560, 768, 1280].map((width) => ({ width, size: 100 })),
  ...[412, 480, 560, 768, 1280].map((width) => ({ width, size: 200 })),
];

/** How tall each widget is, and how far down its words begin, on each screen. */
function measure(frame: HTMLIFrameElement) {
  const page = frame.contentDocument!;
  return screens.flatMap(({ width, size }) => {
    frame.width = String(width);
    page.body.style.fontSize = `${size}%`;
    return [...page.querySelectorAll('section[title]')].map((it) => {
      const { top, height } = it.getBoundingClientRect();
      const words = it.querySelector('h2')!.getBoundingClientRect().top - top;
      return { what: `${it.getAttribute('title')}, ${width} px, ${size} %`, height, words };
    });
  });
}

/** Where a marker has no weight of its own (WebKit), the verdict of a card takes the room of lighter letters: now and then a line less. */
const exact = Object.keys(widgets).filter(
  (title) => CSS.supports('selector(::before::marker)') || !/card/.test(title) || /says/.test(title),
);

/** A page with these widgets, before there are scripts; `define` brings the scripts. */
async function open({ font = 'common', root = 'lang="en-GB"', style = 'display: flow-root', titles = exact }) {
  const frame = document.createElement('iframe');
  const body = titles.map((title) => `<section title="${title}">${widgets[title]}</section>`);
  frame.srcdoc = `<!doctype html><html ${root}><head><script src="/fonts/${font}"></script>
    <link rel="stylesheet" href="/relief.css"><style>section[title] { ${style} }</style></head>
    <body><relief-seek-help hidden></relief-seek-help>${body.join('')}</body></html>`;
  frame.height = '600';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const define = async () => {
    const script = page.createElement('script');
    Object.assign(script, { type: 'module', src: '/src/define/all.ts' });
    page.head.append(script);
    const elements = [...page.querySelectorAll<HTMLElement & { updateComplete?: Promise<boolean> }>(':not(:defined)')];
    await waitUntil(() => elements.every((it) => it.updateComplete !== undefined), 'never defined', { timeout: 30_000 });
    for (const it of elements) while (!(await it.updateComplete));
  };
  return { frame, define };
}

describe('the room that relief.css keeps before there are scripts is the room that is needed', () => {
  for (const [font, root] of [
    ...['common', 'wide', 'narrow', 'tall'].map((font) => [font, 'lang="en-GB"']),
    ...['wide', 'tall'].map((font) => [font, 'lang="ar" dir="rtl"']),
  ] as [string, string][])
    it(`in a ${font} font, ${root}`, async () => {
      const { frame, define } = await open({ font, root });
      const before = measure(frame);
      await define();
      const after = measure(frame);
      const moved = after.flatMap(({ what, height, words }, i) => {
        const by = [height - before[i]!.height, words - before[i]!.words].map(Math.round);
        return by.some(Boolean) ? [`${what}: ${by.join(', ')}`] : [];
      });
      expect(before).to.have.length(screens.length * exact.length);
      frame.remove();
      expect(moved).to.deep.equal([]);
    });

  it('in a centred column, where a widget is as wide as it wants to be', async () => {
    const titles = ['an exercise', 'a map of causes', 'warning signs', 'warning signs in Britain'];
    const { frame, define } = await open({ titles, style: 'display: flex; flex-direction: column; align-items: center' });
    const measureAll = () =>
      [320, 1280].flatMap((width) => {
        frame.width = String(width);
        const all = [...frame.contentDocument!.querySelectorAll('section[title] > *')];
        return all.map((it) => [it.localName, width, Math.round(it.getBoundingClientRect().width)].join(' '));
      });
    const before = measureAll();
    await define();
    const after = measureAll();
    frame.remove();
    expect(after).to.deep.equal(before);
  });
});
