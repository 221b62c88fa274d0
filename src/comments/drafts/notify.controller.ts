import { nothing } from 'lit';
import type { Localize } from '../../foundation/localize.controller.js';
import type { FieldRule } from '../backends/backend.js';
import type { ConnectionController } from '../backends/connection.controller.js';
import type { Field, FieldError } from '../comment.js';
import { tickTemplate } from '../form/field.view.js';
import type { DraftController } from './draft.controller.js';

/** Letters about answers: asked for where the backend writes them, and then an e-mail address is needed. */
export class NotifyController {
  constructor(
    private readonly draft: DraftController,
    private readonly connection: ConnectionController,
    private readonly words: Localize<'commentOutcomes'>,
  ) {}

  /** An address is needed for the answers alone: who wants none may leave it out. */
  get needsAddress(): boolean {
    const { notify, fields } = this.connection.capabilities ?? {};
    return !!notify && !!this.draft.written.notify && fields?.email.use === 'optional';
  }

  rule(email: FieldRule): FieldRule {
    return this.needsAddress ? { ...email, use: 'required' } : email;
  }

  /** What is wrong with a field, as a sentence. */
  sentence(field: Field, error: FieldError): string {
    const { errors, notifyNeedsEmail } = this.words.t;
    return field === 'email' && error === 'missing' && this.needsAddress ? notifyNeedsEmail : errors[field][error];
  }

  /** The box that stands below the e-mail address. */
  template() {
    if (!this.connection.capabilities?.notify) return nothing;
    return tickTemplate('notify', 'relief-notify', this.words.t.notify, !!this.draft.written.notify);
  }
}
