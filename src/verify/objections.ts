/** What law and product object to in what was published: a ceiling broken, a figure left out, a charge that may not be, payments out of step. */
import { addDays, addMonths, dayOf, daysBetween, monthOf, monthsApart, startOfYear, yearOf, type CalendarDate } from '../primitives/calendar-date.js';
import { moneyText, ZERO } from '../primitives/money.js';
import { annualRate } from '../primitives/rate.js';
import { termEnd } from '../primitives/readers.js';
import { checkLaw } from '../law/check-law.js';
import { ref, type LegalRef } from '../law/act.js';
import { finding, type Finding, type FindingCode } from '../law/finding.js';
import { lawOn } from '../law/law-on.js';
import { checkCeilings } from '../cost/check-cost.js';
import type { Product } from '../product/product.js';
import type { PricedLoan } from '../quote.js';
import { principalOf, type Computed } from './computed.js';
import { exactRate } from './other-rates.js';
import type { Disclosed, Known } from './published.js';
import { statedRate } from './terms-known.js';

export function objections(known: Known, disclosed: Disclosed, loan: PricedLoan | undefined, computed: Computed): readonly Finding[] {
  return [...(loan ? owed(loan.findings, loan.terms.product) : ceilings(known, disclosed, computed)), ...firstPeriod(known, disclosed, loan), ...outOfStep((disclosed.schedule ?? []).map(({ date }) => date)), ...leftOut(disclosed), ...charges(known, disclosed)];
}

/** What a lender's file alone says and no digit rests on. Not the id: a sheet opened by its link keeps it, and none of the words. */
const WORDS = ['name', 'lender', 'ratesDocument', 'riskWarning'] as const;

const OF_WORDS: readonly FindingCode[] = ['lender-identity-missing', 'product-incomplete'];

/** Of terms that were typed, or are known in part, nobody said who the lender is: words that are lacking are a finding in his file alone. */
export const owed = (findings: readonly Finding[], product: Product): readonly Finding[] =>
  WORDS.some((word) => product[word] !== undefined) ? findings : findings.filter(({ code }) => !OF_WORDS.includes(code));

/** Without priced terms the ceiling still stands, over what the schedule comes to, or over the published rate. */
function ceilings(known: Known, disclosed: Disclosed, { gesvRate }: Computed): readonly Finding[] {
  const { disbursementDate, product = {}, term } = known;
  const rows = disclosed.schedule ?? [];
  const principal = principalOf(known, rows);
  const maturity = rows.at(-1)?.date ?? (disbursementDate && term && termEnd(disbursementDate, term));
  const rate = gesvRate ?? (disclosed.gesvRate && exactRate(disclosed.gesvRate));
  if (disbursementDate === undefined || principal === undefined || maturity === undefined || rate === undefined) return [];
  const law = lawOn(disbursementDate, known.law);
  // a daily rate that is not known breaks no limit
  const nominalRate = statedRate(known, disclosed) ?? annualRate('0');
  const { findings, relied } = checkCeilings({ disbursementDate, principal, nominalRate, product: { ...product, dayCount: product.dayCount ?? 'actual/365' } }, maturity, rate, law);
  return [...findings, ...checkLaw(law, relied)];
}

/** The published first date, where it is later than the one that the terms lead to. */
function firstPeriod({ disbursementDate, product }: Known, { schedule: [first] = [] }: Disclosed, loan: PricedLoan | undefined): readonly Finding[] {
  const most = product?.maxFirstPeriodDays;
  if (disbursementDate === undefined || first === undefined || most === undefined || loan?.findings.some(({ code }) => code === 'first-period-too-long') === true) return [];
  const days = daysBetween(disbursementDate, first.date);
  return days > most ? [finding('error', 'first-period-too-long', { days, limit: most, firstPaymentDate: first.date })] : [];
}

/** Payments stand at equal steps, in days or in months on one day of the month; the first and the last may differ. */
export function outOfStep(dates: readonly CalendarDate[]): readonly Finding[] {
  const [first, second] = dates;
  if (first === undefined || second === undefined || dates.length < 3) return [];
  const anchor = Math.max(...dates.map(dayOf));
  const onAnchor = (date: CalendarDate): boolean => dayOf(date) === Math.min(anchor, dayOf(lastOfMonth(date)));
  const [days, months] = [daysBetween(first, second), monthsApart(first, second)];
  const isRegular = (from: CalendarDate, to: CalendarDate): boolean => daysBetween(from, to) === days || (monthsApart(from, to) === months && onAnchor(from) && onAnchor(to));
  const rows = dates.slice(1, -1).flatMap((date, index) => (isRegular(dates[index] as CalendarDate, date) ? [] : [index + 2]));
  return rows.length === 0 ? [] : [finding('warning', 'schedule-irregular', { rows }, [ref('lender-rules', 'гл. 7 § 2 п. 1')])];
}

/** So many months after the 31st of January. */
const lastOfMonth = (date: CalendarDate): CalendarDate => addMonths(addDays(startOfYear(yearOf(date)), 30), monthOf(date) - 1);

const TOLD = ['gesvRate', 'nominalRate', 'overpayment'] as const;

export function leftOut(disclosed: Readonly<Partial<Record<keyof Disclosed, unknown>>>): readonly Finding[] {
  const missing = TOLD.filter((id) => disclosed[id] === undefined);
  const draft = disclosed.schedule === undefined ? ['schedule'] : [];
  return [
    ...(missing.length === 0 ? [] : [finding('warning', 'not-disclosed', { fields: missing.map((id) => `disclosed.${id}`) }, [ref('law-56-v', 'ст. 4 п. 3 пп. 1')])]),
    ...(draft.length === 0 ? [] : [finding('warning', 'not-disclosed', { fields: draft.map((id) => `disclosed.${id}`) }, [ref('law-56-v', 'ст. 7 п. 2 пп. 4')])]),
  ];
}

/** Interest and penalty, by the words that lenders use for them. */
const ALLOWED = /^\s*((сумма|начисленн\p{L}+|годов\p{L}+)\s+)*(interest|penalt(y|ies)|вознаграждени[ея]|процент\p{L}*|неустойк[аи]|пен[яи]|штраф\p{L}*|сыйақы|пайыз\p{L}*|өсімпұл|тұрақсыздық айыбы|айыппұл)(\s+\(?(за (пользовани|просроч|кажд)|по (микро)?(кредит|займ)|на остат|үшін|бойынша).*)?\s*$/iu;

function charges({ product }: Known, { charges: listed = [] }: Disclosed): readonly Finding[] {
  const refs: readonly LegalRef[] = [ref('law-56-v', product?.purpose === 'business' ? 'ст. 7 п. 3 пп. 1-3' : 'ст. 7 п. 3 пп. 1-2')];
  return listed.filter(({ what, amount }) => amount > ZERO && !ALLOWED.test(what)).map(({ what, amount }) => finding('error', 'charge-forbidden', { what, amount: moneyText(amount) }, refs));
}
