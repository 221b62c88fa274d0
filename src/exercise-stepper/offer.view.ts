/** A run that was left: offered, never gone on with by itself. */
import { html } from 'lit';
import { playIcon } from '../foundation/icons.js';
import type { Locale } from '../locales/languages.js';
import type { Plan } from './exercise.js';
import type { Player } from './player.js';
import { timeline } from './timeline.js';

export function renderOffer(player: Player, plan: Plan, t: Locale['exerciseStepper']) {
  const { kept } = player;
  if (!kept) return undefined;
  const { segments } = timeline(plan, kept.choices);
  const rep = segments[Math.min(kept.at, segments.length - 1)]?.rep ?? 0;
  return html`<div class="ready offer" part="stage">
    <p>${rep ? t.leftAt(rep) : t.leftOff}</p>
    <div class="row">
      <button class="primary" type="button" data-focus @click=${() => player.goOn()}>
        ${playIcon()}<span>${t.resume}</span>
      </button>
      <button type="button" @click=${() => player.forget()}>${t.restart}</button>
    </div>
  </div>`;
}
