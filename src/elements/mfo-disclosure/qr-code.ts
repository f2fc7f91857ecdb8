/** A QR code as a drawing: dark squares on white, whatever the page's colours are. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import encodeQR from 'qr';

/** Light modules around, as the standard wants them. */
const QUIET = 4;

/** What the largest code holds, in bytes. */
const MOST = 2_953;

/** A text too long for any code has none: its link stands beside it. */
export function qrCode(text: string, label: string): TemplateResult | typeof nothing {
  if (new TextEncoder().encode(text).length > MOST) return nothing;
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: QUIET });
  const dark = modules.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('');
  return html`<svg class="qr" viewBox="0 0 ${modules.length} ${modules.length}" role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<rect width=${modules.length} height=${modules.length} fill="#fff"></rect><path fill="#000" d=${dark}></path>`}
  </svg>`;
}

/** Neighbours in a row are one bar, so that no hairline shows between them. */
function runs(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (dark && last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else if (dark) found.push([x, 1]);
  });
  return found;
}
