/** Formatting and parsing undo each other in both languages, for every sum, count and date. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, number, shortDate } from '../../src/i18n/format.js';
import { parseCount, parseDate, parseMoney } from '../../src/i18n/parse-number.js';
import { addDays, knownDate } from '../../src/primitives/calendar-date.js';

describe('what is shown can be typed back', () => {
  it('sums', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n - 1n), (count) => {
        const text = `${count / 100n}.${String(count % 100n).padStart(2, '0')}`;
        expect(parseMoney(number(text))).toBe(text);
        expect(parseMoney(money(text))).toBe(text.replace(/\.00$/, ''));
      }),
    );
  });

  it('with any space between thousands', () => {
    for (const space of [' ', '\u00a0', '\u202f', '\u2009', '\u2007']) expect(parseMoney(`1${space}234${space}567,89`)).toBe('1234567.89');
  });

  it('counts', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (count) => {
        expect(parseCount(number(String(count)))).toBe(count);
      }),
    );
  });

  it('dates', () => {
    fc.assert(
      fc.property(fc.nat(36_000), (days) => {
        const date = addDays(knownDate('1990-01-01'), days);
        expect(parseDate(shortDate(date))).toBe(date);
        expect(parseDate(date)).toBe(date);
      }),
    );
  });
});

describe('what could be read two ways is refused', () => {
  for (const typed of ['1,234', '1.234', '1.234.567', '1,234.56', '1,2,3', '12e3', '+5', '-5', '0x10', '٣', '1/2', 'NaN', '∞', '1_000', '']) {
    it(`«${typed}»`, () => {
      expect(parseMoney(typed)).toBe(undefined);
    });
  }
});
