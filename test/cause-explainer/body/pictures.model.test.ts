import { expect } from 'chai';
import { panels } from '../../../src/cause-explainer/body/anatomy.js';
import { picturesBeside, turned } from '../../../src/cause-explainer/body/regions.js';

const own = [{ id: 'lower-back-left' }, { id: 'lower-back-right' }];

describe('the pictures of a map', () => {
  it('are the site’s own, and those of ours that show what it lacks', () => {
    expect(picturesBeside(own, ['lower-back'])).to.deep.equal(['own']);
    expect(picturesBeside(own, ['lower-back', 'palm', 'spine-disc'])).to.deep.equal(['own', 'front', 'hands', 'spine']);
    expect(picturesBeside([], ['palm']), 'until it is read').to.deep.equal(['own']);
  });

  it('turn to the one that shows most of the places, and stay where most of them are seen', () => {
    expect(turned(undefined, panels, ['calf', 'heel'], [])).to.equal(undefined);
    expect(turned('front', panels, ['calf', 'heel'], [])).to.equal('back');
    expect(turned('back', panels, ['thumb', 'palm'], [])).to.equal('hands');
    expect(turned('spine', panels, ['spine-disc', 'lower-back'], [])).to.equal('spine');
    expect(turned('back', ['own', 'back'], ['lower-back'], own)).to.equal('back');
  });

  it('do not turn for what no picture shows', () => {
    expect(turned('front', panels, ['tail'], [])).to.equal('front');
  });
});
