import { LocalStore } from './local-store.js';

/** What this origin keeps on the reader's device. */
export const localStore = new LocalStore(() => localStorage);
