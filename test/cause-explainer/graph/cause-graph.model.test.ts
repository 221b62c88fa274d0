import { expect } from 'chai';
import * as fc from 'fast-check';
import { CauseGraph, graphProblems, samePlace } from '../../../src/cause-explainer/graph/cause-graph.js';
import { anyMap, edge, map, node, place } from '../content/cause-map.arbitrary.js';

const paths = (graph: CauseGraph, from: string, to: string) =>
  graph.paths(from, to).map((path) => [from, ...path.map((step) => step.to)].join(' '));

describe('cause graph', () => {
  const graph = new CauseGraph(
    map(
      [
        node('disc', { type: 'condition', regions: ['lower-back'] }),
        node('root', { type: 'structure' }),
        node('sciatica', { type: 'condition' }),
        node('leg', { type: 'symptom', regions: ['calf'] }),
        node('thirst'),
        node('job', { type: 'risk-group' }),
        node('wrist', { type: 'condition', branch: 'Other trapped nerves', regions: ['wrist-left'] }),
      ],
      [
        edge('disc', 'root', { kind: 'presses-on' }),
        edge('root', 'sciatica'),
        edge('sciatica', 'leg'),
        edge('disc', 'sciatica', { strength: 'probable' }),
        edge('thirst', 'leg', { strength: 'not-shown' }),
        edge('job', 'wrist', { kind: 'raises-risk', strength: 'disputed' }),
      ],
    ),
  );
  const filter = (ways: Parameters<CauseGraph['filter']>[0]) => [...graph.filter(ways)].join(' ');

  it('knows what a node leads to, and what leads to it', () => {
    expect(graph.children('disc').map(({ id }) => id)).to.deep.equal(['root', 'sciatica']);
    expect(graph.into('sciatica').map(({ from }) => from)).to.deep.equal(['root', 'disc']);
    expect(graph.children('nobody')).to.deep.equal([]);
  });

  it('puts every node under a heading, the main topic before the branches', () => {
    const headings = graph
      .sections()
      .map(({ branch, type, nodes }) => `${branch ?? ''}/${type}: ${nodes.map(({ id }) => id).join(' ')}`);
    expect(headings).to.deep.equal([
      '/cause: thirst',
      '/condition: disc sciatica',
      '/symptom: leg',
      '/risk-group: job',
      '/structure: root',
      'Other trapped nerves/condition: wrist',
    ]);
  });

  it('finds the ways between two nodes, the shortest first', () => {
    expect(paths(graph, 'disc', 'leg')).to.deep.equal(['disc sciatica leg', 'disc root sciatica leg']);
    expect(paths(graph, 'leg', 'disc')).to.deep.equal([]);
  });

  it('takes a link that is not shown for no way', () => {
    expect(paths(graph, 'thirst', 'leg')).to.deep.equal([]);
  });

  it('filters by place, with all that leads there, links that are not shown included', () => {
    expect(filter({ place: 'calf-right' })).to.equal('disc root sciatica leg thirst');
    expect(filter({ place: 'wrist-right' })).to.equal('');
  });

  it('filters by cause, by risk group and by no risk group', () => {
    expect(filter({ cause: 'root' })).to.equal('root sciatica leg');
    expect(filter({ group: 'job' })).to.equal('job wrist');
    expect(filter({ group: 'none' })).to.equal('disc root sciatica leg thirst wrist');
    expect(filter({ place: 'calf', cause: 'thirst' })).to.equal('leg thirst');
    expect(filter({})).to.equal('disc root sciatica leg thirst job wrist');
  });

  it('takes a place without a side for both sides', () => {
    expect(samePlace('calf', 'calf-left')).to.equal(true);
    expect(samePlace('calf-left', 'calf-right')).to.equal(false);
    expect(samePlace('calf', 'calf-muscle')).to.equal(false);
  });
});

