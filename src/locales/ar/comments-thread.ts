import type { Locale } from '../locale.js';
import { commentForms } from './comments-form.js';
import { count, type Forms } from './plural.js';

const peopleForms: Forms = ['لا أحد', 'شخص واحد', 'شخصان', '# أشخاص', '# شخصًا', '# شخص'];

export const commentThread: Locale['commentThread'] = {
  loadMore: 'اعرض المزيد من التعليقات',
  loaded: (n) => `حُمّل ${count(n, commentForms)} إضافيًا`,
  reply: 'رد',
  replyTo: (name) => `الرد على ${name}`,
  inReplyTo: (name) => `ردًا على ${name}`,
  pending: 'تعليقك ينتظر المراجعة.',
  notPublic: 'غير منشور: لا يرى هذا التعليق إلا المشرفون.',
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
