/** The price of a loan: ГЭСВ, overpayment and its share of what was received, and the ceilings they stand against. */
import { moneyText, subtract, type Tenge } from '../primitives/money.js';
import type { Fraction } from '../primitives/fraction.js';
import { ok, type Result } from '../primitives/result.js';
import { finding, type Finding } from '../law/finding.js';
import type { LawName, LawOn } from '../law/law-on.js';
import type { Row, Schedule } from '../schedule/schedule.js';
import { priceSum, type Terms } from '../terms/parse-terms.js';
import { cashFlows } from './cash-flows.js';
import { checkCeilings, type Ceiling } from './check-cost.js';
import { gesv, type Gesv } from './gesv.js';

export interface Price {
  readonly rate: Gesv;
  readonly overpayment: Tenge;
  readonly overpaymentShare: Fraction;
  readonly ceiling: Ceiling;
  readonly findings: readonly Finding[];
  readonly relied: readonly LawName[];
}

/** The whole principal taken as received: a service added to the loan is something the borrower got. */
export const priceOfLoan = (terms: Terms, schedule: Schedule, law: LawOn): Result<Price> => price(terms.principal, terms, schedule, law);

export interface PricedServices {
  /** Absent where no service was chosen, or where those paid apart leave nothing of the loan. */
  readonly price?: Price;
  readonly findings: readonly Finding[];
}

/** Only the money that reaches the borrower taken as received: every service is a cost, those paid apart on day 0. */
export function priceWithServices(terms: Terms, schedule: Schedule, law: LawOn): PricedServices {
  if (terms.services.length === 0) return { findings: [] };
  const received = subtract(terms.amount, priceSum(terms.services, false));
  const priced = price(received, terms, schedule, law);
  if (!priced.ok) {
    return { findings: [finding('error', 'services-leave-no-loan', { amount: moneyText(terms.amount), price: moneyText(priceSum(terms.services, false)) })] };
  }
  return { price: priced.value, findings: [finding('warning', 'services-in-gesv-unsettled')] };
}

function price(received: Tenge, terms: Terms, schedule: Schedule, law: LawOn): Result<Price> {
  const rate = gesv(cashFlows(received, terms, schedule));
  if (!rate.ok) return rate;
  const overpayment = subtract(schedule.totals.payment, received);
  const maturity = (schedule.rows.at(-1) as Row).date;
  return ok({
    rate: rate.value,
    overpayment,
    overpaymentShare: { n: overpayment, d: received },
    ...checkCeilings(terms, maturity, rate.value, law),
  });
}
