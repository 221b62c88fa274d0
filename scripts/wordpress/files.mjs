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

/**
 * Downloads packages of Debian's and unpacks them, without installing anything; `use` takes what it needs from the folder that it is
 * given. `newest`: as they are in Debian's next release, from where this machine gets its own.
 */
export function unpacked(packages, use, { newest = false } = {}) {
  // apt's downloader gives up its rights, and cannot write into a folder that is only root's.
  const work = mkdtempSync(join(tmpdir(), 'relief-wordpress-'));
  try {
    const options = newest ? nextRelease(work) : [];
    const download = () => run('apt-get', [...options, 'download', ...packages], { cwd: work });
    const update = () => run('apt-get', [...options, 'update']);
    try {
      if (newest) update();
      download();
    } catch (error) {
      if (newest || !isRoot()) throw new MissingError(`apt-get download ${packages.join(' ')} failed: ${error.stderr}`);
      update();
      download();
    }
    for (const archive of readdirSync(work).filter((name) => name.endsWith('.deb')))
      run('dpkg-deb', ['-x', archive, 'unpacked'], { cwd: work });
    use(join(work, 'unpacked'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Options by which apt reads Debian's next release into a folder of its own, beside the lists of this machine. */
function nextRelease(work) {
  const sites = run('apt-get', ['indextargets', '--format', '$(SITE)']).split('\n');
  const site = sites.find((it) => /\/debian\/?$/.test(it));
  if (!site) throw new MissingError('the newest WordPress comes from Debian, and apt knows no mirror of Debian’s here.');
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
  const list = join(work, 'sources.list');
  writeFileSync(list, `deb ${existsSync(keys) ? `[signed-by=${keys}] ` : ''}${site} testing main\n`);
  for (const folder of ['lists/partial', 'archives/partial']) mkdirSync(join(work, folder), { recursive: true });
  const settings = {
    'Dir::Etc::sourcelist': list,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::lists': join(work, 'lists'),
    'Dir::Cache': work,
    // WordPress is for every machine, and so are its lists: five megabytes, not sixty.
    'APT::Architecture': 'all',
    'APT::Architectures::': 'all',
    'Acquire::Languages': 'none',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

/**
 * WordPress's own files: WORDPRESS_DIR if set, else Debian's package, which needs neither a web server nor MySQL to be unpacked.
 * `newest`: the one of Debian's next release.
 */
function provideWordPress(newest) {
  const own = !newest && process.env.WORDPRESS_DIR;
  if (own) {
    if (!existsSync(join(own, 'wp-settings.php'))) throw new MissingError(`WORDPRESS_DIR=${own} has no wp-settings.php in it.`);
    return own;
  }
  const target = join(cache, newest ? 'newest' : 'files');
  if (existsSync(join(target, 'wp-settings.php'))) return target;
  if (!debian())
    throw new MissingError(
      'WordPress’s files are missing. Unpack any WordPress from 6.1 on and set WORDPRESS_DIR to its folder.',
    );
  console.log(
    `Fetching WordPress’s files (the Debian package “wordpress”${newest ? ' of the next release' : ''}, unpacked, not installed) …`,
  );
  unpacked(['wordpress'], (from) => cpSync(join(from, 'usr/share/wordpress'), target, copied), { newest });
  return target;
}

const copied = { recursive: true, verbatimSymlinks: true };

/** A theme of WordPress's own, by its folder's name. Twenty Twenty-Five comes with the newest alone, and needs it. */
export function provideTheme(name) {
  const target = join(cache, 'themes', name);
  if (existsSync(join(target, 'style.css'))) return target;
  if (!debian()) throw new MissingError(`The theme ${name} comes from Debian, and this is none.`);
  console.log(`Fetching the theme ${name} …`);
  const take = (from) => cpSync(join(from, 'usr/share/wordpress/wp-content/themes', name), target, copied);
  unpacked([`wordpress-theme-${name}`], take, { newest: name === 'twentytwentyfive' });
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
export function provide({ newest = false } = {}) {
  mkdirSync(cache, { recursive: true });
  providePhp();
  return { cache, wordpress: provideWordPress(newest), sqlite: provideSqlite() };
}
