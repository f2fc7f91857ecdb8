/** What a lender published, whole or in part, as the verifier reads it: the request as far as it is known, and the figures. */
import { list, object, optional, refined, text, type Read } from '../primitives/reader.js';
import { date, money, rate, signedMoney } from '../primitives/readers.js';
import { coherent } from '../product/parse-product.js';
import { productFields } from '../product/product.js';
import { MOST_PAYMENTS, quoteFields } from '../terms/parse-terms.js';

/** A product of which anything may be missing. */
const knownProduct = refined(
  object({ ...productFields, pricing: optional(productFields.pricing), paymentEvery: optional(productFields.paymentEvery), dayCount: optional(productFields.dayCount) }),
  coherent,
);

const known = object({
  product: optional(knownProduct),
  amount: optional(quoteFields.amount),
  term: optional(quoteFields.term),
  method: optional(quoteFields.method),
  disbursementDate: optional(quoteFields.disbursementDate),
  firstPaymentDate: quoteFields.firstPaymentDate,
  nominalRate: quoteFields.nominalRate,
  services: quoteFields.services,
  law: quoteFields.law,
});

/** What is known of the loan. */
export type Known = Read<typeof known>;

/** A sum may be below nought: that is a mismatch, not a mistake of whoever asks. */
const publishedRow = object({ date, payment: signedMoney, principal: optional(signedMoney), interest: optional(signedMoney), balance: optional(signedMoney) });

export type PublishedRow = Read<typeof publishedRow>;

const disclosed = object({
  gesvRate: optional(rate),
  nominalRate: optional(rate),
  overpayment: optional(signedMoney),
  totalPayable: optional(signedMoney),
  instalment: optional(signedMoney),
  schedule: optional(list(publishedRow, { max: MOST_PAYMENTS })),
  charges: optional(list(object({ what: text, amount: money }), { max: 100 })),
});

export type Disclosed = Read<typeof disclosed>;

/** How far a figure may be off: tenge, and percentage points. */
const tolerance = object({ money: optional(money), rate: optional(rate) });

export type Tolerance = Read<typeof tolerance>;

export const verifyRequest = object({ request: optional(known), disclosed, tolerance: optional(tolerance) });

export type VerifyRequest = Read<typeof verifyRequest>;
