import type { Announcer } from '../../foundation/announcer.controller.js';
import type { Localize } from '../../foundation/localize.controller.js';
import type { CommentFormHost } from '../comment-form.host.js';
import type { DraftController } from './draft.controller.js';
import { draftNotices, savedLine, type DraftNotice } from './draft-notices.view.js';

export interface DraftNoticesOptions {
  draft: DraftController;
  announcer: Announcer;
  words: Localize<'commentOutcomes'>;
  /** The text is a field of the page's own form, which sends it. */
  isField(): boolean;
  /** It has been sent, so that nothing needs to be kept. */
  stored(): boolean;
  /** Empties the site's own box, which else keeps what it holds. */
  emptyBox(): void;
  /** Puts the draft back into the boxes. */
  fill(): void;
  focusBox(): void;
}

/** What the form says about the copy of a text in this browser: found again, put aside, kept or not. */
export class DraftNoticesController {
  readonly #host: CommentFormHost;
  readonly #options: DraftNoticesOptions;

  constructor(host: CommentFormHost, options: DraftNoticesOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** A draft was found, or put aside; there is another one. */
  notices() {
    const { restored, other } = this.#options.draft;
    const { t } = this.#options.words;
    const notices: DraftNotice[] = [];
    if (restored === 'emptied') notices.push({ say: t.emptied, label: t.undo, act: () => this.#undo() });
    if (restored === 'found') notices.push({ say: this.#found(), label: t.startAgain, act: () => this.#startAgain() });
    if (other) notices.push({ say: t.other, label: t.show, act: () => this.#swap() });
    return draftNotices(notices);
  }

  #found(): string {
    const { draft, words, isField } = this.#options;
    const { restored, restoredField, restoredSent } = words.t;
    if (!draft.progress.sentAt) return restored;
    return isField() ? restoredField : restoredSent;
  }

  /** Whether the text is safe in this browser. */
  saved() {
    const { draft, words, stored } = this.#options;
    const { t } = words;
    if (this.#host.noDrafts || stored()) return savedLine(undefined);
    if (draft.shared) return savedLine({ say: t.draftOff, label: t.keep, act: () => draft.share(false) });
    if (draft.saved === 'not-yet') return savedLine(undefined);
    if (draft.saved === 'refused') return savedLine(t.draftLost);
    return savedLine({ say: t.draftKept, label: t.doNotKeep, act: () => this.#doNotKeep() });
  }

  #doNotKeep() {
    const { draft, announcer, words } = this.#options;
    draft.share(true);
    announcer.say(words.t.draftOff);
  }

  #startAgain() {
    const { draft, announcer, words, emptyBox, focusBox } = this.#options;
    draft.startAgain();
    emptyBox();
    focusBox();
    announcer.say(words.t.emptied);
  }

  #swap() {
    this.#options.draft.swap();
    this.#options.emptyBox();
    this.#back();
  }

  #undo() {
    this.#options.draft.undo();
    this.#back();
  }

  /** A text is back in its box. */
  #back() {
    this.#options.fill();
    this.#options.focusBox();
  }
}
