import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from '../../src/testing/backend-contract.js';

/** An answer that is played instead of storing anything. */
export interface Exchange {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
  body?: string;
  /** Milliseconds before it. */
  delay?: number;
}

export interface CommentServer {
  origin: string;
  thread: {
    comments: { id: unknown; text: string; [name: string]: unknown }[];
    settings: Record<string, unknown>;
    serial: number;
  };
  seen: { method: string; url: string; headers: Record<string, string | undefined>; body: string | undefined }[];
  writes(): CommentServer['seen'];
  texts(): string[];
  next(...exchanges: (Exchange | Exclude<Fault, 'refused'> | Promise<void>)[]): number;
  stop(): Promise<void>;
}

export const serverKinds: string[];

export function startCommentServer(
  kind: string,
  settings?: Record<string, unknown>,
  fallback?: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<CommentServer>;
