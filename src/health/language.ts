/**
 * The language that a `lang` names, as a BCP 47 tag that `Intl` takes: language, script and region. Templates print locales there
 * (`en_US`, `pt_BR.UTF-8`), or what they failed to fill in; undefined where none can be read (`C`, `{{ lang }}`, `english`).
 */
export function languageTag(said: string | null | undefined): string | undefined {
  const tag = /^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2}|-\d{3})?\b/i.exec((said ?? '').trim().replace(/_/g, '-'))?.[0];
  // Chromium and Firefox know by themselves that “UK” means GB, WebKit does not.
  return tag && Intl.getCanonicalLocales(tag.replace(/-uk$/i, '-GB'))[0];
}
