/** From a name on the page to a backend. Each adapter is its own module and is loaded when it is named. */
import type { BackendOptions, CommentBackend, Surroundings } from './backend.js';

/** Makes a backend. Nothing is asked of the network before a method is called. */
export type Adapter = (options: BackendOptions, at: Surroundings) => CommentBackend;

const adapters = {
  artalk: async (): Promise<Adapter> => (await import('./artalk.js')).artalkBackend,
  browser: async (): Promise<Adapter> => (await import('./browser.js')).browserBackend,
  event: async (): Promise<Adapter> => (await import('./event.js')).eventBackend,
  form: async (): Promise<Adapter> => (await import('./form-service.js')).formServiceBackend,
  isso: async (): Promise<Adapter> => (await import('./isso.js')).issoBackend,
  json: async (): Promise<Adapter> => (await import('./json.js')).jsonBackend,
  remark42: async (): Promise<Adapter> => (await import('./remark42.js')).remark42Backend,
  waline: async (): Promise<Adapter> => (await import('./waline.js')).walineBackend,
  wordpress: async (): Promise<Adapter> => (await import('./wordpress.js')).wordpressBackend,
  'wordpress-classic': async (): Promise<Adapter> => (await import('./wordpress-classic.js')).wordpressClassicBackend,
  'wordpress-rest': async (): Promise<Adapter> => (await import('./wordpress-rest.js')).wordpressRestBackend,
};

/** Names that a page may write in its `backend` attribute. */
export type BackendName = keyof typeof adapters;

export const backendNames = Object.keys(adapters) as BackendName[];

const after: NonNullable<Surroundings['after']> = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

const stored: NonNullable<Surroundings['stored']> = (key) => localStorage.getItem(key);

const isBackend = (value: unknown): value is CommentBackend =>
  ['submit', 'capabilities'].every((method) => method in (Object(value) as object));

/**
 * The backend of a page: one of ours by its name, or the page's own object, which is used as it is.
 * Rejects with an Error that names the known backends when the name is none of them.
 */
export async function createBackend(
  backend: string | CommentBackend,
  options: BackendOptions,
  at: Surroundings,
): Promise<CommentBackend> {
  if (isBackend(backend)) return backend;
  const name = backendNames.find((known) => known === backend);
  if (!name)
    throw new Error(
      `there is no comment backend called “${String(backend)}”; use ${backendNames.join(', ')}, or your own object`,
    );
  return (await adapters[name]())(options, { after, stored, ...at });
}
