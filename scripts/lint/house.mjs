// The rules that hold the house up, as an ESLint plugin: see ARCHITECTURE.md.
import { circles, imports } from './imports.mjs';
import { kinds } from './kinds.mjs';

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

export const house = { rules: { circles, imports, inert, kinds, 'strict-pages': strictPages } };
