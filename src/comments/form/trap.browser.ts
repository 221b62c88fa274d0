import type { Announcer } from '../../foundation/announcer.controller.js';
import type { Localize } from '../../foundation/localize.controller.js';
import type { CommentFormHost } from '../comment-form.host.js';

/** The field of our own form that no person sees, and that programs fill in. */
export class Trap {
  #caught = false;

  constructor(
    private readonly host: CommentFormHost,
    private readonly announcer: Announcer,
    private readonly words: Localize<'commentOutcomes'>,
  ) {}

  /** Something stands in it. A password manager may have done that, so a person is asked once and never punished in silence. */
  isCaught(): boolean {
    const trap = this.host.renderRoot.querySelector<HTMLInputElement>('.trap input');
    const caught = !!trap?.value && !this.#caught;
    this.#caught = caught;
    if (trap && caught) {
      trap.value = '';
      this.announcer.say(this.words.t.trap);
    }
    return caught;
  }
}
