/** Other readings of the same terms: each is a mistake or a convention that published figures may rest on. */
import { addDays, weekday, type CalendarDate } from '../primitives/calendar-date.js';
import { count, DAY_COUNTS } from '../primitives/day-count.js';
import { halfUp } from '../primitives/fraction.js';
import type { Json } from '../primitives/issue.js';
import { add, moneyText, subtract, sum, tenge, tiyn, ZERO, type Tenge } from '../primitives/money.js';
import { annualRate, decimalsOf } from '../primitives/rate.js';
import type { Span } from '../primitives/readers.js';
import { roundedText } from '../cost/enclosure.js';
import { DEFAULT_INSTALMENT_UNIT, INSTALMENT_UNITS, METHODS } from '../product/product.js';
import { priceAgain, type PricedLoan } from '../quote.js';
import { buildSchedule, duePeriods } from '../schedule/build-schedule.js';
import type { QuoteRequest } from '../terms/parse-terms.js';
import { computedFromSchedule, computedOf, gesvOfPayments, principalOf, type Computed } from './computed.js';
import { exactRate, gesvByMonths, truncated } from './other-rates.js';
import { checkOwnArithmetic, COLUMNS } from './check-rows.js';
import type { Disclosed, Known, PublishedRow, Tolerance } from './published.js';
import { statedRate } from './terms-known.js';

export const READING_IDS = [
  'day-count', 'instalment-rounding', 'method', 'payment-step', 'first-payment-date', 'nominal-rate', 'service', 'amount', 'working-days',
  'published-schedule', 'gesv-by-months', 'gesv-over-360', 'gesv-with-services', 'gesv-with-charges', 'gesv-truncated', 'nominal-as-gesv', 'gesv-as-nominal',
  'overpayment-as-total', 'total-as-overpayment', 'with-charges', 'whole-tenge',
] as const;

export interface Reading {
  readonly id: (typeof READING_IDS)[number];
  /** What is read otherwise: `{"dayCount": "30/360"}`. */
  readonly data: { readonly [key: string]: Json };
  /** `undefined` where that reading can't be computed. */
  readonly compute: () => Computed | undefined;
}

export interface Case {
  readonly known: Known;
  readonly disclosed: Disclosed;
  /** The loan as asked, where its terms are known. */
  readonly loan: PricedLoan | undefined;
  /** Loans that the terms leave open, where day count or step were not told. */
  readonly asked: readonly QuoteRequest[];
  readonly computed: Computed;
}

/** Where the payments agree, another loan or other dates would only unsettle them. */
export const readingsOf = (each: Case, isSettled: boolean): readonly Reading[] => [...(isSettled ? [] : [...otherLoans(each), ...dayCountsOfRows(each), ...otherDates(each)]), ...otherFigures(each)];

/** Where the day count was not told: those by which every published row bears the stated rate. */
function dayCountsOfRows({ known, disclosed, loan, computed }: Case): readonly Reading[] {
  const { schedule } = disclosed;
  const nominalRate = statedRate(known, disclosed);
  if (loan !== undefined || known.product?.dayCount !== undefined || schedule === undefined || nominalRate === undefined) return [];
  const exact: Tolerance = {};
  return DAY_COUNTS.map((dayCount) => ({
    id: 'day-count',
    data: { dayCount },
    compute: () => (checkOwnArithmetic(known, schedule, { nominalRate, dayCount }, exact).isProven ? { ...computed, nominalRate, rows: schedule } : undefined),
  }));
}

const priced = (asked: QuoteRequest) => (): Computed | undefined => {
  const loan = priceAgain(asked);
  return loan.ok ? computedOf(loan.value) : undefined;
};

const STEPS: readonly Span[] = [{ months: 1 }, { days: 30 }];

