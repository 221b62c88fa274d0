import { nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { Ticking } from './run-view.js';

type Draw = (now: number) => unknown;

class EverySecond extends AsyncDirective {
  #all: Ticking | undefined;
  #draw: Draw = () => nothing;

  render(all: Ticking, draw: Draw) {
    this.#all = all.add(this);
    this.#draw = draw;
    return draw(performance.now());
  }

  tick(now: number) {
    this.setValue(this.#draw(now));
  }

  override disconnected() {
    this.#all?.delete(this);
  }

  override reconnected() {
    this.#all?.add(this);
  }
}

/** A part of the panel that tells the time. A tick draws it alone: Lit would go through the whole element. */
export const everySecond = directive(EverySecond);
