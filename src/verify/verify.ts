/** verifyDisclosure: every published figure computed anew, what does not agree, which reading would fit, and a verdict on the figures alone. */
import type { Issue } from '../primitives/issue.js';
import { readWith } from '../primitives/reader.js';
import { ok, type Result } from '../primitives/result.js';
import type { Finding } from '../law/finding.js';
import type { Check } from './check.js';
import { checkAll, checkFigures } from './check-figures.js';
import { checkOwnArithmetic } from './check-rows.js';
import { computedFromSchedule, computedOf, type Computed } from './computed.js';
import { explain, type Explanation } from './explain.js';
import { objections } from './objections.js';
import { verifyRequest, type VerifyRequest } from './published.js';
import { screen } from './screen.js';
import { possibleLoans, priceKnown, statedRate } from './terms-known.js';

export interface Verification {
  readonly checks: readonly Check[];
  readonly explanations: readonly Explanation[];
  readonly findings: readonly Finding[];
  /** What the terms lack, so that the figures were checked against the published schedule or not at all. */
  readonly lacking?: readonly Issue[];
  /** A mismatch: `inconsistent`; else what the law wants told is not, or something can't be checked: `incomplete`. */
  readonly verdict: 'consistent' | 'inconsistent' | 'incomplete';
}

export function verifyDisclosure(request: unknown): Result<Verification> {
  const plain = screen(request);
  return plain ? ok(plain) : verifyExactly(request);
}

/** Without the quick way, which answers the same of what it answers. */
export function verifyExactly(request: unknown): Result<Verification> {
  const read = readWith(verifyRequest, request);
  return read.ok ? ok(verified(read.value)) : read;
}

function verified({ request: known = {}, disclosed, tolerance = {} }: VerifyRequest): Verification {
  const { loan, lacking } = priceKnown(known, disclosed);
  const { computed, checks } = loan ? againstLoan(computedOf(loan)) : againstItself();
  const asked = loan ? [] : possibleLoans(known, disclosed);
  const isClear = checks.every(({ verdict }) => verdict === 'match');
  return {
    checks,
    explanations: isClear ? [] : explain({ known, disclosed, loan, asked, computed }, checks, tolerance),
    findings: objections(known, disclosed, loan, computed),
    ...(lacking.length > 0 && { lacking }),
    verdict: verdictOf(checks, disclosed),
  };

  function againstLoan(own: Computed): Checked {
    return { computed: own, checks: checkAll(disclosed, own, tolerance) };
  }

  function againstItself(): Checked {
    const own = computedFromSchedule(known, disclosed);
    const { schedule } = disclosed;
    const nominalRate = statedRate(known, disclosed);
    const dayCount = known.product?.dayCount;
    const rows = schedule && checkOwnArithmetic(known, schedule, nominalRate && dayCount && { nominalRate, dayCount }, tolerance);
    // a schedule whose every row bears the rate proves it
    const proven = { ...own, ...(rows?.isProven === true && { nominalRate }) };
    return { computed: proven, checks: [...checkFigures(disclosed, proven, tolerance), ...(rows?.checks ?? [])] };
  }
}

interface Checked {
  readonly computed: Computed;
  readonly checks: readonly Check[];
}

function verdictOf(checks: readonly Check[], { gesvRate, nominalRate, overpayment }: VerifyRequest['disclosed']): Verification['verdict'] {
  if (checks.some(({ verdict }) => verdict === 'mismatch')) return 'inconsistent';
  if (gesvRate === undefined || nominalRate === undefined || overpayment === undefined) return 'incomplete';
  return checks.some(({ verdict }) => verdict === 'not-checkable') ? 'incomplete' : 'consistent';
}
