// What an element's source says about its slots, parts, events and states: of the element's own file and of what it draws with.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const isElement = (path) => existsSync(join('src/define', posix.basename(path)));

/** The texts of a module and of all that it imports. Other elements' are kept apart: what they show and say is their own. */
function closure(path, own = new Map(), others = new Map()) {
  if (own.has(path)) return { own, others };
  const text = readFileSync(path, 'utf8');
  own.set(path, text);
  for (const [, from] of text.matchAll(/(?:from|import\() ?'(\.[^']+)\.js'/g)) {
    const target = posix.join(dirname(path), `${from}.ts`);
    if (/\/locales\//.test(target) || !existsSync(target)) continue;
    if (isElement(target) && !own.has(target)) closure(target, others, others);
    else closure(target, own, others);
  }
  return { own, others };
}

const words = (text) => text.split(/\s+/).filter(Boolean);
const withoutComments = (modules) => [...modules.values()].join('\n').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

function dispatched(text) {
  const made = new Set([...text.matchAll(/new (\w+Event)\(/g)].map(([, name]) => name));
  const types = [...text.matchAll(/class (\w+Event) extends Event \{[^]*?static readonly type = '([\w-]+)'/g)];
  return new Set(types.filter(([, name]) => made.has(name)).map(([, , type]) => type));
}

/**
 * `exact`: what stands in a template or in a call as it is. `maybe`: a name that an expression may make, or an event that
 * bubbles up from another element inside.
 */
export function inSource(path) {
  const { own, others } = closure(path);
  const text = withoutComments(own);
  const strings = new Set(
    [...text.matchAll(/'([\w -]+)'|`([\w -]+)`|"([\w -]+)"/g)].flatMap(([, a, b, c]) => words(a ?? b ?? c)),
  );
  const parts = new Set([...text.matchAll(/\bpart="([\w -]+)"/g)].flatMap(([, names]) => words(names)));
  const slots = new Set([...text.matchAll(/<slot\b([^>]*)/g)].map(([, rest]) => /\bname="([\w-]+)"/.exec(rest)?.[1] ?? ''));
  const none = new Set();
  return {
    slots: { exact: slots, maybe: none },
    parts: { exact: parts, maybe: strings },
    events: { exact: dispatched(text), maybe: dispatched(withoutComments(new Map([...own, ...others]))) },
    states: { exact: none, maybe: strings },
  };
}
