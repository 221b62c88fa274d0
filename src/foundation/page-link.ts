/** A link to a place on the page, by its `href` and what its click does. */
export interface PageLink {
  href: string;
  onClick(event: Event): void;
}