describe('problems of a graph', () => {
  const told = (...links: ReturnType<typeof edge>[]) =>
    graphProblems(map([node('a'), node('b'), node('c')], links)).map(
      ({ severity, path, message }) => `${severity} ${path} ${message}`,
    );

  it('finds none in a sound one', () => {
    expect(told(edge('a', 'b'), edge('b', 'c'), edge('a', 'c'))).to.deep.equal([]);
  });

  it('refuses a link to nowhere, at the end that is wrong', () => {
    expect(told(edge('a', 'x'), edge('y', 'b'))).to.deep.equal([
      'error edges[0].to names no node: add one with the id “x”, or correct it',
      'error edges[1].from names no node: add one with the id “y”, or correct it',
    ]);
  });

  it('refuses a link from a node to itself', () => {
    expect(told(edge('a', 'a'))).to.deep.equal(['error edges[0] leads from a node to itself: take it out, or correct one end']);
  });

  it('tells of a link that is said twice, and keeps one', () => {
    expect(told(edge('a', 'b'), edge('a', 'b'))).to.deep.equal(['warning edges[1] says the same as edges[0]: take one out']);
    expect(new CauseGraph(map([node('a'), node('b')], [edge('a', 'b'), edge('a', 'b')])).out('a')).to.have.length(1);
  });

  it('refuses two links that contradict each other', () => {
    expect(told(edge('a', 'b'), edge('a', 'b', { strength: 'not-shown' }))).to.deep.equal([
      'error edges[1].strength contradicts edges[0], which says established: keep one',
    ]);
    expect(told(edge('a', 'b'), edge('a', 'b', { kind: 'raises-risk', strength: 'disputed' }))).to.deep.equal([]);
  });

  it('tells of a circle, with the way round', () => {
    expect(told(edge('a', 'b'), edge('b', 'c'), edge('c', 'a'))).to.deep.equal([
      'warning edges[2] closes a circle: a → b → c → a. Check that it is meant',
    ]);
  });

  it('tells of twenty circles, and how many more there are; of a long one its ends', () => {
    const ids = Array.from({ length: 60 }, (_, n) => `n${n}`);
    const pairs = ids.filter((_, n) => n % 2).flatMap((id, n) => [edge(`n${2 * n}`, id), edge(id, `n${2 * n}`)]);
    const all = graphProblems(
      map(
        ids.map((id) => node(id)),
        pairs,
      ),
    );
    expect(all).to.have.length(21);
    expect(all[20]).to.include({ path: 'edges', severity: 'warning', message: 'close 10 more circles' });
    const ring = ids.map((id, n) => edge(id, ids[(n + 1) % ids.length]!));
    expect(
      graphProblems(
        map(
          ids.map((id) => node(id)),
          ring,
        ),
      )[0]!.message,
    ).to.equal('closes a circle: n0 → n1 → n2 → n3 → n4 → n5 → … → n56 → n57 → n58 → n59 → n0. Check that it is meant');
  });

  it('refuses two nodes with one id', () => {
    expect(graphProblems(map([node('a'), node('b'), node('a')])).map(({ path, message }) => `${path} ${message}`)).to.deep.equal([
      'nodes[2].id is the id of nodes[0] too: give each its own',
    ]);
  });

  it('follows a chain of thousands without running out of stack', () => {
    const ids = Array.from({ length: 5000 }, (_, n) => `n${n}`);
    const ring = ids.map((id, n) => edge(id, ids[(n + 1) % ids.length]!));
    expect(
      graphProblems(
        map(
          ids.map((id) => node(id)),
          ring,
        ),
      ),
    ).to.have.length(1);
  });
});

describe('any graph', () => {
  it('has every node in the list exactly once', () => {
    fc.assert(
      fc.property(anyMap, (it) => {
        const listed = new CauseGraph(it).sections().flatMap(({ nodes }) => nodes.map(({ id }) => id));
        expect([...listed].sort()).to.deep.equal(it.nodes.map(({ id }) => id).sort());
      }),
    );
  });

  it('has paths that end, never cross themselves, use its own links, and none that is not shown', () => {
    fc.assert(
      fc.property(anyMap, (it) => {
        const graph = new CauseGraph(it);
        const [from, to] = [it.nodes[0]!.id, it.nodes[it.nodes.length - 1]!.id];
        for (const path of graph.paths(from, to)) {
          const way = [from, ...path.map((step) => step.to)];
          expect(new Set(way).size).to.equal(way.length);
          expect(way[way.length - 1]).to.equal(to);
          path.forEach((step, n) => expect(step.from).to.equal(way[n]));
          expect(path.every((step) => it.edges.includes(step) && step.strength !== 'not-shown')).to.equal(true);
        }
      }),
    );
  });

  it('finds a path exactly where links that are shown lead', () => {
    fc.assert(
      fc.property(anyMap, (it) => {
        // Of two links that contradict each other, which the door refuses, the first counts.
        const first = it.edges.filter(
          (a, n) => it.edges.findIndex((b) => a.from === b.from && a.to === b.to && a.kind === b.kind) === n,
        );
        const shown = new CauseGraph({ ...it, edges: first.filter(({ strength }) => strength !== 'not-shown') });
        const [from, to] = [it.nodes[0]!.id, it.nodes[it.nodes.length - 1]!.id];
        if (from !== to) expect(new CauseGraph(it).paths(from, to).length > 0).to.equal(shown.reach([from]).has(to));
      }),
    );
  });

  it('is filtered to the same nodes whatever way is chosen first', () => {
    fc.assert(
      fc.property(anyMap, place, fc.nat(13), fc.nat(13), (it, where, a, b) => {
        const graph = new CauseGraph(it);
        const [cause, group] = [`n${a % it.nodes.length}`, b % 2 ? 'none' : `n${b % it.nodes.length}`];
        const ways = [{ place: where }, { cause }, { group }];
        const together = graph.filter({ place: where, cause, group });
        for (const order of [
          [0, 1, 2],
          [2, 1, 0],
          [1, 0, 2],
        ]) {
          const sets = order.map((n) => graph.filter(ways[n]!));
          const one = [...sets[0]!].filter((id) => sets[1]!.has(id) && sets[2]!.has(id));
          expect(new Set(one)).to.deep.equal(together);
        }
        expect([...graph.filter(ways[0]!)].every((id) => graph.node(id))).to.equal(true);
      }),
    );
  });

  it('has a circle exactly where one is told', () => {
    fc.assert(
      fc.property(anyMap, (it) => {
        const links = it.edges.filter(({ from, to }) => from !== to);
        const graph = new CauseGraph({ ...it, edges: links });
        const circle = links.some(({ from, to }) => graph.reach([to]).has(from));
        expect(graphProblems(it).some(({ message }) => message.startsWith('closes a circle'))).to.equal(circle);
      }),
    );
  });
});
