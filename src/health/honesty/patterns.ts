/** English wordings that the rules of honesty look for, and what reviews say of claims that keep coming back. */

/** “As often as possible” and its kin: for cold, heat and tablets that is unsafe. */
export const withoutLimit =
  /\bas (?:often|frequently|much|long|many times) as (?:possible|you (?:like|want|wish|can|need))\b|\b(?:unlimited|no limit|whenever you (?:like|want))\b/i;

/** Best, safest, most effective, more effective than. */
export const superlative =
  /\b(?:safest|fastest|quickest|strongest|best|superior|unbeatable|number one|no\. ?1)\b|\bmost (?:cost[- ]?)?(?:effective|efficient|powerful|natural|advanced|popular|trusted)\b|\b(?:more|much|far) (?:effective|efficient|powerful)\b|\b(?:better|safer|faster|stronger) than\b/i;

/** Promises that nobody can keep: a cure, safety without exception, speed. */
export const promise = new RegExp(
  [
    String.raw`\b(?:cures?|miracle|guaranteed?|instant(?:ly)?|risk[- ]free|(?:completely|totally|perfectly|100 ?%) safe|no side[- ]effects)\b`,
    String.raw`\b(?:once and for all|get rid of|removes? the (?:root )?causes?|pain[- ]free in)\b`,
    String.raw`\b(?:reliev|alleviat|eas|heal|stop|end|fix|work|tak)(?:e|es|ing|s|)\b(?: [\w’'-]+){0,3} (?:quickly|fast|immediately|instantly|overnight|in minutes)\b`,
    String.raw`\b(?:quickly|rapidly|immediately) (?:takes?|relieves?|eases?|cures?|stops?|heals?|fixes)\b`,
    String.raw`\b(?:quick|fast|rapid|immediate|lasting) (?:relief|cure|fix)\b`,
  ].join('|'),
  'i',
);

/** Authority that is borrowed: nobody is named whom a reader could ask. */
export const authority = new RegExp(
  [
    String.raw`\bclinically (?:proven|tested|shown|validated)\b|\bproven to\b|\bscientifically\b`,
    String.raw`\b(?:clinical (?:evidence|trials?|studies|research)|studies|research|science|(?:the )?evidence) (?:suggests?|shows?|proves?|confirms?)\b`,
    String.raw`\b(?:doctors?|experts?|physicians?|scientists?|therapists?|physiotherapists?|specialists?) (?:all |widely )?(?:agree|recommend|believe|say|swear by)\b`,
    String.raw`\b(?:doctor|expert|physician)[- ](?:recommended|approved|tested)\b`,
    String.raw`\b(?:is|are|was|were) (?:widely |commonly |generally |often )?(?:thought|believed|known|considered|said|claimed) to\b`,
    String.raw`\b(?:many|most|countless|millions of|thousands of) (?:people|patients|users|sufferers) (?:find|report|say|swear|have found|benefit)\b`,
    String.raw`\b(?:much |just )?like (?:a|your) (?:\w+ )?(?:doctor|physician)\b`,
    String.raw`\b(?:time[- ]honou?red|ancient wisdom|for centuries|for generations)\b`,
  ].join('|'),
  'i',
);

/** Words that frighten more than they tell. */
export const alarm = /\b(?:excruciating|unbearable|agonising|agonizing|crippling|terrible pain|horrific)\b/i;

/** How a thing is said to work, where nobody has shown that it does. */
export const mechanism = new RegExp(
  [
    String.raw`\b(?:realign\w*|re-align\w*|(?:correct|restor|improv)(?:e|es|s|ing) (?:the |your )?(?:alignment|balance|posture|blood flow|circulation))\b`,
    String.raw`\b(?:subluxation\w*|replenish\w*|receive nutrients|detox\w*|(?:flush|remov|draw)\w* (?:out )?(?:the )?toxins?)\b`,
    String.raw`\b(?:self[- ](?:heal|regulat)\w*|heals? itself|(?:frees?|freeing|calms?|resets?|balances?) (?:the |your )?(?:nervous system|energy)|boosts? (?:the |your )?immun\w*)\b`,
    String.raw`\btakes? (?:some (?:of the )?)?(?:work-?load|pressure|strain) off\b`,
  ].join('|'),
  'i',
);

