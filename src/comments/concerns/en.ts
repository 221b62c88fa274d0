import { matches, type Range, type Words } from './check.js';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ordinal =
  '(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\p{L}{3,6}teenth|twentieth|thirtieth)';
const day = `(?:\\d{1,2}(?:st|nd|rd|th)?|${ordinal})`;
const year = "(?:,?\\s+(?:'?\\d\\d(?:\\d\\d)?|(?:nineteen|two thousand|twenty)\\b))?";
const dated = `(?:${day}(?:\\s+of)?\\s+${month}\\b${year}|${month}\\s+(?:the\\s+)?${day}(?!\\d)${year}|\\d{1,4}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{2,4}|\\d{6}(?!\\d))`;
const birth = '(?:born|birth[\\s-]?(?:day|date)|b-?day|(?:date|day) of birth|d\\.?\\s?o\\.?\\s?b\\b\\.?|b\\.)';

/** What numbers people are known by, in the countries where they write English. */
const identity =
  "(?:nhs|social (?:security|insurance)|national insurance|ni|nino|passport|medicare|medicaid|hospital|patient|insurance|policy|(?:medical |hospital |health )?record|chart|driv(?:ing|er'?s) licen[cs]e|licen[cs]e|health|case|file|member(?:ship)?|subscriber|chi|h&c|ssn|mrn|ppsn?|a?adhaar|aadhar|pan|sin|ohip|nhi|nric|fin|tfn|tax(?: file| id)?|id(?:entity)?|identification)";
/** The same where nothing but the number has to follow. */
const named =
  "(?:nhs|ssn|nino|ni|mrn|ppsn?|aadhaa?r|pan|sin|ohip|nhi|nric|fin|chi|tfn|passport|medicare|medicaid|social security|national insurance|dl|id|member(?:ship)?|driv(?:ing|er'?s) licen[cs]e|patient|subscriber|sozialversicherungsnummer)";
const numbered = '(?:number\\b|no\\b\\.?(?! longer| more)|num\\b\\.?|nr\\b\\.?|id\\b|card|#)';
/** At least four digits, letters among them or not. */
const code =
  '(?<![\\p{L}\\d.,£$€])(?!(?:19|20)\\d\\d(?![\\d/-]))\\p{L}{0,5}[- ]?\\d(?:[ /-]{0,2}\\p{Lu}{0,3}[ /-]{0,2}\\d){3,20}';

/** A word that begins with a capital, O'Brien and Al-Sayed and Mei-Ling among them, with the particles of Dutch, Spanish or Arabic names. */
const cap =
  "(?:(?:van der|van den|van|von|der|de la|de|da|di|del|dos|du|la|le|bin|bint|ibn|al|el)[ -])?(?:\\p{Lu}\\p{L}+(?:['’-]\\p{Lu}?\\p{L}+)*|\\p{Lu}['’]\\p{Lu}\\p{L}+|\\p{Lu}\\.?(?!\\p{L}))";
const full = `${cap}(?:\\s+${cap}){1,3}`;
const kin =
  '(?:husband|wife|partner|mother|mum|mom|father|dad|son|daughter|brother|sister|cousin|neighbour|neighbor|friend|aunt|auntie|uncle|nan|grandmother|grandfather|boss|colleague)';
