// The rules that hold the house up, as an ESLint plugin: see ARCHITECTURE.md.
import { dirname, join, relative, sep } from 'node:path';

/** Path below src/, with forward slashes, and the room that it is in (`` for src itself). */
const place = (filename, cwd) => {
  const path = relative(join(cwd, 'src'), filename).split(sep).join('/');
  return { path, room: path.includes('/') ? path.slice(0, path.indexOf('/')) : '' };
};

/** What the checker is made of: bundled into one file, and never on a page. */
const checkerPackages = ['flesch-kincaid', 'jsonc-parser', 'linkedom', 'parse5', 'syllable', 'tinyglobby'];

const shared = ['health', 'foundation', 'locales', 'define'];

/** May a file in `from` import `to`? Answers with the reason why not. Packages come as `lit`, `valibot` … */
function refuse({ from, to, isView, typeOnly }) {
  const { room } = from;
  const isPackage = !to.path;
  const lit = isPackage && /^(lit|@lit|lit-html|lit-element)(\/|$)/.test(to.name);
  if (room === 'cli') {
    if (isPackage)
      return to.name.startsWith('node:') || checkerPackages.includes(to.name) ? '' : `${to.name}: the checker has its own`;
    return ['foundation', 'define', 'locales'].includes(to.room) ? 'the checker knows content, not what shows it' : '';
  }
  if (to.room === 'cli') return 'the checker runs in Node, not on pages';
  // Chromium has `setHTML`; for the others a thread with HTML in it loads this, and no other module may.
  if (to.name === 'dompurify' && from.path === 'comments/thread/sanitize-html.ts') return '';
  // A QR code is drawn when a person wants to take something along.
  if (to.name === 'uqr' && from.path === 'foundation/document/qr.view.ts') return '';
  if (isPackage && !lit && to.name !== 'valibot') return `${to.name}: pages load Lit and our own code, nothing else`;
  if (to.path === 'index.ts') return 'index.ts is for those who use the package';
  // seek-help is the one element that others show inside their own.
  if (to.room === 'define' && !['define', ''].includes(room) && to.path !== 'define/seek-help.ts')
    return 'only src/define and src/relief.ts register elements';

  if (room === 'health')
    return to.room === 'health' || to.name === 'valibot' || (to.room === 'locales' && typeOnly)
      ? ''
      : 'health knows nothing but valibot';
  if (room === 'locales') return to.room === 'locales' || (to.room === 'health' && typeOnly) ? '' : 'locales hold strings only';
  if (room === 'foundation') {
    const known = lit || ['foundation', 'health', 'locales'].includes(to.room) || to.path === 'version.ts';
    return known ? '' : 'foundation knows Lit, health and locales';
  }
  if (room === 'define' || room === '' || room === 'testing') return to.name === 'valibot' ? 'valibot is for schemas' : '';

  // A widget's room.
  if (to.room && !shared.includes(to.room) && to.room !== room && to.room !== 'seek-help')
    return `a widget never imports another (${to.room}): they meet on the page, by events and ids`;
  if (isView) return to.name === 'valibot' ? 'valibot is for schemas: pages check by the generated shapes' : '';
  if (lit) return 'a model is plain TypeScript, without Lit';
  if (to.room === 'health' || to.room === room || to.name === 'valibot' || to.path.startsWith('foundation/storage/')) return '';
  if (typeOnly && (to.room === 'locales' || to.room === 'foundation')) return '';
  return 'a model knows health and its own room';
}

