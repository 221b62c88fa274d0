/**
 * Goes where a script of the page has put the site's form, and takes it in again. What the script has left in its place, to bring it
 * back (WordPress's `wp-temp-form-div`), stays there.
 */
export function follow(host: HTMLElement, form: HTMLFormElement, records: readonly MutationRecord[]) {
  const moved = records.flatMap(({ removedNodes }) => [...removedNodes]).find((it) => it.contains(form)) ?? form;
  const left = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((it) => it.parentNode === host);
  const focused = form.ownerDocument.activeElement;
  host.before(...left);
  moved.parentNode!.insertBefore(host, moved);
  host.append(moved);
  if (focused && moved.contains(focused)) (focused as HTMLElement).focus({ preventScroll: true });
}
