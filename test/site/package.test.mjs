// The package as npm would install it. Needs `npm run build`.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { expect } from 'chai';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const tags = readdirSync('src/define')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'all' && name !== 'json-ld');

/** Every specifier that the exports map promises, patterns filled in with the files that there are. */
function specifiers() {
  return Object.entries(manifest.exports).flatMap(([name, target]) => {
    const path = target.default ?? target;
    if (!name.includes('*')) return [{ name, path }];
    const [before, after] = path.split('*');
    return readdirSync(before)
      .filter((file) => file.endsWith(after) && /\.(js|json|css)$/.test(file))
      .map((file) => ({ name: name.replace('*', file.slice(0, file.length - after.length)), path: before + file }));
  });
}

describe('the package', function () {
  this.timeout(240_000);

  it('says its version in the code as in package.json', async () => {
    const { version } = await import('relief-elements');
    expect(version).to.equal(manifest.version);
  });

  for (const { name, path } of specifiers()) {
    it(`resolves relief-elements${name.slice(1)}`, () => {
      const found = import.meta.resolve(`relief-elements${name.slice(1)}`);
      expect(found.endsWith(path.slice(1)), found).to.equal(true);
      expect(readFileSync(new URL(found), 'utf8')).to.not.equal('');
    });
  }

  it('promises at least the entry, every tag, every class, the schemas and the manifest', () => {
    const names = specifiers().map(({ name }) => name);
    expect(names).to.include.members([
      '.',
      './define/all.js',
      './schemas/remedy.json',
      './custom-elements.json',
      './cdn/relief.js',
    ]);
    for (const tag of tags) expect(names).to.include.members([`./define/${tag}.js`, `./${tag}.js`]);
  });

  it('points editors to the manifest that is in the package', () => {
    expect(manifest.files).to.include(manifest.customElements);
    expect(JSON.parse(readFileSync(manifest.customElements, 'utf8')).modules).to.not.be.empty;
  });

  it('lists exactly the modules that act as side effects', () => {
    expect(manifest.sideEffects).to.deep.equal([
      './dist/npm/define/*.js',
      './dist/cdn/**/*.js',
      './dist/cdn/*.css',
      './src/define/*.ts',
      './src/relief.ts',
    ]);
  });

  it('does nothing when imported in Node: no tag, no output, nothing left running', () => {
    const script = `
      await import('relief-elements');
      const tags = ${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get('relief-' + tag));
      if (tags.length) throw new Error('registered ' + tags);`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    expect(output).to.equal('');
  });

  it('registers in Node too, for server rendering, when a define module is imported', () => {
    const script = `
      await import('relief-elements/define/all.js');
      const missing = ${JSON.stringify(tags)}.filter((tag) => !globalThis.customElements?.get('relief-' + tag));
      if (missing.length) throw new Error('not registered: ' + missing);`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { timeout: 120_000 });
  });

  /** The modules of which something is left in the entry and in what it imports at once, without what it loads later. */
  const bundle = async (contents) => {
    const entry = {
      name: 'entry',
      resolveId: (id) => (id === 'entry' ? `${process.cwd()}/entry.js` : null),
      resolveDynamicImport: (id) => ({ id, external: true }),
      load: (id) => (id === `${process.cwd()}/entry.js` ? contents : null),
    };
    const { generate } = await rollup({
      input: 'entry',
      plugins: [entry, nodeResolve({ exportConditions: ['production'] })],
      onwarn() {},
    });
    const { output } = await generate({ format: 'es' });
    expect(output.map(({ isEntry }) => isEntry)).to.deep.equal([true]);
    return Object.entries(output[0].modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([path]) => relative('.', path));
  };
  const room = (path) => /^dist\/npm\/([\w-]+)\//.exec(path)?.[1];
  const rooms = { 'comment-count': 'comments', 'comment-form': 'comments', 'comment-thread': 'comments' };

  for (const tag of tags) {
    it(`bundles one class without another widget: ${tag}`, async () => {
      const name = tag.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
      const files = await bundle(`export { ${name} } from 'relief-elements';`);
      const own = rooms[tag] ?? tag;
      expect(files.filter((file) => room(file) === own)).to.not.be.empty;
      const strangers = tags.map((other) => rooms[other] ?? other).filter((other) => other !== own && other !== 'seek-help');
      expect(files.filter((file) => strangers.includes(room(file)))).to.deep.equal([]);
      expect(files.filter((file) => file.includes('/define/') && !file.endsWith('define/seek-help.js'))).to.deep.equal([]);
    });
  }

  it('bundles to nothing when nothing of it is used', async () => {
    expect((await bundle(`import 'relief-elements';`)).filter((path) => path.startsWith('dist/'))).to.deep.equal([]);
  });
});

describe('the script tag', function () {
  this.timeout(240_000);

  it('knows every tag that there is', () => {
    const [relief, all] = ['src/relief.ts', 'src/define/all.ts'].map((path) => readFileSync(path, 'utf8'));
    for (const tag of tags) {
      expect(relief).to.include(`'relief-${tag}': () => import('./define/${tag}.js')`);
      expect(all).to.include(`import './${tag}.js'`);
      expect(readFileSync('src/relief.css', 'utf8')).to.include(`relief-${tag}`);
    }
  });

  it('is one file with no dynamic import in relief-all.js, so that one integrity hash covers it', async () => {
    const options = { bundle: true, external: ['*'], format: 'esm', write: false, metafile: true };
    const { metafile } = await build({ entryPoints: ['dist/cdn/relief-all.js'], ...options });
    expect(metafile.inputs['dist/cdn/relief-all.js'].imports).to.deep.equal([]);
  });

  it('uses neither document.currentScript nor a global of Lit', () => {
    // DOMPurify reads document.currentScript, for an attribute that none of ours has, and is loaded only for rich comments.
    const files = readdirSync('dist/cdn', { recursive: true }).filter(
      (it) => /(?<!relief-all)\.js$/.test(it) && !/purify/.test(it),
    );
    for (const file of files)
      expect(readFileSync(`dist/cdn/${file}`, 'utf8'), file).to.not.match(
        /currentScript|litHtmlVersions|reactiveElementVersions|litElementVersions/,
      );
  });

  it('has a source map for every file', () => {
    const files = readdirSync('dist/cdn', { recursive: true });
    for (const file of files.filter((it) => it.endsWith('.js'))) {
      expect(files).to.include(`${file}.map`);
      const { sources } = JSON.parse(readFileSync(`dist/cdn/${file}.map`, 'utf8'));
      expect(sources, file).to.not.be.empty;
    }
  });
});
