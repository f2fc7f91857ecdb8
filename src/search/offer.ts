/** What a product offers: by each method and at each border of its amounts, over which terms it keeps the ceilings, and over which not. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import { compare, fractionOf } from '../primitives/fraction.js';
import { moneyText, tiyn, type Tenge } from '../primitives/money.js';
import { object, optional, readWith } from '../primitives/reader.js';
import { date, type Term } from '../primitives/readers.js';
import { ok, type Result } from '../primitives/result.js';
import { lawOn, lawOverlay, type LawOn } from '../law/law-on.js';
import { amountGrid, nextOn, onGrid, termGrid, type TermUnit } from '../product/grid.js';
import { productReader } from '../product/parse-product.js';
import { DEFAULT_GESV_DECIMALS, METHODS, type Method, type Product } from '../product/product.js';
import { roundedText } from '../cost/enclosure.js';
import { priceAgain } from '../quote.js';
import { bandBorders, shortBorders } from './stretches.js';

/** A product, and the day on which a loan would be given. */
export const offerRequest = object({ product: productReader, on: date, law: optional(lawOverlay) });

/** Amounts and terms in a row that cost alike: one rate, and the ceilings kept or not. */
export interface Offer {
  readonly method: Method;
  readonly amount: { readonly least: string; readonly most: string };
  readonly from: Term;
  readonly to: Term;
  readonly nominalRate: string;
  readonly gesvRate: { readonly least: string; readonly most: string };
  /** `null` where a ceiling of the day is not known. */
  readonly met: boolean | null;
}

export interface OfferAnswer {
  readonly offers: readonly Offer[];
  /** Whether all terms were looked at; where there are too many, the shortest were. */
  readonly complete: boolean;
}

/** So many loans are priced: those of ten years by months, at four borders and by three methods. */
const MOST_LOANS = 1_500;

export function findOffers(request: unknown): Result<OfferAnswer> {
  const read = readWith(offerRequest, request);
  if (!read.ok) return read;
  const { product, on, law: overlay } = read.value;
  const law = lawOn(on, overlay);
  const [methods, amounts] = [product.methods ?? METHODS, amountsOf(product, law)];
  const all = termsOf(product, on);
  const looked = all.slice(0, Math.floor(MOST_LOANS / (methods.length * amounts.length)));
  const priced = (method: Method, amount: Tenge): readonly Offer[] =>
    inRows(looked.flatMap((term): readonly Offer[] => {
      const loan = priceAgain({ product, amount, term, method, disbursementDate: on, ...(overlay && { law: overlay }) });
      if (!loan.ok) return [];
      const { cost: { rate, ceiling: { met } }, terms: { nominalRate } } = loan.value;
      const gesv = roundedText(rate, product.gesvDecimals ?? DEFAULT_GESV_DECIMALS);
      return [{ method, amount: alone(moneyText(amount)), from: term, to: term, nominalRate: nominalRate.text, gesvRate: alone(gesv), met }];
    }));
  return ok({ offers: methods.flatMap((method) => alike(amounts.map((amount) => priced(method, amount)))), complete: looked.length === all.length });
}

/** The least and the most, and both sides of every border where a price or the law's regime changes. */
function amountsOf(product: Product, law: LawOn): readonly Tenge[] {
  const grid = amountGrid(product, law);
  const borders = [...bandBorders(product, law), ...shortBorders(law)];
  const beside = borders.flatMap((border) => [onGrid(grid, border), nextOn(grid, border)]);
  const all = [grid.least, ...beside, grid.most].filter((amount) => amount !== undefined);
  return [...new Set(all)].sort((a, b) => (a < b ? -1 : 1)).map((amount) => tiyn(amount));
}

/** In the unit of the product's longest term; a year of months where it names none. */
function termsOf(product: Product, on: CalendarDate): readonly Term[] {
  const unit: TermUnit = product.term?.max !== undefined && 'days' in product.term.max ? 'days' : 'months';
  const { least, most, step } = termGrid(product, unit, on) ?? { least: 1, most: 12, step: 1 };
  return Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, index) => ({ [unit]: least + index * step }) as Term);
}

type Ends = Offer['gesvRate'];

const alone = (value: string): Ends => ({ least: value, most: value });

const around = (a: Ends, b: Ends): Ends => ({ least: isLess(b.least, a.least) ? b.least : a.least, most: isLess(a.most, b.most) ? b.most : a.most });

const isLess = (a: string, b: string): boolean => compare(fractionOf(a), fractionOf(b)) < 0;

/** Terms of one amount that cost alike, each run as one. */
function inRows(offers: readonly Offer[]): readonly Offer[] {
  const rows: Offer[] = [];
  for (const offer of offers) {
    const last = rows.at(-1);
    if (last?.met !== offer.met || last.nominalRate !== offer.nominalRate) rows.push(offer);
    else rows[rows.length - 1] = { ...last, to: offer.to, gesvRate: around(last.gesvRate, offer.gesvRate) };
  }
  return rows;
}

/** Amounts in a row whose terms cost alike, each run as one. */
function alike(byAmount: readonly (readonly Offer[])[]): readonly Offer[] {
  const joined: (readonly Offer[])[] = [];
  const shape = (offers: readonly Offer[]): string => JSON.stringify(offers.map(({ from, to, nominalRate, met }) => [from, to, nominalRate, met]));
  for (const offers of byAmount) {
    const last = joined.at(-1);
    if (last === undefined || shape(last) !== shape(offers)) joined.push(offers);
    else joined[joined.length - 1] = last.map((each, index) => ({ ...each, amount: around(each.amount, (offers[index] as Offer).amount), gesvRate: around(each.gesvRate, (offers[index] as Offer).gesvRate) }));
  }
  return joined.flat();
}
