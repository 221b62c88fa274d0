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
    // The widgets speak Arabic; the words that an author gave them are still English, and say so.
    for (const words of document.querySelectorAll(
      ':is(relief-remedy-card, relief-exercise-stepper, relief-cause-explainer, relief-seek-help) > *',
    )) {
      if (arabic) words.lang = 'en-GB';
      else words.removeAttribute('lang');
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
