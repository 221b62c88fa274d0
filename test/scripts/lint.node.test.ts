import { expect } from 'chai';
import { ESLint } from 'eslint';

/** Faults found in `code`, were it the file at `path`. A path that is not in the project is linted without types, which these rules need not. */
async function faults(path: string, code: string): Promise<string[]> {
  const untyped = { files: ['**/*.ts'], languageOptions: { parserOptions: { project: null } }, rules: typed };
  const eslint = new ESLint({ overrideConfig: [untyped] });
  const [result] = await eslint.lintText(code, { filePath: path });
  return result.messages
    .filter(({ ruleId }) => !ruleId?.endsWith('no-unused-vars'))
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}
const typed = {
  '@typescript-eslint/no-floating-promises': 'off',
  '@typescript-eslint/no-misused-promises': 'off',
  '@typescript-eslint/switch-exhaustiveness-check': 'off',
} as const;

const model = 'src/exercise-stepper/session/timeline.ts';
const schema = 'src/exercise-stepper/content/exercise.schema.ts';
const view = 'src/exercise-stepper/setup/setup.view.ts';
const controller = 'src/exercise-stepper/stepper.controller.ts';
const element = 'src/exercise-stepper/exercise-stepper.ts';

/** [what is wrong, where, code, what the linter says] */
const bad: [string, string, string, RegExp][] = [
  ['a model that imports Lit', model, `import { html } from 'lit';\nexport const a = html;`, /without Lit/],
  [
    'a model that imports a Lit type',
    model,
    `import type { TemplateResult } from 'lit';\nexport type A = TemplateResult;`,
    /without Lit/,
  ],
  ['a model that loads Lit later', model, `export const a = () => import('lit');`, /without Lit/],
  ['a model that touches the document', model, `export const a = () => document.title;`, /may not touch document/],
  ['a model that reads storage', model, `export const a = () => localStorage.length;`, /may not touch localStorage/],
  ['a model that goes through globalThis', model, `export const a = () => globalThis.document;`, /may not touch globalThis/],
  ['a model that fetches by itself', model, `export const a = () => fetch('/');`, /may not touch fetch/],
  ['a model that sets a timer', model, `export const a = () => setTimeout(() => {}, 1);`, /may not touch setTimeout/],
  ['a model that asks for the time', model, `export const a = () => Date.now();`, /ask for the time/],
  ['a model that asks for today', model, `export const a = () => new Date();`, /ask for the time/],
  [
    'a model that imports its own element',
    model,
    `export * from '../exercise-stepper.js';`,
    /may not import \.\.\/exercise-stepper\.js: an element is known by its host interface/,
  ],
  ['a model that imports a controller', model, `export * from '../stepper.controller.js';`, /a model knows models/],
  ['a schema that touches the document', schema, `export const a = () => document.title;`, /may not touch document/],
  ['a model that imports valibot', model, `import * as v from 'valibot';\nexport const a = v.string;`, /valibot is for schemas/],
  [
    'events that touch the window',
    'src/exercise-stepper/exercise-stepper.events.ts',
    `export const a = () => window.name;`,
    /may not touch window/,
  ],
  ['a view with a class', view, `export class A {}`, /A view has no class/],
  ['a view that keeps state', view, `let a = 0;\nexport const b = () => (a += 1);`, /A view keeps no state/],
  [
    'a view that keeps a cache',
    view,
    `const a = new Map<string, string>();\nexport const b = (it: string) => a.get(it);`,
    /A view keeps no state/,
  ],
  ['a view that touches the document', view, `export const a = () => document.title;`, /A view may not touch document/],
  ['a view that asks for the time', view, `export const a = () => Date.now();`, /A view may not ask for the time/],
  ['a view that imports a controller', view, `export * from '../stepper.controller.js';`, /a view is given its data/],
  [
    'a controller that imports its element',
    controller,
    `export type { ExerciseStepper } from './exercise-stepper.js';`,
    /known by its host interface/,
  ],
  [
    'an interface that holds a value',
    'src/exercise-stepper/exercise-stepper.host.ts',
    `export const a = 1;`,
    /An interface holds types only/,
  ],
  [
    'styles that know a view',
    'src/exercise-stepper/exercise-stepper.styles.ts',
    `export * from './setup/setup.view.js';`,
    /styles know styles/,
  ],
  [
    'a circle',
    'src/health/evidence.ts',
    `export * from '../foundation/document/sources.view.js';`,
    /A circle: foundation\/document\/sources\.view\.ts → health\/evidence\.ts/,
  ],
  [
    'a circle of types',
    'src/health/evidence.ts',
    `import type { DocumentView } from '../foundation/document/sources.view.js';\nexport type A = DocumentView;`,
    /A circle: foundation\/document\/sources\.view\.ts → health\/evidence\.ts/,
  ],
  [
    'a circle by way of others',
    'src/locales/locale.ts',
    `export * from '../foundation/localize.controller.js';`,
    /A circle: foundation\/localize\.controller\.ts → .*locales\/locale\.ts/,
  ],
  [
    'a circle through what is loaded later',
    'src/locales/locale.ts',
    `export const a = () => import('./languages.js');`,
    /A circle: locales\/languages\.ts → locales\/locale\.ts/,
  ],
  ['health that touches the document', 'src/health/claim.ts', `export const a = () => document.title;`, /may not touch document/],
  ['health that knows a widget', 'src/health/claim.ts', `export * from '../remedy-card/remedy.js';`, /health knows nothing/],
  [
    'foundation that knows a widget',
    'src/foundation/localize.controller.ts',
    `export * from '../remedy-card/remedy.js';`,
    /foundation knows/,
  ],
  ['a widget that imports another', element, `export * from '../remedy-card/remedy.js';`, /never imports another/],
  [
    'an element that brings valibot to the page',
    element,
    `import * as v from 'valibot';\nexport const a = v.string;`,
    /generated shapes/,
  ],
  ['an element that imports a stranger', element, `export * from 'lodash';`, /nothing else/],
  [
    'an element that registers itself',
    element,
    `customElements.define('a-b', class extends HTMLElement {});`,
    /Only src\/define registers/,
  ],
  ['an element that acts when imported', element, `document.title = 'x';`, /Importing a module does nothing/],
  ['an element that imports a define module', element, `import '../define/remedy-card.js';`, /only src\/define/],
  [
    'innerHTML',
    element,
    `export const a = (it: Element, text: string) => { it.innerHTML = text; };`,
    /innerHTML makes text into HTML/,
  ],
  [
    'unsafeHTML',
    element,
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const a = unsafeHTML;`,
    /never HTML/,
  ],
  [
    'styleMap',
    element,
    `import { styleMap } from 'lit/directives/style-map.js';\nexport const a = styleMap;`,
    /strict CSP blocks styleMap/,
  ],
  [
    'a style attribute',
    element,
    'import { html } from "lit";\nexport const a = () => html`<p style="color: red">x</p>`;',
    /strict CSP blocks style/,
  ],
  ['lengths in rem', element, 'import { css } from "lit";\nexport const a = css`p { margin: 1rem; }`;', /never rem/],
  ['console.log', element, `export const a = () => console.log('x');`, /restricted/],
  ['an unlabelled image', element, 'import { html } from "lit";\nexport const a = () => html`<img src="a.png" />`;', /lit-a11y/],
];

const good: [string, string, string][] = [
  ['a schema that imports valibot', schema, `import * as v from 'valibot';\nexport const a = v.string;`],
  [
    'a view that draws what it is given',
    view,
    'import { html } from "lit";\nexport const a = (it: string) => html`<p>${it}</p>`;',
  ],
  [
    'an interface that extends the element of Lit',
    'src/exercise-stepper/exercise-stepper.host.ts',
    `import type { LitElement } from 'lit';\nexport interface A extends LitElement {\n  level: number;\n}`,
  ],
  [
    'a controller that talks to the browser',
    controller,
    `import { html } from 'lit';\nexport class A {\n  now = () => [document.title, Date.now(), html];\n}`,
  ],
  ['a model that is given the time', model, `export const a = (now: number, then: Date) => new Date(now) > then;`],
  ['a model that names a browser type', model, `export const a = (it: Element, get: typeof fetch) => [it.localName, get];`],
  [
    'a model that reads its strings by type',
    model,
    `import type { Locale } from '../locales/locale.js';\nexport type A = Locale;`,
  ],
  [
    'an element that imports its models, foundation, seek-help and Lit',
    element,
    `export { html } from 'lit';\nexport * from './session/timeline.js';\nexport * from '../foundation/define.browser.js';\nexport * from '../seek-help/seek-help-link.controller.js';`,
  ],
];

describe('the linter', () => {
  for (const [what, path, code, says] of bad) {
    it(`refuses ${what}`, async () => expect((await faults(path, code)).join('\n')).to.match(says));
  }
  for (const [what, path, code] of good) {
    it(`accepts ${what}`, async () => expect(await faults(path, code)).to.deep.equal([]));
  }
});
