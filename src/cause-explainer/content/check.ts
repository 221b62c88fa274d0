import { check, type Checked } from '../../health/check.js';
import { graphProblems } from '../graph/cause-graph.js';
import type { CauseMap } from './cause-map.schema.js';
import { causeMapShape } from './cause-map.shape.js';

/** Checks unknown data as a cause map: its shape, then its links. Never throws. */
export function checkCauseMap(data: unknown): Checked<CauseMap> {
  const { content, problems } = check(causeMapShape, data);
  if (!content) return { problems };
  const all = [...problems, ...graphProblems(content)];
  return all.some(({ severity }) => severity === 'error') ? { problems: all } : { content, problems: all };
}
