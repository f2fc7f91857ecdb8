/** The verdict: each figure as published and as computed, which readings would fit, and what the law objects to. It blames nobody. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Check, Issue, Verification } from '../../engine.js';
import { describeReading } from '../../i18n/describe-reading.js';
import { money, percent, plainPercent, shortDate, sum } from '../../i18n/format.js';
import type { Language, MessageKey } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/published.js';
import '../../i18n/words/verify.js';
import { findingList } from '../parts/finding-list.js';
import { issueList } from '../parts/issue-list.js';

/** `onBack` leads to the list that the calculation is one of. */
export function result(language: Language, { checks, explanations, findings, lacking, verdict }: Verification, title: string, onBack?: () => void): TemplateResult {
  const t = translator(language);
  return html`
    <section class="outcome" aria-labelledby="verdict-title">
      <h3 id="verdict-title" tabindex="-1">${title}</h3>
      ${onBack === undefined ? nothing : html`<p class="back"><button type="button" @click=${onBack}>${t('verify.many.toList')}</button></p>`}
      <p class="verdict"><strong>${t(`verify.verdict.${verdict}`)}</strong></p>
      <p>${t(`verify.meaning.${verdict}`)}</p>
      ${checks.length === 0 ? nothing : table(language, checks)}
      ${explanations.length === 0
        ? nothing
        : html`<h4>${t('verify.readings')}</h4>
            <p>${t('verify.readingsHint')}</p>
            <ul class="readings">
              ${readings(language, explanations).map((each) => html`<li>${each}</li>`)}
            </ul>`}
      ${findings.length === 0 ? nothing : html`<h4>${t('verify.findings')}</h4>${findingList(language, findings)}`}
      ${lacking === undefined ? nothing : issueList(language, t('verify.lacking'), lacking.map(withoutRequest), 'lacking-title')}
    </section>
  `;
}

/** Its place as the reader knows it: the field, not where it stands in what the verifier takes. */
export const withoutRequest = (issue: Issue): Issue => ({ ...issue, path: issue.path.replace(/^\/(request(\/product(?=\/))?|disclosed(?=\/))/, '') });

/** Those that say the same are said once. */
const readings = (language: Language, explanations: Verification['explanations']): readonly string[] => [
  ...new Set(explanations.map((each) => [describeReading(language, each), ...(each.leaves.length === 0 ? [] : [translator(language)('verify.leaves', { checks: each.leaves.map((id) => nameOf(language, id)).join(', ') })])].join(' '))),
];

const HEADS = ['published', 'computed', 'difference', 'agrees'] as const;

/** In a narrow column each row stands by itself, its cells named; the roles say that it is a table all the same. */
function table(language: Language, checks: readonly Check[]): TemplateResult {
  const t = translator(language);
  const cells = ({ id, disclosed, computed, difference, verdict }: Check): readonly string[] => [
    shown(language, id, disclosed),
    computed === null ? '—' : shown(language, id, computed),
    difference === null || Number(difference) === 0 ? '—' : differenceOf(language, id, difference),
    t(`verify.agrees.${verdict}`),
  ];
  return html`<table role="table" aria-label=${t('verify.table')}>
    <thead role="rowgroup">
      <tr role="row"><th role="columnheader" scope="col">${t('verify.head.figure')}</th>${HEADS.map((head) => html`<th role="columnheader" scope="col">${t(`verify.head.${head}`)}</th>`)}</tr>
    </thead>
    <tbody role="rowgroup">
      ${checks.map((check) => html`<tr role="row" class=${check.verdict}>
        <th role="rowheader" scope="row">${nameOf(language, check.id)}</th>
        ${cells(check).map((cell, index) => html`<td role="cell" data-head=${t(`verify.head.${HEADS[index] as (typeof HEADS)[number]}`)}>${cell}</td>`)}
      </tr>`)}
    </tbody>
  </table>`;
}

/** `rows.3.payment` → the payment of row 3. */
export function nameOf(language: Language, id: string): string {
  const t = translator(language);
  const [, row, column] = /^rows\.(\d+)\.(\w+)$/.exec(id) ?? [];
  if (row !== undefined) return t('verify.row', { row, column: t(`verify.kind.${column as 'payment'}`) });
  return t(`verify.field.${id === 'rows.principal' ? 'principal' : id}` as MessageKey);
}

const isRate = (id: string): boolean => id.endsWith('Rate');
const isDate = (id: string): boolean => id.endsWith('.date');

const shown = (language: Language, id: string, text: string): string => (isRate(id) ? printedRate(language, text) : isDate(id) ? shortDate(text) : id === 'schedule' ? text : money(text));

/** With the decimals that were printed. */
export const printedRate = (language: Language, text: string): string => (text.includes('.') ? percent(language, text) : plainPercent(language, text));

function differenceOf(language: Language, id: string, text: string): string {
  const sign = text.startsWith('-') ? '−' : '+';
  const size = text.replace('-', '');
  if (isRate(id)) return `${sign}${sum(size)}`;
  if (isDate(id)) return translator(language)('verify.days', { sign, days: size });
  return id === 'schedule' ? `${sign}${size}` : `${sign}${money(size)}`;
}
