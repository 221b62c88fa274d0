/**
 * What a page switches off while its form is on its way, against a second press: Rails' `data-disable-with`, `this.submit.disabled =
 * true` in an `onsubmit`. It counts on a new page, which does not come where we have sent the form.
 */

type Lockable = HTMLInputElement | HTMLButtonElement;

/** Remembers a form before its page hears that it is sent. Call what it gives when the answer is there. */
export function rememberLocks(form: HTMLFormElement): () => void {
  const { get } = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'elements')!;
  const before = [...(get!.call(form) as HTMLFormControlsCollection)].map((it) => {
    const control = it as Lockable;
    const { disabled, readOnly } = control as HTMLInputElement;
    return { control, disabled, readOnly, label: labelOf(control) };
  });
  return () => {
    for (const { control, disabled, readOnly, label } of before) {
      if (!disabled && control.disabled) control.disabled = false;
      if (readOnly === false && (control as HTMLInputElement).readOnly) (control as HTMLInputElement).readOnly = false;
      if (label !== undefined && labelOf(control) !== label) setLabel(control, label);
    }
  };
}

/** What a button says; undefined for anything else, and where more than words stand in it. */
function labelOf(it: Lockable): string | undefined {
  if (it.localName === 'input') return it.type === 'submit' ? it.value : undefined;
  return it.localName === 'button' && !it.childElementCount ? (it.textContent ?? '') : undefined;
}

function setLabel(it: Lockable, label: string) {
  if (it.localName === 'input') it.value = label;
  else it.textContent = label;
}
