// API.md's part about where comments are kept. What each backend can is asked of it; what people must know to use it stands here.
import { build } from 'esbuild';

const docs = {
  wordpress: {
    action: 'none on a page of WordPress, which says all itself; else the REST root or `wp-comments-post.php`',
    post: 'number of the post; on its own page WordPress says it',
    says: 'published, held, withheld, or only received',
    url: 'https://example.org/wp-json/',
    form: '<relief-comment-form>…the site’s own form…</relief-comment-form>',
    settings: 'backend="wordpress"',
    list: '<relief-comment-thread></relief-comment-thread>',
    count: '7',
    notes:
      'On the site’s own pages it sends the form first, because spam plugins and mails hang on it, and asks the REST API what became of the comment. REST takes it where the form is not there, where `action` names its root (then it is first), or from another origin. What somebody has looked at and refused goes no other way. Counts come by the REST API: one request as long as the posts have a hundred comments together. Mail about answers is a plugin’s, whose box stands in the wrapped form and is sent with it.',
  },
  'wordpress-rest': {
    action: 'the REST root, such as `https://example.org/wp-json/`',
    post: 'number of the post',
    says: 'published, held, withheld',
    url: 'https://example.org/wp-json/',
    settings: 'backend="wordpress-rest" action="https://example.org/wp-json/"',
    thread: ' post="7"',
    count: '7',
    notes:
      'For pages that are not WordPress’s. Guests may write only where the site allows it (by default it does not). A wrapped form’s further fields are not sent.',
  },
  'wordpress-classic': {
    action: '`wp-comments-post.php`',
    post: 'number of the post',
    says: 'published, held, or only received',
    url: 'https://example.org/wp-comments-post.php',
    form: '<relief-comment-form backend="wordpress-classic">…the site’s own form…</relief-comment-form>',
    notes: 'On the site’s own pages. Sends, and lists nothing.',
  },
  isso: {
    action: 'address of the server',
    post: 'path of the page',
    says: 'published, held',
    settings: 'backend="isso" action="https://isso.example.org/"',
    count: '/heat/',
    notify: 'where its mail is set up (`reply-notifications`)',
    notes:
      'The site must be in its `host` list. Answers nest one level deep. Writers may change and withdraw theirs for as long as it says (15 minutes unless set otherwise).',
  },
  remark42: {
    action: 'address of the server',
    post: 'address of the page; default: without its query',
    says: 'published; it has no queue',
    settings: 'backend="remark42" action="https://remark.example.org/" site="my-site"',
    count: 'https://example.org/heat',
    notes:
      'Guests enter by name alone, so the server must allow anonymous names and stand on the same site. `site` is its site id; default: `remark`. It writes letters only to people with an account.',
  },
  waline: {
    action: 'address of the server',
    post: 'path of the page',
    says: 'published, held, withheld',
    settings: 'backend="waline" action="https://waline.example.org/"',
    count: '/heat/',
    notes:
      'Where its owner has set up the mail, it tells everybody who gave an address of answers: nobody is asked, so no box is shown.',
  },
  artalk: {
    action: 'address of the server',
    post: 'key of the page, such as its path',
    says: 'published, held',
    settings: 'backend="artalk" action="https://artalk.example.org/" site="My site"',
    count: '/heat/',
    notes:
      'It wants a name and an e-mail address. `site` is the site’s name there. Where its owner has set up the mail, it tells everybody of answers without asking, so no box is shown. Its counts include comments that wait, as in its own counter.',
  },
  json: {
    action: 'an address of yours that keeps the [contract below](#a-server-of-your-own)',
    post: 'any name',
    says: 'published, held, withheld',
    url: 'https://example.org/comments',
    settings: 'backend="json" action="/comments"',
    count: '/heat/',
    options: { editable: true, notify: true },
    edit: 'with the option `editable`',
    notify: 'with the option `notify`',
    notes: 'Your own server. A name is wanted, an e-mail address may be left out; files of a wrapped form are not sent.',
  },
  form: {
    action: 'the form’s own (Formspree, Netlify, your script)',
    post: 'in a form that we draw: sent as `page`',
    says: 'received, where the service says yes; else nobody can tell',
    url: 'https://formspree.io/f/key',
    form: '<relief-comment-form backend="form">…the site’s own form…</relief-comment-form>\n<relief-comment-form backend="form" action="https://formspree.io/f/key"></relief-comment-form>',
    notes:
      'Tells the owner, and keeps no thread. A yes is JSON with `ok`, `success` or `next`, a 202, or Netlify’s page; of any other page nobody can tell. A form that we draw sends `message`, `name`, `email`, `url`.',
  },
  browser: {
    action: 'none',
    post: 'any name',
    says: 'published, for this browser',
    settings: 'backend="browser"',
    count: '/heat/',
    notes:
      'In this browser alone, for demonstrations and private notes. It is used only where you write it: where a site has no comments, no form is drawn.',
  },
  event: {
    action: 'none',
    post: '',
    says: 'what you answer',
    form: '<relief-comment-form backend="event"></relief-comment-form>',
    notes: 'You listen for `relief-comment-submit` and answer with `respondWith(outcome)`.',
  },
};

