/** Words of fixed lists in a remedy. Apart from the schema, so that a page which looks at its own HTML does not load valibot. */

/** What a remedy can be, by schema.org. */
export const kinds = [
  'MedicalTherapy',
  'PhysicalTherapy',
  'ExercisePlan',
  'LifestyleModification',
  'DietarySupplement',
  'Drug',
] as const;

/** What pain it is for: new, long-lasting, or none yet. */
export const occasions = ['acute', 'chronic', 'prevention'] as const;
