/** The ГЭСВ of bare flows, with its proof: for whoever has flows and no product. */
import { daysBetween, type CalendarDate } from './primitives/calendar-date.js';
import { list, object, oneOf, optional, readWith } from './primitives/reader.js';
import { date, signedMoney } from './primitives/readers.js';
import { ok, type Result } from './primitives/result.js';
import { roundedText, unroundedText } from './cost/enclosure.js';
import { gesv } from './cost/gesv.js';
import { gesvProof, type GesvProof } from './cost/gesv-proof.js';
import { DEFAULT_GESV_DECIMALS } from './product/product.js';

/** Plus to the borrower, minus from the borrower, in any order; day 0 is the earliest. */
export const flowsRequest = object({
  flows: list(object({ date, amount: signedMoney }), { min: 1, max: 2_000 }),
  decimals: optional(oneOf([1, 2, 3])),
});

export interface GesvAnswer extends GesvProof {
  readonly gesvRate: string;
  readonly gesvUnrounded: string;
}

export function gesvOfFlows(request: unknown): Result<GesvAnswer> {
  const read = readWith(flowsRequest, request);
  if (!read.ok) return read;
  const { flows, decimals = DEFAULT_GESV_DECIMALS } = read.value;
  const start = flows.reduce<CalendarDate | undefined>((first, flow) => (first === undefined || flow.date < first ? flow.date : first), undefined);
  const dated = flows.map((flow) => ({ ...flow, day: daysBetween(start as CalendarDate, flow.date) }));
  const rate = gesv(dated, '/flows');
  if (!rate.ok) return rate;
  return ok({ gesvRate: roundedText(rate.value, decimals), gesvUnrounded: unroundedText(rate.value), ...gesvProof(rate.value, dated) });
}
