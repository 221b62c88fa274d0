import type { Locale } from '../locale.js';
import { count } from './plural.js';

export const causeTable: Locale['causeTable'] = {
  place: 'مكان الألم',
  cause: 'ما حدث',
  group: 'من يحدث له',
  any: 'أي شيء',
  anywhere: 'أي مكان',
  anyone: 'أي شخص',
  none: 'لا أحد من هذه الفئات',
  search: 'بحث',
  clear: 'عرض كل شيء',
  medicalFirst: 'المصطلحات الطبية أولًا',
  found: (n) => count(n, ['لا مداخل', 'مدخل واحد', 'مدخلان', `${n} مداخل`, `${n} مدخلًا`, `${n} مدخل`]),
  nothing: 'لا شيء في هذه الخريطة يطابق. وهذا لا يدل على مدى الخطورة.',
  paths: 'كيف يؤدي أحدهما إلى الآخر',
  pathsNote: 'طرق تعرفها هذه الخريطة، دون ترتيب معيّن.',
  table: {
    caption: 'كل الصلات، ومدى تأكدنا منها',
    from: 'هذا',
    kind: 'يفعل هذا',
    to: 'بهذا',
    strength: 'مدى تأكدنا',
    why: 'السبب والمصادر',
  },
  kinds: { causes: 'قد يسبب', 'raises-risk': 'يزيد احتمال', 'presses-on': 'قد يضغط على', supplies: 'يمتد إلى' },
  doubtfulKinds: {
    causes: 'يقال إنه يسبب',
    'raises-risk': 'يقال إنه يزيد احتمال',
    'presses-on': 'يقال إنه يضغط على',
    supplies: 'يقال إنه يمتد إلى',
  },
};
