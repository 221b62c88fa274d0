// The modules of src/define export nothing: whoever imports one waits for it, no more. Where its chunk exports what others need,
// rollup makes an empty object for it, exports that, and has each importer ask for it: some fifty bytes in every widget.
import MagicString from 'magic-string';

/** Stands behind an import whose answer nobody reads. */
export const answersNothing = (id) => (/\/src\/define\/.+\.ts$/.test(id ?? '') ? '/* answers nothing */' : '');

const asked = /\/\* answers nothing \*\/(\.then\(function \(n\) \{ return n\.\w+; \}\))?/g;
const empty = /var ([\w$]+) = \/\*#__PURE__\*\/Object\.freeze\(\{\s*__proto__: null\s*\}\);\n/g;

export function noEmptyNamespaces() {
  return {
    name: 'no-empty-namespaces',
    renderChunk(code) {
      const out = new MagicString(code);
      for (const { index, 0: text } of code.matchAll(asked)) out.remove(index, index + text.length);
      const list = /^export \{ (.*) \};$/m.exec(code);
      const kept = list?.[1].split(', ') ?? [];
      for (const { index, 0: text, 1: name } of code.matchAll(empty)) {
        const at = kept.findIndex((it) => it.startsWith(`${name} as `));
        // Also asked for by an import in its own chunk.
        if (at < 0 || code.includes(`return ${name}; }`)) continue;
        kept.splice(at, 1);
        out.remove(index, index + text.length);
        out.overwrite(list.index, list.index + list[0].length, `export { ${kept.join(', ')} };`);
      }
      return out.hasChanged() ? { code: out.toString(), map: out.generateMap({ hires: true }) } : null;
    },
  };
}
