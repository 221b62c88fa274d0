import type { Locale } from '../locale.js';

export const shared: Locale['shared'] = {
  loading: 'جارٍ التحميل…',
  failed: 'تعذّر تحميل هذا الجزء من الصفحة.',
  retry: 'حاول مرة أخرى',
  certainty: {
    high: 'نحن متأكدون جدًا.',
    moderate: 'نحن متأكدون إلى حد كبير.',
    low: 'لسنا متأكدين كثيرًا.',
    'very-low': 'لسنا متأكدين.',
    none: 'لم يقيّم أحد درجة التأكد.',
  },
  direction: {
    helps: 'يفيد',
    small: 'يفيد قليلًا',
    none: 'دُرس ولم يُلاحظ فرق',
    unclear: 'غير معروف إن كان يفيد',
    harms: 'قد يضر',
  },
  wellStudied: 'دُرس جيدًا ولم يفد',
  notReviewed: 'لم يراجعه مختص سريري',
  reviewDue: 'يحين تجديد هذه المراجعة بحلول',
  reviewOverdue: 'لم تُجدد المراجعة في موعدها. كان موعدها',
  warningSigns: 'علامات التحذير: متى تطلب المساعدة',
};
