/** A cause map as a graph: who leads to whom, by which ways, and what belongs together. It explores; it never ranks. */
import type { Problem } from '../../health/check.js';
import type { CauseEdge, CauseMap, CauseNode } from '../content/cause-map.schema.js';

/** Nodes that stand under one heading, in the author's order. */
export interface Section {
  /** The author's heading for what does not belong to the main topic; undefined for the main topic. */
  branch: string | undefined;
  type: CauseNode['type'];
  nodes: CauseNode[];
}

/** The three ways in. Each narrows the map; an empty one leaves it alone. */
export interface Ways {
  /** Id of a body region: with side (`calf-left`) or for both (`calf`). */
  place?: string | undefined;
  /** Id of a cause. */
  cause?: string | undefined;
  /** Id of a risk group, or `none`: no risk group at all. */
  group?: string | undefined;
}

/** The order of headings: from what happens to what it does. */
const order: CauseNode['type'][] = ['cause', 'condition', 'symptom', 'risk-group', 'structure'];

/** Steps that a search for paths may take, so that a dense map answers at once. */
const patience = 20_000;

/** Circles that are told each by itself; a map with more has been made by a machine. */
const mostCircles = 20;

export class CauseGraph {
  readonly #nodes = new Map<string, CauseNode>();
  readonly #at = new Map<string, string[]>();
  #links?: { out: Map<string, CauseEdge[]>; into: Map<string, CauseEdge[]> };

  constructor(readonly map: CauseMap) {
    for (const node of map.nodes) this.#nodes.set(node.id, node);
  }

