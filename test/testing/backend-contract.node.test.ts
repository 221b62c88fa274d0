import { backendContract, faults, type ContractSubject } from '../../src/testing/backend-contract.js';
import { createBackend } from '../../src/comments/backends/create-backend.browser.js';
import type { BackendOptions, CommentBackend, Surroundings } from '../../src/comments/backends/backend.js';
import type { Draft } from '../../src/comments/comment.js';
import { startCommentServer } from '../helpers/comment-server.mjs';

interface Setup {
  backend: string;
  /** Server kind, and the path of its endpoint. */
  server: string;
  path?: string;
  options?: BackendOptions;
  settings?: Record<string, unknown>;
  draft?: Partial<Draft>;
}

const setups: Setup[] = [
  { backend: 'json', server: 'json', path: '/comments', options: { editable: true } },
  { backend: 'json', server: 'json', path: '/comments', settings: { hold: true } },
  { backend: 'isso', server: 'isso' },
  { backend: 'isso', server: 'isso', settings: { moderation: true } },
  { backend: 'remark42', server: 'remark42', options: { site: 'relief', thread: '/p/' } },
  { backend: 'waline', server: 'waline' },
  { backend: 'waline', server: 'waline', settings: { audit: true } },
  { backend: 'artalk', server: 'artalk', options: { site: 'relief' } },
  { backend: 'form', server: 'form', path: '/f/key' },
  { backend: 'form', server: 'form', path: '/', options: { form: 'comments' } },
  { backend: 'wordpress-classic', server: 'wordpress', path: '/wp-comments-post.php', options: { thread: '7' } },
  { backend: 'wordpress-rest', server: 'wordpress', path: '/wp-json/', options: { thread: '7' } },
  { backend: 'wordpress-rest', server: 'wordpress', path: '/wp-json/', options: { thread: '7' }, settings: { hold: true } },
  { backend: 'wordpress', server: 'wordpress', path: '/wp-json/', options: { thread: '7' } },
  {
    backend: 'wordpress',
    server: 'wordpress',
    path: '/wp-comments-post.php',
    options: { thread: '7' },
    settings: { spam: true },
  },
];

for (const { backend, server: kind, path = '/', options = {}, settings = {}, draft } of setups)
  describe(`a ${backend} backend (${[kind, ...Object.keys(settings), options.form].filter(Boolean).join(', ')})`, () => {
    let server: Awaited<ReturnType<typeof startCommentServer>> | undefined;
    let stopped = false;
    afterEach(() => (stopped ? undefined : server?.stop()));

    const subject: ContractSubject = {
      async create(): Promise<CommentBackend> {
        server = await startCommentServer(kind, { ...settings });
        stopped = false;
        const at: Surroundings = {
          fetch,
          now: () => Date.now(),
          patience: 300,
          page: { url: `${server.origin}/p/`, find: () => null },
        };
        return createBackend(backend, { ...options, url: server.origin + path }, at);
      },
      texts: () => server?.texts() ?? [],
      thread: options.thread ?? '/p/',
      faults,
      moderated: ['hold', 'moderation', 'audit', 'spam'].some((name) => name in settings),
      async arrange(fault) {
        if (fault !== 'refused') return void server?.next(fault);
        stopped = true;
        await server?.stop();
      },
      ...(draft ? { draft } : {}),
    };
    for (const { name, run } of backendContract(subject)) it(name, run);
  });
