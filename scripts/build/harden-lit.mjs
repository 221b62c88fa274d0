// Makes the Lit inside our script-tag bundles safe on other people's pages. Fails the build when a pattern no longer matches.
//
// - Lit reads hooks from `globalThis`, where an `<a id="litHtmlVersions">` of the page shadows them and stops Lit dead.
// - Lit's Trusted Types policy is called `lit-html`; a page that allows that name once has its own Lit, which must not lose it.
const policy = `(() => {
  const types = globalThis.trustedTypes;
  try {
    return types && types.createPolicy('relief-elements', { createHTML: (it) => it });
  } catch {
    // Refused. Where Trusted Types are only limited by name, plain strings still work. Where they are required nothing does:
    // stopping here leaves every element undefined and the page's own HTML on screen.
    try {
      document.createElement('template').innerHTML = '<!---->';
    } catch {
      throw new Error('Allow relief-elements in trusted-types.');
    }
  }
})()`;

/** File of Lit → what is replaced in it. Each pattern must match exactly once. */
const changes = {
  'lit-html/lit-html.js': [
    [/(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w=>\w\}\):void 0/, policy],
    [/\w+\.litHtmlPolyfillSupport/, 'void 0'],
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'void 0'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/\w+\.reactiveElementPolyfillSupport/, 'void 0'],
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'void 0'],
    // Standard decorators leave their properties there; ours are legacy.
    [/\w+\.litPropertyMetadata\?\?=new WeakMap/, 'void 0'],
    [/litPropertyMetadata\.get\(\w+\)/, 'void 0'],
  ],
  '@lit/reactive-element/decorators/property.js': [
    // The branch of standard decorators, which we do not use, with its global.
    [/"object"==typeof \w+\?\w\(\w,\w,\w\):(?=\(\()/, ''],
  ],
  '@lit/reactive-element/css-tag.js': [
    [/\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)/, '!0'],
    [/\w+\.litNonce/, 'void 0'],
    // Only our own literals ever reach css``; the messages would cost every page their bytes.
    [/throw Error\("CSSResult is not constructable[^"]*"\)/, 'throw Error()'],
    [/throw Error\("Value passed to 'css'.*?"\)/, 'throw Error()'],
  ],
  'lit-element/lit-element.js': [
    [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, 'void 0'],
    [/\w+\.litElementPolyfillSupport/, 'void 0'],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'void 0'],
  ],
};

export function hardenLit() {
  return {
    name: 'harden-lit',
    transform(code, id) {
      const file = Object.keys(changes).find((name) => id.endsWith(`/node_modules/${name}`));
      if (!file) return null;
      const text = changes[file].reduce((now, [pattern, replacement]) => {
        const matches = now.match(new RegExp(pattern, 'g'))?.length ?? 0;
        if (matches !== 1)
          throw new Error(`harden-lit: ${pattern} matches ${matches} times in ${file}. Lit has changed: look at it again.`);
        return now.replace(pattern, () => replacement);
      }, code);
      return { code: text, map: null };
    },
    /** What Lit still reads from `globalThis` by a name of its own would be a hole. */
    renderChunk(code) {
      const left = /\b(lit[A-Z]\w*(Versions|Support|Metadata|Nonce)|reactiveElement[A-Z]\w+|ShadyCSS)\b/.exec(code);
      if (left) throw new Error(`harden-lit: the bundle still reads ${left[0]}.`);
      return null;
    },
  };
}
