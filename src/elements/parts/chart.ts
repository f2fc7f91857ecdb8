/**
 * Two quiet drawings of a schedule: principal against interest in each payment, and the balance after it.
 *
 * Told apart by solid and striped, not by colour. Shapes stretch with the column, words are the page's own and do not.
 * Heights are drawn from floats; every figure that is read stands in the table.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Quote } from '../../engine.js';
import { money, shortDate } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/schedule.js';
import { tenge } from '../../primitives/money.js';

/** The units of a drawing from its foot to its top; across, each payment has one. */
const TALL = 100;
/** More payments than this are no longer seen one by one. */
const MANY = 60;

/** `id` keeps the stripes of several charts apart. */
export function chart(language: Language, { terms, schedule: { rows } }: Quote, id: string): TemplateResult {
  const t = translator(language);
  const payments = rows.map(({ principal, payment }) => [Number(principal), Number(payment)] as const);
  const dearest = rows.map(({ payment }) => payment).reduce((a, b) => (tenge(b) > tenge(a) ? b : a), '0.00');
  const most = Number(dearest);
  const start = terms.principal ?? terms.amount;
  const many = rows.length > MANY;
  // few payments stay bars, not blocks; many are an area, for gaps and outlines would be all that is seen
  const wide = many ? 1 : Math.min(0.8, rows.length / 8);
  const bar = (index: number, from: number, to: number): string => `M${place(index + (1 - wide) / 2)} ${up(from, most)}V${up(to, most)}h${place(wide)}V${up(from, most)}z`;
  const principal = payments.map(([part], index) => bar(index, 0, part)).join('');
  const interest = payments.map(([part, payment], index) => bar(index, part, payment)).join('');
  const balance = rows.map((row, index) => `H${index + 1}V${up(Number(row.balance), Number(start))}`).join('');
  const box = `0 0 ${rows.length} ${TALL}`;
  const dates = html`<p class="dates"><span>${shortDate(rows[0]?.date ?? '')}</span>${rows.length > 1 ? html`<span>${shortDate(rows.at(-1)?.date ?? '')}</span>` : nothing}</p>`;
  return html`
    <figure part="chart" class=${rows.length > 1 ? 'chart' : 'chart single'}>
      <figcaption>${t('schedule.chart')}</figcaption>
      <p class="panel">${t('schedule.chartPayments')}</p>
      <ul class="keys">
        <li>${key(svg`<rect width="16" height="16" class="solid"></rect>`)}${t('schedule.principal')}</li>
        <li>${key(svg`<rect width="16" height="16" fill="url(#${id})" class="edge"></rect>`)}${t('schedule.interest')}</li>
      </ul>
      <p class="top">${money(dearest)}</p>
      <svg viewBox=${box} preserveAspectRatio="none" aria-hidden="true">
        <pattern id=${id} width="8" height="6" patternUnits="userSpaceOnUse"><rect width="8" height="2" class="solid"></rect></pattern>
        <path class="solid" d=${principal}></path>
        <path class=${many ? 'area' : 'edge'} fill="url(#${id})" d=${interest}></path>
      </svg>
      ${dates}
      <p class="panel">${t('schedule.chartBalance')}</p>
      <p class="top">${money(start)}</p>
      <svg viewBox=${box} preserveAspectRatio="none" aria-hidden="true"><path class="line" d="M0 0${balance}"></path></svg>
      ${dates}
    </figure>
  `;
}

const key = (shape: TemplateResult<2>): TemplateResult => html`<svg viewBox="0 0 16 16" class="key" aria-hidden="true">${shape}</svg>`;

/** Two decimals draw well below a pixel. */
const place = (value: number): number => Math.round(value * 100) / 100;

/** How high a value stands, counted from the top, as SVG counts. */
const up = (value: number, most: number): number => place(TALL - (TALL * value) / most);
