import type { Comment } from '../comment.js';

/** The comments of the top level, each followed by its answers, which are in the order of `all`. */
export function threaded<C extends Comment>(top: readonly C[], all: readonly C[]): C[] {
  const roots = new Set(top);
  const answers = new Map<string | undefined, C[]>();
  for (const one of all) if (!roots.has(one)) answers.set(one.parent, [...(answers.get(one.parent) ?? []), one]);
  const ordered: C[] = [];
  const waiting = [...top].reverse();
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    ordered.push(one);
    waiting.push(...[...(answers.get(one.id) ?? [])].reverse());
  }
  return ordered;
}
