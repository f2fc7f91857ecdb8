/** What a loan costs as figures: totals, overpayment, ГЭСВ with its proof, and the same with the services that were chosen. */
import { add, moneyText, subtract, type Tenge } from '../primitives/money.js';
import { ratioText } from '../primitives/rounding.js';
import { ref, type LegalRef } from '../law/act.js';
import { cashFlows } from '../cost/cash-flows.js';
import type { DatedFlow } from '../cost/gesv-proof.js';
import type { Price } from '../cost/price.js';
import type { PricedLoan } from '../quote.js';
import { priceSum } from '../terms/parse-terms.js';
import { addDays } from '../primitives/calendar-date.js';
import type { Formula, Grounded } from './figure.js';
import { chain, computed, summed } from './grounded.js';
import { rateFigures } from './rate-figures.js';
import { cell, lent } from './schedule-figures.js';

/** What the law wants told before a contract: all payments, and above what was lent. */
const FULL_COST: readonly LegalRef[] = [ref('law-56-v', 'ст. 4 п. 2'), ref('law-56-v', 'ст. 7 п. 2 пп. 3')];
/** Where ГЭСВ must be told; its formula is known from one lender's rules alone. */
const GESV: readonly LegalRef[] = [ref('law-56-v', 'ст. 5 п. 2-1'), ref('lender-rules', 'гл. 3 § 4 п. 3')];

export function priceFigures(loan: PricedLoan): readonly Grounded[] {
  const { terms: { amount, principal, services }, schedule: { rows, totals }, cost, costWithServices } = loan;
  const apart = priceSum(services, false);
  const payments = rows.map(({ number }) => cell(number, 'payment'));
  const sumOf = (id: string, value: Tenge, formula: Formula): Grounded => summed(id, moneyText(value), formula, FULL_COST);
  return [
    sumOf('total', totals.payment, chain(payments)),
    sumOf('interest', totals.interest, chain(rows.map(({ number }) => cell(number, 'interest')))),
    sumOf('overpayment', cost.overpayment, ['total', '−', lent(loan)]),
    share('overpaymentShare', cost, 'overpayment', lent(loan), moneyText(principal)),
    ...rateOf(loan, cost, principal, lent(loan), ''),
    ...(apart > 0n ? [sumOf('paidApart', apart, chain(services.filter(({ financed }) => !financed).map(({ service: { id } }) => `services.${id}.price`))), sumOf('received', subtract(amount, apart), ['amount', '−', 'paidApart'])] : []),
    ...(services.length === 0 ? [] : withServices(loan, costWithServices, apart, sumOf)),
  ];
}

function withServices(loan: PricedLoan, price: Price | undefined, apart: Tenge, sumOf: (id: string, value: Tenge, formula: Formula) => Grounded): readonly Grounded[] {
  const { terms: { amount }, schedule: { totals } } = loan;
  const total = add(totals.payment, apart);
  const received = apart > 0n ? 'received' : 'amount';
  return [
    sumOf('totalWithServices', total, apart > 0n ? ['total', '+', 'paidApart'] : 'total'),
    sumOf('overpaymentWithServices', subtract(total, amount), ['totalWithServices', '−', 'amount']),
    ...(price === undefined ? [] : rateOf(loan, price, subtract(amount, apart), received, 'WithServices')),
  ];
}

function share(id: string, { overpaymentShare, overpayment }: Price, above: string, below: string, lentText: string): Grounded {
  const values: Readonly<Record<string, string>> = { [above]: moneyText(overpayment), [below]: lentText };
  return computed(id, ratioText(overpaymentShare), 'ratio', [above, '÷', below], (other) => values[other] as string, { to: '0.0001', way: 'half-up' });
}

/** ГЭСВ of the payments against what was received. */
function rateOf(loan: PricedLoan, { rate }: Price, received: Tenge, receivedId: string, ending: string): readonly Grounded[] {
  const { terms, schedule } = loan;
  const flows = (): readonly DatedFlow[] => cashFlows(received, terms, schedule).map((flow) => ({ ...flow, date: addDays(terms.disbursementDate, flow.day) }));
  return rateFigures(terms.product, rate, flows, { shown: `gesvRate${ending}`, unrounded: `gesvUnrounded${ending}`, from: [receivedId, ...schedule.rows.map(({ number }) => cell(number, 'payment'))], refs: GESV });
}
