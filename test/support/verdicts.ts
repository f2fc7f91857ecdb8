/** The worked cases of published figures: what is asked of the verifier, and what it must find. */
import type { Quote } from '../../src/engine.js';
import { cases } from '../cases/verdicts.json';

export interface VerdictCase {
  readonly id: string;
  readonly asked: { readonly request: object; readonly disclosed: object; readonly tolerance?: object };
  readonly verdict: string;
  readonly explained?: { readonly id: string; readonly data?: object };
  /** All that does not match. */
  readonly mismatches?: readonly string[];
  /** Codes of findings, but those of what is not known of the law. */
  readonly findings?: readonly string[];
}

export const VERDICTS: readonly VerdictCase[] = (cases as readonly (Omit<VerdictCase, 'asked'> & VerdictCase['asked'])[]).map(({ request, disclosed, tolerance, ...expected }) => ({
  ...expected,
  asked: { request, disclosed, ...(tolerance !== undefined && { tolerance }) },
}));

/** All that an honest lender publishes of a quote. */
export const disclosedOf = ({ cost, terms, schedule }: Quote): Record<string, unknown> => ({
  gesvRate: cost.gesvRate,
  nominalRate: terms.nominalRate,
  overpayment: cost.overpayment,
  totalPayable: schedule.totals.payment,
  instalment: schedule.rows[0]!.payment,
  schedule: schedule.rows.map(({ date, payment, principal, interest, balance }) => ({ date, payment, principal, interest, balance })),
});
