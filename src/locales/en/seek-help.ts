/** The warning signs of back pain follow the wording of the NHS, and its three tiers. */
export const seekHelp = {
  title: 'When to get help',
  call: 'Call',
  emergency: {
    prefix: 'Immediate action required:',
    title: 'Get emergency help now if',
    backTitle: 'Get emergency help now if you have back pain and',
    callLocal: 'Call your local emergency number, or go to the nearest emergency department.',
    signs: [
      'pain, tingling, weakness or numbness in both legs',
      'numbness or tingling around your genitals or buttocks',
      'difficulty peeing',
      'loss of bladder or bowel control',
      'chest pain',
      'it started after a serious accident, such as a car accident',
    ],
  },
  urgent: {
    prefix: 'Urgent advice:',
    title: 'Get medical advice today if',
    backTitle: 'Get medical advice today if you have back pain and',
    callLocal: 'Call your doctor or an out-of-hours service.',
    signs: [
      'a high temperature',
      'weight loss without trying',
      'a lump, or your back has changed shape',
      'it does not get better with rest, or it is worse at night',
      'it gets worse when you sneeze, cough or poo',
      'it is between your shoulder blades',
      'you have had cancer, take steroids, or have weak bones or a weak immune system, and the pain is new',
      'new weakness in a leg',
    ],
  },
  nonUrgent: {
    prefix: 'Non-urgent advice:',
    title: 'See a doctor if',
    backTitle: 'See a doctor about back pain if',
    signs: ['it has not got better after a few weeks', 'it stops your daily life', 'you are worried about it'],
  },
};
