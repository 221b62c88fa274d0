import { waitUntil as wait } from '@open-wc/testing';

/** Waits for something to become true; eight seconds, because a busy machine loads chunks late. */
export const waitUntil = (what: () => unknown, message?: string, options = { timeout: 8000 }) => wait(what, message, options);
