import { print } from '../../foundation/document/print-frame.browser.js';
import { nearestLang, spoken } from '../../foundation/localize.controller.js';
import type { SeekHelp } from '../../health/safety.js';
import { health } from '../../locales/en/health.js';
import { remedy } from '../../locales/en/remedy-card.js';
import { seekHelp } from '../../locales/en/seek-help.js';
import { shared } from '../../locales/en/shared.js';
import { languages } from '../../locales/languages.js';
import type { RemedyCardHost } from '../remedy-card.host.js';
import { handoutStyles } from './handout.styles.js';
import { handoutView } from './handout.view.js';

/** Prints a card's remedy. Without one nothing happens. */
export async function printHandout(card: RemedyCardHost): Promise<void> {
  const it = await card.load();
  if (!it) return;
  const { ownerDocument: document, id } = card;
  const lang = nearestLang(card);
  const name = spoken(lang);
  // Without the language's file (offline) the sheet is in English.
  const t = (await languages[name ?? '']?.().catch(() => undefined)) ?? { health, remedy, seekHelp, shared };
  const page = document.querySelector('relief-seek-help') as { signs?: SeekHelp } | null;
  const link = `${document.URL.replace(/#.*$/, '')}${id && `#${id}`}`;
  const signs = it.seekHelp ?? page?.signs;
  await print(document, {
    title: it.title,
    lang,
    styles: handoutStyles,
    body: handoutView(it, { t, lang, link, signs, today: new Date() }),
  });
}
