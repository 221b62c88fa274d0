import { expect, fixture, html, unsafeStatic } from '@open-wc/testing';
import '../../src/define/all.js';
import { samples } from '../helpers/samples.mjs';

const wide = ['exercise-stepper', 'cause-explainer', 'comment-form', 'comment-thread', 'seek-help'] as const;
const parents: Record<string, string> = {
  'a centred column': 'display: flex; flex-direction: column; align-items: center',
  'a row': 'display: flex',
  'a grid with justified items': 'display: grid; justify-items: center',
  'a float': 'float: left',
  'an inline block': 'display: inline-block',
  'a table cell': 'display: table-cell',
  'what fits its content': 'width: fit-content',
};

describe('an element that asks for its own width', () => {
  for (const tag of wide)
    describe(`<relief-${tag}>`, () => {
      const put = (width: number, parent: string, beside = '') =>
        fixture<HTMLElement>(
          html`<div style="width: ${width}px">${unsafeStatic(`<div style="${parent}">${samples[tag]}${beside}</div>`)}</div>`,
        );
      const drawn = async (page: HTMLElement) => {
        const it = page.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(`relief-${tag}`)!;
        while (!(await it.updateComplete));
        return it;
      };

      // The page's own words, in some, would not wrap either.
      const unwrapped = tag.startsWith('comment') && { 'a line that does not wrap': 'display: flex; white-space: nowrap' };
      for (const [name, style] of Object.entries({ ...parents, ...unwrapped }))
        it(`fills its line in ${name}, and goes beyond none`, async () => {
          for (const width of [600, 320]) {
            const page = await put(width, `${style}; padding: 10px; box-sizing: border-box; max-width: 100%`);
            const it = await drawn(page);
            expect(it.getBoundingClientRect().width, `in ${width} px`).to.equal(width - 20);
            expect(page.scrollWidth, `in ${width} px`).to.equal(width);
          }
        });

      it('leaves room for what stands beside it in a row', async () => {
        const page = await put(800, 'display: flex', '<p style="flex: none; width: 200px">Beside</p>');
        const it = await drawn(page);
        expect(it.getBoundingClientRect().width).to.equal(600);
        expect(page.scrollWidth).to.equal(800);
      });
    });
});
