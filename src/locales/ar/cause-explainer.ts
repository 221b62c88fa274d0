import type { Locale } from '../languages.js';

export const causeExplainer: Locale['causeExplainer'] = {
  views: { list: 'قائمة', body: 'الجسم', table: 'جدول' },
  find: 'بحث',
  view: 'العرض',
};
