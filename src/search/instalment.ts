/** The instalment of a loan that is asked for, known even where its rounding leaves no schedule. */
import type { IssueCode } from '../primitives/issue.js';
import { ZERO, type Tenge } from '../primitives/money.js';
import { levelInstalment } from '../primitives/rounding.js';
import { DEFAULT_INSTALMENT_UNIT } from '../product/product.js';
import type { PricedLoan } from '../quote.js';
import { exactInstalment } from '../schedule/annuity.js';
import { buildSchedule, duePeriods } from '../schedule/build-schedule.js';
import type { DuePeriod } from '../schedule/schedule.js';
import { parseTerms, type QuoteRequest, type Terms } from '../terms/parse-terms.js';

export interface Instalment {
  /** By annuity the level one, whose last payment may differ by what rounding left; else the largest payment, nought where there is no schedule. */
  readonly payment: Tenge;
  /** The same without the last payment, which takes what rounding left: this alone surely grows with the amount. */
  readonly body: Tenge;
  readonly rows: number;
  /** Why there is no schedule. */
  readonly refused?: IssueCode | undefined;
}

/** `undefined` where nothing is priced. */
export function instalmentOf({ law }: PricedLoan, asked: QuoteRequest): Instalment | undefined {
  const terms = parseTerms({ read: asked, issues: [] }, law);
  if (!terms.ok) return undefined;
  const periods = duePeriods(terms.value);
  const schedule = buildSchedule(terms.value, periods);
  const isLevel = asked.method === 'annuity';
  if (!schedule.ok) {
    const level = isLevel ? levelOf(terms.value, periods) : ZERO;
    return { payment: level, body: level, rows: periods.length, refused: schedule.issues[0]?.code };
  }
  const payments = schedule.value.rows.map(({ payment }) => payment);
  const [first = ZERO] = payments;
  return { payment: isLevel ? first : most(payments), body: isLevel ? first : most(payments.length > 1 ? payments.slice(0, -1) : payments), rows: payments.length };
}

const most = (payments: readonly Tenge[]): Tenge => payments.reduce((so, each) => (each > so ? each : so), ZERO);

const levelOf = ({ principal, nominalRate, product }: Terms, periods: readonly DuePeriod[]): Tenge =>
  levelInstalment(exactInstalment({ principal, nominalRate, periods }), product.rounding?.instalment ?? DEFAULT_INSTALMENT_UNIT);
