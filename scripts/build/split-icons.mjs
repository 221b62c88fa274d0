// Gives every icon a module of its own while bundling, so that a chunk holds the icons that its widget draws and no others.
import { readFile } from 'node:fs/promises';

const prefix = '\0icon:';

export function splitIcons() {
  return {
    name: 'split-icons',
    resolveId: (id) => (id.startsWith(prefix) ? { id, moduleSideEffects: false } : null),
    async load(id) {
      if (id.endsWith('/src/foundation/icons.ts')) {
        const names = [...(await readFile(id, 'utf8')).matchAll(/^export const (\w+) =/gm)].map(([, name]) => name);
        if (!names.length) throw new Error('split-icons: no icon found in icons.ts');
        return { code: names.map((name) => `export { ${name} } from '${prefix}${name}';`).join('\n'), moduleSideEffects: false };
      }
      if (!id.startsWith(prefix)) return null;
      const source = await readFile('src/foundation/icons.ts', 'utf8');
      const [head] = source.split(/^export /m);
      if (id === `${prefix}template`) return head.replace('const icon', 'export const icon').replace('(d: string)', '(d)');
      const name = id.slice(prefix.length);
      const [, body] = new RegExp(`^export const ${name} = ([^]*?);\\n(?=export |$)`, 'm').exec(source);
      return `import { icon } from '${prefix}template';\nexport const ${name} = ${body};`;
    },
  };
}
