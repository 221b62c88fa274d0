// API.md's part about how sending a comment ends. What readers are told is read from the English words themselves.
import { build } from 'esbuild';

/** `says`: names of the sentences; `way`: what is offered beside them. In the order in which an answer is best. */
const docs = {
  published: ['Everybody can read it.', ['published'], 'The thread shows it.'],
  pending: ['The site has it, and it waits for a moderator.', ['pending'], 'The thread shows it to its writer.'],
  received: ['The site has it, and does not say whether it is published.', ['received'], 'The thread is read anew.'],
  withheld: [
    'The site has taken it and keeps it from everybody: as spam, in the trash, or for a disallowed word.',
    ['withheld'],
    '“Copy my text”',
  ],
  removed: ['Its writer has withdrawn it.', ['removed'], ''],
  invalid: [
    '`fields` says what is wrong with which: `missing`, `invalid`, `too-short`, `too-long`. `message`: the server’s own words, where no field is named.',
    ['invalid'],
    'Each sentence stands beside its field.',
  ],
  duplicate: [
    'The same comment was there before. After a lost answer it is this one, which has arrived.',
    ['duplicate', 'arrived'],
    '',
  ],
  'too-fast': ['Too soon after another. `retryAfter`: seconds.', ['too-fast'], 'The seconds are counted down.'],
  'login-required': [
    'Only for those who are logged in. `url`: where. `unseen`: the answer proves that nobody has looked at the comment.',
    ['login-required'],
    '“Log in”, where the address is known (`login-url`)',
  ],
  closed: ['Comments are closed.', ['closed'], '“Copy my text”'],
  forbidden: [
    'Refused. `reason`: one of five that have a sentence of their own. `message`: the words of the server, a plugin or a firewall, which are shown.',
    ['forbidden', 'forbiddenWords'],
    '',
  ],
  'not-found': ['Nothing takes comments there. `unseen` as above.', ['not-found'], '“Copy my text”'],
  'challenge-required': [
    'A person has to be shown first. `challenge`: `altcha` (a proof of work), `page` (a page of the server’s or a firewall’s own), or a backend’s word.',
    ['challenge-required', 'challengePage', 'challengeElsewhere'],
    'With `page`, where the browser can send the form: “Send it by the site’s own way”',
  ],
  offline: [
    'The server was asked, could not be reached, and the device says that it has no network. Nothing was sent.',
    ['queued', 'offline'],
    'It is sent from this page when that works. “Do not send it”',
  ],
  unreachable: [
    'The server cannot be reached. Nothing was sent.',
    ['unreachable', 'queuedSoon'],
    '“Send it again”. What waited for a network goes on waiting.',
  ],
  timeout: ['No answer in time (`patience`), and nothing was sent.', ['timeout'], '“Send it again”'],
  unknown: [
    'It was sent, and the answer was lost or says neither yes nor no. After a lost answer the thread is asked first, and where the server stores nothing twice, it is sent once more; what was answered in words (`message`, `url`) is never sent again by itself.',
    ['unknown', 'unknownSafe', 'unknownAnswer'],
    '“Look at the comments”, or “Open the site’s answer”',
  ],
  'server-error': [
    'The server failed, perhaps after it had stored it: looked for as after `unknown`. `status`: its number.',
    ['server-error'],
    '“Send it again”',
  ],
  'not-stored': [
    'Comments are kept in this browser, whose storage is denied or full (`reason`).',
    ['not-stored'],
    '“Copy my text”',
  ],
};

async function sentences() {
  const entryPoints = ['src/locales/en/comments-outcomes.ts'];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', write: false, tsconfigRaw: '{}' });
  const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
  return (await import(module)).commentOutcomes.outcomes;
}

/** The chapter, and by the way what would make it untrue. */
export async function outcomesMarkdown() {
  const outcomes = await sentences();
  const said = Object.values(docs).flatMap(([, names]) => names);
  const problems = [
    ...Object.keys(outcomes)
      .filter((name) => !said.includes(name))
      .map((name) => `scripts/manifest/outcomes.mjs does not say when readers are told “${name}”`),
    ...said
      .filter((name) => !(name in outcomes))
      .map((name) => `scripts/manifest/outcomes.mjs names the sentence “${name}”, which there is not`),
  ];
  const rows = Object.entries(docs).map(
    ([kind, [means, names, way]]) =>
      `| \`${kind}\` | ${means} | ${names.map((name) => `“${outcomes[name]}”`).join(' Or: ')} | ${way} |`,
  );
  const text = `## Outcomes

How sending ends: the \`outcome\` of \`relief-comment-outcome\`, what \`submit()\` resolves with, and what a backend of your own answers. Readers are told what an answer shows, or that nobody can tell. The text stays in its box, but after \`published\`, \`pending\`, \`received\`, and a \`duplicate\` that had arrived.

| \`kind\` | what it means | what readers are told | what they can do |
| --- | --- | --- | --- |
${rows.join('\n')}

`;
  return { text, problems };
}
