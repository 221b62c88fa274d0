// What WordPress's own pages for editors need besides WordPress: Debian's package links to scripts of other packages.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provide } from './files.mjs';

const packages = ['libjs-underscore'];

/** Puts the scripts where the links of a site point to: beside all sites. Does nothing for a WordPress that has its own. */
export function provideAdmin() {
  const { cache, wordpress } = provide();
  const target = join(cache, 'sites/javascript');
  if (existsSync(join(wordpress, 'wp-includes/js/underscore.min.js')) || existsSync(join(target, 'underscore'))) return;
  const work = mkdtempSync(join(tmpdir(), 'relief-wordpress-'));
  const run = (command, args) => execFileSync(command, args, { cwd: work, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const download = () => run('apt-get', ['download', ...packages]);
    try {
      download();
    } catch {
      run('apt-get', ['update']);
      download();
    }
    for (const archive of readdirSync(work).filter((name) => name.endsWith('.deb'))) run('dpkg-deb', ['-x', archive, '.']);
    cpSync(join(work, 'usr/share/javascript'), target, { recursive: true });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
