import type { Locale } from '../locale.js';
import { commentForms } from './comments-form.js';
import { count, number, type Forms } from './plural.js';

const waitingForms: Forms = [
  'لا يوجد تعليق في الانتظار.',
  'تعليق واحد في الانتظار.',
  'تعليقان في الانتظار.',
  '# تعليقات في الانتظار.',
  '# تعليقًا في الانتظار.',
  '# تعليق في الانتظار.',
];

export const commentModeration: Locale['commentModeration'] = {
  show: 'التعليقات المعروضة',
  filters: { all: 'الكل', pending: 'في الانتظار', spam: 'المزعجة', trash: 'سلة المهملات' },
  counted: (label, n) => `${label} (${number.format(n)})`,
  shown: (label, n) => `${label}: ${count(n, commentForms)}`,
  empty: {
    pending: 'لا يوجد تعليق في الانتظار.',
    spam: 'لا يوجد تعليق مصنّف مزعجًا.',
    trash: 'سلة المهملات فارغة.',
  },
  next: 'التعليق التالي في الانتظار',
  group: (name) => `الإشراف على تعليق ${name}`,
  status: { published: 'منشور', pending: 'ينتظر الموافقة', spam: 'مصنّف مزعجًا', trash: 'في سلة المهملات' },
  labelled: (name, status) => `تعليق من ${name}: ${status}`,
  deeds: {
    approve: 'موافقة',
    hold: 'حجب',
    spam: 'تصنيف كمزعج',
    'not-spam': 'ليس مزعجًا',
    trash: 'نقل إلى سلة المهملات',
    restore: 'استعادة',
    delete: 'حذف نهائي',
    'delete-with-answers': 'حذف مع الردود',
  },
  named: {
    approve: (name) => `موافقة على تعليق ${name}`,
    hold: (name) => `حجب تعليق ${name}`,
    spam: (name) => `تصنيف كمزعج: تعليق ${name}`,
    'not-spam': (name) => `ليس مزعجًا: تعليق ${name}`,
    trash: (name) => `نقل إلى سلة المهملات: تعليق ${name}`,
    restore: (name) => `استعادة تعليق ${name}`,
    delete: (name) => `حذف نهائي: تعليق ${name}`,
    'delete-with-answers': (name) => `حذف مع الردود: تعليق ${name}`,
  },
  stands: {
    published: (name) => `تعليق ${name} منشور.`,
    pending: (name) => `تعليق ${name} ينتظر الموافقة.`,
    spam: (name) => `تعليق ${name} مصنّف مزعجًا.`,
    trash: (name) => `تعليق ${name} في سلة المهملات.`,
  },
  deleted: (name) => `حُذف تعليق ${name} نهائيًا.`,
  waiting: (n) => count(n, waitingForms),
  undo: 'تراجع',
  undoAt: (name) => `تراجع: تعليق ${name}`,
  undone: 'تم التراجع.',
  busy: 'لحظة من فضلك…',
  really: {
    delete: (name) => `هل تريد حذف تعليق ${name} نهائيًا؟ لا يمكن التراجع عن ذلك. تبقى الردود عليه.`,
    'delete-with-answers': (name) => `هل تريد حذف تعليق ${name} وجميع الردود عليه نهائيًا؟ لا يمكن التراجع عن ذلك.`,
  },
  keepIt: 'إبقاؤه',
  changed: 'سبقك شخص آخر، ولم يُنفَّذ شيء هنا.',
  troubles: {
    gone: 'لم يعد هذا التعليق موجودًا. ربما حذفه شخص آخر.',
    forbidden: 'لا يسمح لك الموقع بذلك؛ ربما انتهى تسجيل دخولك. لم يُنفَّذ شيء.',
    offline: 'أنت غير متصل بالإنترنت. لم يُنفَّذ شيء.',
    unreachable: 'يتعذّر الوصول إلى الموقع الآن. لم يُنفَّذ شيء.',
    timeout: 'لم يُجب الموقع في الوقت المناسب. لم يُنفَّذ شيء.',
    'too-fast': 'يطلب الموقع التمهّل. لم يُنفَّذ شيء. الرجاء المحاولة مرة أخرى بعد لحظة.',
    unknown: 'لم تصل أي إجابة. ربما نُفِّذ ذلك وربما لم يُنفَّذ.',
    'server-error': 'حدثت مشكلة في الموقع. لا يمكننا معرفة ما إذا نُفِّذ ذلك.',
  },
  answered: (words) => `أجاب الموقع: ${words}`,
  lookAgain: 'حمّل التعليقات من جديد',
};
