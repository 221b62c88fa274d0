import { sendKeys } from '@web/test-runner-commands';

/** Lets everything run that waits for no network: on a busy machine it takes longer, but not more turns. */
export async function turns(): Promise<void> {
  for (let i = 0; i < 10; i++) await new Promise((done) => setTimeout(done));
}

/** Presses a button by its key, and goes on when the page has heard it and what it begins has run. */
export async function pressEnter(button: HTMLElement): Promise<void> {
  const heard = new Promise((done) => button.addEventListener('click', done, { once: true }));
  button.focus();
  await sendKeys({ press: 'Enter' });
  await heard;
  await turns();
}
