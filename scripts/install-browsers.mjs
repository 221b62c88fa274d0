// node scripts/install-browsers.mjs chromium firefox webkit: installs with apt those of them that are missing, on Debian and
// Ubuntu, as root. Elsewhere it says what to install. No dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engines, find, missing } from './browsers/find.mjs';

const apt = (...args) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  return status === 0;
};

const canInstall = () =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '');

/** Throws an Error that says what to install when one is still missing at the end. */
export function ensureBrowsers(names) {
  const absent = names.filter((name) => !find(name));
  if (!absent.length) return;
  if (canInstall()) {
    const packages = (optional) =>
      absent.filter((name) => Boolean(engines[name].optional) === optional).flatMap((name) => engines[name].apt);
    const updated = apt('-qq', 'update');
    // What not every Debian has is asked for by itself: apt installs nothing where one name is unknown.
    for (const names of [packages(false), packages(true)]) {
      if (!updated || !names.length) continue;
      console.log(`Installing ${names.join(', ')}`);
      apt('-qq', '-y', 'install', '--no-install-recommends', ...names);
    }
  }
  const still = absent.filter((name) => !engines[name].optional && !find(name));
  if (still.length) throw new Error(still.map(missing).join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !engines[name]);
  try {
    if (!names.length || unknown.length) throw new Error(`Name some of: ${Object.keys(engines).join(', ')}`);
    ensureBrowsers(names);
    for (const name of names) console.log(`${engines[name].label}: ${find(name) ?? 'none; Chromium does its work, more slowly'}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
