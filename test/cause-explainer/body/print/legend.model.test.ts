import { expect } from 'chai';
import { numbered, regionsOf } from '../../../../src/cause-explainer/body/regions.js';
import { CauseGraph } from '../../../../src/cause-explainer/graph/cause-graph.js';
import { map, node } from '../../content/cause-map.arbitrary.js';

describe('the numbers of a figure', () => {
  const graph = new CauseGraph(
    map([
      node('spasm', { regions: ['lower-back'] }),
      node('cramp', { regions: ['calf-left'] }),
      node('worn', { regions: ['knee'] }),
    ]),
  );
  const regions = [...regionsOf('front'), ...regionsOf('back')];
  const legend = numbered(graph, regions);
  const said = [...legend].map(
    ([{ id, panel }, { number, place, nodes }]) => `${panel} ${id}: ${number} ${place} ${nodes.join()}`,
  );

  it('are one for both sides where both tell the same, and name a side where they differ', () => {
    expect(said).to.deep.equal([
      'front knee-right: 1 knee worn',
      'front knee-left: 1 knee worn',
      'back lower-back-left: 2 lower-back spasm',
      'back lower-back-right: 2 lower-back spasm',
      'back calf-left: 3 calf-left cramp',
    ]);
  });

  it('leave out what the map does not tell of', () => {
    expect([...legend.keys()].some(({ name }) => name === 'neck')).to.equal(false);
  });
});
