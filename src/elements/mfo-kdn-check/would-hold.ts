/** What would make КДН hold: less debt, more income, a smaller sum, another term, and what a longer one costs. */
import { html, nothing, type TemplateResult } from 'lit';
import { enoughToPayOff, excessOf, neededIncomeOf } from '../../affordability/relief.js';
import { shownRatio } from '../../affordability/verdict.js';
import { figuresOfAffordability } from '../../disclosure/affordability-figures.js';
import { later } from '../../disclosure/figure.js';
import { length, money, number } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/explain.js';
import '../../i18n/words/kdn.js';
import { add, moneyText, subtract, ZERO, type Tenge } from '../../primitives/money.js';
import { shownIncome } from '../../primitives/rounding.js';
import type { PricedLoan } from '../../quote.js';
import type { Carried } from '../../search/carried.js';
import { largestAmount, nextAmount } from '../../search/largest-amount.js';
import { shortestTerm } from '../../search/shortest-term.js';
import { why } from '../parts/why.js';
import type { Worked } from './check.js';
import { debtName } from './debt-fields.js';
import type { Entry } from './entry.js';

/** Only where КДН does not hold, and no more than was asked for: nobody is led to borrow more. */
export function wouldHold(language: Language, entry: Entry, worked: Worked): TemplateResult | typeof nothing {
  const { assessment, loan } = worked;
  if (assessment.kdn.met !== false || assessment.kdn.value === undefined || loan === undefined) return nothing;
  const t = translator(language);
  const isPoor = assessment.incomeTest.met === false;
  // a balance on deposit counts by the months of the loan: then another term is another income
  const isBarred = isPoor && !assessment.income.counted.some(({ criterion }) => criterion === 'deposit-balance');
  const lines = [debtLine(language, entry, worked), incomeLine(language, worked), ...(isBarred ? [t('kdn.wouldHoldIncome')] : [isPoor ? undefined : amountLine(language, worked, loan), termLine(language, worked, loan)])];
  return html`
    <section class="would-hold" aria-labelledby="would-hold-title">
      <h3 id="would-hold-title">${t('kdn.wouldHold')}</h3>
      <ul>
        ${lines.map((line) => (line === undefined ? nothing : html`<li>${line}</li>`))}
      </ul>
    </section>
  `;
}

function debtLine(language: Language, { mode, debts }: Entry, { assessment, borrower }: Worked): string | undefined {
  const excess = excessOf(assessment);
  if (excess === undefined) return undefined;
  const t = translator(language);
  const others = add(assessment.obligations.monthlyPayments, assessment.obligations.overdue);
  const owed = money(moneyText(others));
  const names = mode === 'quick' ? [] : enoughToPayOff(borrower, excess).flatMap((index) => (debts[index] === undefined ? [] : [debtName(language, debts[index].kind, index + 1)]));
  const paidOff = names.length > 0 ? t('kdn.payOffEnough', { debts: names.join(', ') }) : others === ZERO ? t('kdn.payOffNone') : t(excess <= others ? 'kdn.payOffSome' : 'kdn.payOffNotEnough', { debts: owed });
  return `${t('kdn.excess', { excess: money(moneyText(excess)) })} ${paidOff}`;
}

/** No less than a family needs at all. */
function incomeLine(language: Language, { assessment }: Worked): string | undefined {
  const needed = neededIncomeOf(assessment);
  if (needed === undefined) return undefined;
  const { required } = assessment.incomeTest;
  const family: Tenge = required === undefined ? ZERO : shownIncome(required);
  return translator(language)('kdn.neededIncome', { income: money(moneyText(family > needed ? family : needed)) });
}

function amountLine(language: Language, { borrower }: Worked, loan: PricedLoan): TemplateResult | string | undefined {
  const t = translator(language);
  const found = largestAmount(loan, borrower, loan.terms.amount);
  // a search that was given up says nothing
  if (found === 'unknown') return undefined;
  if (found === 'none') return t('kdn.largestNone');
  const next = nextAmount(found.loan, borrower);
  const amount = ({ loan: { terms } }: Carried): string => money(moneyText(terms.amount));
  return html`${t('kdn.largest', { amount: amount(found), ratio: ratioOf(found) })}
  ${next?.assessment.kdn.met === false ? t('kdn.tooLarge', { amount: amount(next), ratio: ratioOf(next) }) : nothing} ${whyOf(language, found)}`;
}

/** A longer term eases a month and costs more in all: both are said at once. */
function termLine(language: Language, { borrower }: Worked, loan: PricedLoan): TemplateResult | string | undefined {
  const t = translator(language);
  const found = shortestTerm(loan, borrower);
  if (found === 'unknown') return undefined;
  if (found === 'none') return t('kdn.shortestNone');
  const [total, before] = [found.loan.schedule.totals.payment, loan.schedule.totals.payment];
  const cost = total <= before ? t('kdn.shortestCostLess', { total: money(moneyText(total)) }) : t('kdn.shortestCost', { total: money(moneyText(total)), more: money(moneyText(subtract(total, before))) });
  return html`${t('kdn.shortest', { term: length(language, found.loan.terms.term), ratio: ratioOf(found) })} ${cost} ${whyOf(language, found)}`;
}

const ratioOf = ({ assessment: { kdn } }: Carried): string => number(shownRatio(kdn) ?? '');

const whyOf = (language: Language, { assessment, loan }: Carried): TemplateResult =>
  why({ language, product: loan.terms.product, graph: later(() => figuresOfAffordability(assessment, loan)) }, 'kdn', translator(language)('explain.why'));
