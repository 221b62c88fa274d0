/** Waline: soft refusals come at status 200, so the number inside counts. */
import { type Exchange, type Spec } from './spec.js';

const soft = (errno: number, errmsg: unknown): Exchange => ({ status: 200, json: { errno, errmsg, data: '' } });
export const waline: Spec = {
  server: 'waline',
  backend: 'waline',
  options: { thread: '/a' },
  request: {
    method: 'POST',
    url: '/api/comment?lang=en',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: { comment: 'Thanks', nick: 'Ann', mail: 'a@b.cd', link: '', url: '/a', ua: '' },
  },
  exchanges: [
    [
      'approved',
      {
        status: 200,
        json: {
          errno: 0,
          errmsg: '',
          data: {
            link: '',
            nick: 'Bob',
            pid: 1,
            rid: 1,
            url: '/a',
            comment: '<p>A reply</p>\n',
            status: 'approved',
            objectId: 2,
            orig: 'A reply',
            like: 0,
            time: 1795356650025,
          },
        },
      },
      {
        kind: 'published',
        comment: {
          id: '2',
          parent: '1',
          name: 'Bob',
          html: '<p>A reply</p>\n',
          time: '2026-11-22T14:10:50.025Z',
          status: 'published',
          votes: 0,
        },
      },
    ],
    [
      'waiting',
      {
        status: 200,
        json: { errno: 0, data: { objectId: 3, nick: 'Ann', comment: '<p>x</p>', status: 'waiting', time: 1795356655503 } },
      },
      {
        kind: 'pending',
        comment: { id: '3', name: 'Ann', html: '<p>x</p>', time: '2026-11-22T14:10:55.503Z', status: 'pending' },
      },
    ],
    [
      'spam: nobody waits for it',
      {
        status: 200,
        json: { errno: 0, data: { objectId: 3, nick: 'Ann', comment: 'x', status: 'spam', time: 1795356655503 } },
      },
      { kind: 'withheld' },
    ],
    ['too fast, at status 200', soft(1000, 'Comment too fast!'), { kind: 'too-fast', retryAfter: 60 }],
    ['a duplicate, at status 200', soft(1000, 'Duplicate Content'), { kind: 'duplicate' }],
    ['no text', soft(1001, { comment: 'comment can not be blank' }), { kind: 'invalid', fields: { text: 'missing' } }],
    ['a reason of its own', soft(1000, 'Forbidden <b>word</b>'), { kind: 'invalid', fields: {}, message: 'Forbidden word' }],
    ['login forced', { status: 401, json: {} }, { kind: 'login-required' }],
    ['captcha or list of addresses', { status: 403, body: '' }, { kind: 'forbidden' }],
    ['a yes without a comment', { status: 200, json: { errno: 0, data: {} } }, { kind: 'unknown' }],
    ['its own error', { status: 500, body: '' }, { kind: 'server-error', status: 500 }],
  ],
};
