import type { PageLink } from './page-link.js';

/** The address of a place on this page, for a link: with a `<base>`, as Angular and Joomla write it, a bare fragment leads away. */
export const onThisPage = (href: string): string =>
  href.startsWith('#') && document.getElementsByTagName('base').length ? location.href.replace(/#.*/s, '') + href : href;

/** A link that asks once more when it is pressed: the page may have got another address since it was drawn (`pushState`). */
export const linkOnPage = (href: string): PageLink => ({
  href: onThisPage(href),
  onClick: ({ currentTarget }) => void ((currentTarget as HTMLAnchorElement).href = onThisPage(href)),
});
