import type { Locale } from '../locale.js';

export const causeExplainer: Locale['causeExplainer'] = {
  views: { list: 'قائمة', body: 'الجسم', table: 'جدول' },
  find: 'بحث',
  view: 'العرض',
};
