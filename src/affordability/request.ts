/** What is told of a borrower: income by its sources, debts, family, and the loan that is to be carried. */
import { count, dictionary, list, object, oneOf, optional, yesNo, type Read, type Reader } from '../primitives/reader.js';
import { date, money, month, positiveMoney } from '../primitives/readers.js';
import { lawOverlay } from '../law/law-on.js';

/** The sources by which a lender may establish an income: one lender's rules, chapter 2, § 1, item 1, sub-item б). */
export const CRITERIA = [
  'official',
  'card-spending',
  'card-top-ups',
  'deposit-balance',
  'deposit-top-ups',
  'deposit-withdrawals',
  'loan-payments',
  'taxi',
  'certificate',
] as const;

export type Criterion = (typeof CRITERIA)[number];

const DEBT_KINDS = ['loan', 'card'] as const;

const kind = oneOf(DEBT_KINDS);

/** The kind is known by then; in the schema each form has its own. */
const kindIs = <K extends (typeof DEBT_KINDS)[number]>(of: K): Reader<K> => ({ ...(kind as Reader<K>), schema: { const: of } });

const loan = object({ kind: kindIs('loan'), monthlyPayment: money, overdue: money, balance: money });
const card = object({ kind: kindIs('card'), monthlyPayment: money, overdue: money, limit: money, used: money });

/** `balance` and `used` leave out what is overdue: those sums count once. */
export type Debt = Read<typeof loan> | Read<typeof card>;

/** Of a debt whose kind can't be read nothing else is said: which fields it should have is not known. */
const debt: Reader<Debt> = {
  schema: { oneOf: [loan.schema, card.schema] },
  read(value, path, issues) {
    const told = (value as { readonly kind?: unknown } | null | undefined)?.kind;
    if (told === 'loan') return loan.read(value, path, issues);
    if (told === 'card') return card.read(value, path, issues);
    if (told !== undefined && !Array.isArray(value)) kind.read(told, `${path}/kind`, issues);
    else loan.read(value, path, issues);
    return undefined;
  },
};

/** The new loan as КДН looks at it; `newLoanOf` makes it of a quote. */
const newLoan = object({ amount: positiveMoney, averageMonthlyPayment: money, months: count(1, 1_200) });

export type NewLoan = Read<typeof newLoan>;

/** What does not depend on the loan. */
const borrower = {
  /** The day of the application. */
  date,
  income: optional(list(object({ criterion: oneOf(CRITERIA), months: dictionary(month, money) }))),
  minors: optional(count(0, 100)),
  socialAid: optional(yesNo),
  gambling: optional(yesNo),
  overdue90InLast12Months: optional(yesNo),
  loans: optional(list(debt)),
  law: optional(lawOverlay),
};

export const affordabilityRequest = object({ ...borrower, newLoan });

export type AffordabilityRequest = Read<typeof affordabilityRequest>;

/** A borrower apart from any loan, for looking for one that can be carried. */
export const borrowerRequest = object(borrower);

export type Borrower = Read<typeof borrowerRequest>;
