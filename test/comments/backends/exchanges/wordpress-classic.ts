/** WordPress’s own form: success is a redirect, and 200 is a refusal, in the site’s language. */
import { html, type Exchange, type Spec } from './spec.js';

const dieJson = (status: number, message: string): Exchange => ({
  status,
  json: { code: 'wp_die', message: `<p>${message}</p>`, data: { status }, additional_errors: [] },
});
const diePage = (status: number, message: string): Exchange => ({
  status,
  headers: html,
  body: `<!DOCTYPE html><html><head><title>Comment Submission Failure</title></head><body id="error-page">\n\t<div class="wp-die-message"><p>${message}</p></div>\n<p><a href='javascript:history.back()'>&laquo; Back</a></p></body></html>`,
});
export const wordpressClassic: Spec = {
  server: 'wordpress',
  backend: 'wordpress-classic',
  path: '/wp-comments-post.php',
  options: { thread: '7' },
  request: {
    method: 'POST',
    url: '/wp-comments-post.php',
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8', accept: 'application/json' },
    body: { comment: 'Thanks', author: 'Ann', email: 'a@b.cd', url: '', comment_post_ID: '7', comment_parent: '0' },
  },
  // Nothing at all is how it refuses a post that is not public; the redirect has said “stored” before any body could break.
  odd: { empty: 'not-found', html: 'unknown', 'cut-body': 'published', huge: 'published', 'bad-json': 'published' },
  exchanges: [
    [
      '302 to the page, which does not show it: the site has it',
      { status: 302, headers: { location: '/p/#comment-31' } },
      { kind: 'received' },
    ],
    [
      '302 to a later page of its comments',
      { status: 302, headers: { location: '/p/comment-page-2/?cpage=2#comment-31' } },
      { kind: 'received' },
    ],
    ['302 to the front page', { status: 302, headers: { location: '/' } }, { kind: 'unknown', url: 'ORIGIN/' }],
    [
      '302 to the page, with a word of a plugin’s that may be a no',
      { status: 302, headers: { location: '/p/?captcha=failed' } },
      { kind: 'unknown', url: 'ORIGIN/p/?captcha=failed' },
    ],
    [
      '302 with “unapproved”: held, and to be seen for ten minutes',
      { status: 302, headers: { location: '/p/?unapproved=32&moderation-hash=ab12#comment-32' } },
      {
        kind: 'pending',
        comment: { id: '32', name: 'Ann', text: 'Thanks', time: '2026-01-02T03:04:05.000Z', status: 'pending' },
        previewUrl: 'ORIGIN/p/?unapproved=32&moderation-hash=ab12',
      },
    ],
    [
      '302 to a place of a plugin’s: a login, a check, a thank-you page',
      { status: 302, headers: { location: '/members/welcome/' } },
      { kind: 'unknown', url: 'ORIGIN/members/welcome/' },
    ],
    [
      '200 is a failure: required fields',
      dieJson(200, '<strong>Error:</strong> Please fill the required fields.'),
      { kind: 'invalid', fields: { email: 'missing' } },
      { email: '' },
    ],
    [
      'in any language',
      dieJson(200, 'Bitte fülle die Pflichtfelder aus.'),
      { kind: 'invalid', fields: { name: 'missing', email: 'missing' } },
      { name: ' ', email: '' },
    ],
    [
      'an e-mail address too short to be one',
      dieJson(200, 'Please fill the required fields.'),
      { kind: 'invalid', fields: { email: 'invalid' } },
      { email: 'a@b.c' },
    ],
    [
      'a malformed e-mail address, as a page',
      diePage(200, '<strong>Error:</strong> Please enter a valid email address.'),
      { kind: 'invalid', fields: { email: 'invalid' } },
      { email: 'not an address' },
    ],
    ['no text', dieJson(200, 'Please type your comment text.'), { kind: 'invalid', fields: { text: 'missing' } }, { text: ' ' }],
    [
      'too many bytes',
      dieJson(200, 'Too long.'),
      { kind: 'invalid', fields: { text: 'too-long' } },
      { text: 'ظ'.repeat(40_000) },
    ],
    [
      'a refusal by a plugin keeps its words, without markup or address',
      dieJson(200, '<strong>Error</strong>: 203.0.113.9 failed the <em>test</em> &#8230;'),
      { kind: 'invalid', fields: {}, message: 'Error: … failed the test …' },
    ],
    [
      'the same as a page',
      diePage(200, '<strong>Error:</strong> The sum is wrong.'),
      { kind: 'invalid', fields: {}, message: 'Error: The sum is wrong.' },
    ],
    ['200 without a body: this page takes no comments', { status: 200, body: '' }, { kind: 'not-found' }],
    [
      '200 with a page that is not WordPress’s',
      { status: 200, headers: html, body: '<title>Wait</title><h1>Checking your browser</h1><p>One moment.</p>' },
      { kind: 'unknown', message: 'Checking your browser One moment.' },
    ],
    [
      'a check that says 503',
      { status: 503, headers: html, body: '<body>We look whether you are a robot' },
      { kind: 'unknown', message: 'We look whether you are a robot' },
    ],
    [
      'Cloudflare’s challenge, by its header',
      { status: 403, headers: { ...html, 'cf-mitigated': 'challenge' }, body: '<title>Just a moment...</title>' },
      { kind: 'challenge-required', challenge: 'page' },
    ],
    [
      'Cloudflare’s challenge, by its script',
      {
        status: 503,
        headers: html,
        body: '<h1>x.test</h1><script>a.src = "/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=1"</script>',
      },
      { kind: 'challenge-required', challenge: 'page' },
    ],
    [
      'a firewall’s refusal, in its own words, whatever Cloudflare adds to every page',
      {
        status: 403,
        headers: html,
        body: '<h1>Forbidden</h1><p>You must be logged in at 203.0.113.9 to be let through.</p><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>',
      },
      { kind: 'forbidden', message: 'Forbidden You must be logged in at … to be let through.' },
    ],
    [
      'a firewall with a status of its own',
      { status: 406, headers: html, body: '<h2>Not Acceptable!</h2><p>An appropriate representation could not be found.</p>' },
      { kind: 'forbidden', message: 'Not Acceptable! An appropriate representation could not be found.' },
    ],
    [
      'a duplicate',
      dieJson(409, 'Duplicate comment detected; it looks as though you&#8217;ve already said that!'),
      { kind: 'duplicate' },
    ],
    ['too fast', dieJson(429, 'You are posting comments too quickly. Slow down.'), { kind: 'too-fast', retryAfter: 15 }],
    ['closed', dieJson(403, 'Sorry, comments are closed for this item.'), { kind: 'closed' }],
    ['login required', diePage(403, 'Sorry, you must be logged in to comment.'), { kind: 'login-required' }],
    [
      'an answer to a held comment',
      dieJson(403, 'Sorry, replies to unapproved comments are not allowed.'),
      { kind: 'forbidden', reason: 'parent-not-approved' },
      { parent: '3' },
    ],
    ['403 for a reason of its own', diePage(403, 'Nein.'), { kind: 'forbidden', message: 'Nein.' }],
    [
      'a spam plugin, in words that hold those of another refusal',
      dieJson(403, 'Links to closed <b>comments</b> are spam &amp; blocked.'),
      { kind: 'forbidden', message: 'Links to closed comments are spam & blocked.' },
    ],
    ['404 by a plugin, in words', dieJson(404, 'No such luck.'), { kind: 'forbidden', message: 'No such luck.' }],
    [
      'a duplicate, in German',
      dieJson(409, 'Doppelter Kommentar entdeckt. Es sieht so aus, als hättest du das schon einmal geschrieben!'),
      { kind: 'duplicate' },
    ],
    [
      'a plugin’s refusal with the status of a duplicate',
      dieJson(409, 'Please leave out the link.'),
      { kind: 'forbidden', message: 'Please leave out the link.' },
    ],
    [
      '409 that is not WordPress’s',
      { status: 409, headers: html, body: '<h1>Conflict</h1>' },
      { kind: 'forbidden', message: 'Conflict' },
    ],
    [
      'the database refuses',
      dieJson(500, 'The comment could not be saved. Please try again later.'),
      { kind: 'unknown', message: 'The comment could not be saved. Please try again later.' },
    ],
    ['it is not WordPress’s file', { status: 405, body: '' }, { kind: 'server-error', status: 405 }],
    [
      'a firewall took the file away',
      { status: 404, headers: html, body: '<h1>Not found</h1>' },
      { kind: 'not-found', unseen: true },
    ],
    [
      'the way leads to the login',
      { status: 302, headers: { location: '/wp-login.php?redirect_to=x' } },
      { kind: 'login-required', url: 'ORIGIN/wp-login.php?redirect_to=x' },
    ],
    [
      'a move to another address of the same file stores nothing',
      { status: 301, headers: { location: '/wp-comments-post.php?moved' } },
      { kind: 'server-error', status: 405 },
    ],
  ],
};
