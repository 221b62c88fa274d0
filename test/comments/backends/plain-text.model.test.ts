import { expect } from 'chai';
import { plainText } from '../../../src/comments/backends/plain-text.js';

describe('a server’s sentence as plain text', () => {
  const cases: [what: string, html: string, text: string][] = [
    [
      'loses its tags',
      '<p><strong>Error:</strong> Please fill<br>the required fields.</p>',
      'Error: Please fill the required fields.',
    ],
    ['loses scripts and styles with what is in them', 'a<script>alert("<b>")</script>b<style>p{}</style>c', 'a b c'],
    ['loses a tag that never ends', 'fine <img src=x onerror=alert(1)', 'fine'],
    ['keeps a lonely “less than”', '3 < 4 and 5 > 2', '3 < 4 and 5 > 2'],
    ['reads entities once', 'you&#8217;ve &amp;lt; &lt;b&gt; &#x1F642; &nope;', 'you’ve &lt; <b> 🙂 &nope;'],
    ['hides addresses of people', 'from 203.0.113.9 and 2001:db8:0:1::/64 at 12:30', 'from … and … at 12:30'],
    ['hides short ones too', 'from fe80::1 or ::1, at 12:30:15', 'from … or …, at 12:30:15'],
    ['does not stumble over impossible characters', '&#99999999;&#x110000;ok', '&#99999999;ok'],
  ];
  for (const [what, html, text] of cases) it(what, () => expect(plainText(html)).to.equal(text));
  it('is short', () => {
    expect(plainText('word '.repeat(1000))).to.have.length.at.most(300);
    expect(plainText('word '.repeat(1000)).endsWith('…')).to.equal(true);
  });
  it('is quick with hostile input', () => {
    const started = Date.now();
    plainText('<'.repeat(200_000));
    plainText(':'.repeat(200_000));
    plainText('<script'.repeat(30_000));
    expect(Date.now() - started).to.be.below(500);
  });
});
