/** A stepper in the page, with its content read and its panel drawn. */
import { aTimeout, fixture, html } from '@open-wc/testing';
import type { ExerciseStepper } from '../../src/exercise-stepper/exercise-stepper.js';
import { pelvicTilt } from './plans.js';

export async function make(content: unknown = pelvicTilt): Promise<ExerciseStepper> {
  const el = await fixture<ExerciseStepper>(html`<relief-exercise-stepper .content=${content}></relief-exercise-stepper>`);
  for (let i = 0; i < 300 && !el.shadowRoot!.querySelector('#summary, .offer'); i++) await aTimeout(10);
  await el.updateComplete;
  return el;
}
