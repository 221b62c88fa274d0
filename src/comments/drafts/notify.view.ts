import { nothing } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Capabilities } from '../backends/backend.js';
import type { Draft } from '../comment.js';
import { tickTemplate } from '../form/field.view.js';

/** The box for who wants to be told of answers by e-mail, where the backend does that. */
export const notifyTemplate = (t: Locale['commentOutcomes'], { notify = false }: Draft, can: Capabilities | undefined) =>
  can?.notify ? tickTemplate('notify', 'relief-notify', t.notify, notify) : nothing;

/** An address is needed for the answers alone: who wants none may leave it out. */
export const addressForAnswers = ({ notify }: Draft, can: Capabilities | undefined): boolean =>
  !!notify && !!can?.notify && can.fields.email.use === 'optional';
