/** A stepper in the page, with its content read and its panel drawn. */
import { fixture, html } from '@open-wc/testing';
import type { ExerciseStepper } from '../../src/exercise-stepper/exercise-stepper.js';
import { stopClock, until } from './clock.js';
import { pelvicTilt } from './plans.js';

export async function make(content: unknown = pelvicTilt): Promise<ExerciseStepper> {
  const el = await fixture<ExerciseStepper>(html`<relief-exercise-stepper .content=${content}></relief-exercise-stepper>`);
  await until(() => el.shadowRoot!.querySelector('#summary, .offer'));
  await el.updateComplete;
  return el;
}

/** A run that has begun, and a clock that stands still: only the test lets time pass. */
export async function started(content: unknown = pelvicTilt): Promise<ExerciseStepper> {
  const el = await make(content);
  stopClock();
  await el.start();
  await el.updateComplete;
  return el;
}
