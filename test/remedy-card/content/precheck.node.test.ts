import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseHTML } from 'linkedom';
import * as en from '../../../src/locales/en/index.js';
import { check, fromHtml } from '../../../src/remedy-card/content/content-reader.js';
import { glimpse, precheck } from '../../../src/remedy-card/content/precheck.js';
import { toHtml } from '../../../src/remedy-card/content/to-html.js';
import { pack } from '../examples.js';

const folder = new URL('../../../demo/content/remedies/', import.meta.url);
const card = (html: string) => parseHTML(`<!doctype html><body>${html}</body>`).document.querySelector('relief-remedy-card')!;
const written = (data: unknown) => toHtml(check(data).content!, en);
const whole = written({ ...pack, review: { by: 'A. Reviewer', last: '2026-01-01', next: '2028-01-01' } });

describe('the check of the page’s own HTML before it is read', () => {
  it('finds nothing wrong in what toHtml wrote, so that such a page reads no more of it', () => {
    const remedies = readdirSync(folder).map(
      (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { sources?: object[] },
    );
    expect(remedies.length).to.be.greaterThan(7);
    for (const it of remedies) expect(precheck(card(written(it))), written(it).slice(0, 80)).to.equal(true);
  });

  it('doubts whatever a whole reading finds fault with', () => {
    const breakings: [RegExp, string][] = [
      [/<h3>.*?<\/h3>/s, '<h3> </h3>'],
      [/<p data-relief="what">.*?<\/p>/s, ''],
      [/data-direction="small" data-certainty="moderate"/, 'data-direction="best" data-certainty="moderate"'],
      [/data-direction="small" data-certainty="moderate"/, 'data-direction="small"'],
      [/<li id="[^"]*" data-direction|<li data-direction="small"/, '<li'],
      [/data-level="A"/, 'data-level="D"'],
      [/data-kind="MedicalTherapy"/, 'data-kind="Magic"'],
      [/PT20M/, '20 minutes'],
      [/datetime="2026-01-01"/, 'datetime="1 January"'],
      [/datetime="2026-01-01"/, 'datetime="2026-13-01"'],
      [/datetime="2020"/, 'datetime="20200"'],
      [/<span data-relief="why">.*?<\/span>/s, ''],
      [/https:\/\/example\.org\/leaflet/, 'javascript:alert(1)'],
      [/978-92-4-008178-9/, '978'],
      [/data-value="acute"/, 'data-value="often"'],
    ];
    for (const [what, by] of breakings) {
      const html = whole.replace(what, by);
      expect(html, String(what)).to.not.equal(whole);
      const problems = check(fromHtml(card(html))).problems.filter((it) => it.severity === 'error');
      expect(problems, `${what} → ${by} is no fault`).to.not.be.empty;
      expect(precheck(card(html)), `${what} → ${by}: ${problems[0]!.path} ${problems[0]!.message}`).to.equal(false);
    }
    expect(precheck(card(whole))).to.equal(true);
  });

  it('knows the evidence of the first claim, and the review', () => {
    const { claim, review } = glimpse(card(whole));
    expect(claim).to.include({ direction: 'small', certainty: 'moderate', level: 'A' });
    expect(review).to.deep.equal({ by: 'A. Reviewer', last: '2026-01-01', next: '2028-01-01' });
    expect(glimpse(card(whole.replace(/<section data-relief="stop-if">.*?<\/section>/s, ''))).review).to.equal(undefined);
  });
});
