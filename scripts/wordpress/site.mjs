// A real WordPress on 127.0.0.1: PHP's own server, SQLite, set up in seconds, gone when it is stopped.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { provide, provideTheme } from './files.mjs';

const own = fileURLToPath(new URL('./site', import.meta.url));
const ours = fileURLToPath(new URL('../../wordpress/relief-elements.php', import.meta.url));
const quiet = ['-d', 'sendmail_path=/bin/true'];

/**
 * Sets up a site and starts it. `dist`: our built folder; with it every page loads our script tag and the comment form
 * is wrapped. `control(command)` changes the site from outside (see site/control.php) and answers with what it found;
 * `{login: name}` makes a member and gives the cookies of being logged in. `newest`: WordPress of Debian's next release, not of this
 * machine's. `theme`: a theme of WordPress's own, by its folder. `folder`: where the site is below its origin (`/blog`).
 * `password`: the whole site wants it, of a user called “reader”. `plugins`: further must-use plugins, by their paths.
 */
export async function startWordPress({ port, dist, newest = false, theme, folder = '', password, plugins = [] } = {}) {
  const { cache, wordpress, sqlite } = provide({ newest });
  const at = port ?? (await freePort());
  const origin = `http://127.0.0.1:${at}`;
  const home = origin + folder;
  const token = randomBytes(16).toString('hex');
  mkdirSync(join(cache, 'sites'), { recursive: true });
  const root = mkdtempSync(join(cache, 'sites/site-'));
  const site = join(root, folder);
  const content = join(site, 'wp-content');

  cpSync(wordpress, site, { recursive: true, verbatimSymlinks: true });
  for (const folder of ['mu-plugins', 'plugins', 'themes']) mkdirSync(join(content, folder), { recursive: true });
  const plugin = join(content, 'plugins/sqlite-database-integration');
  cpSync(sqlite, plugin, { recursive: true });
  cpSync(join(own, 'theme'), join(content, 'themes/relief'), { recursive: true });
  if (theme) cpSync(provideTheme(theme), join(content, 'themes', theme), { recursive: true, verbatimSymlinks: true });
  for (const file of [join(own, 'control.php'), ...plugins]) cpSync(file, join(content, 'mu-plugins', basename(file)));
  if (dist) {
    cpSync(join(own, 'relief.php'), join(content, 'mu-plugins/relief.php'));
    cpSync(ours, join(content, 'plugins/relief-elements/relief-elements.php'));
    cpSync(join(dist, 'cdn'), join(content, 'plugins/relief-elements/cdn'), { recursive: true });
  }
  writeFileSync(
    join(content, 'db.php'),
    readFileSync(join(sqlite, 'db.copy'), 'utf8')
      .replace('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', plugin)
      .replace('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php'),
  );
  writeFileSync(join(site, 'wp-config.php'), config(home, token));
  for (const file of ['router.php', 'install.php']) cpSync(join(own, file), join(site, file));

  const headers = password ? { authorization: `Basic ${Buffer.from(`reader:${password}`).toString('base64')}` } : {};
  const log = [];
  let server;
  const stop = async () => {
    if (server && server.exitCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await gone;
    }
    rmSync(root, { recursive: true, force: true });
  };
  try {
    execFileSync('php', [...quiet, join(site, 'install.php'), theme ?? 'relief'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const env = { ...process.env, RELIEF_DIST: dist ?? '', RELIEF_PASSWORD: password ?? '' };
    server = spawn('php', [...quiet, '-S', `127.0.0.1:${at}`, '-t', root, join(site, 'router.php')], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server.stderr.on('data', (part) => log.push(String(part)));
    await answering(home, headers, server, log);
  } catch (error) {
    await stop();
    throw error;
  }

  const control = async (command) => {
    const response = await fetch(`${home}/?relief-control=${token}`, { method: 'POST', headers, body: JSON.stringify(command) });
    const text = await response.text();
    if (!response.ok) throw new Error(`WordPress did not do ${JSON.stringify(command)}: ${response.status} ${text}`);
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
    return { ...JSON.parse(text), ...(cookies.length > 0 ? { cookies } : {}) };
  };
  return { origin, home, control, stop, log, version: (await control({})).version };
}

async function answering(home, headers, server, log) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`PHP's server ended: ${log.join('')}`);
    try {
      if ((await fetch(`${home}/wp-json/`, { headers })).ok) return;
    } catch {
      // not yet
    }
    await sleep(100);
  }
  throw new Error(`WordPress did not come up: ${log.join('')}`);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const config = (home, token) => `<?php
foreach (['DB_NAME' => 'wp', 'DB_USER' => '', 'DB_PASSWORD' => '', 'DB_HOST' => 'localhost', 'DB_CHARSET' => 'utf8mb4', 'DB_COLLATE' => ''] as $name => $value) define($name, $value);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) define($name, '${token}' . $name);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', __DIR__ . '/debug.log');
define('WP_HOME', '${home}');
define('WP_SITEURL', '${home}');
define('RELIEF_CONTROL', '${token}');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
