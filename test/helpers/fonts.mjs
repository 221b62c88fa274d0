// The fonts that tests lay pages out with. They come with the tests, so that no result depends on the fonts of a machine.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Files of @fontsource packages, by what is special about each; Arimo is as wide as Arial, Helvetica and Liberation Sans. */
const files = {
  common: ['arimo-latin'],
  wide: ['dejavu-sans-latin'],
  narrow: ['roboto-condensed-latin'],
  tall: ['noto-naskh-arabic-latin', 'noto-naskh-arabic-arabic'],
};
export const fonts = Object.keys(files);

/** For the head of a page of any test server: sets it in one of the fonts. */
export const setIn = (font) => `<script src="/fonts/${font}"></script>`;

const scripts = new Map();

/** Answers requests under /fonts/; gives whether it did. Browsers may keep the answer: a slow phone would wait for it on every page. */
export function handleFonts(request, response) {
  const [, font] = /^\/fonts\/(\w+)$/.exec(request.url) ?? [];
  if (!fonts.includes(font)) return false;
  if (!scripts.has(font)) scripts.set(font, gzipSync(fontScript(font)));
  const headers = { 'content-type': 'text/javascript', 'content-encoding': 'gzip', 'cache-control': 'max-age=3600' };
  response.writeHead(200, headers).end(scripts.get(font));
  return true;
}

/**
 * What the font has no sign for comes from the wide one, which has nearly all there are. A script, since the fonts that it brings
 * are there at once: those of a style sheet come when they like, and then move what stands on the page.
 */
function fontScript(font) {
  const names = [...new Set([...files[font], ...files.wide])];
  const stack = names.map((it) => `"Test ${it}"`).join(', ');
  const faces = names.flatMap((name) => [400, 700].map((weight) => ({ name, weight, data: read(name, weight) })));
  const style = `:where(:root) { font-family: ${stack}; --text-font: ${stack} !important; --heading-font: ${stack} !important }
:where(button, input, select, textarea) { font-family: inherit }`;
  return `for (const { name, weight, data } of ${JSON.stringify(faces)}) {
  const bytes = Uint8Array.from(atob(data), (it) => it.charCodeAt(0));
  document.fonts.add(new FontFace('Test ' + name, bytes, { weight: String(weight) }));
}
// A test may have taken away what browsers had before 2023.
if (document.adoptedStyleSheets) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(style)});
  document.adoptedStyleSheets.push(sheet);
} else document.head?.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(style)} }));
`;
}

const read = (name, weight) =>
  readFileSync(`node_modules/@fontsource/${name.replace(/-[^-]+$/, '')}/files/${name}-${weight}-normal.woff2`, 'base64');
