/**
 * A plan as the fragment of a link, `#plan=…`, and back. A fragment never reaches a server.
 * It holds what is needed to do the exercise safely; studies and their sources stay on the page that it came from.
 */
import type { Problem } from '../../health/check.js';
import type { Choices } from '../session/choices.js';
import type { Plan } from '../content/exercise.schema.js';
import { checkPlan } from '../content/check.js';

/** Base64url of compressed JSON, a dot, and its checksum: a link that lost a letter on its way is told from a whole one. */
export async function planFragment(plan: Plan, choices: Choices = {}): Promise<string> {
  const data = await squeeze(new TextEncoder().encode(JSON.stringify({ plan: slim(plan), choices })));
  const text = base64(data);
  return `#plan=${text}.${checksum(text)}`;
}

export interface Opened {
  plan?: Plan;
  choices?: Choices;
  /** Why it cannot be used, as sentences for the console and the event. */
  problems: Problem[];
}

/** Longer links are none of ours: forty kilobytes hold a routine of fifty exercises. */
const longest = 40_000;
/** A short text can unpack to gigabytes. */
const largest = 1_000_000;

/** Undefined when the fragment holds no plan. Never throws: a link that was changed is refused with a reason. */
export async function openFragment(fragment: string): Promise<Opened | undefined> {
  const found = /^#plan=(.*)$/.exec(fragment)?.[1];
  if (found === undefined) return undefined;
  const refuse = (message: string): Opened => ({ problems: [{ path: '', severity: 'error', rule: 'door', message }] });
  const [text = '', sum] = found.split('.');
  if (found.length > longest) return refuse('is a link too long to be a plan');
  if (!/^[\w-]+$/.test(text) || checksum(text) !== sum) return refuse('is a link that was changed or cut off: ask for it again');
  try {
    const { plan, choices } = JSON.parse(new TextDecoder().decode(await unsqueeze(unbase64(text)))) as Record<string, unknown>;
    const { content, problems } = checkPlan(plan);
    return content ? { plan: content, choices: safeChoices(choices), problems } : { problems };
  } catch {
    return refuse('is a link that cannot be read: ask for it again');
  }
}

/** Leaves away what is for editors, and what a page adds by itself or can be asked for: warning signs, sources, the review. */
function slim(plan: Plan) {
  const said = ([, value]: [string, unknown]) => !(Array.isArray(value) && !value.length);
  const without = (it: object, names: readonly string[]) =>
    Object.fromEntries(Object.entries(it).filter((entry) => !names.includes(entry[0]) && said(entry)));
  const own = (it: object) => without(it, ['claims', 'conditions']);
  const rest = without(plan, ['$schema', 'leftOut', 'sources', 'review', 'topic', 'conflicts', 'funding', 'seekHelp']);
  return 'exercises' in plan ? { ...rest, exercises: plan.exercises.map(own) } : own(rest);
}

/** Bounds are kept by the timeline; here only numbers are let in. */
function safeChoices(data: unknown): Choices {
  const number = (it: unknown) => (typeof it === 'number' && Number.isFinite(it) ? it : undefined);
  const entries = (it: unknown) =>
    typeof it === 'object' && it ? Object.entries(it).filter(([key]) => /^\d{1,3}$/.test(key)) : [];
  return Object.fromEntries(
    entries(data).map(([index, it]) => {
      const { reps, sets, lengths } = (it ?? {}) as Record<string, unknown>;
      const chosen = entries(lengths).flatMap(([phase, length]) =>
        number(length) === undefined ? [] : [[phase, number(length)]],
      );
      return [index, { reps: number(reps), sets: number(sets), lengths: Object.fromEntries(chosen) as Record<number, number> }];
    }),
  );
}

const squeeze = (data: Uint8Array<ArrayBuffer>) => through(data, new CompressionStream('deflate-raw'));
const unsqueeze = (data: Uint8Array<ArrayBuffer>) => through(data, new DecompressionStream('deflate-raw'), largest);

async function through(data: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream, limit = Infinity) {
  const reader = new Blob([data]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size > limit) throw new RangeError('larger than any plan');
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const base64 = (data: Uint8Array) =>
  btoa(Array.from(data, (it) => String.fromCharCode(it)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
const unbase64 = (text: string) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (it) => it.charCodeAt(0));

function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
