// relief.css, with the words by which it keeps room: a style sheet cannot read the locale files, so they are written into it.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const contents = `
  import * as en from './src/locales/en/index.js';
  import { languages } from './src/locales/languages.js';
  export const locales = async () => {
    const others = Object.entries(languages).map(async ([lang, load]) => [lang, await load()]);
    return [['', en], ...(await Promise.all(others))];
  };`;

async function locales() {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  return module.locales();
}

const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const rule = (selector, words) =>
  `${selector} {\n${Object.entries(words)
    .map(([name, text]) => `  --_${name}: ${quoted(text)};\n`)
    .join('')}}\n`;
const each = (words, change) => Object.fromEntries(Object.entries(words).map(([key, text]) => [key, change(text)]));

function rules([lang, { shared, seekHelp, causeList }]) {
  const waiting = (tags) => `:is(${tags}):not(:defined)${lang && `:lang(${lang})`}`;
  const { none: ungraded, ...certainty } = shared.certainty;
  const evidence = {
    ...each(shared.direction, (text) => `${text}.`),
    'well-studied': `${shared.wellStudied}.`,
    ...each({ ...certainty, ungraded }, (text) => ` ${text}`),
    unreviewed: shared.notReviewed,
  };
  const strengths = Object.entries(causeList.strengths).map(([strength, word]) =>
    rule(`relief-cause-explainer [data-strength='${strength}']${lang && `:lang(${lang})`}`, { word }),
  );
  return [
    rule(waiting('relief-remedy-card'), evidence),
    rule(waiting('relief-remedy-card, relief-exercise-stepper'), { signs: shared.warningSigns }),
    rule(waiting('relief-seek-help'), { emergency: seekHelp.emergency.callLocal, urgent: seekHelp.urgent.callLocal }),
    ...strengths,
  ];
}

/**
 * Which words the first claim of a card asks for; a finding of several good studies is one, whichever rule comes first. Asking
 * took a third of the time in which Chromium styles a list of 1,000 cards, so from the fifth on, where relief.css estimates the
 * height of a card anyway, the room is that of common words; but not where a link leads into the page, whose cards are all drawn.
 */
function asked([, { shared }]) {
  const first = ':nth-child(1 of [data-direction])';
  const when = (attributes, name, word) =>
    `relief-remedy-card:not(:defined):is(:nth-of-type(-n + 4), :root:has(:target) *):has(${first}${attributes}) {\n  --_${name}: var(--_${word});\n}\n`;
  return [
    'relief-remedy-card:nth-of-type(n + 5):not(:defined, :root:has(:target) *) {\n  --_verdict: var(--_small);\n  --_certainty: var(--_low);\n}\n',
    ...Object.keys(shared.direction).map((it) => when(`[data-direction='${it}']`, 'verdict', it)),
    when(`[data-direction='none'][data-level='A']`, 'verdict', 'well-studied'),
    ...Object.keys(shared.certainty).map((it) => when(`[data-certainty='${it}']`, 'certainty', it === 'none' ? 'ungraded' : it)),
  ];
}

/** The whole style sheet, as it is published but for its white space. */
export async function reliefCss() {
  const all = await locales();
  return `${[...all.flatMap(rules), ...asked(all[0])].join('')}${await readFile('src/relief.css', 'utf8')}`;
}