async function adapters() {
  const { outputFiles } = await build({
    entryPoints: ['src/comments/backends/create-backend.browser.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    tsconfigRaw: '{}',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const yes = (can, how = 'yes') => (can ? how : 'no');
const replies = { none: 'no', 'one-level': 'one level', tree: 'yes' };

/** The chapter, and by the way what would make it untrue. */
export async function backendsMarkdown() {
  const { backendNames, createBackend } = await adapters();
  const problems = [
    ...backendNames.filter((name) => !docs[name]).map((name) => `scripts/manifest/backends.mjs does not explain “${name}”`),
    ...Object.keys(docs)
      .filter((name) => !backendNames.includes(name))
      .map((name) => `scripts/manifest/backends.mjs explains “${name}”, which is no backend`),
  ];
  const at = { fetch: () => {}, now: () => 0, page: { url: 'https://example.org/heat/', find: () => null } };
  const known = Object.keys(docs).filter((name) => backendNames.includes(name));
  const rows = await Promise.all(
    known.map(async (name) => {
      const it = docs[name];
      const backend = await createBackend(name, { url: it.url ?? 'https://example.org/', thread: '7', ...it.options }, at);
      const can = backend.capabilities();
      if (can.counts !== (it.count !== undefined)) problems.push(`${name}: counts are ${can.counts}, and documented otherwise`);
      if (can.notify && !it.notify) problems.push(`${name}: letters about answers are not documented`);
      const cells = [
        yes(can.list),
        replies[can.reply],
        yes(can.edit, it.edit),
        yes(can.remove, it.edit),
        yes(can.vote),
        yes(can.counts),
        it.notify ?? 'no',
        yes(backend.moderate, 'whom it lets'),
        it.says,
      ];
      return `| \`${name}\` | ${cells.join(' | ')} |`;
    }),
  );
  const address = (name) => `| \`${name}\` | ${docs[name].action} | ${docs[name].post} | ${docs[name].notes} |`;
  const examples = known.map((name) => {
    const { settings, form, list, count, thread = '' } = docs[name];
    const lines = settings
      ? [
          form ?? `<relief-comment-form ${settings}${thread}></relief-comment-form>`,
          list ?? `<relief-comment-thread ${settings}${thread}></relief-comment-thread>`,
          `<relief-comment-count ${settings} post="${count}">Leave a comment</relief-comment-count>`,
        ]
      : [form];
    return `<!-- ${name} -->\n${lines.join('\n')}`;
  });
  const text = `## Backends

Where comments are kept: \`backend="…"\` on a form, a thread or a count, with \`action\` (an address), \`post\` (which thread) and \`site\`. It is enough to write them once: elements that say nothing take them from the one that \`for\` names, else from the first on the page that says them. A thread shows at once what a form has sent, where both have the same settings: beside a wrapped form, leave them out. Without \`post\` a thread belongs to path and query of its page, without parameters that name no page (\`utm_…\`, \`fbclid\`, \`replytocom\` …).

| backend | \`action\` | \`post\` | to know |
| --- | --- | --- | --- |
${known.map(address).join('\n')}

What each can:

| backend | lists | replies | edit | withdraw | votes | counts | e-mail on answers | moderate | says of a comment that it is |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

<!-- prettier-ignore-start -->
\`\`\`html
${examples.join('\n\n')}
\`\`\`
<!-- prettier-ignore-end -->

### More than attributes say

Options that no attribute has (\`editable\`, \`notify\`, \`fields\`, \`names\` and \`form\` of a form service, \`nonce\`) are given to \`createBackend\`, and its object to the elements:

\`\`\`js
import { createBackend } from 'relief-elements';

const options = { url: 'https://example.org/comments', thread: '/heat/', editable: true, notify: true };
const comments = await createBackend('json', options, { fetch: (...request) => fetch(...request), now: Date.now });
for (const it of document.querySelectorAll('relief-comment-form, relief-comment-thread')) it.backend = comments;
\`\`\`

### A server of your own

\`backend="json"\` speaks with it in JSON:

| request | what it is | answer |
| --- | --- | --- |
| \`POST action\` | \`{post, parent, author: {name, email, url}, content, remember, notify, lang, elapsedMs, pow, key}\`, with what \`extra\` gives; \`key\` stands in the header \`Idempotency-Key\` too: one that was stored is not stored twice | 201 with the comment and its \`status\`: \`approved\`, \`pending\` (or \`hold\`: it waits), \`spam\` or \`trash\` (it is withheld); 202: it waits |
| \`GET action?post&page&per_page&order&parent\` | a page of the thread, \`order\` \`oldest\` or \`newest\` | \`{comments: [{id, parent, author: {name, url}, text or html, time, status, lang, link, votes, replies, editableUntil}], total, more}\` |
| \`GET action?count=/heat/,/cold/\` | how many everybody can read | \`{counts: {"/heat/": 3, "/cold/": 0}}\`; what is not known is left out |
| \`PATCH action/id\` with \`{content}\`, \`DELETE action/id\` | with \`editable\`: the writer’s own, until \`editableUntil\` | the comment; 200 or 204 |

A refusal: 400 or 422 with \`{errors: [{field, code, message}]}\` or problem details (RFC 9457), 401 or 403 (with \`login\`, an address, where people log in), 409 for a duplicate, 410 for closed, 413 for too long, 429 with \`Retry-After\`, any 4xx with \`{challenge: "altcha"}\`. Its \`message\` or \`detail\` is shown.

### A backend of your own

It is an object with \`id\`, \`capabilities()\` and \`submit()\`, and what else it can of \`CommentBackend\`: \`form.backend = mine\`. \`relief-elements/testing/backend-contract.js\` says whether it keeps its promises.

`;
  return { text, problems };
}
