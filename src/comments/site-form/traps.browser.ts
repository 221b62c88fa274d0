/** The fields of a form that no person is to write in. */
import type { Control } from '../form/controls.js';

const notWritten = /captcha|turnstile|honey|(^|[-_])(hp|trap)([-_]|$)/i;

/** A captcha fills it in, or it waits for machines, by its name. */
export const isForMachines = ({ name }: Control): boolean => notWritten.test(name);

/** Nobody can see it, or is meant to. An editor's twin is not drawn at all; a trap is, where nobody looks. */
export function isTrap(it: Control): boolean {
  if (isForMachines(it)) return true;
  if (!it.getClientRects().length) return false;
  const { left, right, bottom } = it.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const away = right <= 0 || left > clientWidth + 2000 || bottom + scrollY <= 0;
  const seen = it.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
  return away || !seen || isClipped(it) || (it.tabIndex < 0 && !!it.closest('[aria-hidden=true]'));
}

/** Cut off to nothing, by itself or by what it stands in: `clip`, `clip-path`, or a pixel with all else hidden. */
function isClipped(it: Element): boolean {
  if (it.localName === 'form') return false;
  const { width, height } = it.getBoundingClientRect();
  const { clip, clipPath, overflow, display } = getComputedStyle(it);
  // A letter is wider than the padding of a box without room.
  const tiny =
    Math.min(width, height) < (it.matches('input,textarea') ? 9 : 2) && overflow !== 'visible' && display !== 'contents';
  const cut = /rect\((0(px)?|1px),? (0(px)?|1px),? (0(px)?|1px),? (0(px)?|1px)\)/.test(clip) || /inset\((50|100)%/.test(clipPath);
  return tiny || cut || (!!it.parentElement && isClipped(it.parentElement));
}
