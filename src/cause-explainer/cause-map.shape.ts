// Generated from cause-map.ts by scripts/schemas.mjs. Do not edit.
import type { Shape } from '../health/check.js';
import type { CauseMap } from './cause-map.js';

const part0: Shape = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9_-]*$',
  title: 'a name of letters, digits, - and _',
  examples: ['cold-pack'],
};
const part1: Shape = { type: 'string', minLength: 1, maxLength: 5000 };
const part2: Shape = { type: 'array', items: part1, maxItems: 200, default: [] };
const part3: Shape = { type: 'object', properties: { emergency: part2, urgent: part2, nonUrgent: part2 }, required: [] };
const part4: Shape = {
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
};
const part5: Shape = { type: 'array', items: part4, maxItems: 50, default: [] };
const part6: Shape = { type: 'array', items: part1, default: [] };
const part7: Shape = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  title: 'a date',
  examples: ['2026-11-22'],
};
const part8: Shape = { type: 'array', items: part4, default: [] };

/** What the doors check a CauseMap by. */
export const causeMapShape: Shape<CauseMap> = {
  type: 'object',
  properties: {
    id: part0,
    lang: { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$', title: 'a language tag', examples: ['en-GB'] },
    topic: part1,
    seekHelp: part3,
    leftOut: {
      type: 'array',
      items: {
        type: 'object',
        properties: { claim: part1, why: part1, sources: part5, seed: part6 },
        required: ['claim', 'why'],
      },
      default: [],
    },
    sources: part5,
    review: { type: 'object', properties: { by: part1, credentials: part1, last: part7, next: part7 }, required: [] },
    conflicts: part1,
    funding: part1,
    publisher: part1,
    title: part1,
    what: part1,
    nodes: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: part0,
          type: { enum: ['cause', 'condition', 'risk-group', 'structure', 'symptom'], type: 'string' },
          structure: { enum: ['nerve', 'muscle', 'joint', 'disc', 'bone', 'cord', 'skin'], type: 'string' },
          plain: part1,
          medical: part1,
          summary: part1,
          branch: part1,
          regions: { type: 'array', items: part0, default: [] },
          seekHelp: part3,
          sources: part8,
          seed: part6,
        },
        required: ['id', 'type', 'plain'],
      },
      minItems: 1,
      maxItems: 5000,
    },
    edges: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          from: part0,
          to: part0,
          kind: { enum: ['causes', 'raises-risk', 'presses-on', 'supplies'], type: 'string' },
          strength: { enum: ['established', 'probable', 'disputed', 'not-shown'], type: 'string' },
          why: part1,
          sources: part8,
          seed: part6,
        },
        required: ['from', 'to', 'kind', 'strength'],
      },
      maxItems: 20000,
      default: [],
    },
  },
  required: ['title', 'nodes'],
};
