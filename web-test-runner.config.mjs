// BROWSERS=chromium,firefox,webkit npx wtr
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { chromiumFlags, find, missing, need } from './scripts/browsers/find.mjs';
import { webkitLauncher } from './scripts/browsers/webkit-launcher.mjs';
import { reliefCss } from './scripts/build/relief-css.mjs';
import { countingReporter } from './scripts/counting-reporter.mjs';
import './test/helpers/surroundings.mjs';
import { handleAnswers } from './test/helpers/answers.mjs';
import { handleFonts, setIn } from './test/helpers/fonts.mjs';

/** Nothing of what the machine's owner likes, as in `chromiumFlags`. */
const firefoxPreferences = {
  'intl.locale.requested': 'en-US',
  'intl.accept_languages': 'en-US, en',
  'layout.css.prefers-color-scheme.content-override': 1, // light
  'layout.css.devPixelsPerPx': '1.0',
  'ui.prefersReducedMotion': 0,
};

const launchers = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: need('chromium'), args: chromiumFlags } }),
  // WebDriver BiDi through puppeteer-core: no puppeteer package, no geckodriver.
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: { browser: 'firefox', executablePath: need('firefox'), extraPrefsFirefox: firefoxPreferences },
    }),
  webkit: () => need('webkit') && webkitLauncher(),
};

function wanted() {
  if (process.env.BROWSERS) return process.env.BROWSERS.split(',');
  const found = ['chromium', 'firefox'].find(find);
  if (!found) throw new Error(missing('chromium'));
  return [found];
}

/** All models in one page: they touch none, and a page for each of thirty files costs a browser more than what they do there. */
function models() {
  const names = readdirSync('test', { recursive: true }).filter((name) => name.endsWith('.model.test.ts'));
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/models.test.js', names.map((name) => `import '../test/${name.replaceAll('\\', '/')}';\n`).join(''));
  return '.cache/models.test.js';
}

export default {
  files: [models(), 'test/**/*.test.ts', '!test/**/*.{model,node}.test.ts'],
  nodeResolve: true,
  concurrency: 1, // two pages at once lose keyboard focus to each other in Firefox and WebKit
  concurrentBrowsers: 3,
  browsers: wanted().map((engine) => {
    need(engine);
    return launchers[engine]();
  }),
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2021', tsconfig: 'tsconfig.json' }),
    // What a browser posts on a kept connection never arrives where the server closes that at the same moment.
    { name: 'keep-connections', serverStart: ({ server }) => void (server.keepAliveTimeout = 0) },
  ],
  middleware: [
    async (context, next) => {
      if (context.path !== '/relief.css') return next();
      context.type = 'css';
      context.body = await reliefCss();
    },
    (context, next) => {
      if (!/^\/(answers|fonts)\//.test(context.path)) return next();
      Object.assign(context, { respond: false, status: 200 }); // koa would log a 404 for what it did not answer itself
      return void (handleAnswers(context.req, context.res) || handleFonts(context.req, context.res));
    },
  ],
  // Bounds for what never ends, not for a busy machine: there a browser takes its time to start, and axe takes seconds.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000, forbidOnly: Boolean(process.env.CI), forbidPending: true } },
  // Every page in one font, so that what is measured does not depend on those of the machine.
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html><head>${setIn('common')}</head><body><script type="module" src="${testFramework}"></script></body></html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), countingReporter()],
};
