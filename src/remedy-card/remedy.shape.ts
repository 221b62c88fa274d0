// Generated from remedy.ts by scripts/schemas.mjs. Do not edit.
import type { Shape } from '../health/check.js';
import type { Remedy } from './remedy.js';

const part0: Shape = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9_-]*$',
  title: 'a name of letters, digits, - and _',
  examples: ['cold-pack'],
};
const part1: Shape = { type: 'string', minLength: 1, maxLength: 5000 };
const part2: Shape = { type: 'array', items: part1, maxItems: 200, default: [] };
const part3: Shape = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      title: part1,
      year: { type: 'integer', minimum: 1800, maximum: 2100 },
      publisher: part1,
      doi: { type: 'string', pattern: '^10\\.\\d{4,9}\\/\\S+$', title: 'a DOI', examples: ['10.1002/14651858.CD004750.pub2'] },
      pmid: { type: 'string', pattern: '^\\d{1,9}$', title: 'a PubMed number', examples: ['37646368'] },
      isbn: {
        type: 'string',
        pattern: '^97[89][\\d -]{10,14}$|^[\\d -]{9,12}[\\dX]$',
        title: 'an ISBN',
        examples: ['978-92-4-008178-9'],
      },
      url: {
        type: 'string',
        pattern: '^(https?:\\/\\/|mailto:|tel:|[.\\/#?]|[^\\s:]+$)\\S*$',
        title: 'an http, https, mailto or tel address, or one relative to the page',
        examples: ['https://example.org/leaflet'],
      },
      unverified: { type: 'boolean', default: false },
    },
    required: ['title'],
  },
  maxItems: 50,
  default: [],
};
const part4: Shape = { type: 'array', items: part1, default: [] };
const part5: Shape = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  title: 'a date',
  examples: ['2026-11-22'],
};
const part6: Shape = {
  type: 'string',
  pattern: '^P(?=.)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?$',
  title: 'an ISO 8601 duration',
  examples: ['PT10S'],
};
const part7: Shape = { type: 'integer', minimum: 1, maximum: 1000 };

/** What the doors check a Remedy by. */
export const remedyShape: Shape<Remedy> = {
  type: 'object',
  properties: {
    id: part0,
    lang: { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$', title: 'a language tag', examples: ['en-GB'] },
    topic: part1,
    seekHelp: { type: 'object', properties: { emergency: part2, urgent: part2, nonUrgent: part2 }, required: [] },
    leftOut: {
      type: 'array',
      items: {
        type: 'object',
        properties: { claim: part1, why: part1, sources: part3, seed: part4 },
        required: ['claim', 'why'],
      },
      default: [],
    },
    sources: part3,
    review: { type: 'object', properties: { by: part1, credentials: part1, last: part5, next: part5 }, required: [] },
    conflicts: part1,
    funding: part1,
    publisher: part1,
    title: part1,
    medical: part1,
    kind: {
      enum: ['MedicalTherapy', 'PhysicalTherapy', 'ExercisePlan', 'LifestyleModification', 'DietarySupplement', 'Drug'],
      type: 'string',
      default: 'MedicalTherapy',
    },
    what: part1,
    forWhen: { type: 'array', items: { enum: ['acute', 'chronic', 'prevention'], type: 'string' }, default: [] },
    conditions: { type: 'array', items: part0, default: [] },
    bodyLocation: part1,
    claims: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: part0,
          text: part1,
          direction: { enum: ['helps', 'small', 'none', 'unclear', 'harms'], type: 'string' },
          certainty: { enum: ['high', 'moderate', 'low', 'very-low', 'none'], type: 'string' },
          level: { enum: ['A', 'B', 'C'], type: 'string' },
          comparedWith: part1,
          sources: part3,
          seed: part4,
        },
        required: ['text', 'direction', 'certainty'],
      },
      default: [],
    },
    how: part2,
    dose: {
      type: 'object',
      properties: {
        duration: {
          type: 'string',
          pattern:
            '^P(?=.)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?(\\/P(?=.)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?)?$',
          title: 'an ISO 8601 duration, or two with a slash between,',
          examples: ['PT10M/PT15M'],
        },
        max: part6,
        minGap: part6,
        gapCondition: part1,
        perDay: part7,
        forDays: part7,
        amount: part1,
        maxAmount: part1,
        frequency: part1,
        note: part1,
      },
      required: [],
    },
    notFor: part2,
    askFirst: part2,
    stopIf: part2,
  },
  required: ['title', 'what'],
};
