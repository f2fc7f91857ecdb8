/** The service door: everything that is pure, for servers, tests and the command line. Plain JSON in, plain JSON out. */
import { answerOf, quoteAnswer, type Comparison, type Issues, type Quote } from './answer.js';
import { applyChanges, changeAnswer, type ChangeAnswer } from './change.js';
import { affordabilityAnswer, assess, type Affordability } from './affordability.js';
import { gesvOfFlows, type GesvAnswer } from './bare-flows.js';
import { lawBook, type LawAnswer } from './law-book.js';
import { verifyRecord, type RecordAnswer, type Show } from './consent/verify-record.js';
import { disclose as discloseLoan } from './disclosure/disclose.js';
import type { Disclosure } from './disclosure/disclosure.js';
import { findGoal, type GoalAnswer } from './search/goal-answer.js';
import { findHighestRate, type HighestRate } from './search/highest-rate.js';
import { findOffers, type OfferAnswer } from './search/offer.js';
import { findRelief, type ReliefAnswer } from './search/relief-answer.js';
import { METHODS } from './product/product.js';
import { priceByMethods, priceLoan } from './quote.js';

/** Prices one loan: its schedule, its cost, and what the law and the product object to. */
export const quote = (request: unknown): Quote | Issues => answerOf(() => priceLoan(request), quoteAnswer);

/** The same loan by annuity, by differentiated payments and by a single payment; each by itself may have issues. */
export const compare = (request: unknown): Comparison | Issues =>
  answerOf(() => priceByMethods(request), (byMethod) => ({
    quotes: Object.fromEntries(METHODS.map((method) => [method, answerOf(() => byMethod[method], quoteAnswer)])) as Comparison['quotes'],
  }));

/** The ГЭСВ of bare flows, with the table that proves it. */
export const gesv = (request: unknown): GesvAnswer | Issues => answerOf(() => gesvOfFlows(request), (answer) => answer);

/** The book of law as of a day. */
export const law = (request: unknown): LawAnswer | Issues => answerOf(() => lawBook(request), (answer) => answer);

/** The pre-contract sheet of one loan: its figures with their grounds, the drafts by each method, and the hash of the digits. */
export const disclose = (request: unknown): Disclosure | Issues => answerOf(() => discloseLoan(request), ({ disclosure }) => disclosure);

/** Whether a borrower can carry a loan: КДН, КДД and the income test, with what is not known of them. */
export const affordability = (request: unknown): Affordability | Issues => answerOf(() => assess(request), affordabilityAnswer);

/** A running loan after what happened to it: the schedule before and after, the difference, the refined ГЭСВ, what a delay costs. */
export const change = (request: unknown): ChangeAnswer | Issues => answerOf(() => applyChanges(request), changeAnswer);

/** What a goal takes: an instalment, a last day, a saving; right to one tiyn or one day. */
export const goal = (request: unknown): GoalAnswer | Issues => answerOf(() => findGoal(request), (answer) => answer);

/** Relief that may be asked for in arrears, each kind priced for the loan, and whether three months of it must be granted. */
export const relief = (request: unknown): ReliefAnswer | Issues => answerOf(() => findRelief(request), (answer) => answer);

/** What a product offers: over which amounts and terms, by each method, it keeps the ceilings of a day, and over which not. */
export const offer = (request: unknown): OfferAnswer | Issues => answerOf(() => findOffers(request), (answer) => answer);

/** The highest nominal rate, to a hundredth of a percent, at which a loan keeps every ceiling; and the loan one step dearer. */
export const highestRate = (request: unknown): HighestRate | Issues => answerOf(() => findHighestRate(request), (answer) => answer);

/** Whether a record of consents holds against the lender's file; `show` gives the words that were on the page. */
export const checkConsentRecord = (request: unknown, show: Show): RecordAnswer | Issues => answerOf(() => verifyRecord(request, show), (answer) => answer);

export { verify } from './verify/answer.js';

export { hasIssues } from './answer.js';
export type { Comparison, Issues, Quote, QuoteCost, QuoteRow } from './answer.js';
export type { Affordability, NewLoanAnswer, VerdictAnswer } from './affordability.js';
export { newLoan } from './affordability.js';
export type { ChangeAnswer, ChangeRow, ChangeSchedule, LateAnswer } from './change.js';
export type { ReliefAnswer } from './search/relief-answer.js';
export type { HighestRate } from './search/highest-rate.js';
export type { Offer, OfferAnswer } from './search/offer.js';
export type { GoalAnswer } from './search/goal-answer.js';
export type { ConsentRecord } from './consent/record.js';
export type { RecordAnswer, RecordCheck } from './consent/verify-record.js';
export type { Verification } from './verify/verify.js';
export type { Check } from './verify/check.js';
export type { Explanation } from './verify/explain.js';
export type { GesvAnswer } from './bare-flows.js';
export { linkOf } from './disclosure/link.js';
export { loanOrCredit } from './disclosure/loan-or-credit.js';
export type { Disclosure } from './disclosure/disclosure.js';
export type { Figure } from './disclosure/figure.js';
export type { LawAnswer } from './law-book.js';
export type { Issue, IssueCode } from './primitives/issue.js';
export type { Finding, FindingCode } from './law/finding.js';
export { ISSUE_CODES } from './primitives/issue.js';
export { FINDING_CODES } from './law/finding.js';
