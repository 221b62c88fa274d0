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
const peopleForms: Forms = {
  zero: 'لا أحد',
  one: 'شخص واحد',
  two: 'شخصان',
  few: '# أشخاص',
  many: '# شخصًا',
  other: '# شخص',
};

export const commentThread: Locale['commentThread'] = {
  loadMore: 'اعرض المزيد من التعليقات',
  loaded: (n) => `حُمّل ${count(n, commentForms)} إضافيًا`,
  reply: 'رد',
  replyTo: (name) => `الرد على ${name}`,
  inReplyTo: (name) => `ردًا على ${name}`,
  pending: 'تعليقك ينتظر المراجعة.',
  anonymous: 'مجهول',
  permalink: (time) => `${time}: رابط هذا التعليق`,
  commentBy: (name) => `تعليق من ${name}`,
  order: 'الترتيب',
  oldest: 'الأقدم أولًا',
  newest: 'الأحدث أولًا',
  edit: 'تعديل',
  withdraw: 'سحب',
  helpful: 'مفيد',
  helpfulBy: (name, n) => `مفيد ${n || ''}: تعليق ${name}`,
  votes: (n) => `يجده مفيدًا: ${count(n, peopleForms)}`,
  notVoted: 'تعذّر إرسال صوتك. الرجاء المحاولة مرة أخرى.',
  notLoaded: 'تعذّر التحميل. الرجاء المحاولة مرة أخرى.',
};
