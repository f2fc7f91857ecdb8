/** Days off: the chain that moves a holiday off a weekend, the moved days, and the year that is not laid down yet. */
import { describe, expect, it } from 'vitest';
import { CALENDAR, nextWorkingDay } from '../../src/law/holidays.js';
import { knownDate } from '../../src/primitives/calendar-date.js';
import cases from '../cases/days-off.json';

const next = (day: string): unknown => nextWorkingDay(CALENDAR, knownDate(day));

describe('days off', () => {
  for (const [year, days] of Object.entries(cases.years)) {
    it(`are those of the published calendar in ${year}`, () => {
      expect(CALENDAR.get(Number(year))?.daysOff).toEqual(days.map((day) => `${year}-${day}`));
    });
  }

  it('2024: Saturday 4 May was worked for Wednesday 8 May', () => {
    expect(next('2024-05-04')).toEqual({ day: '2024-05-04' });
    expect(next('2024-05-07')).toEqual({ day: '2024-05-10' });
  });

  it('2025: Sunday 5 January was worked for Friday 3 January', () => {
    expect(next('2025-01-01')).toEqual({ day: '2025-01-05' });
  });

  it('2026: Nauryz on Saturday to Monday gives Tuesday and Wednesday, so a payment due on the 21st waits until the 26th', () => {
    expect(next('2026-03-21')).toEqual({ day: '2026-03-26' });
  });

  it('2026 has no Constitution Day, neither in March nor in August', () => {
    expect(next('2026-03-16')).toEqual({ day: '2026-03-16' });
    expect(next('2026-08-31')).toEqual({ day: '2026-08-31' });
  });

  it('Christmas and Kurban Ait are not made up for', () => {
    expect(next('2024-01-08')).toEqual({ day: '2024-01-08' });
    expect(next('2024-06-17')).toEqual({ day: '2024-06-17' });
  });

  it('a year whose orders are not published yet is unknown, and so is one that nobody wrote down', () => {
    expect(next('2027-03-15')).toEqual({ unknownYear: 2027 });
    expect(next('2031-01-01')).toEqual({ unknownYear: 2031 });
    expect(next('2023-12-31')).toEqual({ unknownYear: 2023 });
  });
});