const title = '(?:(?:Mr|Mrs|Ms|Miss|Mx)\\.?\\s+)';
const introductions = [
  `(?:\\b(?:[Mm]y\\s+)?[Nn]ame(?:'s|\\s+is|:)|\\b(?:I'm|I\\s+am)(?:\\s+called)?|\\bI,|\\b[Tt]his\\s+is|\\b[Ii]t's|\\b[Pp]atient:|\\b[Aa]sk\\s+for|\\b[Ss]igned,?|\\b[Yy]ours,?|\\b[Rr]egards,?|\\b[Ww]ishes,?|\\b(?:[Mm]y|[Oo]ur)\\s+${kin},?)\\s+${title}?(${full})`,
  `\\b${title}(${full})(?=\\s*[,(]|\\s+(?:has|had|is|takes|suffers|was)\\b)`,
  `(?:^|[.!?\\n]\\s*|[–—-]\\s|[Hh]i,?\\s+)(${full})(?=\\s+here\\b|,?\\s+\\(?[1-9]\\d\\b)`,
  // How letters are signed.
  `(?:^|\\s)[–—-]\\s?(${full})(?=\\s*[,.(]|$)`,
].map((form) => new RegExp(form, 'gu'));
/** Where a name stands as any heading does: only one that begins with a known given name is one. */
const unintroduced = new RegExp(
  `(?:^|[.!?\\n]\\s*|[–—-]\\s|\\b[Hh]i,?\\s+|\\b[Cc]alled\\s+|\\b[Tt]hanks,?\\s+)(${full})(?=\\s*[,.(:;]|\\s+and\\b|$)`,
  'gu',
);
const given = new Set(
  `Aaron Abdul Abigail Adam Adele Ahmed Aidan Aisha Alan Albert Alejandro Alex Alexander Alexandra Alfred Ali Alice Alison Amanda Amber Amelia Amina Amir Amy Ana Andrea Andrew Angela Anil Anita Ann Anna Anne Annie Anthony Antonio April Arthur Asha Ashley Audrey Barbara Barry Beatrice Ben Benjamin Bernard Beth Bethany Betty Beverley Bill Bob Brenda Brian Bridget Bruce Caitlin Carl Carla Carlos Carol Caroline Catherine Cecilia Charles Charlie Charlotte Chen Cheryl Chloe Chris Christina Christine Christopher Claire Clara Colin Craig Cynthia Daisy Dan Daniel Danielle David Dawn Dean Deborah Denise Dennis Derek Diana Diane Diego Donald Donna Dorothy Douglas Duncan Edith Edward Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Emily Emma Eric Erin Esther Ethan Eva Evelyn Fatima Fiona Florence Frances Francis Frank Fred Gareth Gary Gavin Gemma Geoffrey George Georgia Gerald Gillian Gloria Gordon Grace Graham Greg Hannah Harold Harriet Harry Hassan Hazel Heather Helen Henry Hilary Howard Hugh Ian Ibrahim Imran Irene Iris Isaac Isabel Isabella Ivan Jack Jackie Jacob Jacqueline Jake James Jamie Jan Jane Janet Janice Jason Jasmine Javier Jean Jeff Jeffrey Jennifer Jeremy Jessica Jill Jim Joan Joanna Joanne Joe Joel John Jonathan Jordan Jorge Jose Joseph Joshua Joyce Juan Judith Judy Julia Julian Julie June Justin Karen Kate Katherine Kathleen Kathryn Katie Keith Kelly Kenneth Kevin Khalid Kim Kirsty Kumar Laura Lauren Layla Lee Leila Leo Leonard Leslie Lewis Liam Lillian Linda Lisa Liz Lorraine Louis Louise Lucas Lucy Luis Luke Lydia Lynn Maeve Malcolm Marco Margaret Maria Marian Marie Marion Marjorie Mark Martha Martin Mary Matthew Maureen Max Megan Mei Melanie Melissa Michael Michelle Miguel Mike Miriam Mohamed Mohammed Moira Molly Monica Muhammad Nadia Nancy Naomi Natalie Natasha Neil Nicholas Nicola Nicole Nigel Noah Nora Norma Norman Olga Oliver Olivia Omar Oscar Owen Pablo Pamela Patricia Patrick Paul Paula Pauline Pedro Peggy Penelope Peter Philip Phyllis Priya Rachel Rahul Raj Ralph Ramesh Raymond Rebecca Richard Rita Robert Roberta Robin Roger Ronald Rosa Rose Rosemary Rosie Roy Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sanjay Sara Sarah Scott Sean Sergio Shane Sharon Sheila Shirley Simon Sofia Sophia Sophie Stanley Stella Stephanie Stephen Steve Steven Stuart Sue Sunita Susan Suzanne Sylvia Tanya Teresa Terry Theresa Thomas Tim Timothy Tina Tom Tomasz Tony Tracey Tracy Trevor Valerie Vanessa Vera Veronica Victor Victoria Vijay Vincent Virginia Vivian Walter Wanda Wayne Wendy William Yasmin Yusuf Yvonne Zoe`.split(
    /\s+/,
  ),
);

