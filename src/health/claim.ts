/** What is claimed, which way the evidence points, how sure we are of it, and where that comes from. */
import * as v from 'valibot';
import { certainties, directions, isbnForm, levels } from './forms.js';
import { address, describe, id, pattern, words } from './schema.js';

export type { Certainty, Direction, Level } from './forms.js';

const doi = pattern(/^10\.\d{4,9}\/\S+$/, 'a DOI', '10.1002/14651858.CD004750.pub2');
const pmid = pattern(/^\d{1,9}$/, 'a PubMed number', '37646368');
const isbn = pattern(isbnForm, 'an ISBN', '978-92-4-008178-9');

/** Where a fact comes from. */
export const source = v.object({
  title: describe(words, 'Title of the study, review or guideline, as published.'),
  year: v.optional(describe(v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2100)), 'Year of publication.')),
  publisher: v.optional(describe(words, 'Journal, or the organisation that published it.')),
  doi: v.optional(describe(doi, 'Digital object identifier, without https://doi.org/.')),
  pmid: v.optional(describe(pmid, 'PubMed identifier.')),
  isbn: v.optional(describe(isbn, 'ISBN of a book or report.')),
  url: v.optional(describe(address, 'Address where it can be read.')),
  unverified: v.optional(describe(v.boolean(), 'True when the author has not seen the source itself. The page says so.'), false),
});

/** A claim together with its evidence. */
export const claim = v.object({
  id: v.optional(describe(id, 'Name that the page and other documents can point to.')),
  text: describe(words, 'The claim in plain words. One or two short sentences.'),
  direction: describe(
    v.picklist(directions),
    'helps, small (helps a little), none (studied, made no difference), unclear, or harms.',
  ),
  certainty: describe(
    v.picklist(certainties),
    'How sure we can be (GRADE): high, moderate, low, very-low; none when nobody has graded it.',
  ),
  level: v.optional(
    describe(
      v.picklist(levels),
      'Kind of studies, not the result: A several trials or reviews, B one trial or non-randomised studies, C experts or cases.',
    ),
  ),
  comparedWith: v.optional(describe(words, 'What it was compared with: a placebo, no treatment, other care.')),
  sources: v.optional(
    describe(
      v.pipe(v.array(source), v.maxLength(50)),
      'Where this comes from. A claim of help needs at least one with DOI, PMID or URL.',
    ),
    [],
  ),
  seed: v.optional(describe(v.array(words), 'For editors: which lines of an older text this claim replaces. Never shown.'), []),
});

const outOf = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** Benefit or harm in whole people: out of 100 with it, and out of 100 without. No number without the source that gives it. */
export const outOf100 = v.object({
  outcome: describe(words, 'What happens to them: “Another bout of back pain”. As short as a heading.'),
  without: describe(outOf, 'Out of 100 people without it, how many.'),
  with: describe(outOf, 'Out of 100 people with it, how many.'),
  within: describe(words, 'In what time: “6 months”.'),
  source: describe(source, 'The source that gives both numbers.'),
});

/** A claim that may say its size in people. */
export const claimInNumbers = v.object({
  ...claim.entries,
  outOf100: v.optional(
    describe(outOf100, 'The size of it as “out of 100 people”, drawn and in words. Only where a source gives the numbers.'),
  ),
});

/** A claim that the author read elsewhere and does not repeat, and why not. */
export const leftOut = v.object({
  claim: describe(words, 'The claim that is not made here, as readers may have met it.'),
  why: describe(words, 'Why it is left out.'),
  sources: v.optional(describe(v.pipe(v.array(source), v.maxLength(50)), 'What speaks against it.'), []),
  seed: v.optional(describe(v.array(words), 'For editors: which lines of an older text this replaces. Never shown.'), []),
});

export type Source = v.InferOutput<typeof source>;
export type Claim = v.InferOutput<typeof claim>;
export type OutOf100 = v.InferOutput<typeof outOf100>;
export type ClaimInNumbers = v.InferOutput<typeof claimInNumbers>;
export type LeftOut = v.InferOutput<typeof leftOut>;
