import { waitUntil as wait } from '@open-wc/testing';

/** Waits for something to become true; half a minute, because a busy machine loads chunks late. */
export const waitUntil = (what: () => unknown, message?: string, options = { timeout: 30_000 }) => wait(what, message, options);
