/** Cash flows of a quote: what the borrower receives on day 0, and every payment of the schedule. */
import { daysBetween } from '../primitives/calendar-date.js';
import { negate, type Tenge } from '../primitives/money.js';
import type { Schedule } from '../schedule/schedule.js';
import type { Terms } from '../terms/parse-terms.js';
import type { Flow } from './flow.js';

export const cashFlows = (received: Tenge, { disbursementDate }: Terms, { rows }: Schedule): readonly Flow[] => [
  { day: 0, amount: received },
  ...rows.map(({ date, payment }) => ({ day: daysBetween(disbursementDate, date), amount: negate(payment) })),
];
