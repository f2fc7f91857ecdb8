/** A change of a running loan, in the words of the contract: the schedule before and after, the difference, the refined ГЭСВ. */
import { daysBetween } from './primitives/calendar-date.js';
import { moneyText, subtract } from './primitives/money.js';
import { readWith } from './primitives/reader.js';
import { below, ok, type Result } from './primitives/result.js';
import { ref, type LegalRef } from './law/act.js';
import { checkLaw } from './law/check-law.js';
import { finding, type Finding } from './law/finding.js';
import { DEFAULT_GESV_DECIMALS } from './product/product.js';
import { penaltyFree } from './schedule/penalty-free.js';
import type { Row, Schedule } from './schedule/schedule.js';
import { roundedText, unroundedText } from './cost/enclosure.js';
import { isOwnPayment } from './change/own-payment.js';
import { changeLoan, type ChangedLoan, type ChangedRow } from './change/change-loan.js';
import { changeList, changeRequest, type Change, type ChangeKind } from './change/changes.js';
import type { LateOutcome } from './change/late.js';
import type { DEBTS } from './change/settle.js';
import { rowAnswer, totalsAnswer, type QuoteRow } from './answer.js';
import { priceAgain, type PricedLoan } from './quote.js';

export interface ChangeRow extends QuoteRow {
  /** The row of the contract that it is; absent for one that a change brought. */
  readonly contractRow?: number;
  /** The change that made the row what it is. */
  readonly by?: ChangeKind;
}

export interface ChangeSchedule {
  readonly rows: readonly ChangeRow[];
  readonly totals: { readonly payment: string; readonly principal: string; readonly interest: string };
}

export interface LateAnswer {
  /** `null` where the lender states none. */
  readonly penalty: string | null;
  /** Days that the penalty counts. */
  readonly days: number;
  readonly capped: boolean;
  /** What ran on the overdue principal; it is in the row's own interest. */
  readonly interest: string;
  readonly settlement: readonly { readonly what: (typeof DEBTS)[number]; readonly amount: string }[];
  readonly deadlines: readonly { readonly what: string; readonly date: string; readonly refs: readonly LegalRef[] }[];
}

export interface ChangeAnswer extends Partial<LateAnswer> {
  readonly before: ChangeSchedule;
  readonly after: ChangeSchedule;
  /** After less before: below nought is a saving, or an earlier end. */
  readonly difference: { readonly payment: string; readonly interest: string; readonly days: number };
  /** Of what is left after the last change; `null` where nothing is. */
  readonly refined: { readonly gesvRate: string | null; readonly gesvUnrounded: string | null };
  readonly findings: readonly Finding[];
  /** Of several late payments each one, by its place among the changes; the fields above tell of the last. */
  readonly late?: readonly (LateAnswer & { readonly change: number })[];
}

export interface Changed {
  readonly loan: PricedLoan;
  readonly changed: ChangedLoan;
  /** As they were told. */
  readonly changes: readonly Change[];
}

export function applyChanges(request: unknown): Result<Changed> {
  const read = readWith(changeRequest, request);
  if (!read.ok) return read;
  const { quote, changes } = read.value;
  const loan = priceAgain(quote);
  if (!loan.ok) return below('/quote', loan);
  return changedBy(loan.value, changes);
}

/** Of a loan that is priced already; `changes` as a request has them. */
export function changesOf(loan: PricedLoan, changes: unknown): Result<Changed> {
  const read = readWith(changeList, changes, '/changes');
  return read.ok ? changedBy(loan, read.value) : read;
}

/** What changes that were read come to. */
export function changedBy(loan: PricedLoan, changes: readonly Change[]): Result<Changed> {
  const changed = changeLoan(loan.terms, changes, loan.law);
  return changed.ok ? ok({ loan, changed: changed.value, changes }) : changed;
}

export function changeAnswer({ loan, changed, changes }: Changed): ChangeAnswer {
  const { schedule, terms, law } = loan;
  const free = penaltyFree(changed.rows.filter(({ contract, by }) => contract !== undefined && by !== 'late'), law.calendar);
  const lates = changed.applied.flatMap(({ index, late }) => (late ? [{ index, answer: lateAnswer(late) }] : []));
  const decimals = terms.product.gesvDecimals ?? DEFAULT_GESV_DECIMALS;
  const { refined } = changed;
  return {
    before: written(schedule.rows.map((row) => ({ ...row, contract: row.number })), schedule.totals, loan),
    after: written(changed.rows, changed.totals, loan),
    difference: {
      payment: moneyText(subtract(changed.totals.payment, schedule.totals.payment)),
      interest: moneyText(subtract(changed.totals.interest, schedule.totals.interest)),
      days: daysBetween(lastDay(schedule.rows, loan), lastDay(changed.rows, loan)),
    },
    refined: refined ? { gesvRate: roundedText(refined.rate, decimals), gesvUnrounded: unroundedText(refined.rate) } : { gesvRate: null, gesvUnrounded: null },
    findings: once([...changed.applied.flatMap(({ findings }) => findings), ...byAgreement(changes.map(({ kind }) => kind)), ...(lates.length > 0 ? checkLaw(law, ['penalty-limits']) : []), ...free.findings]),
    ...lates.at(-1)?.answer,
    ...(lates.length > 1 && { late: lates.map(({ index, answer }) => ({ change: index, ...answer })) }),
  };
}

/** What several changes object to alike is said once. */
const once = (findings: readonly Finding[]): readonly Finding[] => [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];

const lastDay = (rows: readonly Row[], { terms }: PricedLoan): Row['date'] => rows.at(-1)?.date ?? terms.disbursementDate;

function written(rows: readonly ChangedRow[], totals: Schedule['totals'], { law }: PricedLoan): ChangeSchedule {
  const free = penaltyFree(rows, law.calendar).dates;
  return {
    rows: rows.map((row, index) => {
      const { contract, by } = row;
      return { ...rowAnswer(row, isOwnPayment(contract, by) ? null : (free[index] ?? null)), ...(contract !== undefined && { contractRow: contract }), ...(by !== undefined && { by }) };
    }),
    totals: totalsAnswer(totals),
  };
}

const lateAnswer = ({ penalty, days, capped, interest, settlement, deadlines }: LateOutcome): LateAnswer => ({
  penalty: penalty === undefined ? null : moneyText(penalty),
  days,
  capped,
  interest: moneyText(interest),
  settlement: settlement.map(({ what, amount }) => ({ what, amount: moneyText(amount) })),
  deadlines,
});

/** What neither side may do alone: a lender may only better the terms by itself. */
const AGREED: readonly ChangeKind[] = ['deferral', 'rate', 'term', 'method', 'instalment-cut', 'forgiveness'];

function byAgreement(kinds: readonly ChangeKind[]): readonly Finding[] {
  const agreed = AGREED.filter((kind) => kinds.includes(kind));
  return agreed.length === 0 ? [] : [finding('info', 'change-by-agreement', { kinds: agreed }, [ref('law-56-v', 'ст. 4 п. 4'), ref('law-56-v', 'ст. 7 п. 3 пп. 2'), ref('lender-rules', 'гл. 5 п. 1')])];
}
