/** dutiesOf: which consents a loan needs of this borrower, in the order in which they are met, each by its clause. */
import { compare, times, type Fraction } from '../primitives/fraction.js';
import { add, asFraction, moneyText, ZERO, type Tenge } from '../primitives/money.js';
import type { Json } from '../primitives/issue.js';
import { ref, type LegalRef } from '../law/act.js';
import { CONSENT_AGES, PAUSE, READING_HOURS, SPOUSE_CONSENT } from '../law/consent-duties.js';
import { dataRef } from '../law/data-acts.js';
import { isKnown, onDay, type Confidence, type Dated } from '../law/dated.js';
import { known } from '../law/law-on.js';
import type { Service } from '../product/product.js';
import type { PricedLoan } from '../quote.js';
import type { BorrowerAnswers } from './borrower-answers.js';
import type { Consents } from './consents.js';
import { all, any, not, type Ternary } from './ternary.js';

/** Where a consent may be given: a browser's own box is enough for some alone. */
export const PLACES = [
  /** Here, by a box of its own. */
  'here',
  /** In a credit bureau, on eGov or in an app of the lender joined to its gateway. */
  'bureau-egov-app',
  /** On paper or with biometrics, by the form that the regulator sets. */
  'regulated-form',
  'in-person',
  /** Nothing is given: a time that must pass, or a right. */
  'none',
] as const;

export interface Duty {
  /** `personal-data.marketing`, `service.life-insurance`, `second-consent`. */
  readonly id: string;
  /** Whether this loan needs it of this borrower; `null` where an answer is missing or the law of the day is not known. */
  readonly needed: Ternary;
  /** Whether refusing it means no loan. */
  readonly required: boolean;
  readonly place: (typeof PLACES)[number];
  readonly data: { readonly [key: string]: Json };
  readonly confidence: Confidence | null;
  readonly refs: readonly LegalRef[];
}

/** `asked` is the loan with the services that were refused since: they stay to be answered. */
export function dutiesOf(loan: PricedLoan, answers: BorrowerAnswers, consents?: Consents, asked: PricedLoan = loan): readonly Duty[] {
  return [
    { id: 'reading', needed: true, required: false, place: 'none', data: { hours: READING_HOURS, from: loan.terms.disbursementDate }, confidence: 'lender', refs: [ref('lender-rules', 'гл. 3 § 2 п. 1')] },
    ...personalData(consents),
    ...choices(consents),
    ...EXCHANGES,
    ageConsent(loan, answers),
    spouseConsent(loan, answers),
    firstBorrower(loan, answers),
    ...serviceDuties(asked),
    ...pause(loan, answers),
    RECORDING,
  ];
}

/** One a purpose, none bundled: the law on personal data ties consent to purposes told beforehand. */
const personalData = (consents: Consents | undefined): readonly Duty[] =>
  (consents?.purposes ?? []).map(({ id, required }) => ({ id: `personal-data.${id}`, needed: true, required, place: 'here', data: {}, confidence: 'verified', refs: [dataRef('law-94-v', 'ст. 7 п. 8'), dataRef('law-94-v', 'ст. 8 п. 4')] }));

/** Going abroad and being published are choices of their own, where a lender's file has them at all. */
const choices = (consents: Consents | undefined): readonly Duty[] =>
  [
    { id: 'cross-border', is: consents?.crossBorder?.transfer },
    { id: 'public-sources', is: consents?.publicSources?.publication },
  ].flatMap(({ id, is }) => (is === true ? [{ id, needed: true, required: false, place: 'here', data: {}, confidence: 'verified', refs: [dataRef('law-94-v', 'ст. 7 п. 6'), dataRef('law-94-v', 'ст. 8 п. 4')] } satisfies Duty] : []));

/** Giving to a bureau and taking its report are two consents; each state database is one more. */
const EXCHANGES: readonly Duty[] = (
  [
    ['bureau-give', 'гл. 3 § 6 п. 2 пп. 12', [dataRef('law-573-ii', 'ст. 23 п. 1'), dataRef('law-573-ii', 'ст. 25')]],
    ['bureau-report', 'гл. 3 § 6 п. 2 пп. 13', [dataRef('law-573-ii', 'ст. 25'), dataRef('law-573-ii', 'ст. 29 п. 1')]],
    ['state-services', 'гл. 3 § 2 п. 4 пп. 4', []],
    ['labour-centre', 'гл. 3 § 2 п. 4 пп. 4', []],
  ] as const
).map(([id, clause, law]) => ({ id, needed: true, required: true, place: 'here', data: {}, confidence: 'lender', refs: [...law, ref('lender-rules', clause)] }));

const RECORDING: Duty = { id: 'recording', needed: true, required: false, place: 'here', data: {}, confidence: 'lender', refs: [ref('lender-rules', 'гл. 8 § 1 п. 2 пп. 13')] };

const isConsumer = ({ terms: { product: { purpose } } }: PricedLoan): Ternary => (purpose === undefined ? null : purpose === 'consumer');

/** A consumer's loan without pledge; not known where the lender's file does not say. */
const isUnsecuredConsumer = (loan: PricedLoan): Ternary => {
  const { security } = loan.terms.product;
  return all(security === undefined ? null : security === 'none', isConsumer(loan));
};

