/** Speaks cues. Nothing waits for it to end: on iOS the end is not always told, and everything said stands on screen too. */
export class Voice {
  #spoke = false;

  static get available(): boolean {
    return 'speechSynthesis' in window;
  }

  /** Call it in a click: iOS stays silent otherwise. */
  prime() {
    this.say('', '');
  }

  /** Says a sentence; one that is being said gives way. `lang` is a BCP 47 tag. */
  say(text: string, lang: string) {
    if (!Voice.available) return;
    this.#spoke = true;
    speechSynthesis.cancel();
    // Chrome can be left paused by another page.
    speechSynthesis.resume();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = lang;
    utterance.rate = 0.95;
    speechSynthesis.speak(utterance);
  }

  /** Falls silent. What others on the page say is theirs. */
  stop() {
    if (this.#spoke && Voice.available) speechSynthesis.cancel();
    this.#spoke = false;
  }
}
