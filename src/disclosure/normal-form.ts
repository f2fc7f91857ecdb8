/** The normal form of a request: alike requests are written alike, so that they have one hash and one link. */
import { moneyText, type Tenge } from '../primitives/money.js';
import type { Json } from '../primitives/issue.js';
import type { JsonObject } from '../primitives/json-path.js';
import { RATE_PATTERN, rateText } from '../primitives/rate.js';
import { overlayJson, type LawOverlay } from '../law/law-on.js';
import type { Product } from '../product/product.js';
import type { QuoteRow } from '../answer.js';
import type { QuoteRequest } from '../terms/parse-terms.js';
import type { Figure } from './figure.js';

export type { JsonObject };

/** A value as the text of a link or a figure. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** How a rate is written: as its host wrote it, or for the hash without idle noughts. */
export type Writing = (rate: string) => string;

export const asWritten: Writing = (rate) => rate;

/** Sums with two decimals, all else as it is. */
export function plain(value: unknown, write: Writing): Json {
  if (typeof value === 'bigint') return moneyText(value as Tenge);
  if (Array.isArray(value)) return value.map((each) => plain(each, write));
  if (value === null || typeof value !== 'object') return value as Json;
  const { text, percent, mrp } = value as { readonly text?: string; readonly percent?: unknown; readonly mrp?: unknown };
  if (text !== undefined && percent !== undefined) return write(text);
  if (text !== undefined && mrp !== undefined) return { mrp: write(text) };
  return Object.fromEntries(Object.entries(value).flatMap(([key, inside]) => (inside === undefined ? [] : [[key, plain(inside, write)]])));
}

/** The whole of the lender's file. */
export function productJson(product: Product, write: Writing = rateText): JsonObject {
  const json = plain(product, write) as JsonObject;
  const unit = product.rounding?.instalment;
  return { ...json, ...(unit !== undefined && { rounding: { instalment: moneyText(unit).replace(/\.00$/, '') } }) };
}

/** What the arithmetic reads of the lender's file; the rest is words, and limits that change no digit. */
export const ARITHMETIC = ['pricing', 'paymentEvery', 'dayCount', 'rounding', 'gesvDecimals', 'penalty', 'maxGesvRate', 'purpose', 'security'] as const;

/** The request without its product. */
export function askedJson({ amount, term, method, disbursementDate, firstPaymentDate, nominalRate, services = [], law }: QuoteRequest, write: Writing = rateText): JsonObject {
  return {
    amount: moneyText(amount),
    term: { ...term },
    method,
    disbursementDate,
    ...(firstPaymentDate !== undefined && { firstPaymentDate }),
    ...(nominalRate !== undefined && { nominalRate: write(nominalRate.text) }),
    ...(services.length > 0 && { services: services.map(({ id, financed }) => ({ id, financed })) }),
    ...(law !== undefined && Object.keys(law).length > 0 && { law: lawJson(law, write) }),
  };
}

/** A host's values of the law; their numbers are written like rates. */
function lawJson(law: LawOverlay, write: Writing): JsonObject {
  const number = (value: Json): Json => (typeof value === 'string' && RATE_PATTERN.test(value) ? write(value) : value);
  const record = (each: JsonObject): JsonObject => {
    const { value } = each;
    if (value === undefined) return each;
    const isPlain = value === null || typeof value !== 'object';
    return { ...each, value: isPlain ? number(value) : Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, number(inside)])) };
  };
  return Object.fromEntries(Object.entries(overlayJson(law)).map(([name, records]) => [name, (records as readonly JsonObject[]).map(record)]));
}

/** Absent, or an object without any field: `rounding: {}` rounds as no `rounding` does. */
const isEmpty = (value: Json | undefined): boolean => value === undefined || (value !== null && typeof value === 'object' && Object.keys(value).length === 0);

/** What the hash covers of a request: of the lender's file the arithmetic alone, of its services those that were chosen, by their price. */
export function coveredRequest(asked: QuoteRequest): JsonObject {
  const file = productJson(asked.product);
  const chosen = (asked.product.services ?? []).filter(({ id }) => asked.services?.some((service) => service.id === id));
  return {
    ...askedJson(asked),
    product: {
      ...Object.fromEntries(ARITHMETIC.flatMap((key) => (isEmpty(file[key]) ? [] : [[key, file[key] as Json]]))),
      ...(chosen.length > 0 && { services: chosen.map(({ id, price }) => ({ id, price: moneyText(price) })) }),
    },
  };
}

/** What a hash covers of a figure. Neither clauses nor confidence, so that a law book with better sources keeps it. */
export const digits = ({ id, value, unit }: Figure): JsonObject => ({ id, value, unit });

/** What a hash covers of a row: not the day without a penalty, which a confirmed calendar adds later. */
export const rowDigits = ({ number, date, days, payment, principal, interest, balance }: QuoteRow): JsonObject => ({ number, date, days, payment, principal, interest, balance });
