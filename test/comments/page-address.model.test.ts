import { expect } from 'chai';
import { pageAddress } from '../../src/comments/page-address.js';

describe('which page an address names', () => {
  for (const [one, other] of [
    ['https://a.example/?p=7', 'https://a.example/?p=8'],
    ['https://a.example/article.php?id=1', 'https://a.example/article.php?id=2'],
    ['https://a.example/back/', 'https://a.example/neck/'],
    ['https://a.example/view?post=1&lang=ar', 'https://a.example/view?post=1&lang=en'],
    ['https://a.example/?reference=1', 'https://a.example/?reference=2'],
    ['https://a.example/?hs=1', 'https://a.example/?hs=2'],
  ] as const)
    it(`${one} is another page than ${other}`, () => expect(pageAddress(one)).to.not.equal(pageAddress(other)));

  for (const more of [
    '?utm_source=newsletter&utm_medium=email',
    '?fbclid=IwAR0x',
    '?gclid=1',
    '?mc_cid=1&mc_eid=2',
    '?gad_source=1&gbraid=0AAA&wbraid=CAA',
    '?__hstc=1.2&__hssc=3&_hsenc=p2&_hsmi=4',
    '?igsh=x&ref_src=twsrc%5Etfw&epik=1',
    '?vero_id=1&oly_enc_id=2&_openstat=3',
    '?replytocom=12#respond',
    '?unapproved=9&moderation-hash=abc#comment-9',
    '?cpage=2',
    '#comments',
  ])
    it(`“${more}” names no other page`, () =>
      expect(pageAddress(`https://a.example/back/${more}`)).to.equal(pageAddress('https://a.example/back/')));

  it('does not depend on the order of the query, nor on what stands beside it', () => {
    expect(pageAddress('https://a.example/?b=2&utm_source=x&a=1')).to.equal(pageAddress('https://a.example/?a=1&b=2'));
  });
});
