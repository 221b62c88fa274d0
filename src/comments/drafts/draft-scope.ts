/** Which box a draft belongs to. One origin may hold many sites and pages, and one page many boxes. */
export interface Place {
  /** The page, or the post on it. */
  page: string;
  /** Id of the form element, where a page has several. */
  form?: string;
  /** The comment that is answered. */
  parent?: string;
}

/** The place in the names of its drafts. */
export const placeParts = ({ page, form = '', parent = '' }: Place): string[] => [page, form, parent];
