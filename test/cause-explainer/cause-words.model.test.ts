import { expect } from 'chai';
import { en } from '../../src/locales/en.js';
import { languages, type Locale } from '../../src/locales/languages.js';

/** Words that speak to, or of, the person who reads. An explainer speaks of things: it never says what someone has. */
const person: Record<string, RegExp> = {
  en: /\b(you|you’re|your|yours|yourself|patient|diagnos\w*|likely|likelihood|score|match\w*)\b/iu,
  ar: /(^|\P{L})(أنت|لديك|عندك|لك|بك|تعاني|تشكو|مصاب|إصابتك|حالتك|ألمك|مرضك|سببك|تشخيص\p{L}*)(?!\p{L})/u,
};

/** Every message, with what functions say of some numbers. */
const messages = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [0, 1, 2, 5, 11, 100].flatMap((n) => messages((value as (...all: unknown[]) => unknown)(n, 'x', 'y')));
  return value && typeof value === 'object' ? Object.values(value).flatMap(messages) : [];
};

describe('words of the cause explainer', () => {
  const all: [string, () => Promise<Locale>][] = [['en', async () => en], ...Object.entries(languages)];

  for (const [name, load] of all)
    it(`never tell a person what they have, in ${name}`, async () => {
      const { causeExplainer, causeViews } = await load();
      const said = messages([causeExplainer, causeViews]);
      expect(said.length).to.be.greaterThan(120);
      expect(person[name], `add the words of ${name} for a person`).to.be.instanceOf(RegExp);
      for (const message of said) expect(message).not.to.match(person[name]!);
    });

  it('would be caught if they did', () => {
    expect('Your likely cause').to.match(person['en']!);
    expect('قد يكون لديك انزلاق').to.match(person['ar']!);
  });
});
