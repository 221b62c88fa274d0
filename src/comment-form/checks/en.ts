import type { Range, Words } from './check.js';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const dated = `(?:${day}(?:\\s+of)?\\s+${month},?\\s+(?:19|20)\\d\\d|${month}\\s+${day},?\\s+(?:19|20)\\d\\d|\\d{1,4}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{2,4})`;
const birth = '(?:born|birth(?:day|\\s?date)?|d\\.?\\s?o\\.?\\s?b\\b\\.?|b\\.)';

const numberOf =
  '(?:nhs|social security|national insurance|ni|passport|medicare|medicaid|hospital|patient|insurance(?: policy)?|policy|medical record|driving licen[cs]e|driver.?s licen[cs]e|health (?:card|insurance)|case|member(?:ship)?|chi|h&c|ssn|mrn|sozialversicherungsnummer)';
const code = '\\p{L}{0,8}[- ]?\\d[\\d /-]{3,20}\\d';

/** A word that begins with a capital, O'Brien and Al-Sayed and McAllister among them. */
const cap = "(?:\\p{Lu}[\\p{L}]*(?:['’-]\\p{Lu}?\\p{L}+)*)";
const full = `${cap}(?:\\s+${cap}){1,3}`;
const kin =
  '(?:husband|wife|partner|mother|mum|mom|father|dad|son|daughter|brother|sister|neighbour|neighbor|friend|aunt|uncle|grandmother|grandfather|boss|colleague)';
const introductions = [
  `(?:[Mm]y name(?:'s|’s| is)|(?:I'm|I’m|I am)(?: called)?|[Tt]his is|[Nn]ame:|[Aa]sk for|[Ss]igned,?|[Yy]ours,?|[Rr]egards,?|[Ww]ishes,?|[Tt]hanks,?|[Mm]y ${kin},?)\\s+(${full})`,
  `(?:^|[.!?\\n]\\s*|[–—-]\\s|[Hh]i,?\\s+)(${full})(?=\\s+here\\b|,)`,
].map((form) => new RegExp(form, 'gu'));

/** Capitals that begin no name. */
const notNames =
  /^(?:The|A|An|My|In|On|At|I|It|If|Of|And|Is|Does|Has|See|Dr|Doctor|Carpal|Spinal|New|Lake|Royal|Tiger|Deep|World|National|British)\b/u;

function name(text: string): Range[] {
  return introductions.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const found = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(found);
      return notNames.test(found) ? [] : [[start, start + found.length] as const];
    }),
  );
}

/** The last four digits of “oh seven, 7700 …”: people spell the start of a number to hide it from machines. */
const spelled = /\b(?:oh|zero|plus)\s+(?:one|two|three|four|five|six|seven|eight|nine|oh|zero)\b[,\s]+\d[\d ]{5,}\d/giu;

