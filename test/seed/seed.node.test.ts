import { expect } from 'chai';
import { judge, reported, rows, document, type Judged } from './table.js';

/** Every text in a document. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value) for (const inner of Object.values(value)) yield* texts(inner);
}

describe('The article that the demo replaces, as it was written', () => {
  let judged: Judged[];
  before(async () => {
    judged = await Promise.all(rows.map(judge));
  });

  it('has thirty-nine rows: causes, remedies, chiropractic care', () => {
    const ids = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
    expect(rows.map(({ id }) => id)).to.have.members([...ids('C', 18), ...ids('R', 10), ...ids('K', 11)]);
    expect(rows.filter(({ verdict }) => verdict === 'supported')).to.have.length(14);
  });

  for (const { id, words } of rows)
    it(`${id}: its content holds the article's words as they stand`, () => {
      const all = [...texts(document(id))].join('\n');
      for (const it of words) expect(all).to.contain(it);
    });

  for (const { id, verdict } of rows)
    it(`${id} is ${verdict}, and ${verdict === 'supported' ? 'nothing is reported' : 'is reported'}`, () => {
      const row = judged.find((it) => it.id === id)!;
      expect(row.rules.length > 0, row.rules.join(', ')).to.equal(verdict !== 'supported');
    });

  it('is found out by rules that know nothing of it: the list of known claims is not needed', () => {
    const listed = judged.filter(({ rules, verdict }) => verdict !== 'supported' && rules.every((it) => it === 'not-supported'));
    expect(listed.map(({ id }) => id)).to.deep.equal([]);
  });

  it('as a whole names no warning signs and no interests', async () => {
    expect(await reported('article')).to.include.members(['seek-help', 'conflicts']);
  });

  it('shows what a checker cannot know: with sources that do not bear them out, these rows would pass', () => {
    const passing = judged.filter(({ verdict, dressed }) => verdict !== 'supported' && !dressed.length);
    expect(passing.map(({ id }) => id)).to.deep.equal('R1 R3 R4 R5 R6 K1 K5 K7 C11 C12'.split(' '));
  });
});
