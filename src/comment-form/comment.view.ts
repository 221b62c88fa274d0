import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Locale } from '../locales/languages.js';
import { ago, fullTime } from './ago.js';
import type { Row } from './thread.js';

/** One comment as it is drawn. */
export interface CommentView {
  row: Row;
  t: Locale['comments'];
  lang: string;
  now: number;
  canReply: boolean;
  /** Its reply form is open. */
  answering: boolean;
  onReply: () => void;
}

export function commentTemplate({ row, t, lang, now, canReply, answering, onReply }: CommentView) {
  const { comment, inReplyTo } = row;
  const name = comment.name || t.anonymous;
  const when = ago(comment.time, now, lang);
  const time = html`<time datetime=${comment.time} title=${fullTime(comment.time, lang)}>${when}</time>`;
  return html`<article part="comment" class=${comment.status} tabindex="-1" data-id=${comment.id} aria-label=${t.commentBy(name)}>
    <header>
      <span class="author words" part="author" dir="auto">${name}</span>
      ${
        safe(comment.link)
          ? html`<a class="time" part="time" href=${comment.link!} aria-label=${t.permalink(when)}>${time}</a>`
          : html`<span class="time" part="time">${time}</span>`
      }
    </header>
    ${inReplyTo ? html`<p class="to">${t.inReplyTo(inReplyTo)}</p>` : nothing}
    ${comment.status === 'pending' ? html`<p class="pending-note">${t.pending}</p>` : nothing} ${textTemplate(row)}
    ${
      canReply
        ? html`<button
            class="plain"
            part="reply-button"
            type="button"
            data-id=${comment.id}
            aria-label=${t.replyTo(name)}
            aria-expanded=${answering ? 'true' : 'false'}
            @click=${onReply}
          >
            ${t.reply}
          </button>`
        : nothing
    }
  </article>`;
}

const filled = new WeakMap<Element, string>();

function textTemplate({ comment }: Row) {
  const { html: markup, text, lang } = comment;
  if (text !== undefined || !markup)
    return html`<p class="text words" part="text" dir="auto" lang=${lang ?? nothing}>${text ?? ''}</p>`;
  return html`<div
    class="text rich words"
    part="text"
    dir="auto"
    lang=${lang ?? nothing}
    ${ref((element) => {
      if (!element || filled.get(element) === markup) return;
      filled.set(element, markup);
      void import('./rich-text.js').then(({ fill }) => fill(element, markup));
    })}
  ></div>`;
}

/** A link that a server gave: to the web, or nowhere. */
const safe = (link: string | undefined) => link !== undefined && /^(https?:\/\/|\/(?!\/)|#|\?)/.test(link);
