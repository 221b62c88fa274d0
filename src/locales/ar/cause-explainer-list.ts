import type { Locale } from '../locale.js';

export const causeList: Locale['causeList'] = {
  find: 'البحث حسب المكان أو السبب أو الفئة',
  types: {
    cause: 'الأسباب',
    condition: 'الحالات',
    symptom: 'الأعراض',
    'risk-group': 'الأكثر عرضة',
    structure: 'أجزاء الجسم',
  },
  does: {
    causes: 'قد يسبب',
    'raises-risk': 'يزيد احتمال',
    'presses-on': 'قد يضغط على',
    supplies: 'يمتد إلى',
  },
  done: {
    causes: 'قد ينتج عن',
    'raises-risk': 'أكثر شيوعًا مع',
    'presses-on': 'قد يتعرض لضغط من',
    supplies: 'يأتي من',
  },
  doubtful: { out: 'يقال إنه يؤدي إلى، ولم يثبت', into: 'يقال إنه ينتج عن، ولم يثبت' },
  strengths: {
    established: 'ثابت جيدًا',
    probable: 'مرجّح',
    disputed: 'الدراسات مختلفة',
    'not-shown': 'لم يثبت',
  },
  meanings: {
    established: 'تُظهر هذه الصلة دراسات جيدة أو تشريح واضح.',
    probable: 'هي مرجّحة، لكن الدليل محدود.',
    disputed: 'تجد بعض الدراسات هذه الصلة ولا تجدها أخرى.',
    'not-shown': 'يقول الناس ذلك، ولم نجد دليلًا جيدًا عليه.',
  },
  legend: 'مدى تأكدنا من الصلة',
  showAll: (n) => `عرض الكل (${n})`,
  leftOut: 'أقوال لم نوردها',
  emergency: 'اطلب مساعدة طارئة الآن في أي من هذه الحالات',
  urgent: 'اطلب المشورة الطبية اليوم في أي من هذه الحالات',
  nonUrgent: 'راجع طبيبًا في أي من هذه الحالات',
};
