/** What people type → the contract's decimal strings and dates; what could be read two ways is refused, never guessed. */
import { annualRate, RATE_PATTERN } from '../primitives/rate.js';

/** Every space that separates thousands: plain, no-break, narrow no-break, thin, figure. */
const SPACES = /[\s\u00a0\u202f\u2009\u2007]/g;

/** The tenge sign or word that a pasted sum may end with. */
const UNIT = /(₸|тг\.?|тенге|теңге|kzt)$/i;

/**
 * `250 000,5` → `250000.5`; `undefined` for letters, signs, exponents, and for what is ambiguous: `1,234` and `1.234.567`
 * may mean thousands, so three digits after the only separator are not read as decimals.
 */
export function parseMoney(typed: string): string | undefined {
  const text = typed.replace(SPACES, '').replace(UNIT, '');
  const match = /^(\d{1,16})(?:[.,](\d{1,2}))?$/.exec(text);
  if (match === null) return undefined;
  const [, whole = '', decimals] = match;
  const trimmed = whole.replace(/^0+(?=\d)/, '');
  return decimals === undefined ? trimmed : `${trimmed}.${decimals}`;
}

/** `24,5` or `24,5 %` → `24.5`; a rate has any number of decimals, so a comma is always a comma. */
export function parseRate(typed: string): string | undefined {
  const text = typed.replace(SPACES, '').replace(/%$/, '').replace(',', '.');
  return RATE_PATTERN.test(text) ? annualRate(text).text : undefined;
}

/** `6` → 6; a count has neither sign nor decimals. */
export function parseCount(typed: string): number | undefined {
  const text = typed.replace(SPACES, '');
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** `20.11.2026` or `2026-11-20` → ISO text, not yet known to be a real day. */
export function parseDate(typed: string): string | undefined {
  const text = typed.replace(SPACES, '');
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