const imports = {
  meta: { type: 'problem', schema: [{ type: 'object', properties: { isView: { type: 'boolean' } } }] },
  create(context) {
    const from = place(context.filename, context.cwd);
    const { isView = false } = context.options[0] ?? {};
    const look = (node, source, typeOnly) => {
      if (typeof source?.value !== 'string') return;
      const name = source.value;
      const to = name.startsWith('.')
        ? place(join(dirname(context.filename), name.replace(/\.js$/, '.ts')), context.cwd)
        : { path: '', room: '', name };
      const why = refuse({ from, to, isView, typeOnly });
      if (why) context.report({ node, message: `${from.path} may not import ${name}: ${why}.` });
    };
    return {
      ImportDeclaration: (node) => look(node, node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => look(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => look(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => look(node, node.source, false),
    };
  },
};

/** What only a browser has, and what would make a model's answer depend on the moment. Both are passed in. */
const outside = new Set(
  `window document globalThis self top parent navigator location history screen customElements localStorage sessionStorage indexedDB
  caches cookieStore fetch XMLHttpRequest WebSocket EventSource Worker BroadcastChannel performance setTimeout setInterval setImmediate
  requestAnimationFrame requestIdleCallback queueMicrotask alert confirm prompt open matchMedia getComputedStyle getSelection
  addEventListener removeEventListener dispatchEvent Audio AudioContext SpeechSynthesisUtterance speechSynthesis Notification
  MutationObserver ResizeObserver IntersectionObserver DOMParser XMLSerializer Image HTMLElement ShadowRoot Element Node Document
  process Buffer require`.split(/\s+/),
);

const pure = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const { scopeManager } = context.sourceCode;
    return {
      'Program:exit'() {
        const { globalScope } = scopeManager;
        const known = globalScope.variables.filter(({ defs }) => !defs.length).flatMap(({ references }) => references);
        for (const { identifier } of [...globalScope.through, ...known]) {
          if (!outside.has(identifier.name) || !isValue(identifier)) continue;
          context.report({
            node: identifier,
            message: `A model may not touch ${identifier.name}: pass it in, or do it in a view.`,
          });
        }
      },
      "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Math'][callee.property.name='random'], CallExpression[callee.object.name='crypto']"(
        node,
      ) {
        context.report({ node, message: 'A model may not ask for the time or for chance: pass them in.' });
      },
    };
  },
};

const isValue = (identifier) =>
  !/^TS(TypeQuery|TypeReference|QualifiedName|InterfaceHeritage|ClassImplements)$/.test(identifier.parent.type);

/** Importing a module does nothing: no statement at its top level acts. */
const inert = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      'Program > ExpressionStatement, Program > IfStatement, Program > ForOfStatement, Program > ForStatement, Program > TryStatement, Program > BlockStatement'(
        node,
      ) {
        context.report({ node, message: 'Importing a module does nothing: only src/define and src/relief.ts act.' });
      },
      "Decorator[expression.callee.name='customElement'], MemberExpression[object.name='customElements'][property.name='define']"(
        node,
      ) {
        context.report({ node, message: 'Only src/define registers elements.' });
      },
    };
  },
};

const unsafe = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'srcdoc']);

/** What a page with a strict Content Security Policy and Trusted Types refuses, and what would let remote text be HTML. */
const strictPages = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const report = (node, message) => context.report({ node, message });
    return {
      MemberExpression({ property, computed, object }) {
        const name = computed ? property.value : property.name;
        if (unsafe.has(name)) report(property, `${name} makes text into HTML. Render it with a template.`);
        if (object.name === 'document' && ['write', 'currentScript'].includes(name))
          report(property, `document.${name} is not for us.`);
      },
      'ImportDeclaration[source.value=/unsafe-(html|svg|static)|static-html/]': (node) => report(node, 'Data is never HTML.'),
      'ImportDeclaration[source.value=/style-map/]': (node) =>
        report(node, 'A strict CSP blocks styleMap on first paint: set custom properties in updated() by style.setProperty.'),
      'NewExpression[callee.name=/^(DOMParser|Function)$/], CallExpression[callee.name=eval]': (node) =>
        report(node, 'Trusted Types refuse this.'),
      TaggedTemplateExpression({ tag, quasi }) {
        const text = quasi.quasis.map((it) => it.value.raw).join('\0');
        if (['html', 'svg'].includes(tag.name) && /\sstyle\s*=/.test(text))
          report(quasi, 'A strict CSP blocks style="…". Use a class, or set a custom property in updated().');
        if (['html', 'svg'].includes(tag.name) && /<(style|script)\b/i.test(text))
          report(quasi, 'A strict CSP blocks this element.');
        if (tag.name === 'css' && /\d\s*rem\b/.test(text))
          report(quasi, 'Sites move the root from 10 to 20 px: lengths in em, never rem.');
      },
    };
  },
};

export const house = { rules: { imports, pure, inert, 'strict-pages': strictPages } };
