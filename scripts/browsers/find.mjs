// Where the browsers are on this machine, and what to say when one is missing. No dependencies: runs before `npm ci`.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;
const onPath = (...names) => (env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
const inPrograms = (...paths) =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((dir) => paths.map((it) => join(dir, it)));
const inApplications = (...apps) =>
  ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((dir) =>
    apps.map((app) => join(dir, `${app}.app/Contents/MacOS/${app}`)),
  );

const webkitFolders = ['x86_64-linux-gnu/', 'aarch64-linux-gnu/', ''].flatMap((dir) =>
  ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].flatMap((version) => [
    `/usr/lib/${dir}${version}/MiniBrowser`,
    `/usr/libexec/${version}/MiniBrowser`,
  ]),
);

/** `apt`: what Debian and Ubuntu call it. Ubuntu's chromium and firefox are snaps, which do not run as root in a container. */
export const engines = {
  chromium: {
    label: 'Chromium, Chrome or Edge',
    apt: ['chromium'],
    variable: 'CHROME_PATH',
    places: {
      linux: onPath(
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        'microsoft-edge',
        'microsoft-edge-stable',
      ),
      darwin: inApplications('Google Chrome', 'Chromium', 'Microsoft Edge'),
      win32: inPrograms(
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ),
    },
  },
  shell: {
    label: 'Chromium’s headless shell',
    apt: ['chromium-headless-shell'],
    variable: 'SHELL_PATH',
    places: { linux: onPath('chromium-headless-shell', 'chrome-headless-shell') },
    optional: true,
  },
  firefox: {
    label: 'Firefox',
    apt: ['firefox-esr'],
    variable: 'FIREFOX_PATH',
    places: {
      linux: onPath('firefox-esr', 'firefox'),
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: inPrograms('Mozilla Firefox/firefox.exe'),
    },
  },
  webkit: {
    label: 'WebKit (WebKitGTK: MiniBrowser, WebKitWebDriver and Xvfb)',
    apt: ['webkit2gtk-driver', 'xvfb', 'xauth', 'dbus', 'dbus-x11', 'fonts-dejavu-core'],
    variable: 'WEBKIT_PATH',
    places: { linux: webkitFolders },
    also: ['WebKitWebDriver', ...(env.DISPLAY ? [] : ['Xvfb'])],
  },
};

/** The path of an engine's browser, or undefined. */
export function find(engine) {
  const { variable, places, also = [] } = engines[engine];
  if (env[variable]) return existsSync(env[variable]) ? env[variable] : undefined;
  if (also.some((name) => !onPath(name).some((path) => existsSync(path)))) return undefined;
  return places[platform]?.find((path) => existsSync(path));
}

/** The path of an engine's browser. Throws an Error that says what to install: a missing browser is never skipped. */
export function need(engine) {
  if (!engines[engine]) throw new Error(`Unknown browser “${engine}”. BROWSERS takes ${Object.keys(engines).join(', ')}.`);
  const path = find(engine);
  if (!path) throw new Error(missing(engine));
  return path;
}

/** Chromium without windows, where that is installed: half the work for the processor, but it keeps no page for the way back. */
export const light = () => (env.CHROME_PATH ? undefined : find('shell')) ?? need('chromium');

export function missing(engine) {
  const { label, apt, variable } = engines[engine];
  const set = env[variable] ? ` ${variable} names ${env[variable]}, which does not exist.` : '';
  return `${label} was not found.${set}
  Debian, Ubuntu: sudo apt-get install --no-install-recommends ${apt.join(' ')}
  ${engine === 'webkit' ? 'Elsewhere: leave it out, as in BROWSERS=chromium,firefox npm test' : `Elsewhere: install it from its own site, or say where it is: ${variable}=/path/to/it`}`;
}

/**
 * Chromium flags for tests: no call home, no GPU, no sandbox only where it cannot start, as root; and nothing of what the machine's
 * owner likes.
 */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
  '--accept-lang=en-US',
  '--blink-settings=preferredColorScheme=1', // light
  '--force-prefers-no-reduced-motion',
];
