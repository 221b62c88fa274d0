// What a real WordPress needs on this machine: PHP, WordPress's files, SQLite for it. Says exactly what is missing.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache/wordpress');
/** Carries the official SQLite drop-in; nothing else of it is used. */
const dropIn = { name: '@wp-playground/cli', version: '3.1.56', file: 'sqlite-database-integration.zip' };

const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options });
const debian = () => existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
const isRoot = () => process.getuid?.() === 0;

class MissingError extends Error {
  name = 'MissingError';
}

/** What PHP lacks, or undefined when it is all there. */
function phpLacks() {
  try {
    const modules = run('php', ['-m']).toLowerCase();
    const lacking = ['pdo_sqlite', 'sqlite3', 'phar'].filter((name) => !modules.includes(name));
    return lacking.length > 0 ? `PHP without ${lacking.join(', ')}` : undefined;
  } catch {
    return 'PHP';
  }
}

function providePhp() {
  const lacks = phpLacks();
  if (!lacks) return;
  if (!debian() || !isRoot())
    throw new MissingError(
      `${lacks} is missing. Install PHP 8 for the command line with SQLite (Debian, Ubuntu: apt-get install php-cli php-sqlite3; macOS: brew install php).`,
    );
  console.log('Installing PHP for the command line (php-cli, php-sqlite3) with apt-get …');
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', 'php-cli', 'php-sqlite3'], options);
  try {
    install();
  } catch {
    run('apt-get', ['update'], options);
    install();
  }
  const still = phpLacks();
  if (still) throw new MissingError(`apt-get installed PHP, but this is what there is: ${still}`);
}

/** WordPress's own files: WORDPRESS_DIR if set, else Debian's package, which needs neither a web server nor MySQL to be unpacked. */
function provideWordPress() {
  const own = process.env.WORDPRESS_DIR;
  if (own) {
    if (!existsSync(join(own, 'wp-settings.php'))) throw new MissingError(`WORDPRESS_DIR=${own} has no wp-settings.php in it.`);
    return own;
  }
  const target = join(cache, 'files');
  if (existsSync(join(target, 'wp-settings.php'))) return target;
  if (!debian())
    throw new MissingError(
      'WordPress’s files are missing. Unpack any WordPress from 6.1 on and set WORDPRESS_DIR to its folder.',
    );
  console.log('Fetching WordPress’s files (the Debian package “wordpress”, unpacked, not installed) …');
  // apt's downloader gives up its rights, and cannot write into a folder that is only root's.
  const work = mkdtempSync(join(tmpdir(), 'relief-wordpress-'));
  try {
    const download = () => run('apt-get', ['download', 'wordpress'], { cwd: work });
    try {
      download();
    } catch (error) {
      if (!isRoot()) throw new MissingError(`apt-get download wordpress failed: ${error.stderr}`);
      run('apt-get', ['update']);
      download();
    }
    const archive = readdirSync(work).find((name) => name.endsWith('.deb'));
    run('dpkg-deb', ['-x', archive, 'unpacked'], { cwd: work });
    cpSync(join(work, 'unpacked/usr/share/wordpress'), target, { recursive: true, verbatimSymlinks: true });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return target;
}

function provideSqlite() {
  const target = join(cache, `sqlite-${dropIn.version}`);
  if (existsSync(join(target, 'db.copy'))) return target;
  console.log(`Fetching the SQLite drop-in (${dropIn.name}@${dropIn.version}) …`);
  const work = mkdtempSync(join(cache, 'fetch-'));
  try {
    run('npm', ['pack', '--silent', `${dropIn.name}@${dropIn.version}`], { cwd: work, shell: process.platform === 'win32' });
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
    run('tar', ['-xzf', archive, `package/${dropIn.file}`], { cwd: work });
    run('php', ['-r', '(new PharData($argv[1]))->extractTo($argv[2]);', join(work, 'package', dropIn.file), work]);
    const folder = readdirSync(work).find((name) => existsSync(join(work, name, 'db.copy')));
    // WordPress 6.1 declares this one without saying so, and PHP 8 will not have it narrower here.
    const file = join(work, folder, 'wp-includes/sqlite/class-wp-sqlite-db.php');
    writeFileSync(file, readFileSync(file, 'utf8').replace('private $allow_unsafe', 'public $allow_unsafe'));
    renameSync(join(work, folder), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return target;
}

/** Folders of WordPress and of the drop-in. Installs and downloads what it may; throws a MissingError that says what to do. */
export function provide() {
  mkdirSync(cache, { recursive: true });
  providePhp();
  return { cache, wordpress: provideWordPress(), sqlite: provideSqlite() };
}
