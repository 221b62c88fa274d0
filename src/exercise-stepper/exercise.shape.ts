// Generated from exercise.ts by scripts/schemas.mjs. Do not edit.
import type { Shape } from '../health/check.js';
import type { Exercise } from './exercise.js';

const part0: Shape = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9_-]*$',
  title: 'a name of letters, digits, - and _',
  examples: ['cold-pack'],
};
const part1: Shape = { type: 'string', minLength: 1, maxLength: 5000 };
const part2: Shape = { type: 'array', items: part1, maxItems: 200, default: [] };
const part3: Shape = {
  type: 'string',
  pattern: '^(https?:\\/\\/|mailto:|tel:|[.\\/#?]|[^\\s:]+$)\\S*$',
  title: 'an http, https, mailto or tel address, or one relative to the page',
  examples: ['https://example.org/leaflet'],
};
const part4: Shape = {
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
      url: part3,
      unverified: { type: 'boolean', default: false },
    },
    required: ['title'],
  },
  maxItems: 50,
  default: [],
};
const part5: Shape = { type: 'array', items: part1, default: [] };
const part6: Shape = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  title: 'a date',
  examples: ['2026-11-22'],
};
const part7: Shape = {
  type: 'string',
  pattern: '^P(?=.)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?$',
  title: 'an ISO 8601 duration',
  examples: ['PT10S'],
};
const part8: Shape = { type: 'integer', minimum: 1, maximum: 1000 };
const part9: Shape = {
  type: 'object',
  properties: { default: part8, min: part8, max: part8 },
  required: ['default'],
  default: { default: 1 },
};
const part10: Shape = { type: 'number', minimum: -180, maximum: 180 };

/** What the doors check a Exercise by. */
export const exerciseShape: Shape<Exercise> = {
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
        properties: { claim: part1, why: part1, sources: part4, seed: part5 },
        required: ['claim', 'why'],
      },
      default: [],
    },
    sources: part4,
    review: { type: 'object', properties: { by: part1, credentials: part1, last: part6, next: part6 }, required: [] },
    conflicts: part1,
    funding: part1,
    publisher: part1,
    title: part1,
    medical: part1,
    what: part1,
    position: { enum: ['supine', 'prone', 'side-lying', 'sitting', 'standing', 'all-fours', 'kneeling'], type: 'string' },
    setup: part2,
    phases: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          kind: { enum: ['prepare', 'move', 'hold', 'release', 'rest', 'switch'], type: 'string' },
          name: part1,
          cue: part1,
          breath: part1,
          duration: part7,
          min: part7,
          max: part7,
          pose: part0,
          image: { type: 'object', properties: { src: part3, alt: part1 }, required: ['src', 'alt'] },
        },
        required: ['kind', 'cue'],
      },
      minItems: 1,
      maxItems: 200,
    },
    reps: part9,
    sets: part9,
    setRest: part7,
    sides: { enum: ['none', 'both', 'alternate'], type: 'string', default: 'none' },
    perDay: part8,
    every: part7,
    breathing: { type: 'object', properties: { in: part7, out: part7 }, required: ['in', 'out'] },
    pose: part0,
    poses: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: part0,
          base: part0,
          trunk: part10,
          lumbar: part10,
          thorax: part10,
          neck: part10,
          shoulder: part10,
          elbow: part10,
          hip: part10,
          knee: part10,
          ankle: part10,
          farShoulder: part10,
          farElbow: part10,
          farHip: part10,
          farKnee: part10,
          farAnkle: part10,
        },
        required: ['id'],
      },
      maxItems: 50,
      default: [],
    },
    progression: part1,
    stopRule: {
      type: 'object',
      properties: {
        ok: { type: 'integer', minimum: 0, maximum: 9, default: 3 },
        caution: { type: 'integer', minimum: 1, maximum: 9, default: 5 },
        text: part1,
      },
      required: ['text'],
    },
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
          sources: part4,
          seed: part5,
        },
        required: ['text', 'direction', 'certainty'],
      },
      default: [],
    },
    conditions: { type: 'array', items: part0, default: [] },
    notFor: part2,
    askFirst: part2,
    stopIf: part2,
  },
  required: ['title', 'phases'],
};
