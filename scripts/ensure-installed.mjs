// Runs `npm ci` when node_modules is missing or is not what package-lock.json says. No dependencies: runs before there are any.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {});

/** A package of the lock file that node_modules does not hold in that version; undefined when all is well. */
function firstStale() {
  const installed = read('node_modules/.package-lock.json'); // npm writes down what it has installed
  return Object.entries(read('package-lock.json')).find(
    ([path, { version, optional, peer, devOptional }]) =>
      path && !optional && !peer && !devOptional && (installed[path]?.version !== version || !existsSync(path)),
  )?.[0];
}

export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const stale = firstStale();
  if (!stale) return;
  console.log(`${stale} is missing or out of date: npm ci`);
  npm('ci');
}

/** Runs npm, whatever the system calls it; ends this process with its code when it fails. */
export function npm(...args) {
  const { npm_execpath: path } = process.env;
  const [command, first, shell] = path ? [process.execPath, [path], false] : ['npm', [], process.platform === 'win32'];
  const { status, error } = spawnSync(command, [...first, ...args], { stdio: 'inherit', shell });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
