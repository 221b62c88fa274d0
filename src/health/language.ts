/**
 * The language that a `lang` names, as a BCP 47 tag that `Intl` takes: templates print locales there (`en_US`, `pt_BR.UTF-8`), or what
 * they failed to fill in. Undefined where none can be read (`C`, `{{ lang }}`, `english`).
 */
export function languageTag(said: string | null | undefined): string | undefined {
  const tag = /^\s*([a-z]{2,3}(?:[-_][a-z\d]{2,8})*)(?![a-z\d])/i.exec(said ?? '')?.[1];
  try {
    return tag && Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0];
  } catch {
    return undefined; // en-GB-US
  }
}
