// Writes src/foundation/icons.view.ts from lucide-static: the icons named here and no others. `--check` fails when it is stale.
import { readFile } from 'node:fs/promises';
import { generated } from './generated.mjs';

const names = `
  calendar-plus check chevron-down copy info pause phone play printer rotate-ccw skip-back skip-forward timer triangle-alert x`
  .trim()
  .split(/\s+/)
  .sort();

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** A path that begins with a relative `m` would move when it stands behind another; the pairs after its first are relative lines. */
const number = String.raw`-?(?:\d*\.)?\d+`;
const start = new RegExp(`^m\\s*(${number})[\\s,]*(${number})\\s*(?=(.?))`);
const absoluteStart = (d) => d.replace(start, (_, x, y, next) => `M${x} ${y}${/[-.\d]/.test(next) ? 'l' : ''}`);

/** Every shape as path data, so that one template draws all icons. */
const toPath = {
  path: ({ d }) => absoluteStart(d),
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points.trim().replace(/[\s,]+/g, ' ')}`,
  polygon: ({ points }) => `M${points.trim().replace(/[\s,]+/g, ' ')}z`,
  circle: ({ cx, cy, r }) => `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
  rect: ({ x = 0, y = 0, width, height, rx = 0, ry = rx }) => {
    const [across, down] = [width - 2 * rx, height - 2 * ry];
    const corner = (dx, dy) => (+rx ? `a${rx} ${ry} 0 0 1 ${dx} ${dy}` : '');
    return `M${+x + +rx} ${y}h${across}${corner(rx, ry)}v${down}${corner(-rx, ry)}h${-across}${corner(-rx, -ry)}v${-down}${corner(rx, -ry)}z`;
  },
};

const module = (path) => readFile(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');

async function pathOf(name) {
  const svg = await module(`lucide-static/icons/${name}.svg`);
  const inside = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  const shapes = [...inside.matchAll(/<(\w+)([^>]*?)\/?>/g)];
  return shapes
    .map(([, shape, text]) => {
      if (!toPath[shape]) throw new Error(`${name}: <${shape}> is not known to scripts/icons.mjs`);
      const attributes = Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
      if (attributes.fill) throw new Error(`${name}: filled shapes are not known to scripts/icons.mjs`);
      return toPath[shape](attributes);
    })
    .join('');
}

const { version } = JSON.parse(await module('lucide-static/package.json'));
const icons = await Promise.all(
  names.map(async (name) => `export const ${camel(name)}Icon = () => icon('${await pathOf(name)}');`),
);

await generated('npm run icons', {
  'src/foundation/icons.view.ts': `// Generated from lucide-static ${version} by scripts/icons.mjs. Do not edit. Licence: see THIRD-PARTY.md.
import { html } from 'lit';

/** Functions, so that a bundler drops the icons that nobody calls. Decoration only: the words beside an icon name it. */
const icon = (d: string) =>
  html\`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=\${d} />
  </svg>\`;

${icons.join('\n')}
`,
});
