import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Locale } from '../../locales/locale.js';
import { ago, fullTime } from '../../foundation/relative-time.js';
import type { Row } from './thread.js';

/** One comment as it is drawn. */
export interface CommentView {
  row: Row;
  t: Locale['commentThread'];
  lang: string;
  now: number;
  canReply: boolean;
  /** Its reply form is open. */
  answering: boolean;
  /** What stands in its place while it is being changed; undefined while it is not. */
  edit: unknown;
  /** What a button needs did not come, as a sentence. */
  trouble: string | undefined;
  voted: boolean;
  /** Why not everybody sees it, as a sentence. */
  note: string | undefined;
  /** What a moderator finds at it; undefined for everybody else. */
  moderation: { label: string; template: unknown } | undefined;
  /** Fills an element with what is harmless in HTML from a server. */
  onHtml: (element: Element, markup: string) => void;
  onReply: () => void;
  onEdit?: () => void;
  onRemove?: () => void;
  onVote?: () => void;
}

export function commentTemplate(view: CommentView) {
  const { row, t, lang, now } = view;
  const { comment, inReplyTo } = row;
  const name = comment.name || t.anonymous;
  const when = ago(comment.time, now, lang);
  const time = html`<time datetime=${comment.time} title=${fullTime(comment.time, lang)}>${when}</time>`;
  return html`<article
    part="comment"
    class=${comment.status}
    tabindex="-1"
    data-id=${comment.id}
    aria-label=${view.moderation?.label ?? t.commentBy(name)}
  >
    <header>
      <span class="author words" part="author" dir="auto">${name}</span>
      ${
        comment.link && isWeb(comment.link)
          ? html`<a class="time" part="time" href=${comment.link} aria-label=${t.permalink(when)}>${time}</a>`
          : html`<span class="time" part="time">${time}</span>`
      }
    </header>
    ${inReplyTo ? html`<p class="to">${t.inReplyTo(inReplyTo)}</p>` : nothing}
    ${view.note ? html`<p class="pending-note">${view.note}</p>` : nothing}
    ${view.edit ?? html`${textTemplate(view)} ${view.moderation?.template} ${actions(view, name)}`}
    ${view.trouble ? html`<p class="error">${view.trouble}</p>` : nothing}
  </article>`;
}

function actions({ row, t, canReply, answering, voted, onReply, onEdit, onRemove, onVote }: CommentView, name: string) {
  const { id, votes } = row.comment;
  if (!canReply && !onEdit && !onRemove && !onVote) return nothing;
  return html`<p class="actions">
    ${
      canReply
        ? html`<button
            class="plain"
            part="reply-button"
            type="button"
            data-id=${id}
            aria-label=${t.replyTo(name)}
            aria-expanded=${answering ? 'true' : 'false'}
            @click=${onReply}
          >
            ${t.reply}
          </button>`
        : nothing
    }
    ${
      onVote
        ? html`<button
            class="plain"
            part="vote-button"
            type="button"
            aria-pressed=${voted ? 'true' : 'false'}
            aria-label=${t.helpfulBy(name, votes ?? 0)}
            @click=${onVote}
          >
            <span>${t.helpful}</span>${votes ? html` <span translate="no">${votes}</span>` : nothing}
          </button>`
        : nothing
    }
    ${onEdit ? html`<button class="plain" part="edit-button" type="button" @click=${onEdit}>${t.edit}</button>` : nothing}
    ${onRemove ? html`<button class="plain" part="withdraw-button" type="button" @click=${onRemove}>${t.withdraw}</button>` : nothing}
  </p>`;
}

function textTemplate({ row, onHtml }: CommentView) {
  const { html: markup, text, lang } = row.comment;
  if (text !== undefined || !markup)
    return html`<p class="text words" part="text" dir="auto" lang=${lang ?? nothing}>${text ?? ''}</p>`;
  return html`<div
    class="text rich words"
    part="text"
    dir="auto"
    lang=${lang ?? nothing}
    ${ref((element) => element && onHtml(element, markup))}
  ></div>`;
}

/** A link that a server gave: to the web, or nowhere. */
const isWeb = (link: string) => /^(https?:\/\/|\/(?!\/)|#|\?)/.test(link);
