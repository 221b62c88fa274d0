/** Whether anything of a form comes to a server at all. */

/** A pressed button. */
export type Submitter = HTMLElement | null | undefined;

/** An attribute of the form, or of the pressed button, which speaks before it. */
export function said(form: HTMLFormElement, submitter: Submitter, name: string): string {
  return submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? '';
}

/**
 * A letter (`mailto:`) is at best a letter begun in another program, a script's address does what nobody knows, and `method="dialog"`
 * shuts a dialog: of none of them may be said that it was sent.
 */
export const reachesServer = (form: HTMLFormElement, submitter: Submitter): boolean =>
  !/^(dialog$|\s*(?!https?:)[a-z][\w+.-]*:)/im.test(`${said(form, submitter, 'method')}\n${said(form, submitter, 'action')}`);
