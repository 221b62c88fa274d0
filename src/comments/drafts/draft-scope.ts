/** Which box a draft belongs to. One origin may hold many sites and pages, and one page many boxes. */
export interface DraftScope {
  /** The page, or the post on it. */
  page: string;
  /** Id of the form element, where a page has several. */
  form?: string;
  /** The comment that is answered. */
  parent?: string;
}

/** The scope of what is written in a form. `page`: the name of the page or post that the comments belong to. */
export const scopeOf = ({ id, replyTo }: { id: string; replyTo?: string | undefined }, page: string): DraftScope => ({
  page,
  form: id,
  ...(replyTo && { parent: replyTo }),
});

/** The scope in the names of its drafts. */
export const scopeParts = ({ page, form = '', parent = '' }: DraftScope): string[] => [page, form, parent];

export const sameScope = (one: DraftScope, other: DraftScope | undefined): boolean =>
  !!other && JSON.stringify(scopeParts(one)) === JSON.stringify(scopeParts(other));
