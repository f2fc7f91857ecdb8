/** Today in Kazakhstan begins at 19:00 UTC of the day before, whatever the clock of the machine. */
import { expect } from '@open-wc/testing';
import { todayInKazakhstan } from '../../src/elements/today.js';

describe('today in Kazakhstan', () => {
  const now = Date.now;
  afterEach(() => {
    Date.now = now;
  });

  for (const [instant, day] of [
    ['2026-11-19T18:59:59Z', '2026-11-19'],
    ['2026-11-19T19:00:00Z', '2026-11-20'],
    ['2026-12-31T19:30:00Z', '2027-01-01'],
  ] as const) {
    it(`${instant} is ${day}`, () => {
      Date.now = (): number => Date.parse(instant);
      expect(todayInKazakhstan()).to.equal(day);
    });
  }
});
