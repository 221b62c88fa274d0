import * as fc from 'fast-check';
import type { CauseEdge, CauseMap, CauseNode } from '../../../src/cause-explainer/content/cause-map.schema.js';

/** A node with nothing but what it must have. */
export const node = (id: string, more: Partial<CauseNode> = {}): CauseNode => ({
  id,
  type: 'cause',
  plain: id,
  regions: [],
  sources: [],
  seed: [],
  ...more,
});

export const edge = (from: string, to: string, more: Partial<CauseEdge> = {}): CauseEdge => ({
  from,
  to,
  kind: 'causes',
  strength: 'established',
  sources: [],
  seed: [],
  ...more,
});

export const map = (nodes: CauseNode[], edges: CauseEdge[] = []): CauseMap => ({ nodes, edges, leftOut: [], sources: [] });

const type = fc.constantFrom<CauseNode['type']>('cause', 'condition', 'risk-group', 'structure', 'symptom');
const kind = fc.constantFrom<CauseEdge['kind']>('causes', 'raises-risk', 'presses-on', 'supplies');
const strength = fc.constantFrom<CauseEdge['strength']>('established', 'probable', 'disputed', 'not-shown');
const region = fc.constantFrom('calf', 'calf-left', 'calf-right', 'neck', 'lower-back-left');

/** Any graph whose links have both ends: circles, links to oneself, doubles and contradictions included. */
export const anyMap = fc.integer({ min: 1, max: 14 }).chain((size) => {
  const end = fc.integer({ min: 0, max: size - 1 }).map((n) => `n${n}`);
  const nodes = fc.tuple(
    ...Array.from({ length: size }, (_, n) =>
      fc
        .record({
          type,
          branch: fc.option(fc.constantFrom('wrist', 'neck'), { nil: undefined }),
          regions: fc.array(region, { maxLength: 3 }),
        })
        .map((more) => node(`n${n}`, more)),
    ),
  );
  const edges = fc.array(fc.record({ from: end, to: end, kind, strength }), { maxLength: 40 });
  return fc.tuple(nodes, edges).map(([some, links]) =>
    map(
      some,
      links.map(({ from, to, ...more }) => edge(from, to, more)),
    ),
  );
});

export const place = region;
