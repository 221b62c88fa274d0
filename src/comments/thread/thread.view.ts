import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Locale } from '../../locales/locale.js';
import type { Order } from '../comment-thread.host.js';
import { commentTemplate, type CommentView } from './comment.view.js';

type Strings = Locale['commentThread'];

/** The order, for the reader to choose. */
export function orderTemplate(t: Strings, order: Order, onChoose: (order: Order) => void) {
  const choose = (event: Event) => onChoose((event.target as HTMLSelectElement).value as Order);
  return html`<label class="order"
    ><span>${t.order}</span>
    <select part="order" @change=${choose}>
      <option value="oldest" ?selected=${order === 'oldest'}>${t.oldest}</option>
      <option value="newest" ?selected=${order === 'newest'}>${t.newest}</option>
    </select></label
  >`;
}

/** A comment with its answers. */
export interface RowView {
  comment: CommentView;
  /** The form in which it is being answered. */
  replyForm: unknown;
  answers: readonly RowView[];
}

/**
 * The comments of the top level, with all that stands under them. One of which nothing has changed that it is drawn from (`seen`)
 * is not drawn again: in a long thread that would be felt at every reply.
 */
export const listTemplate = (rows: readonly { id: string; seen: unknown[]; view: () => RowView }[]) =>
  html`<ol class="list top">
    ${rows.map(({ id, seen, view }) =>
      keyed(
        id,
        guard(seen, () => rowTemplate(view())),
      ),
    )}
  </ol>`;

function rowTemplate({ comment, replyForm, answers }: RowView): unknown {
  return html`<li class=${comment.row.level ? 'reply' : ''}>
    ${commentTemplate(comment)} ${replyForm}
    ${
      answers.length
        ? html`<ol class="list">
            ${answers.map((answer) => keyed(answer.comment.row.comment.id, rowTemplate(answer)))}
          </ol>`
        : nothing
    }
  </li>`;
}

export const moreButton = (t: Strings, onMore: () => void) =>
  html`<button class="more" part="more-button" type="button" @click=${onMore}>${t.loadMore}</button>`;
