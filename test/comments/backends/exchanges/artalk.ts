/** Artalk: what it needs first (a captcha, a login) may stand beside any status. */
import { type Exchange, type Spec } from './spec.js';

const no = (status: number, msg: string, more = {}): Exchange => ({ status, json: { msg, ...more } });
export const artalk: Spec = {
  server: 'artalk',
  backend: 'artalk',
  options: { site: 'Relief', thread: '/p/' },
  request: {
    method: 'POST',
    url: '/api/v2/comments',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: {
      page_key: '/p/',
      site_name: 'Relief',
      page_title: '',
      name: 'Ann',
      email: 'a@b.cd',
      link: '',
      content: 'Thanks',
      ua: '',
    },
  },
  exchanges: [
    [
      'a captcha is wanted',
      no(403, 'x', { need_captcha: true, img_data: 'data:image/png;base64,AA' }),
      { kind: 'challenge-required', challenge: 'image' },
    ],
    ['the name is an administrator’s', no(403, 'x', { need_login: true }), { kind: 'login-required' }],
    ['e-mail is missing', no(400, "Param 'email' is required"), { kind: 'invalid', fields: { email: 'missing' } }],
    ['e-mail is malformed', no(400, 'Invalid Email'), { kind: 'invalid', fields: { email: 'invalid' } }],
    ['no such site', no(404, 'site not found'), { kind: 'not-found' }],
    ['its own error', no(500, 'x'), { kind: 'server-error', status: 500 }],
    ['200 without a comment', { status: 200, json: { hello: 1 } }, { kind: 'server-error', status: 200 }],
  ],
};
