/** The journal: a small chart of pain before and after, the same as a table, files to take away, and one button to delete it all. */
import { html, nothing, svg } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { SessionResult } from '../exercise-stepper.events.js';
import type { RunHost } from '../exercise-stepper.host.js';

type Words = Locale['exerciseStepperRun'];

type Action = 'saveTable' | 'saveData' | 'deleteAll';

/** Of runs, the oldest first. */
export function journalView(runs: readonly SessionResult[], { t, lang }: RunHost, on: Record<Action, () => void>) {
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  return html`<div class="journal" role="group" aria-label=${t.journal}>
    <p>${t.journalPrivacy}</p>
    ${
      runs.length
        ? html`${chart(runs, t)}
            <table>
              <thead>
                <tr>
                  <th scope="col">${t.when}</th>
                  <th scope="col">${t.exerciseName}</th>
                  <th scope="col">${t.chooseReps}</th>
                  <th scope="col">${t.painBeforeShort}</th>
                  <th scope="col">${t.painAfterShort}</th>
                </tr>
              </thead>
              <tbody>
                ${[...runs].reverse().map(
                  (run) =>
                    html`<tr>
                      <th scope="row">${day.format(new Date(run.startTime))}</th>
                      <td><span class="words" dir="auto">${run.title}</span></td>
                      <td>${label(t.chooseReps)}<span>${t.of(run.repetitions, run.planned)}</span></td>
                      <td>${label(t.painBeforeShort)}<span>${run.painBefore ?? '–'}</span></td>
                      <td>${label(t.painAfterShort)}<span>${run.painAfter ?? '–'}</span></td>
                    </tr>`,
                )}
              </tbody>
            </table>
            <div class="row">
              <button type="button" @click=${on.saveTable}>${t.saveTable}</button>
              <button type="button" @click=${on.saveData}>${t.saveData}</button>
              <button type="button" @click=${on.deleteAll}>${t.deleteAll}</button>
            </div>`
        : html`<p>${t.journalEmpty}</p>`
    }
  </div>`;
}

/** What the head of the column says: where there is no room for columns it stands in front of each value. */
const label = (words: string) => html`<span class="label">${words}</span>`;

/** One column a run, its line from the pain before to the pain after. Only runs with both are drawn, and the scale is always 0 to 10. */
function chart(all: readonly SessionResult[], t: Words) {
  const runs = all.filter((it) => it.painBefore !== undefined && it.painAfter !== undefined).slice(-20);
  if (runs.length < 2) return nothing;
  const step = 300 / runs.length;
  const y = (pain: number) => 110 - pain * 10;
  return html`<figure>
    <svg class="chart" viewBox="0 0 330 120" role="img" aria-label=${t.chartAlt}>
      ${[0, 5, 10].map((pain) => svg`<path class="rule" d=${`M22 ${y(pain)}H330`} /><text x="16" y=${y(pain) + 4} text-anchor="end">${pain}</text>`)}
      ${runs.map(({ painBefore, painAfter }, i) => {
        const x = 30 + step * (i + 0.5);
        return svg`<path class="change" d=${`M${x} ${y(painBefore!)}V${y(painAfter!)}`} /><circle class="before" cx=${x} cy=${y(painBefore!)} r="4.5" /><circle class="after" cx=${x} cy=${y(painAfter!)} r="4.5" />`;
      })}
    </svg>
    <figcaption>${t.chartCaption}</figcaption>
  </figure>`;
}
