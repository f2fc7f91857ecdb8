/** A change of a running loan as one phrase. */
import type { Method } from '../product/product.js';
import type { Term } from '../primitives/readers.js';
import { length, money, plainPercent, shortDate } from './format.js';
import type { Language, MessageKey } from './messages.js';
import { translator } from './translator.js';
import './words/plan.js';
import './words/schedule.js';

/** `change` as a request has it. */
export function describeChange(language: Language, change: object): string {
  const t = translator(language);
  const given = change as Readonly<Record<string, unknown>>;
  const kind = String(given['kind']);
  const words = Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (key === 'kind' ? [] : [[key, written(language, key, value)]])));
  const form = given['full'] === true ? '-full' : kind === 'late' && given['amount'] !== undefined ? '-part' : '';
  return t(`plan.told.${kind}${form}` as MessageKey, { ...words, sums: forgiven(language, given) });
}

/** What of the debt is forgiven, each with its sum. */
const forgiven = (language: Language, given: Readonly<Record<string, unknown>>): string =>
  FORGIVEN.flatMap(([field, label]) => (given[field] === undefined ? [] : [`${translator(language)(label).toLowerCase()} – ${money(padded(given[field] as string))}`])).join(', ');

const FORGIVEN = [['principal', 'schedule.principal'], ['interest', 'schedule.interest'], ['penalty', 'plan.debt.penalty']] as const;

function written(language: Language, key: string, value: unknown): string {
  const t = translator(language);
  switch (key) {
    case 'amount':
      return money(padded(String(value)));
    case 'nominalRate':
    case 'sharePercent':
      return plainPercent(language, String(value));
    case 'term':
      return length(language, value as Term);
    case 'method':
      return t(`method.${value as Method}`);
    case 'mode':
      return t(`plan.mode.${value as 'shorten-term'}`).toLowerCase();
    default:
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? shortDate(String(value)) : String(value);
  }
}

/** A sum as the contract writes it may lack its tiyn. */
const padded = (sum: string): string => (/\.\d$/.test(sum) ? `${sum}0` : sum);
