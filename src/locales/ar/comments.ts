import type { Locale } from '../languages.js';

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
const characterForms: Forms = {
  zero: 'لا أحرف',
  one: 'حرف واحد',
  two: 'حرفان',
  few: '# أحرف',
  many: '# حرفًا',
  other: '# حرف',
};

export const comments: Locale['comments'] = {
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
  post: 'إرسال التعليق',
  sending: 'جارٍ إرسال تعليقك…',
  care: 'تجارب القراء الآخرين ليست نصيحة طبية.',
  doNotWait: 'إذا ظهرت لديك علامة تحذير، فلا تنتظر ردًا.',
  moderated: 'يقرأ شخص كل تعليق قبل أن يظهر هنا.',
  reviewTime: 'يستغرق ذلك عادةً:',
  unmoderated: 'يظهر تعليقك هنا فورًا.',
  local: 'هذا عرض توضيحي: تُحفظ التعليقات في هذا المتصفح فقط، ولا يستطيع أحد غيرك قراءتها.',
  restored: 'احتفظنا بما بدأت كتابته.',
  restoredSent: 'أرسلت هذا التعليق، لكن لم يصل رد قبل إغلاق الصفحة.',
  startAgain: 'ابدأ من جديد',
  undo: 'أعد النص',
  emptied: 'المربع فارغ الآن.',
  draftKept: 'يُحفظ نصك في هذا المتصفح إلى أن ترسله.',
  draftOff: 'لا يُحفظ نصك في هذا المتصفح.',
  doNotKeep: 'جهاز مشترك؟ لا تحفظه',
  keep: 'احفظه',
  draftLost: 'لا يسمح لنا هذا المتصفح بحفظ نصك. انسخه قبل مغادرة الصفحة.',
  tryAgain: 'حاول مرة أخرى',
  unavailable: 'لا يمكن إرسال التعليقات الآن. نصك محفوظ.',
  left: (n) => (n < 0 ? `زيادة بمقدار ${count(-n, characterForms)}` : `المتبقي: ${count(n, characterForms)}`),
  trapLabel: 'اترك هذا الحقل فارغًا',
  trap: 'مُلئ حقل مخفي، ربما بواسطة مدير كلمات المرور. إن لم تكن برنامجًا آليًا، فاضغط الزر مرة أخرى.',
  heading: (n) => count(n, commentForms),
  headingEmpty: 'التعليقات',
  empty: 'لا توجد تعليقات بعد.',
  failed: 'تعذّر تحميل التعليقات.',
  loading: 'جارٍ تحميل التعليقات…',
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
};
