import { html, nothing, svg } from 'lit';
import { encode } from 'uqr';

/** The squares of a QR code, row by row: true for a dark one. */
export type Code = readonly (readonly boolean[])[];

/** The most that a QR code of medium error correction holds, in bytes. */
const most = 2331;

/** A link as a QR code; undefined where it is too long for one. */
export const codeOf = (link: string): Code | undefined =>
  link.length <= most ? encode(link, { ecc: 'M', border: 3 }).data : undefined;

/** A code as one path: black on white in every scheme, since cameras read it so. */
export function qr(code: Code | undefined, label: string) {
  if (!code) return nothing;
  const path = code.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return html`<svg
    class="qr"
    viewBox=${`0 0 ${code.length} ${code.length}`}
    role="img"
    aria-label=${label}
    shape-rendering="crispEdges"
  >
    ${svg`<rect width="100%" height="100%" fill="#fff" /><path d=${path} fill="#000" />`}
  </svg>`;
}
