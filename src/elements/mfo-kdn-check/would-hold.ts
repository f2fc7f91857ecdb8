/** What would make КДН hold: less debt, more income, a smaller sum, a longer term, and what the longer one costs. */
import { html, nothing, type TemplateResult } from 'lit';
import { figuresOfAffordability } from '../../disclosure/affordability-figures.js';
import { later } from '../../disclosure/figure.js';
import { length, money, number } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/explain.js';
import '../../i18n/words/kdn.js';
import { add, moneyText, subtract, ZERO } from '../../primitives/money.js';
import { ratioText } from '../../primitives/rounding.js';
import { whatHolds, type Carried } from '../../what-holds.js';
import { why } from '../parts/why.js';
import type { Worked } from './check.js';
import { debtName } from './debt-fields.js';
import type { Entry } from './entry.js';

/** Only where КДН does not hold: nobody is led to borrow more. */
export function wouldHold(language: Language, { mode, debts }: Entry, worked: Worked): TemplateResult | typeof nothing {
  const { answer, assessment, borrower, loan } = worked;
  if (answer.kdn.met !== false || loan === undefined) return nothing;
  const t = translator(language);
  const titled = (content: unknown): TemplateResult => html`<section class="would-hold" aria-labelledby="would-hold-title"><h3 id="would-hold-title">${t('kdn.wouldHold')}</h3>${content}</section>`;
  const what = whatHolds({ loan, assessment }, borrower);
  if (what === undefined) return titled(html`<p>${t('kdn.wouldHoldNone')}</p>`);
  const { excess, enoughToPayOff, neededIncome, largestAmount, tooLarge, shortestTerm } = what;
  const others = add(assessment.obligations.monthlyPayments, assessment.obligations.overdue);
  const owed = money(moneyText(others));
  const enough = mode === 'full' && enoughToPayOff.length > 0;
  const names = enoughToPayOff.flatMap((index) => (debts[index] === undefined ? [] : [debtName(language, debts[index].kind, index + 1)])).join(', ');
  const paidOff = enough ? t('kdn.payOffEnough', { debts: names }) : others === ZERO ? t('kdn.payOffNone') : t(excess <= others ? 'kdn.payOffSome' : 'kdn.payOffNotEnough', { debts: owed });
  return titled(html`
    <ul>
      <li>${t('kdn.excess', { excess: money(moneyText(excess)) })} ${paidOff}</li>
      <li>${t('kdn.neededIncome', { income: money(moneyText(neededIncome)) })}</li>
      ${answer.incomeTest.met === false
        ? html`<li>${t('kdn.wouldHoldIncome')}</li>`
        : html`
            <li>
              ${largestAmount === undefined ? t('kdn.largestNone') : t('kdn.largest', { amount: money(moneyText(largestAmount.loan.terms.amount)), ratio: ratioOf(largestAmount) })}
              ${tooLarge?.assessment.kdn.met === false ? t('kdn.tooLarge', { amount: money(moneyText(tooLarge.loan.terms.amount)), ratio: ratioOf(tooLarge) }) : nothing} ${whyOf(language, largestAmount)}
            </li>
            <li>
              ${shortestTerm === undefined ? t('kdn.shortestNone') : `${t('kdn.shortest', { term: length(language, shortestTerm.loan.terms.term), ratio: ratioOf(shortestTerm) })} ${costOf(language, shortestTerm, worked)}`}
              ${whyOf(language, shortestTerm)}
            </li>
          `}
    </ul>
  `);
}

const ratioOf = ({ assessment: { kdn } }: Carried): string => (kdn.value === undefined ? '' : number(ratioText(kdn.value)));

/** A longer term eases a month and costs more in all: both are said at once. */
function costOf(language: Language, { loan }: Carried, worked: Worked): string {
  const t = translator(language);
  const [total, before] = [loan.schedule.totals.payment, worked.loan?.schedule.totals.payment];
  if (before === undefined || total <= before) return t('kdn.shortestCostLess', { total: money(moneyText(total)) });
  return t('kdn.shortestCost', { total: money(moneyText(total)), more: money(moneyText(subtract(total, before))) });
}

const whyOf = (language: Language, carried: Carried | undefined): TemplateResult | typeof nothing =>
  carried === undefined ? nothing : why({ language, product: carried.loan.terms.product, graph: later(() => figuresOfAffordability(carried.assessment, carried.loan)) }, 'kdn', translator(language)('explain.why'));
