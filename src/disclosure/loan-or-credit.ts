/** A disclosure as schema.org/LoanOrCredit, for the МФО's own page: search engines and a regulator's crawler read it there. */
import { fractionText } from '../primitives/fraction.js';
import { rateText } from '../primitives/rate.js';
import type { Json } from '../primitives/issue.js';
import type { Span } from '../primitives/readers.js';
import type { Disclosure } from './disclosure.js';
import { textOf, type JsonObject } from './normal-form.js';

/** UN/CEFACT codes, as schema.org wants them. */
const span = (length: Span): JsonObject => ({ '@type': 'QuantitativeValue', ...('months' in length ? { value: length.months, unitCode: 'MON' } : { value: length.days, unitCode: 'DAY' }) });

/** schema.org wants JSON numbers; one whose digits a float would not keep stays text. */
const number = (text: string): Json => (String(Number(text)) === rateText(text) ? Number(text) : text);

const money = (value: string): JsonObject => ({ '@type': 'MonetaryAmount', currency: 'KZT', value: number(value) });

export function loanOrCredit({ language, lender, request, quote }: Disclosure): JsonObject {
  const { terms, schedule, cost } = quote;
  const product = request['product'] as JsonObject;
  const words = (text: Json | undefined): string | undefined => (text === undefined ? undefined : textOf((text as JsonObject)[language]));
  const optional = (key: string, value: Json | undefined): JsonObject => (value === undefined ? {} : { [key]: value });
  const security = product['security'];
  return {
    '@context': 'https://schema.org',
    '@type': 'LoanOrCredit',
    ...optional('name', words(product['name'])),
    'inLanguage': language,
    'areaServed': 'KZ',
    'provider': {
      '@type': 'FinancialService',
      ...optional('name', words(lender['name'])),
      ...optional('taxID', lender['bin']),
      ...optional('url', lender['site']),
      ...optional('telephone', lender['phone']),
      ...optional('email', lender['email']),
      ...optional('address', words(lender['address'])),
      ...(lender['licence'] !== undefined && { identifier: { '@type': 'PropertyValue', 'propertyID': 'licence', 'value': lender['licence'] } }),
    },
    'currency': 'KZT',
    'amount': money(terms.amount),
    'loanTerm': span(terms.term),
    'interestRate': number(terms.nominalRate),
    'annualPercentageRate': number(cost.gesvRate),
    ...(security !== undefined && { requiredCollateral: security === 'none' ? 'none' : textOf(security) }),
    'loanRepaymentForm': {
      '@type': 'RepaymentSpecification',
      // falling payments have no one amount, a single one no frequency
      ...(terms.method !== 'differentiated' && { loanPaymentAmount: money(schedule.rows[0]?.payment ?? '0.00') }),
      ...(schedule.rows.length > 1 && { loanPaymentFrequency: frequency(product['paymentEvery'] as unknown as Span) }),
      'numberOfLoanPayments': schedule.rows.length,
      'earlyPrepaymentPenalty': money('0.00'),
    },
    ...optional('url', product['rulesUrl']),
  };
}

/** Payments a year, as schema.org counts a frequency. */
const frequency = (step: Span): number => Number(fractionText('months' in step ? { n: 12n, d: BigInt(step.months) } : { n: 365n, d: BigInt(step.days) }, 2));
