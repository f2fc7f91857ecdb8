/** Answers in the words of the contract: plain JSON, money and rates as strings, dates as ISO text. */
import { issue, type Issue, type Json } from './primitives/issue.js';
import { moneyText } from './primitives/money.js';
import type { Result } from './primitives/result.js';
import { ratioText } from './primitives/rounding.js';
import type { Finding } from './law/finding.js';
import { lawValueJson, type LawName } from './law/law-on.js';
import { DEFAULT_GESV_DECIMALS, type Method } from './product/product.js';
import type { Term } from './primitives/readers.js';
import type { Row, Schedule } from './schedule/schedule.js';
import type { Ceiling } from './cost/check-cost.js';
import { roundedText, unroundedText } from './cost/enclosure.js';
import type { Price } from './cost/price.js';
import type { PricedLoan } from './quote.js';

/** Instead of an answer: everything that stood in its way. */
export interface Issues {
  readonly issues: readonly Issue[];
}

export interface QuoteRow {
  readonly number: number;
  readonly date: string;
  readonly days: number;
  readonly payment: string;
  readonly principal: string;
  readonly interest: string;
  readonly balance: string;
  readonly penaltyFreeUntil: string | null;
}

export interface QuoteCost {
  /** Percent per annum, half-up to the decimals that the product asks for. */
  readonly gesvRate: string;
  /** Percent per annum, fourteen significant digits. */
  readonly gesvUnrounded: string;
  readonly overpayment: string;
  readonly overpaymentShare: string;
  readonly ceiling: Ceiling;
}

export interface Quote {
  readonly terms: {
    readonly amount: string;
    /** Where services are financed: the amount and their price. */
    readonly principal?: string;
    readonly term: Term;
    readonly method: Method;
    readonly nominalRate: string;
    readonly disbursementDate: string;
    readonly firstPaymentDate?: string;
    readonly maturityDate: string;
    readonly productId?: string;
    readonly services?: readonly { readonly id: string; readonly price: string; readonly financed: boolean }[];
  };
  readonly schedule: {
    readonly rows: readonly QuoteRow[];
    readonly totals: { readonly payment: string; readonly principal: string; readonly interest: string };
  };
  readonly cost: QuoteCost;
  readonly costWithServices?: QuoteCost;
  readonly findings: readonly Finding[];
  readonly law: { readonly on: string; readonly values: Readonly<Partial<Record<LawName, { readonly [key: string]: Json }>>> };
}

export interface Comparison {
  readonly quotes: Readonly<Record<Method, Quote | Issues>>;
}

export const hasIssues = (answer: object): answer is Issues => 'issues' in answer;

/** The value written down, or the issues. A fault of ours is an issue too: neither a line of a run nor a page breaks by it. */
export function answerOf<T, A>(compute: () => Result<T>, write: (value: T) => A): A | Issues {
  try {
    const result = compute();
    return result.ok ? write(result.value) : { issues: result.issues };
  } catch {
    return { issues: [issue('internal-error', '')] };
  }
}

/**
 * The exact loan behind each answer, so that its figures can be explained without being computed anew. It is kept by the answer
 * itself, for a framework's state hands out a proxy of what was put in, and as a function, which no proxy reaches into.
 */
const LOAN = Symbol('loan');

/** `undefined` for a quote that did not come from this engine: one that was read from a file, or was sent. */
export const loanOf = (quote: Quote): PricedLoan | undefined => (quote as { readonly [LOAN]?: () => PricedLoan })[LOAN]?.();

/** What is not enumerable is neither copied nor written out: a changed copy is no answer of ours. */
export const quoteAnswer = (loan: PricedLoan): Quote => Object.defineProperty(written(loan), LOAN, { value: () => loan });

function written({ terms, schedule, penaltyFree, cost, costWithServices, findings, law, relied }: PricedLoan): Quote {
  const { product, amount, principal, term, method, nominalRate, disbursementDate, firstPaymentDate, services } = terms;
  const rows = schedule.rows.map((row, index) => rowAnswer(row, penaltyFree.dates[index] ?? null));
  const decimals = product.gesvDecimals ?? DEFAULT_GESV_DECIMALS;
  return {
    terms: {
      amount: moneyText(amount),
      ...(principal !== amount && { principal: moneyText(principal) }),
      term,
      method,
      nominalRate: nominalRate.text,
      disbursementDate,
      ...(firstPaymentDate !== undefined && { firstPaymentDate }),
      maturityDate: rows.at(-1)?.date ?? disbursementDate,
      ...(product.id !== undefined && { productId: product.id }),
      ...(services.length > 0 && { services: services.map(({ service: { id, price }, financed }) => ({ id, price: moneyText(price), financed })) }),
    },
    schedule: {
      rows,
      totals: totalsAnswer(schedule.totals),
    },
    cost: costAnswer(cost, decimals),
    ...(costWithServices && { costWithServices: costAnswer(costWithServices, decimals) }),
    findings,
    law: { on: law.on, values: Object.fromEntries(relied.map((name) => [name, lawValueJson(law, name)])) },
  };
}

export const rowAnswer = ({ number, date, days, payment, principal, interest, balance }: Row, penaltyFreeUntil: string | null): QuoteRow => ({
  number,
  date,
  days,
  payment: moneyText(payment),
  principal: moneyText(principal),
  interest: moneyText(interest),
  balance: moneyText(balance),
  penaltyFreeUntil,
});

export const totalsAnswer = ({ payment, principal, interest }: Schedule['totals']): Quote['schedule']['totals'] => ({ payment: moneyText(payment), principal: moneyText(principal), interest: moneyText(interest) });

const costAnswer = ({ rate, overpayment, overpaymentShare, ceiling }: Price, decimals: number): QuoteCost => ({
  gesvRate: roundedText(rate, decimals),
  gesvUnrounded: unroundedText(rate),
  overpayment: moneyText(overpayment),
  overpaymentShare: ratioText(overpaymentShare),
  ceiling,
});
