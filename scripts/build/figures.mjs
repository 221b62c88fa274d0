// Draws the figures of the demo's page of figures, as a run draws them, into plain HTML.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';

const entry = `
  export { check, sentence } from './src/health/check.js';
  export { exerciseStepperRun as words } from './src/locales/en/exercise-stepper-run.js';
  export { exerciseShape } from './src/exercise-stepper/content/exercise.shape.js';
  export { cueOf, phaseName } from './src/exercise-stepper/session/cues.js';
  export { figure } from './src/exercise-stepper/figure/figure.view.js';
  export { figureStyles } from './src/exercise-stepper/figure/figure.styles.js';
  export { presets } from './src/exercise-stepper/figure/presets.js';
  export { timeline } from './src/exercise-stepper/session/timeline.js';
`;

/** Lit itself stays outside, so that what draws and what writes share one copy of it. */
async function load(root) {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'node',
    external: ['lit', 'lit/*'],
  });
  const lit = (name) => JSON.stringify(import.meta.resolve(name));
  const code = outputFiles[0].text.replace(/from "(lit[^"]*)"/g, (_, name) => `from ${lit(name)}`);
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The CSS of the drawings, and what fills a page's places for them. */
export async function figures(root, from) {
  const { check, sentence, words, exerciseShape, cueOf, phaseName, figure, figureStyles, presets, timeline } = await load(root);
  const still = { duration: 0, elapsed: 0, paused: true };
  const drawn = async (view) => (await collectResult(render(figure({ ...still, ...view })))).replace(/<!--.*?-->/g, '');

  /** `<figure data-pose="…">` with the words that are its text alternative in a `<p>`. */
  async function poses(html) {
    const places = [...html.matchAll(/<figure data-pose="([^"]+)">([\s\S]*?)<\/figure>/g)];
    if (!places.length) return html;
    const missing = Object.keys(presets).filter((name) => !places.some(([, pose]) => pose === name));
    if (missing.length) throw new Error(`The page of figures lacks the poses ${missing.join(', ')}`);
    for (const [whole, pose, caption] of places) {
      const alt = /<p>([^<]+)<\/p>/.exec(caption)[1].trim();
      const picture = await drawn({ exercise: { pose, phases: [], poses: [] }, to: {}, alt });
      html = html.replace(whole, () => `<figure>${picture}${caption}</figure>`);
    }
    return html;
  }

  /** `<div data-phases="exercise.json">`: each phase of its first repetition, on each side. */
  async function phases(html) {
    for (const [whole, file] of html.matchAll(/<div class="figures" data-phases="([^"]+)"><\/div>/g)) {
      const { content, problems } = check(exerciseShape, JSON.parse(await readFile(`${from}/${file}`, 'utf8')));
      if (problems.length) throw new Error(`${file}:\n${problems.map(sentence).join('\n')}`);
      const line = timeline(content);
      const seen = new Map(line.segments.filter((it) => it.rep <= 1).map((it) => [`${it.side} ${it.kind} ${it.phase}`, it]));
      const written = [];
      let before;
      for (const segment of seen.values()) {
        const alt = cueOf(line, segment, words).join(' ');
        const picture = await drawn({ exercise: line.exercises[0], from: before, to: segment, alt });
        const side = segment.side ? ` · ${words.sides[segment.side].replace('.', '')}` : '';
        written.push(
          `<figure>${picture}<figcaption><strong>${escaped(phaseName(line, segment, words) + side)}</strong><p>${escaped(alt)}</p></figcaption></figure>`,
        );
        before = segment;
      }
      html = html.replace(whole, () => `<div class="figures">${written.join('\n')}</div>`);
    }
    return html;
  }

  return { css: figureStyles.cssText, fill: async (html) => phases(await poses(html)) };
}
