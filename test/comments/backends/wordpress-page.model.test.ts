import { expect } from 'chai';
import { holds, readPage } from '../../../src/comments/backends/wordpress-page.js';

const item = (id: number, inside: string, more = '') => `<li id="comment-${id}" class="comment">${inside}${more}</li>`;
const notice = '<p><em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em></p>';
const said = (id: number, name: string, text: string, more = '', held = '') =>
  item(
    id,
    `<article><b class="fn">${name}</b> <a href="#">1 May</a><div class="comment-content">${held}${text}</div></article>`,
    more,
  );
const seen = (source: string) => readPage(source).comments.map(({ id, letters, waiting }) => [id, letters, waiting]);

describe('a page that a server answered with', () => {
  it('has the comments that its elements hold, and the state that theirs say', () => {
    const page = `<style>.comment-awaiting-moderation{color:red}</style><script>x='<li id="comment-9">'</script>
<!-- <li id="comment-8"><em class="comment-awaiting-moderation"></em></li> --><template>${said(7, 'No', 'one')}</template>
<ol>${said(1, 'Ann', '<p>He said &#8220;heat&#8221;<br>&amp; rest</p>', `<ol class="children">${said(2, 'Bo', '<p>No</p>', '', notice)}</ol>`)}</ol>`;
    expect(seen(page)).to.deep.equal([
      ['1', 'Ann1MayHesaidheatrest', false],
      ['2', 'Bo1MayNo', true],
    ]);
  });

  it('knows the ids that themes give, and a comment whose head and words are siblings', () => {
    const page = `<div id="li-comment-4"><div id="comment-4"><cite>Ann</cite> says: <p>One.</p><p>Two.</p><a>Reply</a></div></div><div id="div-comment-5"><p>Cy</p>`;
    const [one, other] = readPage(page).comments;
    expect([one?.id, other?.id]).to.deep.equal(['4', '5']);
    expect(holds(one!, 'One.\n\nTwo.')).to.equal(true);
    for (const text of ['One', 'Two', 'Ann']) expect(holds(one!, text)).to.equal(true);
    for (const text of ['One. Tw', 'ne. Two.', 'nn says', '', '…']) expect(holds(one!, text)).to.equal(false);
  });

  it('compares what WordPress changes, in every script, and of a long text the beginning', () => {
    const hold = (text: string, html: string) => holds(readPage(said(1, 'Ann', html)).comments[0]!, text);
    expect(
      hold('It\'s "fine" -- ظهري يؤلمني 😀', '<p>It&#8217;s &#8220;fine&#8221; &#8212; ظهري يؤلمني <img alt="😀"></p>'),
    ).to.equal(true);
    expect(hold('use <b>heat</b>', '<p>use <b>heat</b></p>')).to.equal(true);
    const long = 'word '.repeat(3000);
    expect(hold(long, `<p>${long}</p>`)).to.equal(true);
    expect(hold(long, `<p>x${long}</p>`)).to.equal(false);
  });

  it('says what WordPress ends a request with, else its heading and first paragraph, else how it begins', () => {
    const words = (source: string) => [readPage(source).died, readPage(source).words];
    expect(
      words('<body id="error-page"><div class="wp-die-message"><p>No <b>more</b></p><p>Now</p></div><p>Back</p>')[0],
    ).to.equal('No more Now');
    expect(words('<h2>Shop</h2><h1>Stop</h1><div><p>Rule <i>7</i></p><p>Ray</p>')).to.deep.equal([undefined, 'Stop Rule 7']);
    expect(words('<title>Wait</title><body>One moment<script>let a</script>')).to.deep.equal([undefined, 'One moment']);
    expect(words('')).to.deep.equal([undefined, '']);
    expect(words(`<p>${'long '.repeat(200)}</p>`)[1]?.length).to.be.within(250, 300);
  });

  it('is read in time that grows with its length and no faster, whatever it holds', () => {
    const bad = [
      '<',
      '<!--',
      '<a ',
      '<a b="',
      "<a b='",
      '<script>',
      '</',
      '<li id="comment-1">a',
      '<p class="wp-die-message">',
      '<h1>',
      '&amp',
      '</li>',
      '< a=',
      '<a b =',
    ];
    const most = (n: number) =>
      Math.max(
        ...bad.map((one) => {
          const since = performance.now();
          const { comments } = readPage(one.repeat(n));
          for (const comment of comments) holds(comment, `${'a'.repeat(4999)}b`);
          return performance.now() - since;
        }),
      );
    most(2000);
    // Ten times as much would take a hundred times as long where a step goes back.
    expect(most(200_000) / Math.max(most(20_000), 5)).to.be.below(40);
  });
});
