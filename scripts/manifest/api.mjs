// API.md: what the manifest says, for people.
const cell = (text = '') =>
  String(text)
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\|/g, '\\|');
const code = (text) => (text === undefined || text === '' ? '' : `\`${cell(text)}\``);

function table(heading, columns, rows) {
  if (!rows?.length) return '';
  const lines = rows.map((row) => `| ${columns.map(([, value]) => value(row) || ' ').join(' | ')} |`);
  return `${heading}\n\n| ${columns.map(([name]) => name).join(' | ')} |\n| ${columns.map(() => '---').join(' | ')} |\n${lines.join('\n')}\n\n`;
}

const description = ['', ({ description }) => cell(description)];
const name = (title, show = (it) => code(it.name)) => [title, show];
const type = ['type', ({ type }) => code(type?.text)];
const initial = ['default', (it) => code(it.default)];

const signature = ({ name, parameters = [], return: result }) =>
  code(
    `${name}(${parameters.map((it) => `${it.name}${it.optional ? '?' : ''}: ${it.type?.text ?? 'unknown'}`).join(', ')})${result?.type ? `: ${result.type.text}` : ''}`,
  );

const title = ({ tagName }) => `<${tagName}>`;
const anchor = (text) =>
  text
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replace(/ /g, '-');

function element(it) {
  const { tagName, name: className, description: text, members, slots, events, cssParts, cssStates, path } = it;
  const file = path.replace(/^src\/(.+\/)?/, '').replace(/\.ts$/, '');
  const attribute = (field) => it.attributes?.find(({ fieldName }) => fieldName === field.name)?.name;
  return `## ${code(title(it))}

${text.trim()}

\`\`\`js
import 'relief-elements/define/${file}.js'; // registers <${tagName}>
import { ${className} } from 'relief-elements/${file}.js'; // the class alone
\`\`\`

${table(
  '### Attributes and properties',
  [
    ['attribute', (field) => code(attribute(field))],
    name('property', (field) => code(field.name) + (field.readonly ? ', read only' : '')),
    type,
    initial,
    description,
  ],
  members.filter(({ kind }) => kind === 'field'),
)}${table(
    '### Methods',
    [name('method', signature), description],
    members.filter(({ kind }) => kind === 'method'),
  )}${table('### Slots', [name('slot', (slot) => (slot.name ? code(slot.name) : '(default)')), description], slots)}${table('### Events', [name('event'), ['class', (event) => (event.type?.text ? `[${code(event.type.text)}](#${anchor(event.type.text)})` : '')], description], events)}${table('### Parts', [name('part', (part) => code(`::part(${part.name})`)), description], cssParts)}${table('### States', [name('state', (state) => code(`:state(${state.name})`)), description], cssStates)}`;
}

const event = ({ name: className, description: text, members }) =>
  `### ${className}\n\n${text?.trim() ?? ''}\n\n${table('', [name('field', (field) => (field.kind === 'method' ? signature(field) : code(field.name))), type, description], members).trimStart()}`;

export const apiMarkdown = (elements, events, tokens, chapters) => `# API

Generated from the source by \`npm run manifest\`. The same as data: \`custom-elements.json\`.

${elements.map((it) => `- [${code(title(it))}](#${anchor(title(it))})`).join('\n')}
- [Backends](#backends)
- [Outcomes](#outcomes)
- [Events](#events)
- [Tokens](#tokens)

${elements.map(element).join('')}${chapters}## Events

They bubble, are not composed, and say in their own words whether they can be cancelled.

${events.map(event).join('')}## Tokens

Set them on any ancestor. Every element reads the same ones.

${table('', [name('custom property'), initial, description], tokens).trim()}
`;
