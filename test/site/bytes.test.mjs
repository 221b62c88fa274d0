import { expect } from 'chai';
import { samples } from '../helpers/samples.mjs';
import { openSite } from '../helpers/site.mjs';

describe('what a page loads through relief.js, gzipped', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const budgets = [
    ['nothing but relief.js on a page without our elements', '', 1_000],
    ['at most 14,000 bytes for one remedy card, Lit included', samples['remedy-card'], 14_000],
    [
      'at most 42,000 bytes for all four widgets, the thread of comments included',
      ['remedy-card', 'exercise-stepper', 'cause-explainer', 'comment-form', 'comment-thread']
        .map((tag) => samples[tag])
        .join(''),
      42_000,
    ],
  ];
  for (const [what, body, budget] of budgets) {
    it(`is ${what}`, async () => {
      const tab = await site.tab();
      await tab.open(site.serve({ body }));
      const { total, list } = site.scriptBytes(tab);
      expect(total, `${total} bytes\n${list}\n`).to.be.within(1, budget);
      await tab.leave();
    });
  }
});
