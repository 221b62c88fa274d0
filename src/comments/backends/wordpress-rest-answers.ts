/** What WordPress's REST API says: comments, and what became of one. */
import type { Comment, Field, Outcome, Status } from '../comment.js';
import { byStatus, inBetween, objectIn, saying, tooFast, type Answer } from './http.js';
import { plainText } from './plain-text.js';
import { commentOf, fieldErrors, id, invalid, link, record, words, type Said } from './read-json.js';

const statuses: Record<string, Status> = { approved: 'published', hold: 'pending', spam: 'spam', trash: 'trash' };

const columns: Record<string, Field> = {
  comment_author_column_length: 'name',
  comment_author_email_column_length: 'email',
  comment_author_url_column_length: 'url',
  comment_content_column_length: 'text',
};

export function restOutcome(answer: Answer, now: number): Outcome {
  const said = objectIn(answer);
  const code = String(said?.['code'] ?? '');
  if (answer.status === 201 && said && words(said['status'])) return stored(said);
  const column = columns[code];
  if (column) return { kind: 'invalid', fields: { [column]: 'too-long' } };
  switch (code) {
    case 'rest_comment_login_required':
      return { kind: 'login-required', ...(answer.status === 401 && { unseen: true }) };
    case 'rest_comment_closed':
      return { kind: 'closed' };
    case 'rest_comment_author_data_required':
      return { kind: 'invalid', fields: { name: 'missing', email: 'missing' } };
    case 'rest_comment_content_invalid':
      return { kind: 'invalid', fields: { text: 'missing' } };
    case 'comment_flood':
      return tooFast(answer.headers, now, 15);
    case 'comment_duplicate':
      return { kind: 'duplicate' };
    case 'rest_comment_invalid_post_id':
    case 'rest_comment_draft_post':
    case 'rest_comment_trash_post':
      return { kind: 'not-found' };
    case 'rest_no_route':
      return { kind: 'not-found', unseen: true };
    case 'rest_cannot_read_post':
      return { kind: 'forbidden' };
    case 'rest_invalid_param':
      return invalidParameters(said);
    default:
      return refusal(answer, said, now);
  }
}

function stored(said: Said): Outcome {
  const comment = commentIn(said);
  switch (said['status']) {
    case 'approved':
      return { kind: 'published', ...(comment && { comment }) };
    case 'hold':
      return { kind: 'pending', ...(comment && { comment: { ...comment, status: 'pending' } }) };
    // A word from the site's list ends as `trash`.
    case 'spam':
    case 'trash':
      return { kind: 'withheld' };
    default:
      return { kind: 'received' }; // a status of a plugin's
  }
}

/** A refusal in words of a plugin's or a firewall's. */
function refusal(answer: Answer, said: Said | undefined, now: number): Outcome {
  const { status } = answer;
  const coded = words(said?.['code']) !== undefined;
  const before = inBetween(answer);
  if (before) return before;
  const { message = '' } = saying(answer);
  const withWords = { ...(message && { message }) };
  // Plugins that shut REST to guests each have a code of their own; what it says with 401 is the same.
  if (status === 401) return { kind: 'login-required', unseen: true };
  // No route, and no WordPress either: a server that has REST switched off.
  if (status === 404 && !coded) return { kind: 'not-found', unseen: true };
  if (status === 429) return byStatus(answer, now);
  // A filter's error without a status of REST's is answered with 500, and yet it is a no.
  const filtered = coded && status === 500 && (said?.['data'] === null || typeof said?.['data'] === 'number');
  if (filtered) return { kind: 'forbidden', ...withWords };
  const refuses = status >= 400 && status < 500 && ![405, 410, 413].includes(status);
  if (refuses) return { kind: 'forbidden', ...withWords };
  return !coded && message && (status === 503 || (status === 200 && !/json/.test(answer.headers.get('content-type') ?? '')))
    ? { kind: 'unknown', message }
    : byStatus(answer, now);
}

function invalidParameters(said: Said | undefined): Outcome {
  const names: Record<string, Field> = { author_email: 'email', author_name: 'name', author_url: 'url', content: 'text' };
  const fields = fieldErrors(names, record(record(said?.['data'])['params']), () => 'invalid');
  return invalid(fields, plainText(words(said?.['message']) ?? ''));
}

/** A comment as REST gives it. */
export function commentIn(row: Said): Comment | undefined {
  const date = words(row['date_gmt']);
  return commentOf({
    id: id(row['id']),
    parent: id(row['parent']),
    name: plainText(words(row['author_name']) ?? ''),
    url: link(row['author_url']),
    html: words(record(row['content'])['rendered']) ?? '',
    // WordPress leaves the zone out; `date_gmt` is UTC.
    time: date ? `${date}Z` : '',
    status: statuses[String(row['status'])] ?? 'published',
    link: link(row['link']),
  });
}
