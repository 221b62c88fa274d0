import { expect } from 'chai';
import { answerPage } from '../../../src/comments/backends/answer-page.js';

describe('a page that came as an answer', () => {
  it('speaks by its heading and its first paragraph', () =>
    expect(answerPage('<title>T</title><h1>Not <em>sent</em></h1><p></p><p>Try later.<p>More').words).to.equal(
      'Not sent. Try later.',
    ));
  it('speaks by its title where it has no heading', () =>
    expect(answerPage('<TITLE>Back &amp; neck</TITLE><svg><title>logo</title></svg><p>Hello</P>').words).to.equal(
      'Back & neck. Hello',
    ));
  it('says once what it says twice', () => expect(answerPage('<h1>Forbidden</h1><p>Forbidden</p>').words).to.equal('Forbidden'));
  it('speaks by what stands on it where it has neither', () => expect(answerPage('<div>Denied</div>').words).to.equal('Denied'));
  it('is short', () => expect(answerPage(`<h1>A</h1><p>${'word '.repeat(500)}`).words).to.have.length.at.most(300));
  it('leaves out what stands on every page of a site', () =>
    expect(answerPage('<nav><h1>Shop</h1><p>Menu</p></nav><h1>No</h1><aside><p>Ad</p></aside><p>Sorry</p>').words).to.equal(
      'No. Sorry',
    ));

  const asks = (html: string) => answerPage(html).password;
  it('asks for a password by an element, however it is written', () => {
    expect(asks("<input\n name='a>b' TYPE='Password' >")).to.equal(true);
    expect(asks('<input type=password/>')).to.equal(false); // the browser reads “password/”
    expect(asks('<input type=text value="<input type=password>">')).to.equal(false);
    expect(asks('<template><input type=password></template>')).to.equal(false);
    expect(asks('<!-- > <input type=password> --><p title="<input type=password>">')).to.equal(false);
  });

  it('finds the sentence that is marked as an error, with all that is in it', () =>
    expect(answerPage('<div class="box form-error"><div>Wrong</div> sum</div><div role=alert>Other</div>').error).to.equal(
      'Wrong sum',
    ));
  it('reads its boxes and its scripts', () => {
    const { boxes, scripts } = answerPage(
      '<textarea name=m>\na &lt;b&gt; <p></textarea><script src=/a.js></script><script>x</script>',
    );
    expect(boxes.map(({ name, text }) => [name, text.trim()])).to.deep.equal([['m', 'a <b> <p>']]);
    expect(scripts).to.deep.equal(['/a.js', 'x']);
  });

  it('takes no longer than its length asks for, whatever it is', () => {
    for (const part of [
      '<',
      '<a "',
      '<a =',
      '<!--',
      '<script',
      '<textarea>',
      "<p '",
      '<p class="error">',
      '<h1>',
      '<a b="',
      '<a' + ' '.repeat(50),
    ]) {
      const whole = part.repeat(Math.ceil(400_000 / part.length));
      const [half, full] = [whole.slice(0, whole.length / 8), whole].map((html) => {
        const started = performance.now();
        answerPage(html);
        return performance.now() - started;
      }) as [number, number];
      // Eight times the length: a quadratic reader takes sixty-four times as long.
      expect(full, part).to.be.below(Math.max(half, 25) * 30);
    }
  });
});
