/** Published numbers of other engines, reproduced to the tiyn and to the tolerance of their source. */
import { describe, expect, it } from 'vitest';
import { gesv, hasIssues, quote, type Quote } from '../src/engine.js';
import flowCases from './cases/gesv.json';
import scheduleCases from './cases/schedules.json';

describe('published schedules', () => {
  for (const { id, source, request, rows, ...rates } of scheduleCases.vectors) {
    it(`${id}: ${source}`, () => {
      const answer = quote(request) as Quote;
      expect(answer).not.toHaveProperty('issues');
      expect(answer.schedule.rows).toHaveLength(rows.length);
      rows.forEach((row, index) => expect(answer.schedule.rows[index]).toMatchObject(row));
      if ('gesvRate365' in rates) expect(Number(answer.cost.gesvUnrounded)).toBeCloseTo(rates.gesvRate365, 4);
    });
  }
});

describe('published rates of bare flows', () => {
  for (const { id, source, flows, expected, tolerance } of flowCases.vectors) {
    it(`${id}: ${source}`, () => {
      const answer = gesv({ flows });
      if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
      // a tolerance of zero: the expected number is a float, ours has fourteen digits
      const allowed = Math.max(tolerance, Math.abs(expected) * 1e-13);
      expect(Math.abs(Number(answer.gesvUnrounded) / 100 - expected)).toBeLessThanOrEqual(allowed);
      expect(Math.abs(Number(answer.residual))).toBeLessThanOrEqual(flows.length * 0.5e-6);
    });
  }
});
