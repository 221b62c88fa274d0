// README and its neighbours, as somebody who has nothing else uses them: every snippet pasted, every command and link followed.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { openSite } from '../helpers/site.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const papers = readdirSync('.').filter((file) => file.endsWith('.md'));
const texts = Object.fromEntries(papers.map((file) => [file, readFileSync(file, 'utf8')]));
const blocks = (text, language) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code);

/** What stands on a page besides the snippet: nothing, as if its author knew no more than the README. */
const bare = (snippet) =>
  (snippet.includes('relief.js') ? '' : '<script type="module" src="/relief/relief.js"></script>') + snippet;

describe('every snippet of HTML in the README', function () {
  this.timeout(240_000);
  let site;
  before(async () => (site = await openSite({ aliases: { '/relief/': '/cdn/' } })));
  after(() => site.close());

  const snippets = blocks(texts['README.md'], 'html');

  for (const [index, snippet] of snippets.entries()) {
    it(`works as it is printed, pasted into an empty page: ${index + 1}`, async () => {
      const tab = await site.tab();
      await tab.open(site.serve({ head: '', body: `<h2>Remedies</h2>${bare(snippet)}` }));
      // Each has drawn itself; waited for, because a busy machine may do so after the network has been quiet for a while.
      await tab.waitForFunction(
        () => {
          const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('relief-'));
          return (
            elements.length && elements.every(({ shadowRoot, count }) => shadowRoot?.childElementCount || count !== undefined)
          );
        },
        { polling: 100 },
      );
      expect(tab.seen.said).to.deep.equal([]);
      await tab.evaluate(axe);
      const found = await tab.evaluate(async () =>
        (await globalThis.axe.run(document)).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      );
      expect(found).to.deep.equal([]);
      await tab.leave();
    });
  }

  it('is at least the one to paste and the one with more', () => expect(snippets).to.have.length.above(1));
});

describe('the papers', () => {
  const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);

  for (const [file, text] of Object.entries(texts)) {
    it(`link only to what is there: ${file}`, () => {
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path]) => path);
      expect(links.filter((path) => !existsSync(path))).to.deep.equal([]);
    });

    it(`name only commands that there are: ${file}`, () => {
      const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
      expect(named.filter((name) => !scripts.includes(name))).to.deep.equal([]);
      const files = [...text.matchAll(/`(?:[\w= ,]+ )?(?:node|npx mocha|npx wtr --files) '?([\w./-]+\.\w+)/g)].map(
        ([, path]) => path,
      );
      expect(files.filter((path) => !existsSync(path))).to.deep.equal([]);
    });
  }

  it('say every custom property that there is, and no other', () => {
    const table = /\| property \| what for[^]*?\n\n/.exec(texts['README.md'])[0];
    const named = [...table.matchAll(/`(--relief-[\w-]+)`/g)].map(([, name]) => name);
    const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
    const [{ cssProperties }] = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
    expect(named.sort()).to.deep.equal(cssProperties.map(({ name }) => name).sort());
  });

  it('say the size of relief.css as it is', () => {
    const [, said] = /`relief\.css` \(([\d.]+) kB\)/.exec(texts['README.md']);
    const size = gzipSync(readFileSync('dist/cdn/relief.css'), { level: 9 }).length / 1000;
    expect(Number(said)).to.be.closeTo(size, 0.1);
  });

  it('say of each backend whether it counts and whether writers may change their words, as the backend itself does', () => {
    const rows = (text, pattern) => {
      const [table] = pattern.exec(text);
      const [head, , ...lines] = table
        .trim()
        .split('\n')
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((it) => it.trim()),
        );
      return Object.fromEntries(lines.map((cells) => [cells[0], Object.fromEntries(cells.map((it, at) => [head[at], it]))]));
    };
    const said = rows(texts['README.md'], /\| `backend` \|[^]*?\n\n/);
    const made = rows(texts['API.md'], /\| backend +\| lists[^]*?\n\n/);
    const can = (cell) => cell !== '' && cell !== 'no';
    const short = (all, edit) =>
      Object.fromEntries(Object.entries(all).map(([name, it]) => [name, [can(it.counts), can(it[edit])]]));
    expect(short(said, 'change and withdraw')).to.deep.equal(short(made, 'edit'));
  });

  it('import only modules that the package has', async () => {
    const named = [...texts['README.md'].matchAll(/'(relief-elements[\w/.-]*)'/g)].map(([, name]) => name);
    expect(named).to.not.be.empty;
    for (const name of new Set(named)) expect(existsSync(new URL(import.meta.resolve(name))), name).to.equal(true);
  });
});
