/** What can change after signing, and what can't: questions that are answered yes or no. */
import { html, type TemplateResult } from 'lit';
import { money, rangesText } from '../../i18n/format.js';
import '../../i18n/words/disclosure.js';
import type { QuoteRow } from '../../answer.js';
import { tenge } from '../../primitives/money.js';
import { words, type View } from './view.js';

interface Answered {
  readonly asked: 'rate' | 'amount' | 'term' | 'method' | 'fees' | 'currency' | 'early' | 'last';
  readonly yes: boolean;
  readonly because: string;
}

export function canChange(view: View): TemplateResult {
  const t = words(view);
  const title = `change-${view.language}`;
  return html`
    <section class="change" aria-labelledby=${title}>
      <h3 id=${title}>${t('disclosure.change')}</h3>
      <dl class="questions">
        ${answers(view).map(({ asked, yes, because }) => html`<div><dt>${t(`disclosure.asked.${asked}`)}</dt> <dd><strong>${t(yes ? 'disclosure.yes' : 'disclosure.no')}.</strong> ${because}</dd></div>`)}
      </dl>
    </section>
  `;
}

/** The law lets a lender change terms by itself only for the better; fees, indexing and a price for early return are barred. */
function answers(view: View): readonly Answered[] {
  const { language, sheet: { loan: { terms } } } = view;
  const t = words(view);
  const { individual } = terms;
  return [
    individual === undefined
      ? { asked: 'rate', yes: false, because: t('disclosure.answered.rate') }
      : { asked: 'rate', yes: false, because: t('disclosure.answered.rateBefore', { range: rangesText(language, [individual]) }) },
    { asked: 'amount', yes: false, because: t('disclosure.answered.amount') },
    { asked: 'term', yes: false, because: t('disclosure.answered.term') },
    { asked: 'method', yes: false, because: t('disclosure.answered.method') },
    { asked: 'fees', yes: terms.services.length > 0, because: t(terms.services.length > 0 ? 'disclosure.answered.feesServices' : 'disclosure.answered.fees') },
    { asked: 'currency', yes: false, because: t('disclosure.answered.currency') },
    { asked: 'early', yes: false, because: t('disclosure.answered.early') },
    last(view),
  ];
}

/** A large last payment is easy to overlook. */
function last(view: View): Answered {
  const { sheet: { disclosure: { quote: { terms: { method }, schedule: { rows } } } } } = view;
  const t = words(view);
  const sum = (row: QuoteRow | undefined): string => money(row?.payment ?? '0.00');
  const [first, end] = [sum(rows[0]), sum(rows.at(-1))];
  const falls = method === 'differentiated' && tenge(rows.at(-1)?.payment ?? '0') < tenge(rows[0]?.payment ?? '0');
  if (rows.length === 1) return { asked: 'last', yes: true, because: t('disclosure.answered.lastSingle', { last: end }) };
  if (first === end) return { asked: 'last', yes: false, because: t('disclosure.answered.lastSame') };
  return { asked: 'last', yes: true, because: t(falls ? 'disclosure.answered.lastFalls' : 'disclosure.answered.lastDiffers', { first, last: end }) };
}
