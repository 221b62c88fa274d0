import { html, nothing } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Comment, Counts } from '../comment.js';
import { isForGood, type Deed, type FinalDeed } from './moderation.js';

type Strings = Locale['commentModeration'];

/** Which comments a moderator looks at. */
export type Filter = 'all' | keyof Counts;

const filters: readonly Filter[] = ['all', 'pending', 'spam', 'trash'];

/** What is going on with a comment beside its state. `undo`: the deed that takes the last one back. */
export interface Mark {
  at: 'idle' | 'busy' | 'gone' | { ask: FinalDeed } | { trouble: string; again: boolean };
  undo?: Deed | undefined;
}

/** What a moderator chooses from above the comments. */
export interface BarView {
  t: Strings;
  filter: Filter;
  counts: Counts;
  /** Some comment waits, here or on another page. */
  waits: boolean;
  /** What the backend knows of: without spam or trash there is nothing to choose. */
  known: readonly Filter[];
  onFilter: (filter: Filter) => void;
  onNext: () => void;
}

export function barTemplate({ t, filter, counts, waits, known, onFilter, onNext }: BarView) {
  const label = (it: Filter) => {
    const n = it === 'all' ? undefined : counts[it];
    return n === undefined ? t.filters[it] : t.counted(t.filters[it], n);
  };
  const shown = filters.filter((it) => known.includes(it));
  if (shown.length < 2 && !waits) return nothing;
  return html`<div class="moderate-bar">
    ${
      shown.length < 2
        ? nothing
        : html`<div class="filter" part="filter" role="group" aria-label=${t.show}>
            ${shown.map(
              (it) =>
                html`<button type="button" aria-pressed=${it === filter ? 'true' : 'false'} @click=${() => onFilter(it)}>
                  <span>${label(it)}</span>
                </button>`,
            )}
          </div>`
    }
    ${waits ? nextButton(t, onNext) : nothing}
  </div>`;
}

const nextButton = (t: Strings, onNext: () => void) =>
  html`<button class="plain" part="next-button" type="button" @click=${onNext}>${t.next}</button>`;

/** What a moderator finds at a comment. */
export interface DeedsView {
  t: Strings;
  comment: Comment;
  name: string;
  deeds: readonly Deed[];
  mark: Mark;
  /** Another comment waits. */
  waits: boolean;
  onDeed: (deed: Deed) => void;
  onUndo: (deed: Deed) => void;
  onKeep: () => void;
  onNext: () => void;
  onAgain: () => void;
}

export function deedsTemplate(view: DeedsView) {
  const { t, comment, name, mark, onKeep } = view;
  const { at } = mark;
  const asks = typeof at === 'object' && 'ask' in at ? at.ask : undefined;
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || asks === undefined) return;
    event.stopPropagation();
    onKeep();
  };
  // The state is where the focus goes after a deed: it is read, and what undoes the deed is one step on.
  return html`<div
    class=${comment.status === 'published' && at === 'idle' && !mark.undo ? 'moderation quiet' : 'moderation'}
    part="moderation"
    role="group"
    aria-label=${t.group(name)}
    data-status=${comment.status}
    @keydown=${close}
  >
    <p class="state" tabindex="-1">${at === 'busy' ? t.busy : at === 'gone' ? t.troubles.gone : t.status[comment.status]}</p>
    ${asks === undefined ? choices(view) : question(view, asks)}
  </div>`;
}

function choices({ t, name, deeds, mark, waits, onDeed, onUndo, onNext, onAgain }: DeedsView) {
  const { at, undo } = mark;
  const trouble = typeof at === 'object' && 'trouble' in at ? at : undefined;
  const busy = at === 'busy' ? 'true' : 'false';
  const button = (deed: Deed) =>
    html`<button
      class=${isForGood(deed) ? 'danger' : ''}
      part="deed-button"
      type="button"
      data-deed=${deed}
      aria-label=${t.named[deed](name)}
      aria-disabled=${busy}
      @click=${() => onDeed(deed)}
    >
      <span>${t.deeds[deed]}</span>
    </button>`;
  return html`${trouble ? html`<p class="error">${trouble.trouble}</p>` : nothing}
    <p class="deeds">
      ${
        trouble?.again
          ? html`<button type="button" class="again" @click=${onAgain}><span>${t.lookAgain}</span></button>`
          : nothing
      }
      ${
        undo
          ? html`<button
              part="undo-button"
              type="button"
              aria-label=${t.undoAt(name)}
              aria-disabled=${busy}
              @click=${() => onUndo(undo)}
            >
              <span>${t.undo}</span>
            </button>`
          : nothing
      }
      ${waits && (undo || at === 'gone') ? nextButton(t, onNext) : nothing}
      ${at === 'gone' ? nothing : deeds.filter((deed) => deed !== undo).map(button)}
    </p>`;
}

const question = ({ t, name, onDeed, onKeep }: DeedsView, deed: FinalDeed) =>
  html`<p class="question" tabindex="-1">${t.really[deed](name)}</p>
    <p class="deeds">
      <button class="danger" part="deed-button" type="button" data-deed=${deed} @click=${() => onDeed(deed)}>
        <span>${t.deeds[deed]}</span>
      </button>
      <button type="button" class="keep" @click=${onKeep}><span>${t.keepIt}</span></button>
    </p>`;
