// Marks the section that is being read in the list of contents.
const links = new Map([...document.querySelectorAll('.contents a')].map((a) => [document.querySelector(a.hash), a]));
const inView = new Set();

const watch = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target);
      else inView.delete(target);
    }
    const current = [...links.keys()].find((section) => inView.has(section));
    for (const [section, a] of links) {
      if (section === current) a.setAttribute('aria-current', 'true');
      else a.removeAttribute('aria-current');
    }
  },
  { rootMargin: '-10% 0px -70% 0px' },
);
for (const section of links.keys()) watch.observe(section);
