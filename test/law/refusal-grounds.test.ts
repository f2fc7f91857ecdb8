/** What happened before a day does not count, however long ago the months reach. */
import { expect, it } from 'vitest';
import { countedFrom, REFUSAL_GROUNDS } from '../../src/law/refusal-grounds.js';
import { knownDate } from '../../src/primitives/calendar-date.js';

const within = (id: string): Parameters<typeof countedFrom>[1] => {
  const ground = REFUSAL_GROUNDS.find((each) => each.id === id);
  return ground !== undefined && 'within' in ground ? ground.within : undefined!;
};

it('the months before the application, but not before 1 July 2025', () => {
  expect(countedFrom(knownDate('2026-11-20'), within('forgiven'))).toBe('2025-07-01');
  expect(countedFrom(knownDate('2028-07-01'), within('forgiven'))).toBe('2025-07-01');
  expect(countedFrom(knownDate('2028-07-02'), within('forgiven'))).toBe('2025-07-02');
  expect(countedFrom(knownDate('2026-11-20'), within('restructured'))).toBe('2025-11-20');
  expect(countedFrom(knownDate('2026-02-28'), within('restructured'))).toBe('2025-07-01');
});
