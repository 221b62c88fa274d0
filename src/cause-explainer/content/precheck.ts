const strengths = /^(established|probable|disputed|not-shown)$/;

/** The page's own list looks right: strengths that we know, and links that lead somewhere. */
export const precheck = (host: Element): boolean =>
  [...host.querySelectorAll('[data-strength]')].every((it) => {
    const target = /^#(?:cause=)?([\w-]+)$/.exec(it.querySelector('a[href^="#"]')?.getAttribute('href') ?? '')?.[1];
    return strengths.test(it.getAttribute('data-strength') ?? '') && (!target || host.querySelector(`[id="${target}"]`));
  });
