// A @web/test-runner launcher for WebKitGTK: starts Xvfb and WebKitWebDriver and speaks WebDriver to it with fetch.
// Its `type` is that of puppeteer, so that the commands plugin's sendKeys, sendMouse and setViewport find a page they know.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { need } from './find.mjs';

/** WebDriver's private-use code points for keys that are not characters. */
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const buttons = { left: 0, middle: 1, right: 2 };

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

class WebKitLauncher {
  name = 'WebKit';
  type = 'puppeteer';
  concurrency = 1;
  #children = [];
  #started;
  #session;
  #urls = new Map();

  async initialize() {
    need('webkit');
  }

  isActive(id) {
    return this.#urls.has(id);
  }

  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  getPage() {
    return this.#page;
  }

  async startSession(id, url) {
    await (this.#started ??= this.#start());
    this.#urls.set(id, url);
    await this.#page.setViewport({ width: 800, height: 600 });
    await this.#send('POST', '/url', { url });
  }

  async stopSession(id) {
    await this.#send('POST', '/url', { url: 'about:blank' });
    this.#urls.delete(id);
    return {};
  }

  async stop() {
    if (this.#session) await this.#send('DELETE', '').catch(() => {}); // it may be gone already
    for (const child of this.#children) child.kill();
  }

  #spawn(command, args, options) {
    const child = spawn(command, args, { stdio: 'ignore', ...options });
    this.#children.push(child);
    process.on('exit', () => child.kill());
    return child;
  }

  async #display() {
    if (process.env.DISPLAY) return process.env.DISPLAY;
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const xvfb = this.#spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    return new Promise((resolve, reject) => {
      xvfb.on('error', reject);
      xvfb.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    });
  }

  async #start() {
    const look = { GTK_THEME: 'Adwaita', GDK_SCALE: '1', GDK_DPI_SCALE: '1' };
    const env = { ...process.env, ...look, DISPLAY: await this.#display(), GDK_BACKEND: 'x11' };
    const port = await freePort();
    this.#spawn('WebKitWebDriver', [`--port=${port}`], { env });
    const root = `http://127.0.0.1:${port}/session`;
    const options = { binary: need('webkit'), args: ['--automation', '--full-screen'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    for (let attempt = 0; !this.#session; attempt++) {
      try {
        const response = await fetch(root, { method: 'POST', body: JSON.stringify({ capabilities }) });
        const { value } = await response.json();
        if (!response.ok) throw new Error(value.message);
        this.#session = `${root}/${value.sessionId}`;
      } catch (error) {
        if (attempt > 50) throw error;
        await sleep(100); // the driver has not opened its port yet
      }
    }
  }

  async #send(method, path, body) {
    const response = await fetch(this.#session + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.message}`);
    return value;
  }

  #key(...actions) {
    return this.#send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  #pointer(...actions) {
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    return this.#send('POST', '/actions', { actions: [pointer] });
  }

  #unsupported = async () => {
    throw new Error('WebKitGTK cannot emulate media features.');
  };

  #page = (() => {
    const down = (key) => ({ type: 'keyDown', value: keys[key] ?? key });
    const up = (key) => ({ type: 'keyUp', value: keys[key] ?? key });
    const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
    const press = (button = 'left') => ({ type: 'pointerDown', button: buttons[button] });
    const release = (button = 'left') => ({ type: 'pointerUp', button: buttons[button] });
    return {
      keyboard: {
        type: (text) => this.#key(...[...text].flatMap((it) => [down(it), up(it)])),
        press: (key) => this.#key(down(key), up(key)),
        down: (key) => this.#key(down(key)),
        up: (key) => this.#key(up(key)),
      },
      mouse: {
        move: (x, y) => this.#pointer(move(x, y)),
        click: (x, y, { button } = {}) => this.#pointer(move(x, y), press(button), release(button)),
        down: ({ button } = {}) => this.#pointer(press(button)),
        up: ({ button } = {}) => this.#pointer(release(button)),
        reset: () => this.#send('DELETE', '/actions'),
      },
      setViewport: (size) => this.#resize(size),
      screenshot: async () => Buffer.from(await this.#send('GET', '/screenshot'), 'base64'),
      emulateMediaFeatures: this.#unsupported,
      emulateMediaType: this.#unsupported,
    };
  })();

  /** Undefined while a busy machine is still leaving the last page, under which WebKitWebDriver loses the answer. */
  async #size() {
    try {
      return await this.#send('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
    } catch (error) {
      if (!/unload event/.test(error.message)) throw error;
      await sleep(100);
      return [];
    }
  }

  /** WebDriver sizes windows, not viewports: close in on the wanted size. */
  async #resize({ width, height }) {
    for (let attempt = 0; attempt < 100; attempt++) {
      const [w, h] = await this.#size();
      if (w === width && h === height) return;
      if (w === undefined) continue;
      const rect = await this.#send('GET', '/window/rect');
      await this.#send('POST', '/window/rect', { width: rect.width + width - w, height: rect.height + height - h });
      await sleep(30);
    }
    throw new Error(`The WebKit window cannot be ${width} by ${height}; the narrowest seen was 334.`);
  }
}

export const webkitLauncher = () => new WebKitLauncher();
