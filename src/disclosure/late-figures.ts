/** What a late first payment would cost this very loan, one day late and thirty, as figures. */
import { addDays } from '../primitives/calendar-date.js';
import { add, moneyText } from '../primitives/money.js';
import { rateText } from '../primitives/rate.js';
import { ref, type LegalRef } from '../law/act.js';
import { cap, latePayment, penaltyLimits, type LatePayment } from '../change/late-payment.js';
import type { PricedLoan } from '../quote.js';
import type { Row } from '../schedule/schedule.js';
import { rounded, evaluate, TO_TIYN, type Formula, type Grounded } from './figure.js';
import { chain, computed, figure, summed } from './grounded.js';
import { cell, lent, valueOf, yearsBetween } from './schedule-figures.js';

/** The days of delay that a sheet works out. */
export const LATE_BY = [1, 30] as const;

const PENALTY: readonly LegalRef[] = [ref('law-56-v', 'ст. 6 п. 3')];

export function lateFigures(loan: PricedLoan): readonly Grounded[] {
  const { terms, law, schedule: { rows }, penaltyFree } = loan;
  const row = rows[0] as Row;
  const freeUntil = penaltyFree.dates[0] ?? null;
  const lates = LATE_BY.map((by) => ({ by, late: latePayment(terms, { row, freeUntil, paidOn: addDays(freeUntil ?? row.date, by) }, law) }));
  const [first] = lates;
  if (first?.late === undefined) return [];
  const limits = penaltyLimits(terms, law);
  const percentPerDay = rateText(first.late.percentPerDay.text);
  return [
    figure('penaltyPerDay', percentPerDay, 'percent-a-day', { kind: 'product' }, [], PENALTY),
    ...(limits === undefined
      ? []
      : [computed('late.cap', moneyText(cap(terms.principal, limits)), 'tenge', [lent(loan), '×', 'law.penalty-limits.percentPerYear', '÷', 100], (id) => (id.startsWith('law.') ? limits.percentPerYear.text : valueOf(loan, id)), { to: '0.01', way: 'down' }, PENALTY)]),
    ...lates.flatMap(({ by, late }) => (late === undefined ? [] : lateBy(loan, by, late))),
  ];
}

function lateBy(loan: PricedLoan, by: number, late: LatePayment): readonly Grounded[] {
  const at = (name: string): string => `late.${by}.${name}`;
  const { row, paidOn, freeUntil, last } = late;
  const from = loan.penaltyFree.dates[0] === freeUntil ? cell(1, 'penaltyFreeUntil') : cell(1, 'date');
  const values: Readonly<Record<string, string>> = {
    penaltyPerDay: late.percentPerDay.text,
    [at('interestDays')]: String(late.interestDays),
    [at('days')]: String(late.days),
  };
  const lookUp = (id: string): string => values[id] ?? valueOf(loan, id);
  const share = yearsBetween(loan, row.date, last, at('interestDays'));
  // a host's law may let fewer days count than the example has
  const isCut = last !== paidOn;
  const end = isCut ? at('last') : at('paidOn');
  const least = [at('by'), 'law.penalty-limits.maxDays'];
  return [
    ...(isCut ? [figure(at('by'), String(by), 'days', { kind: 'example' }, [])] : []),
    figure(at('days'), String(late.days), 'days', isCut ? { kind: 'least', of: least } : { kind: 'example' }, isCut ? least : []),
    figure(at('paidOn'), paidOn, 'date', { kind: 'later', than: from, by: { days: by } }, [from]),
    ...(isCut ? [figure(at('last'), last, 'date', { kind: 'later', than: from, by: { days: late.days } }, [from])] : []),
    figure(at('interestDays'), String(late.interestDays), 'days', { kind: 'between', start: cell(1, 'date'), end }, [cell(1, 'date'), end]),
    ...penalties(late, at, lookUp),
    computed(at('interest'), moneyText(late.interest), 'tenge', [cell(1, 'principal'), '×', 'nominalRate', '÷', 100, '×', ...share], lookUp, TO_TIYN),
    summed(at('cost'), moneyText(add(late.penalty, late.interest)), chain([at('penalty'), at('interest')])),
  ];
}

/** The penalty; where a year's limit holds it, what it would have come to stands beside. */
function penalties({ years, penalty }: LatePayment, at: (name: string) => string, lookUp: (id: string) => string): readonly Grounded[] {
  const of = (days: Formula): Formula => [cell(1, 'payment'), '×', 'penaltyPerDay', '÷', 100, '×', days];
  const part = (id: string, days: Formula, { capped, penalty: sum }: LatePayment['years'][number]): readonly Grounded[] => {
    const plain = (name: string): Grounded => computed(name, rounded(evaluate(of(days), lookUp), TO_TIYN), 'tenge', of(days), lookUp, TO_TIYN, PENALTY);
    if (!capped) return [plain(id)];
    const [uncapped, least] = [`${id}Uncapped`, [`${id}Uncapped`, 'late.cap']];
    return [figure(id, moneyText(sum), 'tenge', { kind: 'least', of: least }, least, PENALTY), plain(uncapped)];
  };
  const [only, ...more] = years;
  if (only === undefined) return [];
  if (more.length === 0) return part(at('penalty'), at('days'), only);
  const ids = years.map(({ number }) => at(`penaltyOfYear${number}`));
  return [
    summed(at('penalty'), moneyText(penalty), chain(ids)),
    ...years.flatMap((year, index) => part(ids[index] as string, year.days, year)),
  ];
}

