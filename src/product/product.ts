/** Product: what a lender offers, as the host's file says it; every field beyond pricing, step and day count is optional. */
import { DAY_COUNTS } from '../primitives/day-count.js';
import { tenge } from '../primitives/money.js';
import type { AnnualRate } from '../primitives/rate.js';
import { count, list, object, oneOf, optional, plainOr, refined, text, type Read } from '../primitives/reader.js';
import { amountLimit, date, localizedText, positiveMoney, rate, span, term, webAddress, type Span } from '../primitives/readers.js';

export const METHODS = ['annuity', 'differentiated', 'single-payment'] as const;

export type Method = (typeof METHODS)[number];

/** Every so many months on the anchor day, or every so many days. */
const step = span({ months: 120, days: 3_660 });

export type Step = Span;

/** A fixed rate, or the range inside which the lender sets one for each borrower. */
const nominalRate = plainOr(rate, object({ from: rate, to: rate }));

const band = object({
  upToAmount: optional(amountLimit),
  upToTerm: optional(term),
  method: optional(oneOf(METHODS)),
  nominalRate,
});

export type Band = Read<typeof band>;

export type RateRange = Exclude<Band['nominalRate'], AnnualRate>;

const service = object({
  id: text,
  name: optional(localizedText),
  content: optional(localizedText),
  price: positiveMoney,
  insurers: optional(list(localizedText)),
});

export type Service = Read<typeof service>;

const lender = object({
  name: optional(localizedText),
  bin: optional(text),
  licence: optional(text),
  site: optional(webAddress),
  phone: optional(text),
  email: optional(text),
  address: optional(localizedText),
  head: optional(localizedText),
});

export const INSTALMENT_UNITS = ['0.01', '1', '10', '100'] as const;

export const productFields = {
  id: optional(text),
  name: optional(localizedText),
  lender: optional(lender),
  ratesDocument: optional(object({ date, number: text, body: optional(localizedText) })),
  amount: optional(object({ min: optional(amountLimit), max: optional(amountLimit), step: optional(positiveMoney) })),
  term: optional(object({ min: optional(term), max: optional(term) })),
  pricing: list(band, { min: 1, max: 200 }),
  methods: optional(list(oneOf(METHODS), { min: 1, max: 3 })),
  paymentEvery: step,
  dayCount: oneOf(DAY_COUNTS),
  rounding: optional(object({ instalment: optional(refined(oneOf(INSTALMENT_UNITS), (unit) => tenge(unit))) })),
  gesvDecimals: optional(oneOf([1, 2, 3])),
  maxFirstPeriodDays: optional(count(1, 1_200)),
  penalty: optional(object({ percentPerDay: rate })),
  services: optional(list(service, { max: 50 })),
  riskWarning: optional(localizedText),
  security: optional(oneOf(['none', 'pledge', 'mortgage'])),
  purpose: optional(oneOf(['consumer', 'business'])),
  validFrom: optional(date),
  validUntil: optional(date),
  nominalFloorRate: optional(rate),
  maxGesvRate: optional(rate),
  ageRange: optional(object({ min: count(1, 150), max: count(1, 150) })),
  rulesUrl: optional(webAddress),
  waysToPay: optional(list(localizedText, { max: 50 })),
};

/** The shape alone; parse-product.ts adds what the fields owe each other. */
export const productShape = object(productFields);

export type Product = Read<typeof productShape>;

/** Currency, fees and indexation have no field: the law allows tenge, interest and penalty alone. */
export const DEFAULT_INSTALMENT_UNIT = tenge('0.01');

/** Decimals of ГЭСВ where the product names none: one, as the rules for banks and the practice have it. */
export const DEFAULT_GESV_DECIMALS = 1;
