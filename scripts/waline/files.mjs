// A real Waline: its own package, put into .cache and not among the project's (it brings hundreds of others). Nothing of it is
// compiled: what compiles is its SQLite, and the server keeps its comments in memory, by its own `model` option.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = '1.39.3';
const cache = fileURLToPath(new URL('../../.cache', import.meta.url));

/** The folder that has Waline in its node_modules. Downloads it the first time. */
export function provideWaline() {
  const target = join(cache, `waline-${version}`);
  if (existsSync(join(target, 'node_modules/@waline/vercel/package.json'))) return target;
  console.log(`Fetching Waline (@waline/vercel@${version}) …`);
  const work = `${target}.part`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'package.json'), JSON.stringify({ name: 'waline-for-tests', private: true }));
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, `@waline/vercel@${version}`], {
    cwd: work,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  renameSync(work, target);
  return target;
}
