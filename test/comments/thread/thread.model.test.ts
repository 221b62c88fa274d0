import { expect } from 'chai';
import type { Comment } from '../../../src/comments/comment.js';
import { addPage, deepest, emptyThread, put, rows, remove, type Row } from '../../../src/comments/thread/thread.js';

const comment = (id: string, parent?: string): Comment => ({
  id,
  ...(parent && { parent }),
  name: `N${id}`,
  text: id,
  time: '2026-01-02T03:04:05Z',
  status: 'published',
});
const thread = (...comments: Comment[]) => addPage(emptyThread, { comments, more: false });
const draw = (list: Row[]): string =>
  list.map((row) => row.comment.id + (row.replies.length ? `(${draw(row.replies)})` : '')).join(' ');

describe('a thread', () => {
  it('puts replies under what they answer, in the order in which they came', () => {
    expect(draw(rows(thread(comment('1'), comment('2'), comment('3', '1'), comment('4', '3'), comment('5', '1'))))).to.equal(
      '1(3(4) 5) 2',
    );
  });

  it('takes a reply that comes before its parent', () => {
    expect(draw(rows(thread(comment('2', '1'), comment('1'))))).to.equal('1(2)');
  });

  it('shows a reply whose parent is not here at the top level', () => {
    expect(draw(rows(thread(comment('2', 'gone'))))).to.equal('2');
  });

  it('shows every comment once even if a server sends a ring', () => {
    const drawn = draw(rows(thread(comment('a', 'c'), comment('b', 'a'), comment('c', 'b'), comment('self', 'self'))));
    expect(drawn.match(/\w+/g)!.sort()).to.deep.equal(['a', 'b', 'c', 'self']);
  });

  it('stops indenting at the deepest level and says who is answered from there on', () => {
    const chain = Array.from({ length: 8 }, (_, i) => comment(`${i}`, i ? `${i - 1}` : undefined));
    const all = (list: Row[]): Row[] => list.flatMap((row) => [row, ...all(row.replies)]);
    const list = all(rows(thread(...chain)));
    expect(list).to.have.length(8);
    expect(Math.max(...list.map((row) => row.level))).to.equal(deepest);
    expect(list.find((row) => row.comment.id === '6')!.inReplyTo).to.equal('N5');
    expect(list.find((row) => row.comment.id === '2')!.inReplyTo).to.equal(undefined);
  });

  it('adds pages without showing a comment twice', () => {
    const two = addPage(addPage(emptyThread, { comments: [comment('1'), comment('2')], more: true, total: 3 }), {
      comments: [comment('2'), comment('3')],
      more: false,
      total: 3,
    });
    expect([...two.comments.keys()]).to.deep.equal(['1', '2', '3']);
    expect(two).to.include({ pages: 2, more: false, total: 3 });
  });

  it('counts a new comment once, and not a changed one', () => {
    const one = put(thread(comment('1')), comment('2'));
    expect(one.total).to.equal(2);
    expect(put(one, { ...comment('2'), text: 'changed' }).total).to.equal(2);
    expect(put(one, { ...comment('3'), status: 'pending' }).total).to.equal(2);
  });

  it('moves answers up when a comment is withdrawn', () => {
    const left = remove(thread(comment('1'), comment('2', '1'), comment('3', '2')), '2');
    expect(draw(rows(left))).to.equal('1(3)');
    expect(left.total).to.equal(2);
  });

  it('arranges 10,000 comments in a moment', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => comment(`${i}`, i % 3 ? `${i - 1}` : undefined));
    const start = Date.now();
    expect(rows(thread(...many))).to.have.length(3334);
    expect(Date.now() - start).to.be.lessThan(500);
  });
});
