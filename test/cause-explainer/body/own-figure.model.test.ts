import { expect } from 'chai';
import { figureProblems, shapePath, usable } from '../../../src/cause-explainer/body/own-figure.js';

const found = (id: string, more = {}) => ({ id, title: undefined, drawn: true, ...more });
const told = (...given: Parameters<typeof figureProblems>) =>
  figureProblems(...given).map(({ severity, path, message }) => `${severity} ${path} ${message}`);

describe('problems of a site’s own figure', () => {
  it('are none where every place of the map is drawn and the licence is said', () => {
    expect(told([found('calf-left'), found('calf-right'), found('neck')], ['calf', 'neck-left'], 'CC0')).to.deep.equal([]);
  });

  it('are told with the element and what to do', () => {
    const figure = [found('calff'), found('neck', { drawn: false }), found('tail', { title: 'Tail' }), found('calf')];
    expect(told(figure, ['calf', 'neck'], '')).to.deep.equal([
      'error figure [data-region="calff"] is no place that we can name: correct it, or put a <title> in it',
      'error figure [data-region="neck"] has no shape that can be pressed: put it on a path, rect, circle, polygon or a group of them',
      'warning figure [data-region="tail"] is a place that no entry of the map names: nothing will be listed there',
      'warning figure lacks neck: these stay in the list, and in our own drawing where it has them',
      'warning figure has no licence line: say who drew it and who may use it, in its <figcaption> or in data-licence',
    ]);
  });

  it('are one where nothing in it is a region', () => {
    expect(told([], ['calf'], 'CC0')).to.deep.equal([
      'error figure has no region: give shapes of its <svg> a data-region such as lower-back-left, or take the figure out',
    ]);
  });

  it('keep what cannot be drawn or named from being chosen, and nerves are places too', () => {
    const all = [found('sciatic-nerve-left'), found('tail'), found('tail', { title: 'Tail' }), found('calf', { drawn: false })];
    expect(all.map(usable)).to.deep.equal([true, false, true, false]);
  });
});

describe('the outline of a basic shape', () => {
  const box = { x: 1, y: 2, width: 10, height: 20 };
  it('is its own for paths and polygons, and follows its box for others', () => {
    expect(shapePath('path', box, 'M0 0h1')).to.equal('M0 0h1');
    expect(shapePath('polygon', box, '0,0 1,1')).to.equal('M0,0 1,1Z');
    expect(shapePath('polyline', box, '0,0 1,1')).to.equal('M0,0 1,1');
    expect(shapePath('ellipse', box, null)).to.equal('M1 12a5 10 0 1 0 10 0a5 10 0 1 0 -10 0Z');
    expect(shapePath('rect', box, null)).to.equal('M1 2h10v20h-10Z');
    expect(shapePath('path', box, null)).to.equal('M1 2h10v20h-10Z');
  });
});