const told = (answer: boolean | undefined): Ternary => answer ?? null;

/** Law 56-V, article 4, item 13: money to a seller, to the same lender, or to the state. */
const isExcepted = ({ toSeller, refinancesHere, paysState }: BorrowerAnswers): Ternary => any(told(toSeller), told(refinancesHere), told(paysState));

/** The value of a day, `null` where it had none, `undefined` where that is not known. */
const valueOn = <T>(dated: Dated<T>, { law }: PricedLoan): { readonly value: T | undefined; readonly confidence: Confidence | null; readonly refs: readonly LegalRef[] } => {
  const record = onDay(dated, law.on);
  return isKnown(record) ? record : { value: undefined, confidence: null, refs: record.refs };
};

/** Strictly above so many МРП; not known where the МРП of the day is not. */
function isAbove(sum: Tenge, multiple: Fraction | null | undefined, { law }: PricedLoan): Ternary {
  if (multiple === null) return false;
  const mrp = known(law, 'mrp');
  return multiple === undefined || mrp === undefined ? null : compare(asFraction(sum), times(multiple, asFraction(mrp))) > 0;
}

function ageConsent(loan: PricedLoan, answers: BorrowerAnswers): Duty {
  const { value, confidence, refs } = valueOn(CONSENT_AGES, loan);
  const isOutside = value === undefined || answers.age === undefined ? null : answers.age !== 'between';
  return { id: 'age', needed: all(isUnsecuredConsumer(loan), isOutside, not(isExcepted(answers))), required: true, place: 'bureau-egov-app', data: value === undefined ? {} : { ...value }, confidence, refs };
}

/** A mortgage is registered; whether another pledge is, no lender's file says. */
const hasNoRegisteredPledge = ({ terms: { product: { security } } }: PricedLoan): Ternary => (security === undefined || security === 'pledge' ? null : security === 'none');

/** Asked of whoever is married, for a consumer's loan without registered pledge. */
function spouseConsent(loan: PricedLoan, { married }: BorrowerAnswers): Duty {
  const { value, confidence, refs } = valueOn(SPOUSE_CONSENT, loan);
  return { id: 'spouse', needed: all(hasNoRegisteredPledge(loan), isConsumer(loan), told(married), isAbove(loan.terms.principal, value, loan)), required: true, place: 'regulated-form', data: {}, confidence, refs };
}

/** From a sum that the regulator sets, and that was not found: so whoever has a first loan may have to come, and nobody else. */
function firstBorrower(loan: PricedLoan, { firstLoan, toSeller }: BorrowerAnswers): Duty {
  const concerns = all(isUnsecuredConsumer(loan), told(firstLoan), not(told(toSeller)));
  return { id: 'first-borrower', needed: concerns === false ? false : null, required: true, place: 'in-person', data: {}, confidence: null, refs: [ref('law-56-v', 'ст. 4 п. 10')] };
}

/** An application for each service by itself: its price, its content, and that refusing it costs no loan. */
const serviceDuty = ({ id, price }: Service, financed: boolean): Duty => ({ id: `service.${id}`, needed: true, required: false, place: 'here', data: { price: moneyText(price), financed }, confidence: 'lender', refs: [ref('lender-rules', 'гл. 3 § 2 п. 16')] });

/** Which service a consent is about. */
export const serviceOf = ({ id }: { readonly id: string }): string | undefined => (id.startsWith('service.') ? id.slice('service.'.length) : undefined);

export const serviceDuties = ({ terms }: PricedLoan): readonly Duty[] => terms.services.map(({ service, financed }) => serviceDuty(service, financed));

/** All that can be answered here, whatever the loan: for checking an answer without knowing it. A service is paid in either way. */
export const answerable = (consents: Consents | undefined, offered: readonly Service[] = []): readonly Duty[] => [
  ...personalData(consents),
  ...choices(consents),
  ...EXCHANGES,
  ...offered.flatMap((service) => [serviceDuty(service, false), serviceDuty(service, true)]),
  RECORDING,
];

/**
 * The hours, then the consent that may be given once they are over. Loans of one day are added up for the wait; that the second
 * consent follows too is the safe reading of two rules.
 */
function pause(loan: PricedLoan, answers: BorrowerAnswers): readonly Duty[] {
  const { value, confidence, refs } = valueOn(PAUSE, loan);
  const multiple = value === null || value === undefined ? value : value.mrp;
  const alone = isAbove(loan.terms.principal, multiple, loan);
  const { otherLoansToday } = answers;
  const isLarge = alone === false && multiple !== null ? (otherLoansToday === undefined ? null : isAbove(add(loan.terms.principal, otherLoansToday), multiple, loan)) : alone;
  const needed = all(isUnsecuredConsumer(loan), isLarge, not(isExcepted(answers)));
  const data = { ...(value && { hours: value.hours, from: loan.terms.disbursementDate }), ...(otherLoansToday !== undefined && otherLoansToday > ZERO && { together: moneyText(add(loan.terms.principal, otherLoansToday)) }) };
  return [
    { id: 'pause', needed, required: true, place: 'none', data, confidence, refs },
    { id: 'second-consent', needed, required: true, place: 'bureau-egov-app', data, confidence, refs },
  ];
}
