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

interface Shape {
  /** Whether each stage is folded, for whoever looks for one of them. */
  readonly folded?: boolean;
  /** Changes a right that a lender's own document settles otherwise. */
  readonly adapt?: (right: Right) => Right;
}

export function rightsList(language: Language, loan: PricedLoan, { folded = false, adapt = (right) => right }: Shape = {}): TemplateResult {
  const t = translator(language);
  const rights = rightsOf(loan).map(adapt);
  const stage = (name: (typeof STAGES)[number]): TemplateResult => {
    const title = html`<h4>${t(`rights.stage.${name}`)}</h4>`;
    const content = html`
      ${name === 'arrears' ? html`<p>${example(language, loan)}</p>` : nothing}
      <ul>
        ${rights.filter((right) => right.stage === name).map((right) => one(language, right))}
      </ul>
    `;
    return folded ? html`<details><summary>${title}</summary>${content}</details>` : html`<section>${title}${content}</section>`;
  };
  return html`<p>${t('rights.edition')}</p>${STAGES.map(stage)}`;
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