  /** Links by their ends, each once. Sorted when first asked for: the table shows them as they come. */
  get #ends() {
    if (this.#links) return this.#links;
    const [out, into] = [new Map<string, CauseEdge[]>(), new Map<string, CauseEdge[]>()];
    const seen = new Set<string>();
    for (const edge of this.map.edges) {
      if (seen.has(key(edge))) continue;
      seen.add(key(edge));
      push(out, edge.from, edge);
      push(into, edge.to, edge);
    }
    return (this.#links = { out, into });
  }

  node(id: string | undefined): CauseNode | undefined {
    return id === undefined ? undefined : this.#nodes.get(id);
  }

  /** Links that start at a node. */
  out(id: string): readonly CauseEdge[] {
    return this.#ends.out.get(id) ?? [];
  }

  /** Links that end at a node. */
  into(id: string): readonly CauseEdge[] {
    return this.#ends.into.get(id) ?? [];
  }

  /** What a node leads to in one step. */
  children(id: string): CauseNode[] {
    return [...new Set(this.out(id).map((edge) => edge.to))].flatMap((to) => this.#nodes.get(to) ?? []);
  }

  /** Every node exactly once, under headings: the main topic first, then the branches as they first appear. */
  sections(among?: ReadonlySet<string>): Section[] {
    const sections = new Map<string, Section>();
    const branches: (string | undefined)[] = [undefined];
    for (const node of this.#nodes.values()) {
      if (among && !among.has(node.id)) continue;
      const { branch, type } = node;
      if (!branches.includes(branch)) branches.push(branch);
      const at = `${branches.indexOf(branch)} ${order.indexOf(type)}`;
      if (!sections.has(at)) sections.set(at, { branch, type, nodes: [] });
      sections.get(at)!.nodes.push(node);
    }
    return branches.flatMap((_, b) => order.flatMap((_, t) => sections.get(`${b} ${t}`) ?? []));
  }

  /** A node and all that its links lead to, or with `against` all that leads to it. */
  reach(start: Iterable<string>, against = false): Set<string> {
    const found = new Set(start);
    for (const id of found) for (const edge of against ? this.into(id) : this.out(id)) found.add(against ? edge.from : edge.to);
    return found;
  }

  /** Ids of the nodes that lie on all chosen ways. The ways are independent, so their order does not matter. */
  filter({ place, cause, group }: Ways): Set<string> {
    let found = new Set(this.#nodes.keys());
    const keep = (ids: ReadonlySet<string>) => (found = new Set([...found].filter((id) => ids.has(id))));
    if (place) keep(this.reach(this.at(place), true));
    if (cause) keep(this.reach([cause]));
    if (group === 'none') keep(new Set([...found].filter((id) => this.#nodes.get(id)?.type !== 'risk-group')));
    else if (group) keep(this.reach([group]));
    return found;
  }

  /** Ids of the nodes that are felt, or lie, at a place. */
  at(place: string): readonly string[] {
    const known = this.#at.get(place);
    if (known) return known;
    const felt = [...this.#nodes.values()].filter(({ regions }) => regions.some((region) => samePlace(region, place)));
    const there = felt.map(({ id }) => id);
    this.#at.set(place, there);
    return there;
  }

  /** Every place that a node names. */
  get places(): string[] {
    return [...new Set(this.map.nodes.flatMap(({ regions }) => regions))];
  }

  /**
   * Ways from one node to another, the shortest first, none through a node twice, at most `limit`.
   * Links that are not shown are no way. Nothing is told of which way is more likely.
   */
  paths(from: string, to: string, limit = 10): CauseEdge[][] {
    const found: CauseEdge[][] = [];
    if (from === to) return found;
    const leads = this.reach([to], true);
    const queue: CauseEdge[][] = [[]];
    for (let steps = 0; steps < queue.length && steps < patience && found.length < limit; steps++) {
      const path = queue[steps]!;
      const at = path[path.length - 1]?.to ?? from;
      for (const edge of this.out(at)) {
        if (edge.strength === 'not-shown' || !leads.has(edge.to)) continue;
        if (edge.to === from || path.some((step) => step.to === edge.to)) continue;
        const next = [...path, edge];
        if (edge.to === to) found.push(next);
        else queue.push(next);
      }
    }
    return found.slice(0, limit);
  }
}

/** What a schema cannot see: links to nowhere, to oneself, said twice, said two ways, or in a circle. */
export function graphProblems({ nodes, edges }: CauseMap): Problem[] {
  const problems: Problem[] = [];
  const tell = (path: string, message: string, severity: Problem['severity'] = 'error') =>
    void problems.push({ path, severity, message, rule: 'graph' });
  const ids = new Map<string, number>();
  nodes.forEach(({ id }, index) => {
    const first = ids.get(id);
    if (first === undefined) ids.set(id, index);
    else tell(`nodes[${index}].id`, `is the id of nodes[${first}] too: give each its own`);
  });
  const said = new Map<string, number>();
  edges.forEach((edge, index) => {
    for (const end of ['from', 'to'] as const)
      if (!ids.has(edge[end])) tell(`edges[${index}].${end}`, `names no node: add one with the id “${edge[end]}”, or correct it`);
    if (edge.from === edge.to) tell(`edges[${index}]`, 'leads from a node to itself: take it out, or correct one end');
    const first = said.get(key(edge));
    if (first === undefined) return void said.set(key(edge), index);
    const other = edges[first]!.strength;
    if (other === edge.strength) tell(`edges[${index}]`, `says the same as edges[${first}]: take one out`, 'warning');
    else tell(`edges[${index}].strength`, `contradicts edges[${first}], which says ${other}: keep one`);
  });
  const { found, more } = circles(edges);
  for (const circle of found)
    tell(
      `edges[${edges.indexOf(circle[circle.length - 1]!)}]`,
      `closes a circle: ${inWords(circle)}. Check that it is meant`,
      'warning',
    );
  if (more) tell('edges', `close ${more} more circles`, 'warning');
  return problems;
}

const key = ({ from, kind, to }: CauseEdge) => `${from} ${kind} ${to}`;
/** A long way round is told by its ends. */
const inWords = (path: CauseEdge[]) => {
  const ends = path.length > 11 ? [...path.slice(0, 5), { to: '…' }, ...path.slice(-5)] : path;
  return [path[0]!.from, ...ends.map(({ to }) => to)].join(' → ');
};

function push<V>(lists: Map<string, V[]>, at: string, value: V) {
  const list = lists.get(at);
  if (list) list.push(value);
  else lists.set(at, [value]);
}

/** One circle for every link that leads back into the way it came by; without recursion, since a map may be thousands of nodes deep. */
function circles(edges: readonly CauseEdge[]): { found: CauseEdge[][]; more: number } {
  const out = new Map<string, CauseEdge[]>();
  for (const edge of edges) if (edge.from !== edge.to) push(out, edge.from, edge);
  const found: CauseEdge[][] = [];
  let more = 0;
  const done = new Set<string>();
  for (const start of out.keys()) {
    if (done.has(start)) continue;
    const way: CauseEdge[] = [];
    const depth = new Map([[start, 0]]);
    const todo = [{ id: start, next: 0 }];
    while (todo.length) {
      const at = todo[todo.length - 1]!;
      const edge = out.get(at.id)?.[at.next++];
      if (!edge) {
        todo.pop();
        way.pop();
        depth.delete(at.id);
        done.add(at.id);
      } else if (depth.has(edge.to)) {
        if (found.length < mostCircles) found.push([...way.slice(depth.get(edge.to)), edge]);
        else more++;
      } else if (!done.has(edge.to)) {
        way.push(edge);
        depth.set(edge.to, todo.length);
        todo.push({ id: edge.to, next: 0 });
      }
    }
  }
  return { found, more };
}

/** Whether a link may be told as a fact: it is established or probable. */
export const isSure = ({ strength }: CauseEdge) => strength === 'established' || strength === 'probable';

/** `calf-left` as its name and its side. */
export function parts(place: string): { name: string; side: 'left' | 'right' | undefined } {
  const [, name = place, side] = /^(.*?)(?:-(left|right))?$/.exec(place) ?? [];
  return { name, side: side as 'left' | 'right' | undefined };
}

/** `calf` is both calves; `calf-left` is the left one. */
export function samePlace(a: string, b: string): boolean {
  const [one, other] = [parts(a), parts(b)];
  return one.name === other.name && (!one.side || !other.side || one.side === other.side);
}
