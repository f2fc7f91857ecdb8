/** checkTerms: small rules, each of which may object to the terms; the product's own limits first, then the law's. */
import { addMonths, daysBetween } from '../primitives/calendar-date.js';
import { compare } from '../primitives/fraction.js';
import { moneyText } from '../primitives/money.js';
import { termEnd, type AmountLimit } from '../primitives/readers.js';
import { amountInMrp } from '../primitives/rounding.js';
import { ref } from '../law/act.js';
import { finding, type Checked } from '../law/finding.js';
import { known, type LawName, type LawOn } from '../law/law-on.js';
import { exceedsMrp } from '../law/mrp.js';
import { inTenge } from '../product/pricing.js';
import type { Terms } from './parse-terms.js';

type Rule = (terms: Terms, law: LawOn) => Checked;

const NOTHING: Checked = { findings: [], relied: [] };
const found = (...findings: Checked['findings']): Checked => (findings.length === 0 ? NOTHING : { findings, relied: [] });

/** A limit of the product on the amount; one in МРП rests on the law of the day. */
const amountLimit = (which: 'min' | 'max'): Rule => ({ product, amount }, law) => {
  const limit = product.amount?.[which];
  if (limit === undefined) return NOTHING;
  const relied: readonly LawName[] = typeof limit === 'bigint' ? [] : ['mrp'];
  const sum = inTenge(limit, law);
  const broken = sum !== undefined && (which === 'min' ? amount < sum : amount > sum);
  if (sum === undefined || !broken) return { findings: [], relied };
  const code = which === 'min' ? 'amount-below-min' : 'amount-above-max';
  return { findings: [finding('error', code, { amount: moneyText(amount), limit: moneyText(sum), ...inMrp(limit) })], relied };
};

const inMrp = (limit: AmountLimit): { readonly mrp?: string } => (typeof limit === 'bigint' ? {} : { mrp: limit.text });

const termLimit = (which: 'min' | 'max'): Rule => ({ product, term, termEnd: end, disbursementDate }) => {
  const limit = product.term?.[which];
  if (limit === undefined) return NOTHING;
  const border = termEnd(disbursementDate, limit);
  if (which === 'min' ? end >= border : end <= border) return NOTHING;
  return found(finding('error', which === 'min' ? 'term-below-min' : 'term-above-max', { term: { ...term }, limit: { ...limit } }));
};

const methodOffered: Rule = ({ product: { methods }, method }) =>
  methods === undefined || methods.includes(method) ? NOTHING : found(finding('warning', 'method-not-offered', { method, methods }));

const productValid: Rule = ({ product: { validFrom, validUntil }, disbursementDate }) => {
  const early = validFrom !== undefined && disbursementDate < validFrom;
  const late = validUntil !== undefined && disbursementDate > validUntil;
  if (!early && !late) return NOTHING;
  return found(finding('error', 'product-not-valid-on', { on: disbursementDate, from: validFrom ?? null, until: validUntil ?? null }));
};

const nominalFloor: Rule = ({ product: { nominalFloorRate }, nominalRate }) =>
  nominalFloorRate === undefined || compare(nominalRate.percent, nominalFloorRate.percent) >= 0
    ? NOTHING
    : found(finding('error', 'nominal-below-floor', { rate: nominalRate.text, floor: nominalFloorRate.text }));

const individualRate: Rule = ({ individual }) =>
  individual === undefined ? NOTHING : found(finding('info', 'rate-individual', { from: individual.from.text, to: individual.to.text }));

/**
 * The largest microcredit that an МФО may give at all; thresholds in МРП look at the principal.
 *
 * A quote rests on a limit of the law where it is broken, and where it is not known and so not checked. One that is met
 * adds nothing to the answer and is not named in it; the book of law tells how well it is known.
 */
const legalAmount: Rule = ({ principal }, law) => {
  const most = known(law, 'max-microcredit');
  const mrp = known(law, 'mrp');
  if (most === undefined || mrp === undefined) return { findings: [], relied: ['mrp', 'max-microcredit'] };
  if (!exceedsMrp(principal, most, mrp)) return NOTHING;
  const { refs } = law.values['max-microcredit'];
  return {
    findings: [finding('error', 'amount-above-legal-max', { amount: moneyText(principal), limit: moneyText(amountInMrp(most, mrp)) }, refs)],
    relied: ['mrp', 'max-microcredit'],
  };
};

/** The longest unsecured consumer microcredit; where it is not known, the check is not made and the quote says so. */
const legalTerm: Rule = ({ product: { security, purpose }, disbursementDate, termEnd: end }, law) => {
  if (security !== 'none' || purpose !== 'consumer') return NOTHING;
  const months = known(law, 'max-unsecured-term');
  if (months === undefined) return { findings: [], relied: ['max-unsecured-term'] };
  if (end <= addMonths(disbursementDate, months)) return NOTHING;
  const { refs } = law.values['max-unsecured-term'];
  return { findings: [finding('error', 'term-above-legal-max', { limit: { months } }, refs)], relied: ['max-unsecured-term'] };
};

/** What the law wants shown wherever rates are, and the product's file lacks. */
const disclosed: Rule = ({ product }) => {
  const { lender = {}, ratesDocument, riskWarning } = product;
  const identity = (['name', 'bin', 'licence', 'address'] as const).filter((field) => lender[field] === undefined).map((field) => `lender.${field}`);
  if (lender.phone === undefined && lender.email === undefined) identity.push('lender.phone');
  const rest = [...(ratesDocument === undefined ? ['ratesDocument'] : []), ...(riskWarning === undefined ? ['riskWarning'] : [])];
  return found(
    ...(identity.length > 0 ? [finding('error', 'lender-identity-missing', { fields: identity }, [ref('law-56-v', 'ст. 7 п. 2')])] : []),
    ...(rest.length > 0 ? [finding('warning', 'product-incomplete', { fields: rest }, [ref('law-56-v', 'ст. 7 п. 2; ст. 24 п. 2')])] : []),
  );
};

const RULES: readonly Rule[] = [
  amountLimit('min'),
  amountLimit('max'),
  termLimit('min'),
  termLimit('max'),
  methodOffered,
  productValid,
  nominalFloor,
  individualRate,
  legalAmount,
  legalTerm,
  disclosed,
];

export function checkTerms(terms: Terms, law: LawOn): Checked {
  // most rules have nothing to say
  const answers = RULES.map((rule) => rule(terms, law)).filter((answer) => answer !== NOTHING);
  return { findings: answers.flatMap(({ findings }) => findings), relied: answers.flatMap(({ relied }) => relied) };
}

/** Days from disbursement to the first payment against the product's limit, and the last payment against the term. */
export const checkDueDates = ({ product, disbursementDate, termEnd: end }: Terms, dueDates: readonly Terms['disbursementDate'][]): Checked => {
  const first = dueDates[0] ?? disbursementDate;
  const last = dueDates.at(-1) ?? disbursementDate;
  const days = daysBetween(disbursementDate, first);
  const most = product.maxFirstPeriodDays;
  return found(
    ...(most !== undefined && days > most ? [finding('error', 'first-period-too-long', { days, limit: most, firstPaymentDate: first })] : []),
    ...(last > end ? [finding('warning', 'maturity-after-term', { maturityDate: last, termEnd: end })] : []),
  );
};
