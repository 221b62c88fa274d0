// Gives every icon a module of its own while bundling, so that a chunk holds the icons that its widget draws and no others.
import { readFile } from 'node:fs/promises';

const prefix = '\0icon:';
const imports = /import \{([^}]+)\} from '[./]+\/foundation\/icons\.view\.js';/g;

export function splitIcons() {
  return {
    name: 'split-icons',
    resolveId: (id) => (id.startsWith(prefix) ? { id, moduleSideEffects: false } : null),
    async load(id) {
      if (!id.startsWith(prefix)) return null;
      const source = await readFile('src/foundation/icons.view.ts', 'utf8');
      const name = id.slice(prefix.length);
      if (name === 'template') return source.split(/^export /m)[0].replace('const icon = (d: string)', 'export const icon = (d)');
      const [, body] = new RegExp(`^export const ${name} = ([^]*?);\\n(?=export |$)`, 'm').exec(source);
      return `import { icon } from '${prefix}template';\nexport const ${name} = ${body};`;
    },
    transform(code) {
      if (!code.includes('/foundation/icons.view.js')) return null;
      const split = (_, names) =>
        names
          .split(',')
          .map((name) => `import {${name}} from '${prefix}${name.trim().split(' as ')[0]}';`)
          .join(' ');
      return { code: code.replace(imports, split), map: null };
    },
  };
}
