import type { Locale } from '../locale.js';

const plural = new Intl.PluralRules('ar');
const number = new Intl.NumberFormat('ar');

/** Six plural forms: none, one, two, few (3–10), many (11–99), other (100 …). */
type Forms = Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>;
const count = (n: number, forms: Forms) => forms[plural.select(n) as keyof Forms].replace('#', number.format(n));

const commentForms: Forms = {
  zero: 'لا تعليقات',
  one: 'تعليق واحد',
  two: 'تعليقان',
  few: '# تعليقات',
  many: '# تعليقًا',
  other: '# تعليق',
};

export const commentForm: Locale['commentForm'] = {
  title: 'اترك تعليقًا',
  titleTo: (name) => `اترك ردًا على ${name}`,
  cancelReply: 'إلغاء الرد',
  labels: { text: 'التعليق', name: 'الاسم', email: 'البريد الإلكتروني', url: 'الموقع الإلكتروني' },
  emailNote: 'لن يتم نشر عنوان بريدك الإلكتروني.',
  requiredNote: 'الحقول الإلزامية مشار إليها بـ *',
  optional: '(اختياري)',
  nameHint: 'يكفي الاسم الأول أو اسم مستعار.',
  emailHint: 'للقائمين على هذا الموقع فقط.',
  remember: 'احفظ اسمي، بريدي الإلكتروني، والموقع الإلكتروني في هذا المتصفح لاستخدامها المرة المقبلة في تعليقي.',
  rememberShort: 'احفظ اسمي وبريدي الإلكتروني في هذا المتصفح لاستخدامهما المرة المقبلة في تعليقي.',
  rememberName: 'احفظ اسمي في هذا المتصفح لاستخدامه المرة المقبلة في تعليقي.',
  post: 'إرسال التعليق',
  care: 'تجارب القراء الآخرين ليست نصيحة طبية.',
  doNotWait: 'إذا ظهرت لديك علامة تحذير، فلا تنتظر ردًا.',
  moderated: 'يقرأ شخص كل تعليق قبل أن يظهر هنا.',
  reviewTime: 'يستغرق ذلك عادةً:',
  unmoderated: 'يظهر تعليقك هنا فورًا.',
  local: 'هذا عرض توضيحي: تُحفظ التعليقات في هذا المتصفح فقط، ولا يستطيع أحد غيرك قراءتها.',
  tryAgain: 'حاول مرة أخرى',
  unavailable: 'لا يمكن إرسال التعليقات الآن. يبقى نصك في مربعه.',
  trapLabel: 'اترك هذا الحقل فارغًا',
  heading: (n) => count(n, commentForms),
  headingEmpty: 'التعليقات',
  empty: 'لا توجد تعليقات بعد.',
  failed: 'تعذّر تحميل التعليقات.',
  loading: 'جارٍ تحميل التعليقات…',
  anonymous: 'مجهول',
};
