// Minifies css`…` with esbuild's CSS printer and collapses white space in html`…` and svg`…`.
// Runs on JavaScript, after the TypeScript transform, so rollup's own parser finds the templates.
import esbuild from 'esbuild';
import MagicString from 'magic-string';

const walk = (node, visit) => {
  if (typeof node?.type !== 'string') return;
  visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.forEach((child) => walk(child, visit));
    else if (value && typeof value === 'object') walk(value, visit);
  }
};

export function minifyLit() {
  return {
    name: 'minify-lit',
    async transform(code, id) {
      if (id.includes('node_modules') || !/\b(css|html|svg)\s*`/.test(code)) return null;
      const out = new MagicString(code);
      const jobs = [];
      walk(this.parse(code), ({ type, tag, quasi }) => {
        if (type !== 'TaggedTemplateExpression') return;
        if (tag.name === 'css') jobs.push(minifyCss(out, quasi.quasis));
        if (tag.name === 'html' || tag.name === 'svg') minifyHtml(out, quasi.quasis);
      });
      await Promise.all(jobs);
      return out.hasChanged() ? { code: out.toString(), map: out.generateMap({ hires: true }) } : null;
    },
  };
}

/** Expressions ride through esbuild as custom properties; a sheet in which one moved, or that is no sheet, is an error. */
async function minifyCss(out, quasis) {
  const text = quasis.map(({ value }, i) => value.cooked + (i < quasis.length - 1 ? `--lit-${i}_` : '')).join('');
  if (!/[{}]/.test(text)) return; // a value
  const printed = await esbuild.transform(text, { loader: 'css', minify: true, charset: 'utf8' });
  if (printed.warnings.length) throw new Error(`css: ${printed.warnings[0].text}`);
  // What esbuild leaves in the values of custom properties, which any program might read as text; ours are read as CSS alone.
  const code = printed.code
    .replace(/(--[\w-]+): (?=\S)/g, '$1:')
    .replace(/"[^"]*"|'[^']*'|, /g, (it) => (it === ', ' ? ',' : it))
    // Nor does it look into `::slotted()`: a name needs no quotes.
    .replace(/(\[[\w-]+~?=)"([a-z][\w-]*)"\]/g, '$1$2]');
  const parts = code.trim().split(/--lit-\d+_/);
  const order = [...code.matchAll(/--lit-(\d+)_/g)].map(([, n]) => Number(n));
  if (parts.length !== quasis.length || order.some((n, i) => n !== i)) throw new Error('css: an expression moved');
  quasis.forEach(({ start, end }, i) => {
    if (end > start) out.overwrite(start, end, parts[i].replace(/[\\`]|\$\{/g, '\\$&'));
  });
}

/** White space between tags goes where it holds a line break, which is indentation; inside words it becomes one space. */
function minifyHtml(out, quasis) {
  let kept = false; // inside <pre>, <textarea>, <script> or <style>
  quasis.forEach(({ value, start, end }, i) => {
    const words = value.raw
      .split(/(<\/?(?:pre|textarea|script|style)\b)/i)
      .map((part) => {
        const tag = /^<(\/?)(?:pre|textarea|script|style)/i.exec(part);
        if (tag) kept = !tag[1];
        if (tag || kept) return part;
        return part
          .replace(/<!--[^]*?-->/g, '')
          .replace(/>\s*\n\s*</g, '><')
          .replace(/\s+/g, ' ');
      })
      .join('')
      .replace(/^ (?=<)/, i ? '$&' : '')
      .replace(/> $/, i === quasis.length - 1 ? '>' : '> ')
      .replace(/(?<=["']) (?=\/?>)/g, '');
    if (words !== value.raw) out.overwrite(start, end, words);
  });
}
