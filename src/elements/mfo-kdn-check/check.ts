/** What comes of an entry and a loan: the answer, or what is still to be told and what can't be read. */
import { affordabilityAnswer, newLoan as newLoanJson, type Affordability } from '../../affordability.js';
import { checkAffordability, type Assessment } from '../../affordability/check-affordability.js';
import { newLoanOf } from '../../affordability/new-loan.js';
import { borrowerRequest, type Borrower, type NewLoan } from '../../affordability/request.js';
import { WINDOW_MONTHS } from '../../law/affordability-rules.js';
import { loanOf } from '../../answer.js';
import type { Issue, Quote } from '../../engine.js';
import { monthsBefore, type CalendarDate, type CalendarMonth } from '../../primitives/calendar-date.js';
import { tenge, ZERO, type Tenge } from '../../primitives/money.js';
import { readParts } from '../../primitives/reader.js';
import type { PricedLoan } from '../../quote.js';
import { pendingOf, requestOf, type Entry, type Pending } from './entry.js';

export interface Check {
  readonly window: readonly CalendarMonth[];
  readonly pending: readonly Pending[];
  /** By the field that they concern. */
  readonly issues: ReadonlyMap<string, Issue>;
  readonly worked?: Worked;
}

/** What was worked out. */
export interface Worked {
  readonly answer: Affordability;
  readonly assessment: Assessment;
  readonly borrower: Borrower;
  readonly rows: { readonly count: number; readonly largest: Tenge };
  /** Absent for a quote that did not come from this page's engine. */
  readonly loan?: PricedLoan;
}

export function check(entry: Entry, date: CalendarDate, quote: Quote | undefined): Check {
  const window = monthsBefore(date, WINDOW_MONTHS);
  const { json, fieldAt } = requestOf(entry, date, window);
  const { read, issues: all } = readParts(borrowerRequest, json);
  const issues = new Map<string, Issue>();
  for (const issue of all) {
    const field = fieldAt(issue.path);
    // an average that can't be read is wrong in each of its months, and is told once
    if (field !== undefined && issue.code !== 'missing' && !issues.has(field)) issues.set(field, issue);
  }
  const pending = pendingOf(entry, window);
  if (quote === undefined || all.length > 0 || pending.length > 0) return { window, pending, issues };
  const loan = loanOf(quote);
  const law = loan?.asked.law;
  // nothing was misread, so everything required is there
  const borrower: Borrower = { ...(read as Borrower), ...(law !== undefined && { law }) };
  const assessment = checkAffordability({ ...borrower, newLoan: loan === undefined ? ofAnswer(quote) : newLoanOf(loan.terms, loan.schedule) });
  const answer = affordabilityAnswer(assessment);
  return { window, pending, issues, worked: { answer: entry.mode === 'quick' ? withoutKdd(answer) : answer, assessment, borrower, rows: rowsOf(quote), ...(loan && { loan }) } };
}

function rowsOf({ schedule: { rows } }: Quote): Worked['rows'] {
  const payments = rows.map(({ payment }) => tenge(payment));
  return { count: rows.length, largest: payments.reduce((most, each) => (each > most ? each : most), ZERO) };
}

function ofAnswer(quote: Quote): NewLoan {
  const { amount, averageMonthlyPayment, months } = newLoanJson(quote);
  return { amount: tenge(amount), averageMonthlyPayment: tenge(averageMonthlyPayment), months };
}

/** The quick way asks for payments alone; what is owed, and what cards allow, is not told by them: КДД is not known, and neither is whether it holds. */
const withoutKdd = (answer: Affordability): Affordability => ({
  ...answer,
  kdd: { ...answer.kdd, value: null, met: null },
  findings: answer.findings.filter(({ code }) => code !== 'kdd-above-limit'),
});
