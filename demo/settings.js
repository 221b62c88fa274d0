// The demo's display settings. Runs before the first paint, so that a chosen look never flashes in.
(() => {
  const root = document.documentElement;
  const key = 'relief-demo-display';
  const usual = { look: 'clinic', scheme: 'auto', size: '100', language: 'en' };

  const stored = () => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '{}');
    } catch {
      return {}; // storage is denied or holds something else: the page looks as usual
    }
  };
  const settings = { ...usual, ...stored(), ...Object.fromEntries(new URLSearchParams(location.search)) };

  function show() {
    const { look, scheme, size, language } = settings;
    Object.assign(root.dataset, { scripted: '', look, scheme, size });
    const arabic = language === 'ar';
    root.lang = arabic ? 'ar' : 'en-GB';
    root.dir = arabic ? 'rtl' : 'ltr';
    // The widgets speak Arabic. Words that an author wrote around them are still English: they say so, and read from the left.
    const own = ':is(relief-remedy-card, relief-seek-help):not([src]):has(> :not(script))';
    for (const widget of document.querySelectorAll(own)) {
      if (arabic) widget.dir = 'ltr';
      else widget.removeAttribute('dir');
      for (const words of widget.children) {
        if (arabic) words.lang = 'en-GB';
        else words.removeAttribute('lang');
      }
    }
  }
  show();

  addEventListener('DOMContentLoaded', () => {
    show();
    const form = document.querySelector('.settings form');
    for (const input of form?.elements ?? []) if (input.type === 'radio') input.checked = settings[input.name] === input.value;
    form?.addEventListener('change', ({ target }) => {
      settings[target.name] = target.value;
      show();
      try {
        localStorage.setItem(key, JSON.stringify(settings));
      } catch {
        // storage is full or denied: the choice lasts as long as the page
      }
    });
    const box = document.querySelector('.settings');
    box?.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !box.open) return;
      box.open = false;
      box.querySelector('summary').focus();
    });
    addEventListener('click', (event) => {
      if (box?.open && !box.contains(event.target)) box.open = false;
    });
  });
})();
