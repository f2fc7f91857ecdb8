/** The gauge of КДН: how much of the income goes to debts, beside its limit. Its words stand next to it. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { VerdictAnswer } from '../../engine.js';
import { number } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/kdn.js';

/** A drawing: where a bar ends is no figure that anybody reads. */
export function gauge(language: Language, { value, limit }: VerdictAnswer): TemplateResult {
  const share = Number(value ?? '0');
  const border = Number(limit ?? '0');
  const whole = Math.max(1, share, border);
  const percent = (part: number): number => (part / whole) * 100;
  return html`
    <div class="gauge" aria-hidden="true">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none">
        <rect class="whole" width="100" height="10"></rect>
        <rect class="part" width=${percent(limit === null ? share : Math.min(share, border))} height="10"></rect>
        ${limit === null || share <= border ? '' : svg`<rect class="over" x=${percent(border)} width=${percent(share - border)} height="10"></rect>`}
        ${limit === null ? '' : svg`<line class="border" x1=${percent(border)} x2=${percent(border)} y1="-3" y2="13"></line>`}
      </svg>
      <p class="scale">
        <span>0</span>
        ${limit === null ? nothing : html`<span class="key">${translator(language)('kdn.gaugeLimit', { limit: number(limit) })}</span>`}
        <span>${number(whole === share ? (value ?? '') : String(whole))}</span>
      </p>
    </div>
  `;
}