/** A claim that reviews have tested and do not support. `told` finds it in words, or in a link as “from → to”. */
export interface Myth {
  id: string;
  told: RegExp;
  /** What was found instead, as a whole sentence. */
  found: string;
  /** Where that comes from. */
  source: string;
}

export const myths: readonly Myth[] = [
  {
    id: 'thirst',
    told: /\b(?:dehydrat\w*|thirst|lack of water|too little water)\b.*→.*\bspasms?\b|\black of (?:magnesium|calcium|water)\b.*\b(?:spasms?|cramps?)\b/i,
    found: 'Studies do not show that thirst or a lack of minerals causes back spasm.',
    source: 'doi:10.4085/1062-6050-0696.20, doi:10.1002/14651858.CD009402.pub3',
  },
  {
    id: 'minerals',
    told: /\bmagnesium\b.*\b(?:spasms?|cramps?)\b/i,
    found: 'Magnesium did not help cramp in good trials, and has not been well tested in back spasm.',
    source: 'doi:10.1002/14651858.CD009402.pub3',
  },
  {
    id: 'keyboard',
    told: /\b(?:typing|typists?|keyboards?)\b.*(?:→|causes?|common).*\b(?:carpal|cubital|wrist)\b|\b(?:carpal|cubital|wrist)\b.*\b(?:typing|typists?|keyboards?)\b/i,
    found: 'Studies disagree whether typing causes carpal tunnel syndrome.',
    source: 'doi:10.1097/JOM.0000000000000080, doi:10.1016/j.jns.2014.12.037',
  },
  {
    id: 'near-cord',
    told: /\bnear (?:the|your) (?:spinal cord|nerve roots?)\b/i,
    found: 'How near a spasm is to the spinal cord does not tell how much it hurts or how serious it is.',
    source: 'doi:10.1016/0304-3959(84)90093-9',
  },
  {
    id: 'wrist-to-back',
    told: /\b(?:carpal|cubital|wrist|elbow)\b.*→.*\b(?:back )?spasms?\b/i,
    found: 'A trapped nerve at the wrist or elbow does not cause back spasm.',
    source: 'doi:10.1186/s12891-015-0685-0',
  },
  {
    id: 'lifting',
    told: /\b(?:lift\w*)\b.*\bprevents?\b|\bprevents?\b.*\blift\w*\b/i,
    found: 'Training in lifting did not prevent back pain in trials.',
    source: 'doi:10.1002/14651858.CD005958.pub3',
  },
  {
    id: 'cold-swelling',
    told: /\b(?:ice|cold)\b.*\breduces? the swelling\b/i,
    found: 'There are too few good studies to know what cold does for back pain.',
    source: 'doi:10.1002/14651858.CD004750.pub2',
  },
  {
    id: 'bed-rest',
    told: /\b(?:stay|rest|lie) in bed\b/i,
    found: 'Staying active is a little better than bed rest.',
    source: 'doi:10.1002/14651858.CD007612.pub2',
  },
  {
    id: 'posture',
    told: /\bimproved? posture\b/i,
    found: 'No study was found that shows a better posture after manipulation.',
    source: 'pmid:28399251',
  },
  {
    id: 'cost',
    told: /\bcost[- ]effective\b/i,
    found: 'Evidence on cost is limited.',
    source: 'doi:10.1371/journal.pone.0160037',
  },
  {
    id: 'prevention-visits',
    told: /\bmethod of prevention\b|\b(?:visits?|adjustments?|chiropract\w*)\b.*\b(?:prevents?|prevention|in the future)\b/i,
    found: 'There is little evidence that visits without pain prevent it.',
    source: 'doi:10.1371/journal.pone.0203029',
  },
  {
    id: 'alternative',
    told: /\balternative to (?:traditional|conventional|standard|regular) (?:medicine|care|treatment)\b/i,
    found: 'Guidelines recommend manual therapy only together with exercise.',
    source: 'NICE NG59',
  },
  {
    id: 'like-a-doctor',
    told: /\b(?:much )?like a (?:traditional |medical |real )?doctor\b/i,
    found: 'A chiropractor is not a medical doctor.',
    source: 'isbn:92 4 159371 7',
  },
];
