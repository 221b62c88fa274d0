import type { Tone } from '../../session/tones.js';

/** Pitches in hertz: rising for work, falling for letting go, three at the end. */
const notes: Record<Tone['sound'], readonly number[]> = {
  prepare: [440],
  move: [587],
  hold: [659],
  release: [523],
  rest: [392],
  switch: [523, 659],
  in: [349],
  out: [294],
  soon: [440],
  end: [523, 659, 784],
};

/** What leads through a phase is softer than what begins one. */
const soft = new Set<Tone['sound']>(['in', 'out', 'soon']);

/** Soft tones by Web Audio, handed to the audio clock ahead of time. */
export class Sound {
  #context: BaseAudioContext | undefined;
  #planned: OscillatorNode[] = [];

  /** For tests: any audio context. */
  constructor(context?: BaseAudioContext) {
    this.#context = context;
  }

  /** Call it in a click: iOS lets audio begin only there, and takes it away at each phone call. */
  prime() {
    try {
      this.#context ??= new AudioContext();
      if (this.#context instanceof AudioContext) void this.#context.resume().catch(() => undefined);
    } catch {
      this.#context = undefined; // no audio device
    }
  }

  /** Plans tones whose times are on the session's clock, which reads `now`. Those planned before and not begun are taken back. */
  plan(tones: readonly Tone[], now: number) {
    this.stop();
    const context = this.#context;
    if (!context) return;
    const base = context.currentTime;
    for (const { at, sound } of tones) {
      const loud = soft.has(sound) ? 0.06 : 0.18;
      notes[sound].forEach((pitch, index) =>
        this.#note(context, base + Math.max(0, at - now) / 1000 + index * 0.16, pitch, loud),
      );
    }
  }

  /** Takes back what has not begun. */
  stop() {
    for (const note of this.#planned) {
      try {
        note.stop();
      } catch {
        // Safari throws for a note that is over.
      }
    }
    this.#planned = [];
  }

  #note(context: BaseAudioContext, start: number, pitch: number, loud: number) {
    const note = context.createOscillator();
    const gain = context.createGain();
    note.frequency.value = pitch;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(loud, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, start + 0.4);
    note.connect(gain).connect(context.destination);
    note.start(start);
    note.stop(start + 0.42);
    note.onended = () => {
      this.#planned = this.#planned.filter((it) => it !== note);
      gain.disconnect();
    };
    this.#planned.push(note);
  }
}
