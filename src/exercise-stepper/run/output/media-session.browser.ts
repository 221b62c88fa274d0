/** Play and pause on the lock screen and on headphones. Opt-in: it needs a media element that plays, though it plays silence. */
export class MediaControls {
  #audio: HTMLAudioElement | undefined;
  #address = '';

  /** Call it in a click. */
  start(title: string, on: Partial<Record<MediaSessionAction, () => void>>) {
    if (!('mediaSession' in navigator)) return;
    this.#address ||= URL.createObjectURL(silence());
    this.#audio ??= new Audio(this.#address);
    this.#audio.loop = true;
    // Refused by some policies: then there are no lock-screen buttons, and nothing else is lost.
    this.#audio.play().catch(() => undefined);
    navigator.mediaSession.metadata = new MediaMetadata({ title });
    for (const [action, run] of Object.entries(on)) {
      try {
        navigator.mediaSession.setActionHandler(action as MediaSessionAction, run);
      } catch {
        // An action that this browser does not know.
      }
    }
  }

  playing(is: boolean) {
    if (!this.#audio) return;
    navigator.mediaSession.playbackState = is ? 'playing' : 'paused';
    if (is) this.#audio.play().catch(() => undefined);
    else this.#audio.pause();
  }

  stop() {
    if (!this.#audio) return;
    this.#audio.pause();
    this.#audio = undefined;
    navigator.mediaSession.metadata = null;
    URL.revokeObjectURL(this.#address);
    this.#address = '';
  }
}

/** Ten seconds of silence as a WAV file: 8 bit, 8 kHz. Shorter media get no controls in Chromium. */
function silence(): Blob {
  const samples = 80_000;
  const head = new DataView(new ArrayBuffer(44));
  const text = (at: number, word: string) => [...word].forEach((char, i) => head.setUint8(at + i, char.charCodeAt(0)));
  text(0, 'RIFF');
  head.setUint32(4, 36 + samples, true);
  text(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, 8000, true);
  head.setUint32(28, 8000, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  text(36, 'data');
  head.setUint32(40, samples, true);
  return new Blob([head, new Uint8Array(samples).fill(128)], { type: 'audio/wav' });
}
