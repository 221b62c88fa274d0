import type { Locale } from '../locales/locale.js';
import type { Claim } from './claim.js';

/** Which way the evidence points, in words. Several good studies that found nothing are a finding, and read as one. */
export const verdict = ({ direction, level }: Pick<Claim, 'direction' | 'level'>, t: Locale['shared']): string =>
  direction === 'none' && level === 'A' ? t.wellStudied : t.direction[direction];
