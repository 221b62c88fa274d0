import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Breath } from '../../session/choices.js';

/** Lets an element grow and shrink with the breath, by transform alone. It stays still where a person wants less motion. */
class Pacer extends Directive {
  #animation: Animation | undefined;
  #pace: string | undefined;

  render(_breath: Breath, _elapsed: number, _paused: boolean) {
    return noChange;
  }

  override update(part: ElementPart, [breath, elapsed, paused]: [Breath, number, boolean]) {
    const whole = breath.in + breath.out;
    const pace = `${breath.in} ${breath.out}`;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.#animation?.cancel();
    else if (pace !== this.#pace || !this.#animation) {
      this.#pace = pace;
      this.#animation?.cancel();
      const small = { transform: 'scale(0.72)', easing: 'ease-in-out' };
      this.#animation = part.element.animate(
        [small, { transform: 'scale(1)', offset: breath.in / whole, easing: 'ease-in-out' }, small],
        {
          duration: whole,
          iterations: Infinity,
        },
      );
    }
    const it = this.#animation;
    if (!it) return noChange;
    if (paused) it.pause();
    else if (it.playState === 'paused') it.play();
    const off = Math.abs((Number(it.currentTime ?? 0) % whole) - (elapsed % whole));
    if (off > 150 && off < whole - 150) it.currentTime = elapsed;
    return noChange;
  }
}

export const breathPacer = directive(Pacer);
