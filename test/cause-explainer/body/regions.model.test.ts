import { expect } from 'chai';
import { box, inside } from '../../../src/cause-explainer/body/geometry.js';
import { panels, sizes, skin, type Panel } from '../../../src/cause-explainer/body/anatomy.js';
import { nerveNames, nerves } from '../../../src/cause-explainer/body/nerves.js';
import { neighbour, regions, regionsOf } from '../../../src/cause-explainer/body/regions.js';
import { causeBody as arabic } from '../../../src/locales/ar/cause-explainer-body.js';
import { causeBody as english } from '../../../src/locales/en/cause-explainer-body.js';

/** Pixels to a unit on a phone of 360: page margins of 16, a border of 1, the figure as wide as the card. */
const scale = (360 - 2 * 16 - 2 * 1) / 300;

describe('regions of the body', () => {
  it('are forty at least, each id once in a picture', () => {
    expect(new Set(regions.map(({ id }) => id)).size).to.be.at.least(40);
    for (const panel of panels) {
      const ids = regions.filter((it) => it.panel === panel).map(({ id }) => id);
      expect(new Set(ids).size, panel).to.equal(ids.length);
    }
  });

  it('name the back, arms and legs of each side', () => {
    const wanted =
      'neck upper-back mid-back lower-back buttock shoulder upper-arm elbow forearm wrist palm thumb index-finger middle-finger ring-finger little-finger hip knee calf ankle foot toes';
    for (const name of wanted.split(' '))
      for (const side of ['left', 'right']) expect(regions.map(({ id }) => id)).to.include(`${name}-${side}`);
  });

  for (const panel of panels)
    it(`lie inside the figure, ${panel}`, () => {
      for (const { id, outline } of regions.filter((it) => it.panel === panel))
        for (const point of outline)
          expect(
            skin[panel as Panel].some((part) => inside(point, part, 0.01)),
            `${id} at ${point.join()}`,
          ).to.equal(true);
    });

  it('are at least 24 pixels each way on a phone of 360 pixels', () => {
    for (const { id, panel, outline } of regions) {
      const { width, height } = box(outline);
      expect(Math.min(width, height) * scale, `${id} ${panel}`).to.be.at.least(24);
    }
  });

  it('lie inside their picture', () => {
    for (const { panel, outline } of regions) {
      const { x, y, width, height } = box(outline);
      expect(x >= 0 && y >= 0 && x + width <= sizes[panel as Panel][0] && y + height <= sizes[panel as Panel][1], panel).to.equal(
        true,
      );
    }
  });

  it('have the person’s left on the viewer’s right in front, and on the viewer’s left from behind', () => {
    const x = (id: string, panel: Panel) => box(regions.find((it) => it.id === id && it.panel === panel)!.outline).x;
    expect(x('knee-left', 'front')).to.be.greaterThan(150);
    expect(x('calf-left', 'back')).to.be.lessThan(150);
    expect(x('thumb-left', 'hands')).to.be.greaterThan(150);
  });

  it('have a name in every language', () => {
    for (const words of [english, arabic])
      for (const name of [...regions.map((it) => it.name), ...nerveNames]) expect(words.names[name], name).to.be.a('string');
    expect(Object.keys(english.names).sort()).to.deep.equal(Object.keys(arabic.names).sort());
    expect(english.sided('Calf', 'left')).to.equal('Left calf');
  });

  it('can all be reached by arrows: in reading order, and no step up or down leaves the picture', () => {
    for (const panel of panels) {
      const order = regionsOf(panel);
      expect(new Set(order).size).to.equal(regions.filter((it) => it.panel === panel).length);
      for (const region of order)
        for (const direction of ['up', 'down'] as const) {
          const next = neighbour(region, order, direction);
          if (next) expect(next.panel).to.equal(panel);
        }
    }
  });

  it('are read from head to toe, in a row from left to right', () => {
    const order = regionsOf('back').map(({ id }) => id);
    expect(order.slice(0, 3)).to.deep.equal(['head', 'neck-left', 'neck-right']);
    expect(order.indexOf('lower-back-left')).to.be.lessThan(order.indexOf('buttock-left'));
    expect(order.slice(-2)).to.deep.equal(['heel-left', 'heel-right']);
  });
});

describe('nerves of the body', () => {
  it('are the roots of neck and low back, sciatic, median and ulnar, on both sides', () => {
    expect([...nerveNames].sort()).to.deep.equal([
      'cervical-roots',
      'lumbar-roots',
      'median-nerve',
      'sciatic-nerve',
      'ulnar-nerve',
    ]);
    for (const name of nerveNames)
      expect(new Set(nerves.filter((it) => it.name === name).map(({ side }) => side)).size, name).to.equal(2);
  });

  it('run inside the figure', () => {
    for (const { id, panel, paths } of nerves)
      for (const point of paths.flat())
        expect(
          skin[panel as Panel].some((part) => inside(point, part)),
          `${id} ${panel} at ${point.join()}`,
        ).to.equal(true);
  });
});
