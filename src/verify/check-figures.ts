/** The published figures and rows beside what was computed. */
import { shownGesv, shownNominal, moneyCheck, rateCheck, type Check } from './check.js';
import { compareRows } from './check-rows.js';
import type { Computed } from './computed.js';
import type { Disclosed, Tolerance } from './published.js';

const SUMS = ['overpayment', 'totalPayable', 'instalment'] as const;

export function checkFigures(disclosed: Disclosed, { gesvRate, nominalRate, ...sums }: Computed, tolerance: Tolerance): readonly Check[] {
  return [
    ...(disclosed.gesvRate === undefined ? [] : [rateCheck('gesvRate', disclosed.gesvRate, gesvRate && shownGesv(gesvRate), tolerance)]),
    ...(disclosed.nominalRate === undefined ? [] : [rateCheck('nominalRate', disclosed.nominalRate, nominalRate && shownNominal(nominalRate), tolerance)]),
    ...SUMS.flatMap((id) => {
      const value = disclosed[id];
      return value === undefined ? [] : [moneyCheck(id, value, sums[id], tolerance)];
    }),
  ];
}

/** All of it; without computed rows, the published ones are left to their own arithmetic. */
export const checkAll = (disclosed: Disclosed, computed: Computed, tolerance: Tolerance): readonly Check[] => [
  ...checkFigures(disclosed, computed, tolerance),
  ...(disclosed.schedule === undefined || computed.rows === undefined ? [] : compareRows(disclosed.schedule, computed.rows, tolerance).checks),
];
