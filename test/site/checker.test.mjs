// The checker as an author gets it: packed, installed in an empty folder, run by its name. Needs `npm run build`.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { build } from 'esbuild';

const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const today = ['--today', '2026-11-22'];

describe('npx relief-elements', function () {
  this.timeout(240_000);
  let folder;
  let run;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'author-'));
    const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], resolve('.')));
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    npm(['install', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`], folder);
    run = (...args) => spawnSync('node_modules/.bin/relief-elements', args, { cwd: folder, encoding: 'utf8' });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is there under its name, with its rules', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(npm(['exec', '--no', 'relief-elements', '--', '--version'], folder)).to.equal(`${version}\n`);
    expect(existsSync(join(folder, 'node_modules/relief-elements/RULES.md'))).to.equal(true);
  });

  it('brings no parser along: it is one file', async () => {
    const installed = readdirSync(join(folder, 'node_modules'));
    for (const name of ['parse5', 'linkedom', 'jsonc-parser', 'tinyglobby', 'syllable']) expect(installed).to.not.include(name);
    const path = 'dist/cli/relief-elements.js';
    const { metafile } = await build({
      entryPoints: [path],
      bundle: true,
      packages: 'external',
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
    });
    const others = metafile.inputs[path].imports.filter(
      ({ path: it, external }) => external && !isBuiltin(it) && it !== '<runtime>',
    );
    expect(others.map(({ path: it }) => it)).to.deep.equal([]);
  });

  it('finds no error in the content of the demo, and little to advise', () => {
    cpSync('demo', join(folder, 'demo'), { recursive: true });
    cpSync('schemas', join(folder, 'schemas'), { recursive: true });
    const { status, stdout } = run(
      'check',
      'demo/content',
      'demo/index.html',
      'demo/exercises.html',
      'demo/paste.html',
      ...today,
    );
    expect(stdout).to.match(/nothing to change\.\n$|^[\s\S]*\n\d+ warnings?[^\n]*\n$/);
    expect(status, stdout).to.equal(0);
  });

  it('finds the pages of the built demo, where all words are HTML, as good as their data', () => {
    cpSync('dist/demo', join(folder, 'built'), { recursive: true });
    const { status, stdout } = run('check', 'built/index.html', 'built/exercises.html', 'built/theming.html', ...today);
    expect(status, stdout).to.equal(0);
  });

  it('ends with 1 on what is wrong, and prints it for a code host', () => {
    cpSync('test/seed/K2.json', join(folder, 'K2.json'));
    const { status, stdout } = run('check', 'K2.json', '--format', 'sarif');
    expect(status).to.equal(1);
    expect(JSON.parse(stdout).runs[0].results.map(({ ruleId }) => ruleId)).to.include('superlative');
  });
});
