import { count } from './plural.js';

/** What a thread says about its comments. Loaded when there is one. */
export const commentThread = {
  loadMore: 'Show more comments',
  loaded: (n: number) => `${count(n, 'more comment', 'more comments')} loaded`,
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
  inReplyTo: (name: string) => `In reply to ${name}`,
  pending: 'Your comment is awaiting moderation.',
  notPublic: 'Not published: moderators alone see this comment.',
  anonymous: 'Anonymous',
  permalink: (time: string) => `${time}: link to this comment`,
  commentBy: (name: string) => `Comment by ${name}`,
  order: 'Order',
  oldest: 'Oldest first',
  newest: 'Newest first',
  edit: 'Edit',
  withdraw: 'Withdraw',
  helpful: 'Helpful',
  helpfulBy: (name: string, n: number) => `Helpful ${n || ''}: comment by ${name}`,
  votes: (n: number) => `${count(n, 'person finds', 'people find')} this helpful.`,
  notVoted: 'Your vote could not be sent. Please try again.',
  notLoaded: 'This could not be loaded. Please try again.',
};
