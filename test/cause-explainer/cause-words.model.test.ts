import { expect } from 'chai';
import * as en from '../../src/locales/en/index.js';
import { languages } from '../../src/locales/languages.js';
import type { Locale } from '../../src/locales/locale.js';

/** Words that speak to, or of, the person who reads. An explainer speaks of things: it never says what someone has. */
const person: Record<string, RegExp> = {
  en: /\b(you|you’re|your|yours|yourself|patient|diagnos\w*|likely|likelihood|score|match\w*)\b/iu,
  ar: /(^|\P{L})(أنت|لديك|عندك|لك|بك|تعاني|تشكو|مصاب|إصابتك|حالتك|ألمك|مرضك|سببك|تشخيص\p{L}*)(?!\p{L})/u,
};

/** What the functions among the messages may be given. */
const given: unknown[][] = [[0], [1], [2], [5], [11], [100], ['x', []], ['x', ['y', 'z']], ['x', 'left'], ['x', 'right']];

const answer = (message: (...all: unknown[]) => unknown, all: unknown[]) => {
  try {
    return [message(...all)];
  } catch {
    return []; // not what this one takes
  }
};

/** Every message, with what functions say when given what they take. */
const messages = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const said = given.flatMap((all) => answer(value as () => unknown, all)).filter((it) => typeof it === 'string');
    expect(said.length, String(value)).to.be.greaterThan(0);
    return said;
  }
  return value && typeof value === 'object' ? Object.values(value).flatMap(messages) : [];
};

describe('words of the cause explainer', () => {
  const all: [string, () => Promise<Locale>][] = [['en', async () => en], ...Object.entries(languages)];

  for (const [name, load] of all)
    it(`never tell a person what they have, in ${name}`, async () => {
      const { causeExplainer, causeList, causeTable, causeBody } = await load();
      const said = messages([causeExplainer, causeList, causeTable, causeBody]);
      expect(said.length).to.be.greaterThan(120);
      expect(person[name], `add the words of ${name} for a person`).to.be.instanceOf(RegExp);
      for (const message of said) expect(message).not.to.match(person[name]!);
    });

  it('would be caught if they did', () => {
    expect('Your likely cause').to.match(person['en']!);
    expect('قد يكون لديك انزلاق').to.match(person['ar']!);
  });
});
