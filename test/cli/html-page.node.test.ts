import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkFiles } from '../../src/cli/check-files.js';
import { check } from '../../src/health/check.js';
import * as en from '../../src/locales/en/index.js';
import { toHtml } from '../../src/remedy-card/content/to-html.js';
import { remedyShape } from '../../src/remedy-card/content/remedy.shape.js';
import { first, found, honest, today } from './checked.js';

const page = (body: string, lang = 'en') =>
  `<!doctype html>\n<html lang="${lang}">\n<head><title>The safest page</title></head>\n<body>\n${body}\n</body>\n</html>\n`;
const card = (inner: string, attributes = '') =>
  page(`<relief-remedy-card id="rest" ${attributes}>
  <h3>Rest</h3>
  <p data-relief="what">Lie down for a while.</p>
  <p data-relief="conflicts">None</p>
  ${inner}
</relief-remedy-card>`);
const html = (content: string, rule: string) => first(content, rule, 'page.html');

describe('a page', () => {
  it('without a mistake is told nothing, whatever its other words', async () => {
    expect(await found(card('') + '<p>The best page. It cures everything.</p>', 'page.html')).to.deep.equal([]);
  });

  it('without an element of ours is told nothing', async () => {
    expect(await found(page('<p>The safest.</p>'), 'page.html')).to.deep.equal([]);
  });

  describe('marks', () => {
    it('the words in the element, with the element’s name', async () => {
      const it = await html(
        card('<ol data-relief="how"><li>Rest.</li><li>It is the <b>safest</b> way.</li></ol>'),
        'superlative',
      );
      expect(it).to.include({ marked: 'safest', element: '<relief-remedy-card id="rest">', path: 'how[1]', line: 9 });
    });

    it('words behind entities, line breaks and elements', async () => {
      const text = card(
        '<ol data-relief="how"><li>Caf&eacute; &amp; tea &#x1F600;\n  are the\n  <em>most</em>\n  effective&nbsp;way.</li></ol>',
      );
      const it = await html(text, 'superlative');
      expect(it.marked).to.equal('most</em>\n  effective');
    });

    it('words after and around entities in one piece of text', async () => {
      const how = (line: string) => card(`<ol data-relief="how"><li>${line}</li></ol>`);
      const marked = async (line: string) => (await html(how(line), 'superlative')).marked;
      expect(await marked('Caf&eacute; &amp; tea &#x1F600; are the safest way.')).to.equal('safest');
      expect(await marked('R & D & AT&T, the safest way.')).to.equal('safest');
      expect(await marked('It is the most&nbsp;e&#102;fective way.')).to.equal('most&nbsp;e&#102;fective');
      expect(await marked('It is the safes&#116;.')).to.equal('safes&#116;');
      expect(await marked('One.\r\nTwo\r\nand the safest.')).to.equal('safest');
    });

    it('words after Windows line ends', async () => {
      const it = await html(
        card('<ol data-relief="how"><li>One.</li>\n<li>The safest.</li></ol>').replaceAll('\n', '\r\n'),
        'superlative',
      );
      expect(it).to.include({ marked: 'safest', line: 10 });
    });

    it('the second of two claims that say the same', async () => {
      const claim = (source: string) => `<li data-direction="helps" data-certainty="low">It may help a little. ${source}</li>`;
      const cite = '<cite><a href="https://doi.org/10.1000/example">A trial</a></cite>';
      const text = card(
        `<ul data-relief="claims">${claim(cite)}\n<li data-direction="helps" data-certainty="low">It helps sleep.</li></ul>`,
      );
      expect(await html(text, 'help-needs-source')).to.include({
        path: 'claims[1].sources',
        line: 10,
        marked: 'It helps sleep.',
      });
    });

    it('the attribute that is wrong', async () => {
      const text = card('<ul data-relief="claims"><li data-direction="cures" data-certainty="low">It may help.</li></ul>');
      expect((await html(text, 'schema')).marked).to.equal('data-direction="cures"');
    });

    it('the start tag where something is missing', async () => {
      const text = card('').replace('<p data-relief="conflicts">None</p>', '');
      expect((await html(text, 'conflicts')).marked).to.match(/^<relief-remedy-card id="rest" >$/);
    });

    it('the node of a map, and the link', async () => {
      const text = page(`<relief-cause-explainer><p data-relief="conflicts">None</p>
        <ul data-type="cause"><li id="a">Heavy work
          <ul data-kind="causes"><li data-strength="established"><a href="#b">Pain</a></li></ul></li></ul>
        <ul data-type="condition"><li id="b">Pain <p>A crippling thing.</p></li></ul></relief-cause-explainer>`);
      expect(await html(text, 'link-needs-source')).to.include({
        marked: '<li data-strength="established">',
        path: 'edges[0].sources',
      });
      expect((await html(text, 'alarm')).marked).to.equal('crippling');
    });
  });

  for (const name of ['heat', 'cold-pack', 'magnesium', 'spinal-manipulation'])
    it(`finds in the HTML of ${name} what it finds in its data`, async () => {
      const data = JSON.parse(readFileSync(`demo/content/remedies/${name}.json`, 'utf8')) as Record<string, unknown>;
      const worse = { ...data, conflicts: undefined, stopIf: [], what: 'The safest and most effective, clinically proven way.' };
      const words = toHtml(check(remedyShape, JSON.parse(JSON.stringify(worse))).content!, en);
      const rules = async (text: string, file: string) => [...new Set((await found(text, file)).map(({ rule }) => rule))].sort();
      expect(await rules(page(words), 'page.html')).to.deep.equal(await rules(JSON.stringify(worse), 'a.json'));
    });

  describe('reads what is around an element', () => {
    it('its language: wordings are looked for in English only', async () => {
      expect(
        await found(card('').replace('lang="en"', 'lang="de"').replace('for a while', 'instant'), 'page.html'),
      ).to.deep.equal([]);
    });

    it('warning signs that the page shows itself', async () => {
      const back = card('', 'data-topic="back pain"');
      expect((await html(back, 'seek-help')).path).to.equal('seekHelp.emergency');
      expect(await found(back.replace('</body>', '<relief-seek-help></relief-seek-help></body>'), 'page.html')).to.deep.equal([]);
    });

    it('but not what is in a template, a comment or a script', async () => {
      const hidden = '<relief-remedy-card></relief-remedy-card>';
      const text = page(`<template>${hidden}</template><!-- ${hidden} --><script>"${hidden}"</script>`);
      expect(await found(text, 'page.html')).to.deep.equal([]);
    });
  });

  it('finds nothing to change in what the README gives to paste', async () => {
    const [, snippet] = /```html\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))!;
    expect(snippet).to.contain('<relief-remedy-card>');
    expect(await found(snippet, 'page.html')).to.deep.equal([]);
  });

  it('tells a tag that does not exist, and which one was meant', async () => {
    expect((await html(page('<relief-remedy-crad></relief-remedy-crad>'), 'page')).message).to.contain(
      'did you mean <relief-remedy-card>?',
    );
    expect(await found(page('<relief-comment-form></relief-comment-form>'), 'page.html')).to.deep.equal([]);
  });

  it('advises where an element holds nothing', async () => {
    expect((await html(page('<relief-remedy-card></relief-remedy-card>'), 'page')).severity).to.equal('advice');
  });

  it('checks the JSON in a script, where it stands', async () => {
    const script = (text: string, type = 'application/json') =>
      page(`<relief-remedy-card>\n<script type="${type}">\n${text}\n</script></relief-remedy-card>`);
    expect(await found(script(JSON.stringify(honest)), 'page.html')).to.deep.equal([]);
    const it = await html(script('{\n  "title": "Rest",\n  "what": "The safest."\n}'), 'superlative');
    expect(it).to.include({ line: 9, column: 16, marked: 'safest' });
    expect(await html(script('{ "title" }'), 'door')).to.include({ line: 7, column: 11 });
    const linked = '{ "@context": "https://schema.org", "@type": "MedicalTherapy", "name": "Rest", "description": "It cures." }';
    expect((await html(script(linked, 'application/ld+json'), 'promise')).marked).to.equal('cures');
  });

  describe('with an address in src', () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'checker-'));
      writeFileSync(join(folder, 'rest.json'), JSON.stringify({ ...honest, topic: 'back pain', what: 'The safest.' }));
      const element = (src: string) => `<relief-remedy-card src="${src}"></relief-remedy-card>`;
      writeFileSync(join(folder, 'a.html'), page(element('rest.json?v=1') + element('rest.json')));
      writeFileSync(join(folder, 'b.html'), page(`${element('/rest.json')}<relief-seek-help></relief-seek-help>`));
      writeFileSync(join(folder, 'c.html'), page(element('none.json') + element('https://example.org/a.json')));
    });
    after(() => rmSync(folder, { recursive: true }));
    const run = async (...names: string[]) => {
      const checked = await checkFiles(
        names.map((name) => join(folder, name)),
        { today, cwd: folder },
      );
      return checked.map(({ text, findings }) => [text.name, ...findings.map(({ rule }) => rule)].join(' '));
    };

    it('checks the file too, once', async () => {
      expect(await run('a.html')).to.deep.equal(['a.html', 'rest.json seek-help superlative']);
      expect(await run('rest.json', 'a.html')).to.deep.equal(['rest.json seek-help superlative', 'a.html']);
    });

    it('finds it from the root, in the surroundings of the page', async () => {
      expect(await run('b.html')).to.deep.equal(['b.html', 'rest.json superlative']);
    });

    it('tells what is not there, and what it does not fetch', async () => {
      const [{ findings }] = await checkFiles([join(folder, 'c.html')], { today, cwd: folder });
      expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).to.deep.equal(['door error', 'page advice']);
    });
  });
});
