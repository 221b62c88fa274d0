/** What causes a pain, as a map: nodes, and edges that say how strong the link is. */
import * as v from 'valibot';
import { source } from '../../health/claim.js';
import { documentFields } from '../../health/document.js';
import { seekHelp } from '../../health/safety.js';
import { describe, id, words } from '../../health/schema.js';

export const nodeTypes = ['cause', 'condition', 'risk-group', 'structure', 'symptom'] as const;
export const edgeKinds = ['causes', 'raises-risk', 'presses-on', 'supplies'] as const;
export const strengths = ['established', 'probable', 'disputed', 'not-shown'] as const;

export const node = v.object({
  id: describe(id, 'Name that edges and addresses point to.'),
  type: describe(v.picklist(nodeTypes), 'cause, condition, risk-group, structure or symptom.'),
  structure: v.optional(
    describe(v.picklist(['nerve', 'muscle', 'joint', 'disc', 'bone', 'cord', 'skin']), 'What a structure is.'),
  ),
  plain: describe(words, 'Name in plain words.'),
  medical: v.optional(describe(words, 'The medical term.')),
  summary: v.optional(describe(words, 'What it is. One to three short sentences.')),
  branch: v.optional(describe(words, 'Heading to list it under, where it does not belong to the main topic.')),
  regions: v.optional(describe(v.array(id), 'Ids of the body regions it is felt in or lies in.'), []),
  seekHelp: v.optional(describe(seekHelp, 'When this needs help, where it can be an emergency.')),
  sources: v.optional(describe(v.array(source), 'Where the summary comes from.'), []),
  seed: v.optional(describe(v.array(words), 'For editors: which lines of an older text this replaces. Never shown.'), []),
});

export const edge = v.object({
  from: describe(id, 'Id of the node that does it.'),
  to: describe(id, 'Id of the node that it is done to.'),
  kind: describe(v.picklist(edgeKinds), 'causes, raises-risk, presses-on or supplies.'),
  strength: describe(v.picklist(strengths), 'established, probable, disputed or not-shown.'),
  why: v.optional(describe(words, 'Why the link is judged so. Disputed and not-shown links need it.')),
  sources: v.optional(
    describe(v.array(source), 'Where the strength comes from. An established or probable cause needs one.'),
    [],
  ),
  seed: v.optional(describe(v.array(words), 'For editors: which lines of an older text this replaces. Never shown.'), []),
});

/** The schema of a cause map. */
export const causeMapSchema = v.object({
  ...documentFields,
  title: v.optional(
    describe(
      words,
      'What the map explains, such as “What causes back spasm?”. Leave it out where a heading of the page says it.',
    ),
  ),
  what: v.optional(describe(words, 'Introduction, shown before the list.')),
  nodes: describe(
    v.pipe(v.array(node), v.minLength(1), v.maxLength(5000)),
    'Causes, conditions, risk groups, structures, symptoms.',
  ),
  edges: v.optional(describe(v.pipe(v.array(edge), v.maxLength(20000)), 'Links between them.'), []),
});

export type CauseNode = v.InferOutput<typeof node>;
export type CauseEdge = v.InferOutput<typeof edge>;
export type CauseMap = v.InferOutput<typeof causeMapSchema>;
/** A cause map as an author writes it, with defaults left out. */
export type CauseMapContent = v.InferInput<typeof causeMapSchema>;
export type Strength = CauseEdge['strength'];
