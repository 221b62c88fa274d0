// types/elements.d.ts, and what editors know of our tags (VS Code's custom data, JetBrains' web-types): all from the manifest.

const doc = (text, indent) =>
  `${indent}/** ${text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\*\//g, '*\\/')} */\n`;
const writable = ({ kind, readonly }) => kind === 'field' && !readonly;
const summary = ({ description }) => description.trim().split(/\n\s*\n/)[0];
const classFile = ({ path }) => path.replace(/^src\/(.+)\.ts$/, '../dist/npm/$1.js');

/** One entry an element: its class, its attributes by name, its properties by name, its events by name. */
export function elementTypes(elements, eventClasses) {
  const imports = [...elements.map((it) => [it.name, classFile(it)]), ...eventClasses.map((it) => [it.name, classFile(it)])].map(
    ([name, from]) => `import type { ${name} } from '${from}';`,
  );
  const entries = elements.map((it) => {
    const fields = it.members.filter(writable);
    const attributes = (it.attributes ?? []).map(
      ({ name, fieldName, description }) => `${doc(description, '      ')}      '${name}'?: ${it.name}['${fieldName}'];\n`,
    );
    const properties = fields.map(
      // As in the browser, `form` gives an element and takes an id: a compiler knows one type of a property, what it gives.
      ({ name, description }) =>
        `${doc(description, '      ')}      ${name}?: ${it.name}['${name}']${name === 'form' ? ' | string' : ''};\n`,
    );
    const events = (it.events ?? []).map(
      ({ name, type, description }) => `${doc(description, '      ')}      '${name}': ${type.text};\n`,
    );
    return `${doc(summary(it), '  ')}  '${it.tagName}': {
    element: ${it.name};
    attributes: {\n${attributes.join('')}    };
    properties: {\n${properties.join('')}    };
    events: {\n${events.join('')}    };
  };\n`;
  });
  return `// Written by “npm run manifest” from the docstrings in src.\n${imports.join('\n')}\n
/** What a template may write on each element. */
export interface ReliefElements {\n${entries.join('')}}\n`;
}

const values = ({ type }) => [...(type?.text ?? '').matchAll(/'([\w-]+)'/g)].map(([, name]) => name);

/** https://github.com/microsoft/vscode-custom-data */
export function vscodeData(elements) {
  return JSON.stringify({
    version: 1.1,
    tags: elements.map((it) => ({
      name: it.tagName,
      description: { kind: 'markdown', value: it.description.trim() },
      attributes: (it.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        description: attribute.description,
        ...(attribute.type.text === 'boolean' && { valueSet: 'v' }),
        ...(values(attribute).length && { values: values(attribute).map((name) => ({ name })) }),
      })),
    })),
  });
}

/** https://github.com/JetBrains/web-types */
export function webTypes(elements, { name, version }) {
  return JSON.stringify({
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((it) => ({
          name: it.tagName,
          description: it.description.trim(),
          attributes: (it.attributes ?? []).map(({ name, description, type, default: value }) => ({
            name,
            description,
            ...(value !== undefined && { default: value }),
            value: { type: type.text },
          })),
          slots: (it.slots ?? []).map(({ name, description }) => ({ name, description })),
          js: {
            properties: it.members
              .filter(writable)
              .map(({ name, description, type }) => ({ name, description, value: { type: type?.text } })),
            events: (it.events ?? []).map(({ name, description }) => ({ name, description })),
          },
          css: {
            parts: (it.cssParts ?? []).map(({ name, description }) => ({ name, description })),
            properties: it.cssProperties.map(({ name, description, default: value }) => ({ name, description, default: value })),
          },
        })),
      },
    },
  });
}
