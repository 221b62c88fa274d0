import type { Locale } from '../locale.js';

export const exerciseStart: Locale['exerciseStart'] = {
  start: 'ابدأ',
  choose: 'اضبطه كما يناسبك',
  takeAlong: 'خذه معك',
  journal: 'تماريني السابقة',
};
