// What a file of each kind may do. The kind stands in the file's name.
import { placeOf } from './place.mjs';

/** What only a browser has, and what would make an answer depend on the moment. Models and views are given both. */
const outside = new Set(
  `window document globalThis self top parent navigator location history screen customElements localStorage sessionStorage indexedDB
  caches cookieStore fetch XMLHttpRequest WebSocket EventSource Worker BroadcastChannel performance setTimeout setInterval setImmediate
  requestAnimationFrame requestIdleCallback queueMicrotask alert confirm prompt open matchMedia getComputedStyle getSelection
  addEventListener removeEventListener dispatchEvent Audio AudioContext SpeechSynthesisUtterance speechSynthesis Notification
  MutationObserver ResizeObserver IntersectionObserver DOMParser XMLSerializer Image HTMLElement ShadowRoot Element Node Document
  process Buffer require`.split(/\s+/),
);

const isValue = (identifier) =>
  !/^TS(TypeQuery|TypeReference|QualifiedName|InterfaceHeritage|ClassImplements)$/.test(identifier.parent.type);

const now =
  "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Math'][callee.property.name='random'], CallExpression[callee.object.name='crypto']";

/** Its answer hangs on what it is given, and on nothing else. */
const pure = (context, what) => {
  const { scopeManager } = context.sourceCode;
  return {
    'Program:exit'() {
      const { globalScope } = scopeManager;
      const known = globalScope.variables.filter(({ defs }) => !defs.length).flatMap(({ references }) => references);
      for (const { identifier } of [...globalScope.through, ...known]) {
        if (!outside.has(identifier.name) || !isValue(identifier)) continue;
        context.report({ node: identifier, message: `A ${what} may not touch ${identifier.name}: pass it in.` });
      }
    },
    [now](node) {
      context.report({ node, message: `A ${what} may not ask for the time or for chance: pass them in.` });
    },
  };
};

/** Template functions and constants: data in, template out. */
const view = (context) => ({
  ...pure(context, 'view'),
  'ClassDeclaration, ClassExpression'(node) {
    context.report({ node, message: 'A view has no class: state lives in a controller.' });
  },
  'Program > VariableDeclaration[kind=let], Program > ExportNamedDeclaration > VariableDeclaration[kind=let]'(node) {
    context.report({ node, message: 'A view keeps no state: it lives in a controller.' });
  },
  'Program > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Weak)?(Map|Set)$/][arguments.length=0]'(
    node,
  ) {
    context.report({ node, message: 'A view keeps no state: it lives in a controller.' });
  },
});

/** An interface of an element. */
const host = (context) => ({
  'Program > :not(ImportDeclaration, ExportNamedDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration), ExportNamedDeclaration > :not(TSInterfaceDeclaration, TSTypeAliasDeclaration, ExportSpecifier, Literal)'(
    node,
  ) {
    context.report({ node, message: 'An interface holds types only.' });
  },
});

const rules = {
  model: (context) => pure(context, 'model'),
  schema: (context) => pure(context, 'model'),
  shape: (context) => pure(context, 'model'),
  events: (context) => pure(context, 'model'),
  view,
  host,
};

/** The checker runs in Node, these register and load elements, and tests of users' backends bring what they need. */
const actors = ['cli', 'define', 'testing', ''];

export const kinds = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const { room, kind } = placeOf(context.filename, context.cwd);
    return actors.includes(room) ? {} : (rules[kind]?.(context) ?? {});
  },
};
