/** What a borrower may demand, stage by stage, with the dates of this loan: in the sheet and beside the consents. */
import { html, nothing, type TemplateResult } from 'lit';
import { rightsOf, type Right } from '../../disclosure/rights.js';
import { describeRight } from '../../i18n/describe-right.js';
import { longDate } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/rights.js';
import { STAGES } from '../../law/borrower-rights.js';
import type { PricedLoan } from '../../quote.js';

/** `adapt` changes a right that a lender's own document settles otherwise. */
export function rightsList(language: Language, loan: PricedLoan, adapt = (right: Right): Right => right): TemplateResult {
  const t = translator(language);
  const rights = rightsOf(loan).map(adapt);
  return html`
    <p>${t('rights.edition')}</p>
    ${STAGES.map((stage) => html`
      <section>
        <h4>${t(`rights.stage.${stage}`)}</h4>
        ${stage === 'arrears' ? html`<p>${example(language, loan)}</p>` : nothing}
        <ul>
          ${rights.filter((right) => right.stage === stage).map((right) => one(language, right))}
        </ul>
      </section>
    `)}
  `;
}

function one(language: Language, right: Right): TemplateResult {
  const { text, when, basis } = describeRight(language, right);
  return html`<li>${text} ${when.length === 0 ? nothing : html`<strong>${when.join(' ')}</strong> `}<span class="refs">${basis}</span></li>`;
}

/** What the days of a delay are counted from. */
function example(language: Language, { schedule: { rows }, penaltyFree: { dates } }: PricedLoan): string {
  const due = rows[0] && longDate(language, rows[0].date);
  const until = dates[0] ?? rows[0]?.date;
  const isMoved = until !== undefined && until !== rows[0]?.date;
  return translator(language)(isMoved ? 'rights.exampleFree' : 'rights.example', { due: due ?? '', until: until === undefined ? '' : longDate(language, until) });
}
