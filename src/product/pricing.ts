/** Pricing: which band's rate a loan gets, and whether the rate is the lender's to set for each borrower. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import { compare } from '../primitives/fraction.js';
import { issue } from '../primitives/issue.js';
import { moneyText, type Tenge } from '../primitives/money.js';
import type { AnnualRate } from '../primitives/rate.js';
import { termEnd, type AmountLimit, type Term } from '../primitives/readers.js';
import { failed, ok, type Result } from '../primitives/result.js';
import { amountInMrp } from '../primitives/rounding.js';
import { known, type LawOn } from '../law/law-on.js';
import type { Band, Method, Product } from './product.js';

export interface Price {
  readonly nominalRate: AnnualRate;
  /** Set when the lender sets the rate individually and the request named none: the dearest was taken. */
  readonly individual?: { readonly from: AnnualRate; readonly to: AnnualRate };
}

/** What the bands look at: the amount without services. */
export interface Asked {
  readonly amount: Tenge;
  readonly term: Term;
  readonly method: Method;
  readonly disbursementDate: CalendarDate;
  readonly nominalRate?: AnnualRate;
}

/** The tenge of a limit on the day of the law; `undefined` where the МРП of that day is not known. */
export function inTenge(limit: AmountLimit, law: LawOn): Tenge | undefined {
  if (typeof limit === 'bigint') return limit;
  const mrp = known(law, 'mrp');
  return mrp === undefined ? undefined : amountInMrp(limit.mrp, mrp);
}

/** The first band that fits decides; a band whose limit can't be resolved leaves the price open, and that is said. */
export function priceOf(product: Product, asked: Asked, law: LawOn): Result<Price> {
  for (const band of product.pricing) {
    const fits = fit(band, asked, law);
    if (fits === undefined) return failed([issue('pricing-unresolved', '/product/pricing', { values: ['mrp'], on: law.on })]);
    if (fits) return chosen(band, asked);
  }
  const { amount, term, method } = asked;
  return failed([issue('no-pricing-band', '/product/pricing', { amount: moneyText(amount), term: { ...term }, method })]);
}

function fit({ upToAmount, upToTerm, method }: Band, asked: Asked, law: LawOn): boolean | undefined {
  if (method !== undefined && method !== asked.method) return false;
  const start = asked.disbursementDate;
  if (upToTerm !== undefined && termEnd(start, asked.term) > termEnd(start, upToTerm)) return false;
  if (upToAmount === undefined) return true;
  const most = inTenge(upToAmount, law);
  return most === undefined ? undefined : asked.amount <= most;
}

function chosen({ nominalRate }: Band, { nominalRate: asked }: Asked): Result<Price> {
  if (!('from' in nominalRate)) {
    if (asked === undefined || compare(asked.percent, nominalRate.percent) === 0) return ok({ nominalRate });
    return failed([issue('rate-not-offered', '/nominalRate', { asked: asked.text, from: nominalRate.text, to: nominalRate.text })]);
  }
  const { from, to } = nominalRate;
  if (asked === undefined) return ok({ nominalRate: to, individual: { from, to } });
  if (compare(from.percent, asked.percent) <= 0 && compare(asked.percent, to.percent) <= 0) return ok({ nominalRate: asked });
  return failed([issue('rate-not-offered', '/nominalRate', { asked: asked.text, from: from.text, to: to.text })]);
}
