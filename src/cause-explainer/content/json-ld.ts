/**
 * A cause map as schema.org's graph. Only links that are established or probable are in it: a graph has no word
 * for “disputed”, so a link in it would be told as a fact.
 */
import type { Source } from '../../health/claim.js';
import { sourceUrl } from '../../health/evidence.js';
import { isSure } from '../graph/cause-graph.js';
import type { CauseEdge, CauseMap, CauseNode } from './cause-map.schema.js';

/** A node of the graph: `@id`, `@type`, and what schema.org knows of it. */
export type LinkedNode = { '@id': string; '@type': string } & Record<string, unknown>;

export interface LinkedGraph {
  '@context': 'https://schema.org';
  '@graph': LinkedNode[];
}

const anatomy: Record<NonNullable<CauseNode['structure']>, string> = {
  nerve: 'Nerve',
  muscle: 'Muscle',
  joint: 'Joint',
  bone: 'Bone',
  disc: 'AnatomicalStructure',
  cord: 'AnatomicalStructure',
  skin: 'SuperficialAnatomy',
};

const types: Record<CauseNode['type'], string> = {
  cause: 'MedicalCause',
  condition: 'MedicalCondition',
  'risk-group': 'MedicalRiskFactor',
  structure: 'AnatomicalStructure',
  symptom: 'MedicalSymptom',
};

/**
 * The graph. `page` is the address that the ids stand under (`https://example.org/backs` gives `https://example.org/backs#sciatica`);
 * without it they are fragments, relative to the page that holds the script.
 */
export function toJsonLd({ nodes, edges }: CauseMap, page = ''): LinkedGraph {
  const id = (node: string) => `${page}#${node}`;
  const shown = edges.filter(isSure);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    '@context': 'https://schema.org',
    '@graph': nodes.map((node) => {
      const linked: LinkedNode = {
        '@id': id(node.id),
        '@type': node.type === 'structure' && node.structure ? anatomy[node.structure] : types[node.type],
        name: node.plain,
      };
      if (node.medical) linked.alternateName = node.medical;
      if (node.summary) linked.description = node.summary;
      // schema.org keeps `citation` for creative works; a medical entity has `study`.
      if (node.sources.length) linked.study = node.sources.map(study);
      for (const edge of shown) {
        const said = edge.from === node.id && says(node, edge, byId.get(edge.to));
        const other = edge.to === node.id && told(node, edge, byId.get(edge.from));
        if (said) add(linked, said, { '@id': id(edge.to) });
        if (other) add(linked, other, { '@id': id(edge.from) });
      }
      return linked;
    }),
  };
}

/** What schema.org calls a link, seen from the node that it starts at. */
function says({ type, structure }: CauseNode, { kind }: CauseEdge, to: CauseNode | undefined): string | undefined {
  if (!to) return undefined;
  const condition = to.type === 'condition' || to.type === 'symptom';
  if (kind === 'causes' && type === 'condition' && to.type === 'symptom') return 'signOrSymptom';
  // A condition can be the cause of another, but only a MedicalCause has `causeOf`: that link stands at its other end.
  if (kind === 'causes' && type === 'cause') return 'causeOf';
  if (kind === 'raises-risk' && type === 'risk-group' && condition) return 'increasesRiskOf';
  if (kind === 'presses-on' && type === 'condition' && to.type === 'structure') return 'associatedAnatomy';
  if (kind === 'causes' && type === 'structure' && condition && structure) return 'relatedCondition';
  if (kind === 'supplies' && structure === 'nerve' && to.structure === 'muscle') return 'nerveMotor';
  if (kind === 'supplies' && structure === 'nerve' && to.structure === 'skin') return 'sensoryUnit';
  return kind === 'supplies' && type === 'structure' && to.type === 'structure' ? 'connectedTo' : undefined;
}

/** The same, seen from the node that it ends at. */
function told({ type }: CauseNode, { kind }: CauseEdge, from: CauseNode | undefined): string | undefined {
  if (!from || (type !== 'condition' && type !== 'symptom')) return undefined;
  if (kind === 'causes' && from.type === 'cause') return 'cause';
  if (kind === 'causes' && from.type === 'structure') return 'associatedAnatomy';
  return kind === 'raises-risk' && from.type === 'risk-group' ? 'riskFactor' : undefined;
}

function add(node: LinkedNode, key: string, value: { '@id': string }) {
  const list = (node[key] as { '@id': string }[] | undefined) ?? [];
  if (!list.some((it) => it['@id'] === value['@id'])) node[key] = [...list, value];
}

const study = (source: Source) => {
  const url = sourceUrl(source);
  return { '@type': 'MedicalStudy', name: source.title, ...(url && { sameAs: url }) };
};
