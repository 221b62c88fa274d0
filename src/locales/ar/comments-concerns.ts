import type { Locale } from '../locale.js';

const list = new Intl.ListFormat('ar', { type: 'conjunction' });

export const commentConcerns: Locale['commentConcerns'] = {
  title: 'قبل أن ترسل',
  notes: {
    crisis: 'يبدو أنك تمر بوقت صعب جدًا. لست مضطرًا إلى مواجهته وحدك. يمكنك التحدث إلى شخص الآن.',
    'red-flag': 'ما تصفه قد يحتاج إلى مساعدة الآن. لا يُقرأ التعليق في الوقت المناسب.',
    dose: 'الجرعة المناسبة لشخص قد تضر شخصًا آخر. لا تغيّر جرعتك بسبب تعليق؛ اسأل الصيدلي.',
  },
  personal: (details) => `يستطيع الجميع قراءة هذا: ${list.format(details)}. قد ترغب في حذفه.`,
  details: {
    email: 'عنوان بريد إلكتروني',
    phone: 'رقم هاتف',
    'birth-date': 'تاريخ ميلاد',
    'identity-number': 'رقم شخصي',
    'card-number': 'رقم بطاقة',
    address: 'عنوان سكن',
    'name-with-health': 'اسم كامل مع مرض أو دواء',
  },
  unchecked: 'تعذّر فحص نصك بحثًا عن بيانات شخصية وعلامات تحذير. اقرأه مرة أخرى قبل أن ترسله.',
  callLine: (name, number) => `${name}: ${number}`,
  callEmergency: (number) => `الطوارئ: ${number}`,
  callLocal: 'في حالة الطوارئ، اتصل برقم الطوارئ المحلي.',
  show: 'أرني',
  close: 'أغلق هذه الملاحظة',
};
