/** The address of a place on this page, for a link: with a `<base>`, as Angular and Joomla write it, a bare fragment leads away. */
export const onThisPage = (href: string): string =>
  href[0] === '#' && document.head.querySelector('base') ? location.href.split('#')[0] + href : href;

/** For the link's click: the page may have got another address since it was drawn (`pushState`). */
export function refreshLink({ currentTarget }: Event, href: string) {
  (currentTarget as HTMLAnchorElement).href = onThisPage(href);
}
