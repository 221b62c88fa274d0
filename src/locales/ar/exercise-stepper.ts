import type { Locale } from '../locale.js';

export const exerciseStepper: Locale['exerciseStepper'] = {
  start: 'ابدأ',
  choose: 'اضبطه كما يناسبك',
  takeAlong: 'خذه معك',
  journal: 'تماريني السابقة',
};
