import { expect, fixture, html } from '@open-wc/testing';
import { siteFormOf, textBoxOf } from '../../../src/comments/form/controls.js';
import { controlOf } from '../../../src/comments/site-form/site-controls.browser.js';
import type { Field } from '../../../src/comments/comment.js';

/** Which control of a form each field is; `right` names them. */
const forms: [what: string, form: unknown, right: Partial<Record<Field, string>>][] = [
  [
    'a captcha that stands first',
    html`<textarea name="g-recaptcha-response" style="display: none"></textarea>
      <textarea name="cf-turnstile-response"></textarea>
      <textarea name="words"></textarea>`,
    { text: 'words' },
  ],
  [
    'a renamed box beside a trap with the usual name, far outside',
    html`<textarea name="d3adb33f"></textarea>
      <textarea name="comment" aria-hidden="true" tabindex="-1" style="position: absolute; left: -99999px"></textarea>`,
    { text: 'd3adb33f' },
  ],
  [
    'a trap that is clipped to nothing',
    html`<textarea name="message" style="position: absolute; width: 1px; height: 1px; clip-path: inset(50%)"></textarea>
      <textarea name="q1"></textarea>`,
    { text: 'q1' },
  ],
  [
    'a trap inside what only screen readers read',
    html`<p style="position: absolute; width: 1px; height: 1px; overflow: hidden"><textarea name="comment"></textarea></p>
      <textarea name="q1"></textarea>`,
    { text: 'q1' },
  ],
  [
    'a trap that an old style sheet cuts off',
    html`<textarea name="comment" style="position: absolute; clip: rect(0 0 0 0)"></textarea><textarea name="q1"></textarea>`,
    { text: 'q1' },
  ],
  [
    'a trap above the page',
    html`<textarea name="comment" style="position: absolute; top: -9999px"></textarea><textarea name="q1"></textarea>`,
    { text: 'q1' },
  ],
  [
    'a part of the page that is closed',
    html`<div style="height: 0; overflow: hidden"><textarea name="address"></textarea><textarea name="comment"></textarea></div>`,
    { text: 'comment' },
  ],
  [
    'a trap that is transparent',
    html`<textarea name="comment" style="opacity: 0"></textarea><textarea name="q1"></textarea>`,
    { text: 'q1' },
  ],
  [
    'a trap in a box that is hidden from assistive technology',
    html`<div aria-hidden="true"><textarea name="comment" tabindex="-1"></textarea></div>
      <textarea name="q1"></textarea>`,
    { text: 'q1' },
  ],
  [
    'a second box, for what stands beside the comment',
    html`<label>Address <textarea name="address"></textarea></label>
      <label>Message <textarea name="your-message" required></textarea></label>`,
    { text: 'your-message' },
  ],
  [
    'an editor over a box that is not drawn',
    html`<div>
        <textarea name="body" style="display: none"></textarea>
        <div><p contenteditable="true">Words</p></div>
      </div>
      <textarea name="note"></textarea>`,
    { text: 'body' },
  ],
  [
    'what the author says',
    html`<textarea name="comment"></textarea><input name="short" data-relief="text" /> <input name="email" type="email" /><input
        name="who"
        data-relief="name"
      />`,
    { text: 'short', name: 'who', email: 'email' },
  ],
  [
    'a name that is asked of programs alone, where nobody sees it',
    html`<input name="name" style="display: none" /><input name="who" autocomplete="name" /><textarea name="words"></textarea>`,
    { text: 'words', name: 'who' },
  ],
  [
    'German names',
    html`<input name="absender" autocomplete="name" /><input name="antwort-an" type="email" autocomplete="email" />
      <input name="seite" type="url" /><textarea name="nachricht"></textarea>`,
    { text: 'nachricht', name: 'absender', email: 'antwort-an', url: 'seite' },
  ],
  [
    'Arabic names',
    html`<input name="الاسم" autocomplete="name" /><input name="البريد" type="email" /><textarea name="التعليق"></textarea>`,
    { text: 'التعليق', name: 'الاسم', email: 'البريد' },
  ],
  [
    'names in brackets',
    html`<input name="fields[fullName]" /><input name="fields[email]" /><textarea name="fields[message]"></textarea>`,
    { text: 'fields[message]', name: 'fields[fullName]', email: 'fields[email]' },
  ],
  [
    'fields that hide the form’s own properties',
    html`<input name="elements" /><input name="action" /><input name="name" /><textarea name="method"></textarea>`,
    { text: 'method', name: 'name' },
  ],
  [
    'Netlify’s hidden name of the form, which is nobody’s',
    html`<input type="hidden" name="form-name" value="comments" /><input name="nickname" /><textarea name="message"></textarea>`,
    { text: 'message', name: 'nickname' },
  ],
];

