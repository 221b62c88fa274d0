/** The port between the comment elements and whatever stores comments. One small module an adapter. */
import type { CommentPage, Draft, Field, Outcome } from '../comment.js';

/** What a backend can do and what it asks for. Elements show only what is declared here. */
export interface Capabilities {
  /** `list()` works. */
  list: boolean;
  /** How deep replies go. */
  reply: 'none' | 'one-level' | 'tree';
  edit: boolean;
  remove: boolean;
  vote: boolean;
  preview: boolean;
  /** New comments wait for a moderator; undefined when nobody knows beforehand. */
  pending?: boolean;
  /** A plain HTML form can post to it, without JavaScript. */
  nativeForm: boolean;
  /** It refuses to store the same draft twice, so a lost answer may be asked again. */
  dedupes: boolean;
  /** It answers pages of other origins. */
  crossOrigin: boolean;
  /** Kept on this device only; nobody else will ever read it. */
  local: boolean;
  fields: Record<Field, FieldRule>;
}

/** How a field is asked for. `max` counts in `unit`: WordPress counts bytes, so Arabic reaches the end early. */
export interface FieldRule {
  use: 'required' | 'optional' | 'hidden';
  max: number;
  unit: 'bytes' | 'runes' | 'chars';
  min?: number;
}

/** Which comments to list. */
export interface Query {
  /** From 1. */
  page: number;
  perPage: number;
  /** Only the answers to this comment. */
  parent?: string;
  order: 'oldest' | 'newest';
}

/** Where comments are kept. `submit` never throws; `list` rejects with an Error when the thread cannot be read. */
export interface CommentBackend {
  /** Short name: `json`, `browser`, `wordpress-rest` … */
  readonly id: string;
  /** What is known without asking the server. */
  capabilities(): Capabilities;
  /** What the server says of itself: required fields, limits, closed or not. */
  configure?(signal: AbortSignal): Promise<Partial<Capabilities> & { closed?: boolean }>;
  list?(query: Query, signal: AbortSignal): Promise<CommentPage>;
  submit(draft: Draft, signal: AbortSignal): Promise<Outcome>;
  /** Changes a comment's text, within the backend's window. */
  edit?(id: string, text: string, signal: AbortSignal): Promise<Outcome>;
  remove?(id: string, signal: AbortSignal): Promise<Outcome>;
  vote?(id: string, up: boolean, signal: AbortSignal): Promise<number>;
  /** The same post as a plain form, for when fetch cannot reach the server. */
  toNativeForm?(draft: Draft): { action: string; method: 'post'; fields: [string, string][] };
}

/** What adapters are given instead of reaching for globals, so that they run and are tested anywhere. */
export interface Surroundings {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
}
