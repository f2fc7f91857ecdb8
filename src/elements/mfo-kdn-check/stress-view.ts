/** What a small misfortune does to КДН, beside КДН as it is. */
import { html, nothing, type TemplateResult } from 'lit';
import { stressed } from '../../affordability/stress.js';
import { shownRatio, type Verdict } from '../../affordability/verdict.js';
import { number } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/kdn.js';
import type { Worked } from './check.js';

export function stressView(language: Language, { assessment, rows }: Worked): TemplateResult | typeof nothing {
  if (assessment.kdn.value === undefined) return nothing;
  const t = translator(language);
  const row = (label: string, kdn: Verdict, incomeTestMet: boolean | null): TemplateResult => html`
    <tr role="row">
      <th scope="row" role="rowheader">${label}</th>
      <td class="figure" role="cell">${number(shownRatio(kdn) ?? '')}</td>
      <td role="cell">${t(kdn.met === null ? 'kdn.unknown' : kdn.met ? 'kdn.verdictMet' : 'kdn.verdictNot')}${incomeTestMet === false ? html`; ${t('kdn.verdictIncome')}` : nothing}</td>
    </tr>
  `;
  return html`
    <section aria-labelledby="stress-title">
      <h3 id="stress-title">${t('kdn.stress')}</h3>
      <table class="stress" part="stress" role="table" aria-labelledby="stress-title">
        <thead role="rowgroup">
          <tr role="row">${(['stressCase', 'stressKdn', 'stressVerdict'] as const).map((head) => html`<th scope="col" role="columnheader">${t(`kdn.${head}`)}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">
          ${row(t('kdn.now'), assessment.kdn, assessment.incomeTest.met)} ${stressed(assessment, rows).map(({ id, kdn, incomeTestMet }) => row(t(`kdn.stressOf.${id}`), kdn, incomeTestMet))}
        </tbody>
      </table>
    </section>
  `;
}
