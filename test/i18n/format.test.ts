/** Formats in Node; the same cases run in the browsers. */
import { describe, expect, it } from 'vitest';
import { shown } from '../support/shown.js';
import { cases } from '../cases/formats.json';

describe('formats', () => {
  for (const { what, language, input, shown: expected } of cases) {
    it(`${language} ${what} ${JSON.stringify(input)}`, () => {
      expect(shown(what, language, input)).toBe(expected);
    });
  }
});
