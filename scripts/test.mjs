// npm test: installs what is missing, then everything there is to check, in one go. Ends with one line: N passed, N failed.
// BROWSERS=chromium,firefox,webkit chooses the engines of the element tests; by default the first that is installed.
// WORDPRESS=1 adds the tests against a real WordPress and a real Waline, which need PHP and fetch both.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { find } from './browsers/find.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureBrowsers } from './install-browsers.mjs';

process.chdir(new URL('..', import.meta.url).pathname.replace(/^\/(?=\w:)/, ''));
const bin = (name) => ['node_modules/.bin/' + name + (process.platform === 'win32' ? '.cmd' : '')];
const node = (...args) => [process.execPath, ...args];
const mocha = (...files) => node('node_modules/mocha/bin/mocha.js', '--reporter', './scripts/counting-mocha.mjs', ...files);

/** What waits longest begins first, so that the end does not wait for it alone. */
const longest = ['comment-faults', 'exercise-run', 'demo', 'layout-shift'].map((name) => `test/site/${name}.test.mjs`);
const siteTests = () => {
  const all = readdirSync('test/site').flatMap((name) => (name.endsWith('.test.mjs') ? [`test/site/${name}`] : []));
  return [...new Set([...longest, ...all])];
};

/** [heading, command, does it count tests itself?], in groups that run side by side. */
const groups = [
  [
    // The build checks what is published once more, without the types of Node and of the tests.
    ['Types', [...bin('tsc'), '-p', 'tsconfig.test.json']],
    ['Lint', [...bin('eslint'), '.']],
    ['Format', [...bin('prettier'), '--check', '--log-level', 'warn', '.']],
    ['Generated files: schemas and shapes', node('scripts/schemas.mjs', '--check')],
    ['Generated files: icons', node('scripts/icons.mjs', '--check')],
    ['Generated files: licences', node('scripts/third-party.mjs', '--check')],
    ['Generated files: rules', node('--import', 'tsx', 'scripts/rules.mjs', '--check')],
    ['Generated files: manifest and API.md', node('scripts/manifest.mjs', '--check')],
  ],
  [['Build', ['npm', 'run', '--silent', 'build']]],
  [
    ['Package', node('scripts/check-package.mjs')],
    ['Models, in Node', mocha('test/**/*.{model,node}.test.ts'), true],
    ...(process.env.WORDPRESS
      ? [['A real WordPress and a real Waline', mocha('test/wordpress/*.test.mjs', 'test/waline/*.test.mjs'), true]]
      : []),
  ],
  [['Elements, in browsers', [...bin('wtr')], true]],
  // Each file has its own server and browser, and mostly waits: for slow networks, for a clock, for a time-out.
  [['The bundle and the demo, in Chromium', mocha('--parallel', '--jobs', '4', ...siteTests()), true]],
];

/** Runs a command to its end. `aside`: what it prints comes back whole, so that steps that run together do not mix. */
function run([command, ...args], count, aside) {
  const env = { ...process.env, COUNT_TO: count };
  const stdio = ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'];
  const child = spawn(command, args, { stdio, env, shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

ensureInstalled();
try {
  // The site tests always need Chromium: they throttle its network and read its layout shifts.
  const asked = process.env.BROWSERS?.split(',') ?? (find('firefox') && !find('chromium') ? ['firefox'] : []);
  ensureBrowsers([...new Set(['chromium', ...asked])]);
} catch (error) {
  console.error(`\n${error.message}\n\n0 passed, 1 failed`);
  process.exit(1);
}

const total = { passed: 0, failed: 0 };
const failures = [];
const start = performance.now();
mkdirSync('.cache', { recursive: true });
async function take([heading, command, counts], index, { length }) {
  const aside = length > 1;
  const count = `.cache/count-${index}.json`;
  if (!aside) console.log(`\n── ${heading}`);
  rmSync(count, { force: true });
  const since = performance.now();
  const { code, output } = await run(command, count, aside);
  if (aside) console.log(`\n── ${heading}`);
  if (output) process.stdout.write(output);
  const { passed, failed } =
    counts && existsSync(count)
      ? JSON.parse(readFileSync(count, 'utf8'))
      : { passed: Number(code === 0), failed: Number(code !== 0) };
  total.passed += passed;
  total.failed += failed || Number(code !== 0 || passed === 0);
  if (code !== 0 || failed || !passed) failures.push(heading);
  console.log(`   ${counts ? `${passed} passed, ${failed} failed, ` : code === 0 ? 'passed, ' : 'failed, '}${seconds(since)}`);
}
for (const group of groups) await Promise.all(group.map(take));

console.log(`\n── All, ${seconds(start)}${failures.length ? `. Failed: ${failures.join('; ')}` : ''}\n`);
if (!process.env.WORDPRESS)
  console.log('Not run: the tests against a real WordPress and a real Waline (WORDPRESS=1 npm test; needs PHP).');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
