import type { ReactiveController } from 'lit';
import { Lazy } from '../../foundation/lazy.controller.js';
import type { CommentFormHost } from '../comment-form.host.js';
import type { ProofOfWork } from './proof-of-work.js';

const loadProof = () => import('./proof-of-work.js');

/** The proof of work that the site's server wants, where it wants one: worked out while somebody writes. */
export class ProofController implements ReactiveController {
  readonly #proof: Lazy<typeof import('./proof-of-work.js'), ProofOfWork>;

  constructor(private readonly host: CommentFormHost) {
    const challenge = async (signal: AbortSignal) =>
      (await fetch(host.challengeUrl ?? '', { signal, cache: 'no-store' })).json() as Promise<unknown>;
    const tools = { challenge, subtle: crypto.subtle, now: Date.now };
    this.#proof = new Lazy(host, loadProof, ({ ProofOfWork }) => new ProofOfWork(tools));
    host.addController(this);
  }

  hostDisconnected() {
    this.#proof.part?.stop();
  }

  begin() {
    if (this.host.challengeUrl) void this.#proof.load().then((proof) => proof?.begin());
  }

  /** Undefined at once where none is wanted, and later where there is none: then the server says what it wants. */
  take(): Promise<string | undefined> | undefined {
    return this.host.challengeUrl ? this.#proof.load().then((proof) => proof?.take()) : undefined;
  }
}
