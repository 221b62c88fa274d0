import type { LitElement } from 'lit';

export type Order = 'oldest' | 'newest';

/** `<relief-comment-thread>`, as far as its controllers need it. */
export interface CommentThreadHost extends LitElement {
  post?: string;
  for?: string;
  order: Order;
  perPage: number;
  headingLevel: number;
}
