// API.md's part about where comments are kept. What each backend can is asked of it; what people must know to use it stands here.
import { build } from 'esbuild';

const docs = {
  wordpress: {
    action: 'none on a page of WordPress, which says all itself; else the REST root or `wp-comments-post.php`',
    post: 'number of the post; on its own page WordPress says it',
    held: 'yes',
    url: 'https://example.org/wp-json/',
    form: '<relief-comment-form>…the site’s own form…</relief-comment-form>',
    settings: 'backend="wordpress"',
    count: '7',
    notes:
      'The site’s own form first, because its spam plugins and mails hang on it. Counts come by the REST API: one request as long as the posts have a hundred comments together. Mail about answers is a plugin’s, whose box stands in the wrapped form and is sent with it.',
  },
  'wordpress-rest': {
    action: 'the REST root, such as `https://example.org/wp-json/`',
    post: 'number of the post',
    held: 'yes',
    url: 'https://example.org/wp-json/',
    settings: 'backend="wordpress-rest" action="https://example.org/wp-json/"',
    thread: ' post="7"',
    count: '7',
    notes: 'For pages that are not WordPress’s. Guests may write only where the site allows it (by default it does not).',
  },
  'wordpress-classic': {
    action: '`wp-comments-post.php`',
    post: 'number of the post',
    held: 'yes',
    url: 'https://example.org/wp-comments-post.php',
    form: '<relief-comment-form backend="wordpress-classic">…the site’s own form…</relief-comment-form>',
    notes: 'Sends, and reads nothing.',
  },
  isso: {
    action: 'address of the server',
    post: 'path of the page',
    held: 'yes',
    settings: 'backend="isso" action="https://isso.example.org/"',
    count: '/heat/',
    notify: 'where its mail is set up (`reply-notifications`)',
    notes: 'The site must be in its `host` list. Answers nest one level deep; writers may change theirs for 15 minutes.',
  },
  remark42: {
    action: 'address of the server',
    post: 'address of the page',
    held: 'no, it has no queue',
    settings: 'backend="remark42" action="https://remark.example.org/" site="my-site"',
    count: 'https://example.org/heat',
    notes:
      'Guests enter by name alone, so the server must allow anonymous names and stand on the same site. It writes letters only to people with an account.',
  },
  waline: {
    action: 'address of the server',
    post: 'path of the page',
    held: 'yes',
    settings: 'backend="waline" action="https://waline.example.org/"',
    count: '/heat/',
    notes:
      'Where its owner has set up the mail, it tells everybody who gave an address of answers: nobody is asked, so no box is shown.',
  },
  artalk: {
    action: 'address of the server',
    post: 'key of the page, such as its path',
    held: 'yes',
    settings: 'backend="artalk" action="https://artalk.example.org/" site="My site"',
    count: '/heat/',
    notes:
      'It wants a name and an e-mail address. Where its owner has set up the mail, it tells everybody of answers without asking, so no box is shown. Its counts include comments that wait, as in its own counter.',
  },
  json: {
    action: 'any address that keeps the contract in `backends/json.ts`',
    post: 'any name',
    held: 'yes',
    url: 'https://example.org/comments',
    settings: 'backend="json" action="/comments"',
    count: '/heat/',
    options: { editable: true, notify: true },
    edit: 'with the option `editable`',
    notify: 'with the option `notify`',
    notes: 'Your own server. `GET /comments?count=/heat/,/cold/` answers `{"counts": {"/heat/": 3, "/cold/": 0}}`.',
  },
  form: {
    action: 'the form’s own (Formspree, Netlify, your script)',
    post: 'sent as `page`',
    held: 'always, as far as it says',
    url: 'https://formspree.io/f/key',
    form: '<relief-comment-form backend="form">…the site’s own form…</relief-comment-form>',
    notes: 'Tells the owner, and keeps no thread.',
  },
  browser: {
    action: 'none',
    post: 'any name',
    held: 'no',
    settings: 'backend="browser"',
    count: '/heat/',
    notes:
      'In this browser alone, for demonstrations and private notes. It is used only where you write it: where a site has no comments, no form is drawn.',
  },
  event: {
    action: 'none',
    post: '',
    held: 'as you answer',
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
        it.held,
      ];
      return `| \`${name}\` | ${cells.join(' | ')} |`;
    }),
  );
  const address = (name) => `| \`${name}\` | ${docs[name].action} | ${docs[name].post} | ${docs[name].notes} |`;
  const examples = known.map((name) => {
    const { settings, form, count, thread = '' } = docs[name];
    const lines = settings
      ? [
          form ?? `<relief-comment-form ${settings}${thread}></relief-comment-form>`,
          `<relief-comment-thread ${settings}${thread}></relief-comment-thread>`,
          `<relief-comment-count ${settings} post="${count}">Leave a comment</relief-comment-count>`,
        ]
      : [form];
    return `<!-- ${name} -->\n${lines.join('\n')}`;
  });
  const text = `## Backends

Where comments are kept: \`backend="…"\` on a form, a thread or a count, with \`action\` (an address), \`post\` (which thread) and \`site\`. It is enough to write them once: elements that say nothing take them from the one that \`for\` names, else from the first on the page that says them. Without \`post\` a thread belongs to the address of its page.

| backend | \`action\` | \`post\` | to know |
| --- | --- | --- | --- |
${known.map(address).join('\n')}

What each can:

| backend | lists | replies | edit | withdraw | votes | counts | e-mail on answers | moderate | comments are held |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

<!-- prettier-ignore-start -->
\`\`\`html
${examples.join('\n\n')}
\`\`\`
<!-- prettier-ignore-end -->

A backend of your own is an object with \`id\`, \`capabilities()\` and \`submit()\`, and what else it can of \`CommentBackend\`: \`form.backend = mine\`. \`relief-elements/testing/backend-contract.js\` says whether it keeps its promises.

`;
  return { text, problems };
}