describe('the controls of a site’s form', () => {
  for (const [what, form, right] of forms)
    it(`are known: ${what}`, async () => {
      const element = await fixture<HTMLFormElement>(html`<form>${form}</form>`);
      const found = Object.fromEntries(
        (['text', 'name', 'email', 'url'] as const).flatMap((field) => {
          const control = controlOf(element, field);
          return control ? [[field, control.name]] : [];
        }),
      );
      expect(found).to.deep.equal(right);
    });

  it('that stand elsewhere and name the form are its own', async () => {
    const holder = await fixture<HTMLElement>(
      html`<div>
        <form id="far"><button>Send</button></form>
        <textarea name="comment" form="far"></textarea>
      </div>`,
    );
    expect(controlOf(holder.querySelector('form')!, 'text')?.name).to.equal('comment');
  });
});

describe('the comment form among several', () => {
  const newsletter = html`<form id="news"><input type="email" name="email" /><button>Subscribe</button></form>`;
  const search = html`<form id="search" role="search"><input name="s" type="search" /></form>`;
  const feedback = html`<form id="feedback"><textarea name="why"></textarea></form>`;
  for (const [what, forms, right] of [
    [
      'beside a search and a newsletter',
      html`${search} ${newsletter}
        <form id="c"><textarea name="text"></textarea></form>`,
      'c',
    ],
    [
      'by its address',
      html`${feedback}
        <form id="c" action="/wp-comments-post.php"><textarea name="text"></textarea></form>`,
      'c',
    ],
    [
      'by its class',
      html`${feedback}
        <form id="c" class="comment-form"><textarea name="text"></textarea></form>`,
      'c',
    ],
    [
      'as the author says, before all names',
      html`<form id="comment-search"><textarea name="q"></textarea></form>
        <form id="c" data-relief="form"><textarea name="text"></textarea></form>`,
      'c',
    ],
    [
      'that can be seen',
      html`<form id="no" hidden><textarea name="a"></textarea></form>
        <form id="c"><textarea name="b"></textarea></form>`,
      'c',
    ],
    [
      'not one whose only box is a captcha’s',
      html`<form id="no"><textarea name="g-recaptcha-response"></textarea></form>
        <form id="c"><textarea name="b"></textarea></form>`,
      'c',
    ],
    ['or none', html`${search} ${newsletter}`, undefined],
  ] as const)
    it(`is found: ${what}`, async () => {
      const host = await fixture<HTMLElement>(html`<div>${forms}</div>`);
      expect(siteFormOf(host)?.id).to.equal(right);
    });

  it('is found when its box stands beside it', async () => {
    const host = await fixture<HTMLElement>(
      html`<div>
        <form id="c"><button>Send</button></form>
        <textarea name="words" form="c"></textarea>
      </div>`,
    );
    expect(siteFormOf(host)?.id).to.equal('c');
    expect(textBoxOf(siteFormOf(host)!)?.name).to.equal('words');
  });

  it('has its box at first sight too', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><textarea name="h-captcha-response"></textarea><textarea name="b"></textarea></form>`,
    );
    expect(textBoxOf(form)?.name).to.equal('b');
  });
});
