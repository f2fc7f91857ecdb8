/** The worked cases of published figures: what is asked of the verifier, and what it must find. */
import { cases } from '../cases/verdicts.json';

export interface VerdictCase {
  readonly id: string;
  readonly asked: { readonly request: object; readonly disclosed: object; readonly tolerance?: object };
  readonly verdict: string;
  readonly explained?: { readonly id: string; readonly data?: object };
  /** All that does not match. */
  readonly mismatches?: readonly string[];
  /** Codes of findings, but those of what is not known of law and lender. */
  readonly findings?: readonly string[];
}

export const VERDICTS: readonly VerdictCase[] = (cases as readonly (Omit<VerdictCase, 'asked'> & VerdictCase['asked'])[]).map(({ request, disclosed, tolerance, ...expected }) => ({
  ...expected,
  asked: { request, disclosed, ...(tolerance !== undefined && { tolerance }) },
}));