/** English. */
export const words: Words = {
  personal: {
    phone: [spelled, /\b(?:phone|cell|mobile|number(?:'s| is)?|call me(?: on)?|tel\.?)\s*:?\s*\d{7,12}\b/giu],
    'birth-date': [
      new RegExp(`\\b${birth}[^.!?\\d]{0,24}?${dated}`, 'giu'),
      new RegExp(`\\b${birth}[^.!?\\d]{0,6}${dated}`, 'giu'),
      new RegExp(`${dated}\\s+baby\\b`, 'giu'),
    ],
    'identity-number': [
      new RegExp(`\\b${numberOf}\\s*(?:number|no\\b\\.?|id\\b|:|#)?\\s*(?:is|at[\\p{L}\\s]{0,20}is|:)?\\s*${code}`, 'giu'),
      /\b(?:patient|member)\s+(?:id|number)[^.!?\d]{0,24}?\b[\p{Lu}]{0,4}-?\s?\d[\d\s-]{3,}/giu,
      /\b\d{3}-\d{2}-\d{4}\b/gu,
      /\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gu,
    ],
    address: [
      /\b\d{1,4}[a-z]?,?\s+(?:[\p{Lu}][\p{L}'’]+\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|close|way|court|square|terrace|crescent|boulevard|place|Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Way|Court|Square|Terrace|Crescent|Boulevard|Place)\b/gu,
      /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/gu,
    ],
  },
  name,
  health:
    /\b(?:gabapentin|pregabalin|amitriptyline|nortriptyline|duloxetine|tramadol|codeine|morphine|oxycodone|fentanyl|ibuprofen|naproxen|diclofenac|paracetamol|acetaminophen|diazepam|baclofen|methocarbamol|cyclobenzaprine|prednisolone|insulin|warfarin|methotrexate|antidepressants?|opioids?|stenosis|herniat\w+|slipped disc|sciatica|carpal tunnel|cubital tunnel|osteoporosis|scoliosis|spondyl\w+|fibromyalgia|arthritis|diabet\w+|depress\w+|anxiety|epilep\w+|asthma|cancer|tumou?r|hiv|aids|multiple sclerosis|parkinson\w*|cauda equina|surgery|operation|diagnos\w+|bipolar|stroke|dementia|lupus|pregnan\w+|hepatitis)\b/giu,
  crisis: [
    /\b(?:kill(?:ing)? myself|end(?:ing)? (?:it all|my life)|take my (?:own )?life|suicid(?:e|al)|self[- ]harm|hurt(?:ing)? myself|cut(?:ting)? myself)\b/giu,
    /\b(?:want|wish|rather|ready) (?:to )?(?:die|be dead|not (?:be here|wake up|be alive))\b/giu,
    /\b(?:don'?t|do not|no longer) want to (?:live|be here|wake up|go on living|be alive)\b/giu,
    /\b(?:no (?:reason|point) (?:to|in) liv(?:e|ing)|better off (?:dead|without me)|can'?t go on (?:like this )?any ?more|wish i (?:was|were) dead)\b/giu,
  ],
  redFlags: [
    /\b(?:both (?:my )?legs|both feet)\b[^.!?]{0,40}\b(?:numb|weak|tingl\w+|pain\w*|dead|burn\w*)|\b(?:numb\w*|weak\w*|tingling)\b[^.!?]{0,24}\b(?:both (?:my )?legs|both feet)\b/giu,
    /\b(?:can'?t|cannot|could not|couldn'?t|unable to|hard to|trouble) (?:pee|peeing|wee|urinate|urinating|pass (?:urine|water)|feel (?:my )?(?:legs|bottom|genitals|groin))\b/giu,
    /\b(?:lost|losing|loss of|no) (?:control of (?:my |the )?)?(?:bladder|bowel)s?(?: control)?\b|\b(?:wet|soiled|pooed|pooped|peed) myself\b/giu,
    /\bnumb\w*\b[^.!?]{0,24}\b(?:genitals|groin|bottom|buttocks|saddle|between my legs|when (?:i )?wip\w+)|\b(?:genitals|groin|bottom|buttocks)\b[^.!?]{0,16}\bnumb\b/giu,
    /\b(?:chest pain|pain in (?:my |the )?chest|crushing chest)\b/giu,
    /\b(?:after|since) (?:a |the |my )?(?:car |bike |motorbike |serious |bad )(?:accident|crash)\b|\bfell (?:off|from) (?:a |the )?(?:roof|ladder|horse)\b/giu,
    /\b(?:fever|high temperature)\b[^.!?]{0,40}\bback\b|\bback\b[^.!?]{0,40}\b(?:fever|high temperature)\b/giu,
    /\b(?:foot drop|dragging my foot|can'?t lift my foot|face (?:is )?droop\w*|slurred speech|overdose|took too many)\b/giu,
  ],
  dose: [
    /\b\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|g|ml|units|iu)\b/giu,
    /\b(?:take|took|taking|have|try)\s+(?:\d+|one|two|three|four|five|six|eight|ten|double|a handful of)\s+(?:more |extra )?(?:tablets?|pills?|capsules?|doses?|ibuprofen|paracetamol|codeine)\b/giu,
  ],
};