/** What was asked, with one thing changed. */
function otherLoans({ known, disclosed, loan, asked }: Case): readonly Reading[] {
  const reading = (id: Reading['id'], data: Reading['data'], request: QuoteRequest): Reading => ({ id, data, compute: priced(request) });
  if (loan === undefined) {
    return asked.map((request) => {
      const { dayCount, paymentEvery } = request.product;
      const data = { ...(known.product?.dayCount === undefined && { dayCount }), ...(known.product?.paymentEvery === undefined && { step: { ...paymentEvery } }), ...(known.method === undefined && { method: request.method }) };
      return reading(known.product?.dayCount === undefined ? 'day-count' : known.method === undefined ? 'method' : 'payment-step', data, request);
    });
  }
  const { asked: request, terms: { principal, nominalRate } } = loan;
  const { product, services = [] } = request;
  const withProduct = (more: Partial<QuoteRequest['product']>): QuoteRequest => ({ ...request, product: { ...product, ...more } });
  const [first] = disclosed.schedule ?? [];
  const parts = (disclosed.schedule ?? []).flatMap((row) => row.principal ?? []);
  return [
    ...DAY_COUNTS.filter((dayCount) => dayCount !== product.dayCount).map((dayCount) => reading('day-count', { dayCount }, withProduct({ dayCount }))),
    ...(request.method === 'annuity' ? INSTALMENT_UNITS.map(tenge) : []).filter((unit) => unit !== (product.rounding?.instalment ?? DEFAULT_INSTALMENT_UNIT)).map((instalment) => reading('instalment-rounding', { instalment: moneyText(instalment) }, withProduct({ rounding: { instalment } }))),
    ...METHODS.filter((method) => method !== request.method).map((method) => reading('method', { method }, { ...(method === 'single-payment' ? without(request, 'firstPaymentDate') : request), method })),
    ...STEPS.filter((step) => JSON.stringify(step) !== JSON.stringify(product.paymentEvery)).map((paymentEvery) => reading('payment-step', { step: { ...paymentEvery } }, withProduct({ paymentEvery }))),
    ...(first === undefined || first.date === loan.schedule.rows[0]?.date ? [] : [reading('first-payment-date', { firstPaymentDate: first.date }, { ...request, firstPaymentDate: first.date })]),
    ...(disclosed.nominalRate === undefined || disclosed.nominalRate.text === nominalRate.text ? [] : [reading('nominal-rate', { rate: disclosed.nominalRate.text }, { ...without(request, 'nominalRate'), product: { ...product, pricing: [{ nominalRate: disclosed.nominalRate }] } })]),
    ...(product.services ?? []).filter(({ id }) => !services.some((chosen) => chosen.id === id)).map(({ id }) => reading('service', { id, financed: true }, { ...request, services: [...services, { id, financed: true }] })),
    ...services.map(({ id }) => reading('service', { id, financed: null }, { ...request, services: services.filter((chosen) => chosen.id !== id) })),
    ...(parts.length === 0 || parts.length < (disclosed.schedule ?? []).length || sum(parts) === principal || sum(parts) <= 0n ? [] : [reading('amount', { amount: moneyText(sum(parts)) }, { ...request, amount: sum(parts) })]),
  ];
}

const without = (request: QuoteRequest, key: 'firstPaymentDate' | 'nominalRate'): QuoteRequest => Object.fromEntries(Object.entries(request).filter(([name]) => name !== key)) as QuoteRequest;

/** Due dates on days off moved to the next working day: the interest as before, or for the days up to the new date. */
function otherDates({ loan }: Case): readonly Reading[] {
  if (loan === undefined) return [];
  const { terms, schedule, penaltyFree: { dates } } = loan;
  // where holidays are not laid down yet, weekends are all the same
  const moved = schedule.rows.map(({ date }, index) => dates[index] ?? afterWeekend(date));
  if (moved.every((date, index) => date === schedule.rows[index]?.date)) return [];
  const withRows = (rows: readonly PublishedRow[]): Computed => ({ ...computedOf(loan), ...totalsOf(rows, terms.principal), rows, gesvRate: gesvOfPayments(terms.principal, terms.disbursementDate, rows) });
  return [
    { id: 'working-days', data: { interest: 'as-before' }, compute: () => withRows(schedule.rows.map((row, index) => ({ ...row, date: moved[index] ?? row.date }))) },
    {
      id: 'working-days',
      data: { interest: 'to-new-date' },
      compute: () => {
        const periods = duePeriods(terms).map((period, index) => {
          const plain = { start: index === 0 ? period.start : (moved[index - 1] ?? period.start), end: moved[index] ?? period.end };
          return { ...plain, ...count(terms.product.dayCount, plain) };
        });
        const again = buildSchedule(terms, periods);
        return again.ok ? withRows(again.value.rows) : undefined;
      },
    },
  ];
}

const afterWeekend = (date: CalendarDate): CalendarDate => addDays(date, weekday(date) === 6 ? 2 : weekday(date) === 0 ? 1 : 0);

