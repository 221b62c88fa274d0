/** Letters about answers: asked of servers that take such a wish, and of no other. */
import { expect } from 'chai';
import { on, still, type Bench } from './play.js';

const sent = ({ last }: Bench) => JSON.parse(last().body ?? '') as Record<string, unknown>;

describe('a wish to be told of answers', () => {
  it('is taken by Isso where its owner has set up the mail', async () => {
    for (const notifies of [true, false])
      await on(
        'isso',
        'isso',
        '/',
        async ({ backend }) => {
          expect(backend.capabilities().notify).to.equal(false);
          expect(await backend.configure!(still)).to.include({ notify: notifies });
        },
        { options: { thread: '/p/' }, settings: { notifies } },
      );
  });

  it('is sent to Isso as it wants it, with an address alone', () =>
    on(
      'isso',
      'isso',
      '/',
      async (bench) => {
        await bench.submit({ notify: true });
        expect(sent(bench)).to.include({ email: 'a@b.cd', notification: 1 });
        await bench.submit({ notify: true, email: '', text: 'Thanks again' });
        expect(sent(bench)).to.include({ email: null, notification: 0 });
        await bench.submit({ text: 'Thanks a third time' });
        expect(sent(bench)).to.include({ notification: 0 });
      },
      { options: { thread: '/p/' } },
    ));

  it('is sent to a JSON server whose owner says that it writes letters', () =>
    on(
      'json',
      'json',
      '/comments',
      async (bench) => {
        expect(bench.backend.capabilities().notify).to.equal(true);
        await bench.submit({ notify: true });
        expect(sent(bench)).to.include({ notify: true });
        await bench.submit({ text: 'Thanks again' });
        expect(sent(bench)).not.to.have.property('notify');
      },
      { options: { notify: true } },
    ));

  for (const [kind, name, path] of [
    ['json', 'json', '/comments'],
    ['remark42', 'remark42', '/'],
    ['waline', 'waline', '/'],
    ['artalk', 'artalk', '/'],
    ['wordpress', 'wordpress-rest', '/wp-json/'],
  ] as const)
    it(`is not offered where it would be lost: ${name}`, () =>
      on(
        kind,
        name,
        path,
        async (bench) => {
          expect(bench.backend.capabilities().notify).to.equal(false);
          await bench.submit({ notify: true });
          expect(Object.keys(sent(bench)).filter((it) => /notif/.test(it))).to.deep.equal([]);
        },
        { options: { thread: kind === 'wordpress' ? '7' : '/p/', site: 'relief' } },
      ));
});
