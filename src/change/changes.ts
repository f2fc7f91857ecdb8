/** The changes of a running loan that may be asked for, as they are read. */
import { daysBetween } from '../primitives/calendar-date.js';
import { at, issue, type Issue } from '../primitives/issue.js';
import { fractionOf, compare, whole, type Fraction } from '../primitives/fraction.js';
import { count, list, object, oneOf, optional, refined, scalar, variants, yesNo, type Read, type Reader } from '../primitives/reader.js';
import { date, positiveMoney, rate, term } from '../primitives/readers.js';
import { RATE_PATTERN } from '../primitives/rate.js';
import { METHODS } from '../product/product.js';
import { quoteRequest } from '../terms/parse-terms.js';

/** Nobody has more rows or months than that. */
const MOST = 3_660;

const row = count(1, MOST);
/** Ten years: longer than any loan is put off. */
const months = count(1, 120);
const LONGEST_SERVICE = 3_653;

/** The law's relief lasts at least three months and takes at least half of the instalment (one lender's rules, chapter 6). */
const LEAST_MONTHS = 3;
const LEAST_SHARE = whole(50);
const MOST_SHARE = whole(100);

const shareText = scalar('share', RATE_PATTERN, (text): Fraction | undefined => {
  const value = fractionOf(text);
  return compare(value, LEAST_SHARE) < 0 || compare(value, MOST_SHARE) > 0 ? undefined : value;
});

/** Percent of the instalment that is not paid: a decimal text, as percentages are, or a whole number. */
const share: Reader<Fraction> = {
  schema: { oneOf: [{ type: 'integer', minimum: 50, maximum: 100 }, { type: 'string', pattern: RATE_PATTERN.source, description: 'share' }] },
  read: (value, path, issues) => shareText.read(Number.isInteger(value) ? String(value) : value, path, issues),
};

const kind = <const K extends string>(name: K): { readonly kind: ReturnType<typeof oneOf<readonly [K]>> } => ({ kind: oneOf([name]) });

/** What a partial early repayment does to the rest. */
export const MODES = ['shorten-term', 'lower-instalment'] as const;

const earlyRepayment = refined(
  object({ ...kind('early-repayment'), date, amount: optional(positiveMoney), full: optional(yesNo), mode: optional(oneOf(MODES)) }),
  (change, path, issues) => {
    const { amount, full = false, mode } = change;
    const wrong: Issue[] = [
      ...(full && amount !== undefined ? [issue('amount-and-full', at(path, 'full'))] : []),
      ...(!full && amount === undefined ? [issue('missing', at(path, 'amount'))] : []),
      ...(!full && mode === undefined ? [issue('missing', at(path, 'mode'))] : []),
    ];
    issues.push(...wrong);
    return wrong.length > 0 ? undefined : change;
  },
);

const militaryService = refined(object({ ...kind('military-service'), fromDate: date, untilDate: date }), (change, path, issues) => {
  const days = daysBetween(change.fromDate, change.untilDate);
  if (days >= 0 && days <= LONGEST_SERVICE) return change;
  issues.push(days < 0 ? issue('dates-out-of-order', at(path, 'untilDate'), { from: change.fromDate }) : issue('too-long', at(path, 'untilDate'), { max: LONGEST_SERVICE, length: days }));
  return undefined;
});

const forgiveness = refined(object({ ...kind('forgiveness'), date, principal: optional(positiveMoney), interest: optional(positiveMoney), penalty: optional(positiveMoney) }), (change, path, issues) => {
  if (change.principal !== undefined || change.interest !== undefined || change.penalty !== undefined) return change;
  issues.push(issue('missing', at(path, 'principal')));
  return undefined;
});

/** By their kind, in the order of the contract. */
export const change = variants('kind', {
  'early-repayment': earlyRepayment,
  'overpayment': object({ ...kind('overpayment'), date, amount: positiveMoney }),
  'deferral': object({ ...kind('deferral'), fromRow: row, months, of: oneOf(['principal', 'principal-and-interest']) }),
  'rate': object({ ...kind('rate'), date, nominalRate: rate }),
  'term': object({ ...kind('term'), date, term }),
  'method': object({ ...kind('method'), date, method: oneOf(METHODS) }),
  'instalment-cut': object({ ...kind('instalment-cut'), fromRow: row, months: count(LEAST_MONTHS, 120), sharePercent: share }),
  'military-service': militaryService,
  'forgiveness': forgiveness,
  'late': object({ ...kind('late'), row, paidOn: date, amount: optional(positiveMoney) }),
});

export type Change = Read<typeof change>;
export type ChangeKind = Change['kind'];
export type ChangeOf<K extends ChangeKind> = Extract<Change, { readonly kind: K }>;

/** What happened to a loan since it was made. */
export const changeList = list(change, { max: 50 });

export const changeRequest = object({ quote: quoteRequest, changes: changeList });
