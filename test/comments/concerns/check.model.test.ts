import { expect } from 'chai';
import { words as arabic } from '../../../src/comments/concerns/ar.js';
import { inspect, type FindingKind, type Words } from '../../../src/comments/concerns/check.js';
import { words as english } from '../../../src/comments/concerns/en.js';

const kinds = (text: string, words: Words) => [...new Set(inspect(text, words).map((it) => it.kind))];
const details = (text: string) => inspect(text, english).map((it) => it.detail);

/** What is found, and what only sounds like it. */
const cases: [words: Words, kind: FindingKind, found: string[], not: string[]][] = [
  [
    english,
    'crisis',
    [
      'I want to die',
      'I don’t want to be here',
      'thinking of killing myself',
      'No reason to live.',
      'I have been suicidal',
      'they are better off without me',
      'I wish I was dead',
      'I want to end it all',
    ],
    [
      'My back is killing me',
      'dying for a coffee',
      'I am dead tired',
      'my battery died',
      'The pain will be the end of me',
      'I could die laughing',
      'I live alone',
      'I want to dye my hair',
    ],
  ],
  [
    english,
    'red-flag',
    [
      'both legs are numb',
      'numbness in both legs',
      'I can’t pee',
      'lost control of my bladder',
      'numb around the genitals',
      'I have chest pain',
      'since the car accident',
      'back pain with a fever',
      'I peed myself',
      'dragging my foot',
    ],
    [
      'my leg is tired',
      'both of us walk',
      'I peeled an orange',
      'no fever at all today',
      'my chest of drawers is heavy',
      'I accidentally slept',
      'numb fingers in winter',
      'the bowel of the earth',
    ],
  ],
  [
    english,
    'dose',
    ['take 400 mg with food', 'I took two tablets', 'try 600mg', 'have four ibuprofen'],
    ['take two walks', 'I took 3 days off', 'walk 400 m', 'have two cats'],
  ],
  [
    arabic,
    'crisis',
    ['أريد أن أموت', 'لا أريد أن أعيش', 'أفكر في الانتحار', 'سأقتل نفسي'],
    ['ظهري يقتلني من الألم', 'مات هاتفي', 'أريد أن أمشي'],
  ],
  [
    arabic,
    'red-flag',
    ['خدر في الساقين', 'لا أستطيع التبول', 'ألم في الصدر', 'بعد حادث سيارة', 'فقدت التحكم في المثانة'],
    ['ساقي متعبة', 'بعد المشي', 'أشرب الماء'],
  ],
  [arabic, 'dose', ['400 ملغ مع الطعام', 'خذ حبتين', '٤٠٠ ملغ'], ['خذ راحة', '400 متر']],
];

describe('checks of a comment', () => {
  for (const [words, kind, found, not] of cases) {
    it(`${kind} (${words === english ? 'English' : 'Arabic'}): found where it is said, and not where it only sounds so`, () => {
      for (const text of found) expect(kinds(text, words), text).to.include(kind);
      for (const text of not) expect(kinds(text, words), text).to.not.include(kind);
    });
  }

  it('say which personal data, and where it stands', () => {
    expect(details('mail me: anna@example.com')).to.deep.equal(['email']);
    expect(details('call 07700 900123')).to.deep.equal(['phone']);
    expect(details('DOB 04/07/1982')).to.deep.equal(['birth-date']);
    expect(details('NHS number 943 476 5919')).to.deep.equal(['identity-number']);
    expect(details('my card 4111 1111 1111 1111')).to.deep.equal(['card-number']);
    expect(details('I live at 14 Acacia Avenue')).to.deep.equal(['address']);
    expect(details('My name is Sarah Collins, I take tramadol')).to.deep.equal(['name-with-health']);
    const text = 'Write to anna@example.com, please';
    const [finding] = inspect(text, english);
    expect(text.slice(finding?.start, finding?.end)).to.equal('anna@example.com');
  });

  it('take a full name alone, and an illness alone, for what they are: no harm', () => {
    expect(inspect('My name is Sarah Collins. Lovely page!', english)).to.deep.equal([]);
    expect(inspect('Tramadol made me dizzy.', english)).to.deep.equal([]);
  });

  it('never hold the text itself', () => {
    for (const finding of inspect('anna@example.com, 07700 900123, I want to die, take 400 mg', english))
      expect(Object.values(finding).filter((it) => typeof it === 'string')).to.satisfy((all: string[]) =>
        all.every((it) => /^[a-z-]+$/.test(it)),
      );
  });

  it('give places in order, without overlaps of one kind', () => {
    const found = inspect('DOB 04/07/1982, call 07700 900123 or anna@example.com', english);
    expect(found.map((it) => it.start)).to.deep.equal([...found.map((it) => it.start)].sort((a, b) => a - b));
    expect(found).to.have.length(3);
  });

  // As long as WordPress takes in Arabic (65 525 bytes). A pattern that goes over the rest at every letter needs minutes for it.
  for (const unit of [
    '1 ',
    'a@',
    'My name is A',
    '0-0',
    'born on a ',
    'numb both ',
    'رقم ',
    'I live at 1 A ',
    'id ',
    'my id number ',
    'one ',
    'أنا محمد ',
  ])
    it(`come to an end on a long text of “${unit}”, made to slow them down`, () => {
      for (const words of [english, arabic]) expect(inspect(unit.repeat(32_000 / unit.length), words)).to.be.an('array');
    });
});