/** Capitals that begin no name, and words that are part of none. */
const notNames =
  /^(?:The|A|An|My|In|On|At|I|It|If|Of|And|Is|Does|Has|See|Dr|Doctor|Tiger|World|National|British|Hi|Hello|Dear|So|But|Not|Still|Just|Very|Now|Also|Really|Only|Finally|Currently|Actually|San|Los|Las|Santa|United|Great|North|South|East|West|African|American|Irish|Scottish|Welsh|English|Canadian|Australian)\b|\b(?:Pain|Back|Spine|Spinal|Neck|Low|Lower|Upper|Deep|Heat|Cold|Clinic|Hospital|Centre|Center|Disease|Syndrome|Tunnel|Disc|Disk|Vitamin|Type|Stage|Group|Side|Bird|Cat|New|Year|Christmas|Birthday|Lake|Royal|Street|Road|University|Physio|Yoga|Pilates|Exercise|Tai|Part|Chapter|Day|Week|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;

function name(text: string): Range[] {
  const found = (form: RegExp) =>
    [...text.matchAll(form)].map((match) => {
      const words = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(words);
      return [start, start + words.length] as const;
    });
  const begins = (range: Range) => given.has(/^\p{L}+/u.exec(text.slice(...range))?.[0] ?? '');
  // A capital may stand on a disease as well.
  const isName = (range: Range) => !notNames.test(text.slice(...range)) && matches(text.slice(...range), health).length === 0;
  return [...introductions.flatMap(found), ...found(unintroduced).filter(begins)].filter(isName);
}

/** Medicines and diseases end alike: -pam, -sartan, -itis. The rest are words of their own. */
const health =
  /\b(?:\p{L}{2,16}(?:oxetine|azepam|azolam|triptyline|pramine|profen|cox[ia]b|olol|pril|sartan|statin|mab|tinib|triptan|azole|cillin|mycin|formin|gliptin|dronate|caine|codone|morphone|parin|xaban|lukast|pentin|gabalin|isone|isolone|thrin|traline|talopram|[a-z]itis|osis|oma|aemia|emia|algia|pathy|plegia|sclerosis|dystrophy|rrhoea|rrhea|penia)|tramadol|codeine|co-?codamol|morphine|fentanyl|methadone|naproxen|diclofenac|paracetamol|acetaminophen|aspirin|baclofen|methocarbamol|cyclobenzaprine|insulin|warfarin|methotrexate|steroids?|antidepressants?|opioids?|herniat\w+|slipped disc|sciatica|(?:carpal|cubital) tunnel|spondyl\w+|diabet\w+|depress\w+|anxiety|epilep\w+|asthma|cancer|tumou?r|hiv|aids|parkinson\w*|alzheimer\w*|crohn\w*|c(?:o)?eliac|cauda equina|surgery|operation|diagnos\w+|bipolar|stroke|dementia|lupus|palsy|sickle cell|autis\w+|adhd|ptsd|ms|copd|coeliac|migraines?|thyroid|kidney|liver|heart (?:attack|failure|disease)|pregnan\w+)\b/giu;

const spoken =
  '(?:(?:double|triple|treble)\\s+)?(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|o)(?:\\s+hundred)?';
/** “Oh seven, 7700 …”, “five five five, oh one …”: people spell a number to hide it from machines. Who counts begins with one, two, three. */
const spelled = [
  /\b(?:oh|zero|plus)\s+(?:one|two|three|four|five|six|seven|eight|nine|oh|zero)\b[,\s]+\d[\d ]{5,}\d/giu,
  new RegExp(`\\b(?!one\\W{1,2}two|two\\W{1,2}three|three\\W{1,2}four)(?:${spoken}[,\\s-]{1,3}){6,14}${spoken}\\b`, 'giu'),
];

/** English. */
export const words: Words = {
  personal: {
    phone: spelled,
    'birth-date': [
      new RegExp(`\\b${birth}[^.!?\\d]{0,24}?${dated}`, 'giu'),
      new RegExp(`\\b${birth}[^.!?\\d]{0,6}${dated}`, 'giu'),
      new RegExp(`${dated}\\s+baby\\b`, 'giu'),
    ],
    'identity-number': [
      new RegExp(`\\b${identity}(?:\\s*${numbered}){1,2}\\s*(?:[^.!?\\d\\n]{0,24}?[^\\p{L}\\d.!?])??${code}`, 'giu'),
      new RegExp(`\\b${named}(?:\\s+(?:card|number))?\\s*(?:is|:|#|-)?\\s*${code}`, 'giu'),
    ],
    address: [
      /\b\d{1,4}[a-z]?,?\s+(?:[\p{Lu}][\p{L}'’]+\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|close|way|court|square|terrace|crescent|boulevard|place|Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Way|Court|Square|Terrace|Crescent|Boulevard|Place)\b/gu,
      /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/gu,
    ],
  },
  contact:
    /\b(?:phone|telephone|tel|mob|mobile|landline|whats ?app|call|text|txt|ring|bell|reach|ping|contact|message|dm|(?:my|our|house|home|work|irish|uk|us)\s(?:number|no|digits|line))(?!\p{L})|\bnumber(?:'s| is)|\bcell(?: ?phone)?\s*(?:is|no\.?|:)?\s*$/giu,
  name,
  health,
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
