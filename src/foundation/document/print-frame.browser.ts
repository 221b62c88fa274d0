import { render, type CSSResult, type TemplateResult } from 'lit';
import { paperStyles } from './paper.styles.js';

/** What stands on a sheet of paper. */
export interface Sheet {
  title: string;
  /** BCP 47 tag of the words. */
  lang: string;
  styles: readonly CSSResult[];
  body: TemplateResult;
}

/** Prints a sheet from a frame of its own, so that the page around it is not printed. Resolves when the dialog has been opened. */
export async function print(document: Document, { title, lang, styles, body }: Sheet): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' });
  document.body.append(frame);
  const page = frame.contentDocument!;
  const view = frame.contentWindow!;
  page.documentElement.lang = lang;
  page.documentElement.dir = getComputedStyle(document.documentElement).direction;
  page.title = title;
  // A sheet belongs to the document that it was made in.
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync([paperStyles, ...styles].map((css) => css.cssText).join('\n'));
  page.adoptedStyleSheets = [sheet];
  page.body.className = 'handout';
  render(body, page.body, { creationScope: page });
  await new Promise((done) => setTimeout(done, 100));
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.print();
}
