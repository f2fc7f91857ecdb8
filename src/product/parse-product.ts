/** parseProduct: the host's file → Product, or every mistake in it, in place and at once. */
import { at, issue, type Issue, type Json } from '../primitives/issue.js';
import { moneyText } from '../primitives/money.js';
import { refined, type Reader } from '../primitives/reader.js';
import { compare } from '../primitives/fraction.js';
import type { AmountLimit, Span } from '../primitives/readers.js';
import { productShape, type Product } from './product.js';

/** Products that were read: given again, they are not read again, which a slider would otherwise do at each step. */
const READ = new WeakSet<object>();

export const productReader: Reader<Product> = {
  schema: productShape.schema,
  read(value, path, issues) {
    if (typeof value === 'object' && value !== null && READ.has(value)) return value as Product;
    const product = wholeProduct.read(value, path, issues);
    if (product !== undefined) READ.add(product);
    return product;
  },
};

/** What the fields owe each other: no minimum above its maximum, no id twice. */
export const coherent = <P extends Partial<Product>>(product: P, path: string, issues: Issue[]): P | undefined => {
  const before = issues.length;
  const { amount, term, ageRange, validFrom, validUntil } = product;
  orderly(issues, at(path, 'amount'), amount?.min, amount?.max, amountAbove, amountJson);
  orderly(issues, at(path, 'term'), term?.min, term?.max, longer, (span) => ({ ...span }));
  orderly(issues, at(path, 'ageRange'), ageRange?.min, ageRange?.max, (a, b) => a > b, Number);
  orderly(issues, path, validFrom, validUntil, (a, b) => a > b, String);
  product.pricing?.forEach(({ nominalRate }, index) => {
    if (!('from' in nominalRate)) return;
    const where = at(at(at(path, 'pricing'), index), 'nominalRate');
    orderly(issues, where, nominalRate.from, nominalRate.to, (a, b) => compare(a.percent, b.percent) > 0, ({ text }) => text);
  });
  const ids = (product.services ?? []).map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) issues.push(issue('duplicate-id', at(at(at(path, 'services'), index), 'id'), { id }));
  });
  return issues.length > before ? undefined : product;
};

const wholeProduct: Reader<Product> = refined(productShape, coherent<Product>);

function orderly<T>(issues: Issue[], path: string, min: T | undefined, max: T | undefined, above: (a: T, b: T) => boolean, json: (value: T) => Json): void {
  if (min !== undefined && max !== undefined && above(min, max)) issues.push(issue('min-over-max', path, { min: json(min), max: json(max) }));
}

/** Two amounts in one unit; tenge against МРП depends on the day and is no mistake of the file. */
const amountAbove = (a: AmountLimit, b: AmountLimit): boolean =>
  typeof a === 'bigint' ? typeof b === 'bigint' && a > b : typeof b !== 'bigint' && compare(a.mrp, b.mrp) > 0;

const amountJson = (amount: AmountLimit): Json => (typeof amount === 'bigint' ? moneyText(amount) : { mrp: amount.text });

/** Longer on every calendar: a month has 28 to 31 days. */
function longer(a: Span, b: Span): boolean {
  if ('months' in a) return 'months' in b ? a.months > b.months : a.months * 28 > b.days;
  return 'days' in b ? a.days > b.days : a.days > b.months * 31;
}
