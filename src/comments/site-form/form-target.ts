/** Where a site's own form goes, and who may send it. */
import { said, type Submitter } from './reaches-server.js';

/** Where the form goes. Without an address it goes to its own page, whatever `<base>` says. */
export function actionOf(form: HTMLFormElement, submitter: Submitter): URL {
  const { baseURI, URL: own } = form.ownerDocument;
  const action = said(form, submitter, 'action').trim();
  return new URL(action || own, baseURI);
}

/** Only the browser can send it: what is no post to the web, opens elsewhere, or is written in another encoding than UTF-8. */
export function isForBrowser(form: HTMLFormElement, submitter: Submitter): boolean {
  const document = form.ownerDocument;
  const target = said(form, submitter, 'target') || (document.querySelector('base[target]')?.getAttribute('target') ?? '');
  const charset = form.getAttribute('accept-charset')?.trim() || document.characterSet;
  return (
    said(form, submitter, 'method').toLowerCase() !== 'post' ||
    !/^https?:$/.test(actionOf(form, submitter).protocol) ||
    said(form, submitter, 'enctype').toLowerCase() === 'text/plain' ||
    !/^(_self)?$/i.test(target) ||
    !/^utf-?8$/i.test(charset)
  );
}
