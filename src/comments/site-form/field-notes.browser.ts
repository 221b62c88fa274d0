import type { Field } from '../comment.js';
import type { Control } from '../form/controls.js';

/**
 * Sentences tied to the controls of the page, after a failed try; they go when the fields are mended. A reference from the page's
 * HTML cannot reach into a shadow root, so a sentence has to stand beside its control.
 */
export class FieldNotes {
  readonly #notes = new Map<Field, HTMLElement>();

  /** Another form is there; what a page's cache has kept of us in it (Turbo) is nobody's any more. */
  begin(form: HTMLFormElement | null) {
    this.#notes.clear();
    for (const note of form?.querySelectorAll<HTMLElement>('.relief-field-error') ?? []) note.remove();
  }

  mark(field: Field, control: Control, sentence: string | undefined) {
    const note = this.#notes.get(field);
    if (note?.isConnected && sentence) {
      if (note.textContent !== sentence) note.textContent = sentence;
      return;
    }
    if (note) {
      note.remove();
      this.#notes.delete(field);
      control.removeAttribute('aria-invalid');
      describe(control, note.id, false);
    }
    if (!sentence) return;
    const id = `${control.id || field}-relief-error`;
    const made = Object.assign(document.createElement('span'), { id, textContent: sentence, dir: 'auto' });
    made.className = 'relief-field-error';
    // The page's own style sheets do not know us; the colour comes down from our host.
    for (const [property, value] of noteStyle) made.style.setProperty(property, value);
    control.after(made);
    this.#notes.set(field, made);
    control.setAttribute('aria-invalid', 'true');
    describe(control, id, true);
  }
}

const noteStyle = [
  ['display', 'block'],
  ['margin-block', '0.35em'],
  ['color', 'var(--_danger)'],
  ['font-weight', '600'],
] as const;

function describe(control: Control, id: string, add: boolean) {
  const ids = new Set((control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean));
  if (add) ids.add(id);
  else ids.delete(id);
  if (ids.size) control.setAttribute('aria-describedby', [...ids].join(' '));
  else control.removeAttribute('aria-describedby');
}
