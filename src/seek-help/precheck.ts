const named = /(^|\s)(emergency|urgent|non-urgent)(\s|$)/;

/** Whether the page's own words name a tier with something in it; else the whole is read and what is wrong is told. */
export function precheck(host: Element): boolean {
  const tiers = Array.from(host.querySelectorAll('[data-relief]')).filter((it) => named.test(it.getAttribute('data-relief')!));
  return !host.textContent?.trim() || (tiers.length > 0 && tiers.every((it) => it.textContent?.trim()));
}
