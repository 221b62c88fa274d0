import { expect } from 'chai';
import { toJsonLd } from '../../../src/comments/thread/json-ld.js';
import type { Comment } from '../../../src/comments/comment.js';
import { addPage, emptyThread, rows } from '../../../src/comments/thread/thread.js';

const page = 'https://example.org/heat';
const time = '2026-01-02T03:04:05Z';
const graphOf = (comments: Comment[], total = comments.length) =>
  toJsonLd(rows(addPage(emptyThread, { comments, total, more: false })), { page, total })['@graph'];

describe('a thread as schema.org', () => {
  it('is a page with its comments, answers inside what they answer', () => {
    const said: Comment[] = [
      {
        id: '1',
        name: 'Mia',
        text: 'A warm bath helped me.',
        time,
        status: 'published',
        lang: 'en',
        votes: 3,
        link: `${page}#c1`,
      },
      { id: '2', parent: '1', name: 'Jo', html: '<p>Me <b>too</b>.</p>', time, status: 'published' },
    ];
    expect(graphOf(said, 7)).to.deep.equal([
      {
        '@type': 'WebPage',
        '@id': page,
        url: page,
        commentCount: 7,
        comment: [
          {
            '@type': 'Comment',
            '@id': `${page}#c1`,
            url: `${page}#c1`,
            text: 'A warm bath helped me.',
            author: { '@type': 'Person', name: 'Mia' },
            dateCreated: time,
            inLanguage: 'en',
            upvoteCount: 3,
            comment: [
              {
                '@type': 'Comment',
                '@id': `${page}#comment-2`,
                text: 'Me too.',
                author: { '@type': 'Person', name: 'Jo' },
                dateCreated: time,
                parentItem: { '@id': `${page}#c1` },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('says nothing of what waits for a moderator, nor of what answers it', () => {
    const said: Comment[] = [
      { id: '1', name: 'Mia', text: 'Held', time, status: 'pending' },
      { id: '2', parent: '1', name: 'Jo', text: 'Below', time, status: 'published' },
    ];
    expect(JSON.stringify(graphOf(said))).to.not.match(/Held|Below/);
  });

  it('leaves out a writer’s website, a name that was not given and a time that is none', () => {
    const [graph] = graphOf([
      { id: '1', name: '', url: 'https://spam.example', text: 'Hi', time: 'yesterday', status: 'published' },
    ]);
    expect(graph?.['comment']).to.deep.equal([{ '@type': 'Comment', '@id': `${page}#comment-1`, text: 'Hi' }]);
  });
});
