import { expect } from 'chai';
import { artalk } from './exchanges/artalk.js';
import { formspree, netlify } from './exchanges/form-service.js';
import { isso } from './exchanges/isso.js';
import { json } from './exchanges/json.js';
import { remark42 } from './exchanges/remark42.js';
import { waline } from './exchanges/waline.js';
import { wordpressClassic } from './exchanges/wordpress-classic.js';
import { wordpressRest } from './exchanges/wordpress-rest.js';
import { html, logins, usualEnds, walls, type Spec } from './exchanges/spec.js';
import { serve } from '../../helpers/server.js';
import { on, type Bench } from './play.js';

const specs = { artalk, formspree, isso, json, netlify, remark42, waline, wordpressClassic, wordpressRest };

for (const [name, spec] of Object.entries(specs))
  describe(`an exchange with ${name}`, () => {
    const { server: kind, backend, path = '/', options = {}, exchanges, odd } = spec;
    const play = (test: (bench: Bench) => Promise<unknown>) => on(kind, backend, path, test, { options });

    it('sends what the contract says', () =>
      play(async ({ submit, last }) => {
        await submit();
        asAgreed(spec, last());
      }));

    for (const [what, exchange, outcome, draft] of exchanges)
      it(what, () =>
        play(async ({ server, submit, last }) => {
          server.next(exchange);
          const ended: unknown = JSON.parse(JSON.stringify(await submit(draft)).replaceAll(server.origin, 'ORIGIN'));
          expect(ended).to.deep.equal(outcome);
          // What is wrong on the face of it is not sent at all; anything else has been.
          if (!draft && !exchange.headers?.['location']) asAgreed(spec, last());
        }),
      );

    for (const [what, exchange, outcome] of name.startsWith('wordpress') ? [] : walls)
      it(`is told from ${what}`, () =>
        play(async ({ server, submit }) => {
          server.next(exchange);
          expect(await submit()).to.deep.equal(outcome);
          expect(server.writes(), 'knocked once').to.have.length(1);
        }));

    for (const [what, path, body, wants] of name.startsWith('wordpress') ? [] : logins)
      it(`${wants ? 'is told that a login is wanted' : 'is not told to log in'} by a way to ${what}`, () =>
        play(async ({ server, submit }) => {
          const { url } = await serve([{ headers: html, body }], server.origin);
          server.next({ status: 302, headers: { location: `${url}/${path}?back=%2Fp` } });
          const outcome = await submit();
          if (wants) expect(outcome).to.deep.equal({ kind: 'login-required', url: `${url}/${path}?back=%2Fp` });
          else expect(outcome.kind).to.be.oneOf(['unknown', 'server-error']);
        }));

    for (const [fault, kind] of Object.entries({ ...usualEnds, ...odd }))
      it(`ends in “${kind}” when the answer is: ${fault}`, () =>
        play(async ({ server, submit }) => {
          server.next(fault as keyof typeof usualEnds);
          expect((await submit()).kind).to.equal(kind);
        }));
  });

describe('an answer that takes ten seconds', () => {
  it('is waited for', function () {
    this.timeout(20_000);
    const { server, backend, path = '/', options = {} } = json;
    const late = { status: 201, json: { id: 5, status: 'approved' }, delay: 10_000 };
    return on(
      server,
      backend,
      path,
      async (bench) => {
        bench.server.next(late);
        expect(await bench.submit()).to.deep.equal({ kind: 'published' });
      },
      { options, at: { patience: 20_000 } },
    );
  });
});

function asAgreed({ request }: Spec, seen: ReturnType<Bench['last']>) {
  const { method, url, headers, never, body } = request;
  expect([seen.method, seen.url]).to.deep.equal([method, url]);
  expect(seen.headers).to.include(headers);
  expect(Object.keys(seen.headers).filter((name) => never?.test(name))).to.deep.equal([]);
  const said: unknown = seen.headers['content-type']?.includes('json')
    ? JSON.parse(seen.body ?? '')
    : Object.fromEntries(new URLSearchParams(seen.body));
  expect(said).to.deep.equal(body);
}