const totalsOf = (rows: readonly PublishedRow[], principal: Tenge): Computed => {
  const totalPayable = sum(rows.map(({ payment }) => payment));
  return { totalPayable, overpayment: subtract(totalPayable, principal), instalment: rows[0]?.payment };
};

/** The same loan, one of its figures reckoned or named otherwise. */
function otherFigures({ known, disclosed, loan, computed }: Case): readonly Reading[] {
  const start = known.disbursementDate;
  const rows = computed.rows ?? disclosed.schedule ?? [];
  const received = loan?.terms.principal ?? principalOf(known, rows);
  const charges = sum((disclosed.charges ?? []).map(({ amount }) => amount));
  const rate = (id: Reading['id'], compute: () => Computed['gesvRate'], data: Reading['data'] = {}): Reading => ({ id, data, compute: () => ({ ...computed, gesvRate: compute() }) });
  const { gesvRate, nominalRate, overpayment, totalPayable } = computed;
  return [
    ...(loan === undefined || disclosed.schedule === undefined ? [] : [{ id: 'published-schedule', data: {}, compute: () => ({ ...computed, ...computedFromSchedule(known, disclosed) }) } satisfies Reading]),
    ...(nominalRate === undefined ? [] : [rate('nominal-as-gesv', () => exactRate(nominalRate))]),
    ...(gesvRate === undefined ? [] : [
      rate('gesv-truncated', () => truncated(gesvRate, decimalsOf(disclosed.gesvRate))),
      { id: 'gesv-as-nominal', data: {}, compute: () => ({ ...computed, nominalRate: annualRate(roundedText(gesvRate, decimalsOf(disclosed.nominalRate))) }) } satisfies Reading,
    ]),
    ...(start === undefined || received === undefined ? [] : [
      ...[360, 366].map((days) => rate('gesv-over-360', () => gesvOfPayments(received, start, rows, days), { days })),
      rate('gesv-by-months', () => gesvByMonths(received, start, rows)),
    ]),
    ...(loan?.costWithServices === undefined ? [] : [{ id: 'gesv-with-services', data: {}, compute: () => ({ ...computed, gesvRate: loan.costWithServices?.rate, overpayment: loan.costWithServices?.overpayment }) } satisfies Reading]),
    ...[...(charges > ZERO ? [charges] : []), ...(loan?.terms.product.services ?? []).map(({ price }) => price)].flatMap((fee): Reading[] =>
      start === undefined || received === undefined || fee >= received ? [] : [rate('gesv-with-charges', () => gesvOfPayments(subtract(received, fee), start, rows), { amount: moneyText(fee) })]),
    ...(charges > ZERO && overpayment !== undefined && totalPayable !== undefined ? [{ id: 'with-charges', data: { amount: moneyText(charges) }, compute: () => ({ ...computed, overpayment: add(overpayment, charges), totalPayable: add(totalPayable, charges) }) } satisfies Reading] : []),
    ...(totalPayable === undefined ? [] : [{ id: 'total-as-overpayment', data: {}, compute: () => ({ ...computed, overpayment: totalPayable }) } satisfies Reading]),
    ...(overpayment === undefined ? [] : [{ id: 'overpayment-as-total', data: {}, compute: () => ({ ...computed, totalPayable: overpayment }) } satisfies Reading]),
    { id: 'whole-tenge', data: {}, compute: () => inWholeTenge(computed) },
  ];
}

const toTenge = (amount: Tenge): Tenge => tiyn(halfUp({ n: amount, d: 100n }) * 100n);

const rowInWholeTenge = (row: PublishedRow): PublishedRow =>
  COLUMNS.reduce((rounded, column) => (row[column] === undefined ? rounded : { ...rounded, [column]: toTenge(row[column]) }), { date: row.date, payment: row.payment });

/** Sums shown without their tiyn. */
const inWholeTenge = ({ overpayment, totalPayable, instalment, rows, ...rest }: Computed): Computed => ({
  ...rest,
  ...(overpayment !== undefined && { overpayment: toTenge(overpayment) }),
  ...(totalPayable !== undefined && { totalPayable: toTenge(totalPayable) }),
  ...(instalment !== undefined && { instalment: toTenge(instalment) }),
  ...(rows !== undefined && { rows: rows.map(rowInWholeTenge) }),
});

