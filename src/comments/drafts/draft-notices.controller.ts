import type { Announcer } from '../../foundation/announcer.controller.js';
import type { Localize } from '../../foundation/localize.controller.js';
import type { CommentFormHost } from '../comment-form.host.js';
import { boxesOf } from '../form/controls.js';
import { controlOf } from '../site-form/site-controls.browser.js';
import type { FormAssociatedController } from '../form/form-associated.controller.js';
import type { WrappedFormController } from '../site-form/wrapped-form.controller.js';
import type { SenderController } from '../sending/sender.controller.js';
import type { DraftController } from './draft.controller.js';
import { draftNotices, savedLine, type DraftNotice } from './draft-notices.view.js';

/** What the form says about the copy of a text in this browser: found again, put aside, kept or not. */
export class DraftNoticesController {
  constructor(
    private readonly host: CommentFormHost,
    private readonly draft: DraftController,
    private readonly sender: SenderController,
    private readonly announcer: Announcer,
    private readonly words: Localize<'commentOutcomes'>,
    private readonly field: FormAssociatedController,
    private readonly wrapped: WrappedFormController,
    /** Puts the draft back into the boxes. */
    private readonly fill: () => void,
  ) {}

  /** A draft was found, or put aside; there is another one. */
  notices() {
    const { restored, other } = this.draft;
    const { t } = this.words;
    const notices: DraftNotice[] = [];
    if (restored === 'emptied') notices.push({ say: t.emptied, label: t.undo, act: () => this.#undo() });
    if (restored === 'found') notices.push({ say: this.#found(), label: t.startAgain, act: () => this.#startAgain() });
    if (other) notices.push({ say: t.other, label: t.show, act: () => this.#swap() });
    return draftNotices(notices);
  }

  #found(): string {
    const { restored, restoredField, restoredSent } = this.words.t;
    if (!this.draft.progress.sentAt) return restored;
    return this.field.isField ? restoredField : restoredSent;
  }

  /** Whether the text is safe in this browser. */
  saved() {
    const { draft } = this;
    const { t } = this.words;
    if (this.host.noDrafts || this.sender.state.phase === 'stored') return savedLine(undefined);
    if (draft.shared) return savedLine({ say: t.draftOff, label: t.keep, act: () => draft.share(false) });
    if (draft.saved === 'not-yet') return savedLine(undefined);
    if (draft.saved === 'refused') return savedLine(t.draftLost);
    return savedLine({ say: t.draftKept, label: t.doNotKeep, act: () => this.#doNotKeep() });
  }

  #doNotKeep() {
    this.draft.share(true);
    this.announcer.say(this.words.t.draftOff);
  }

  #startAgain() {
    this.draft.startAgain();
    // The site's own box else keeps what it holds.
    this.wrapped.setText('');
    this.#focusBox();
    this.announcer.say(this.words.t.emptied);
  }

  #swap() {
    this.draft.swap();
    this.wrapped.setText('');
    this.#back();
  }

  #undo() {
    this.draft.undo();
    this.#back();
  }

  /** A text is back in its box. */
  #back() {
    this.fill();
    this.#focusBox();
  }

  #focusBox() {
    controlOf(boxesOf(this.host), 'text')?.focus();
  }
}
