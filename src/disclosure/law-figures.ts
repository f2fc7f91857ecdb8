/** Values of the law as figures: each number of a record by itself, with its clause, days and confidence. */
import type { Json } from '../primitives/issue.js';
import { rateText } from '../primitives/rate.js';
import { isKnown } from '../law/dated.js';
import { lawValueJson, type LawName, type LawOn } from '../law/law-on.js';
import type { Grounded, Unit } from './figure.js';
import { textOf, type JsonObject } from './normal-form.js';
import { figure } from './grounded.js';

/** What each number counts; a record of several numbers names them. */
const UNITS_OF: Readonly<Record<LawName, Unit | Readonly<Record<string, Unit>>>> = {
  'mrp': 'tenge',
  'rate-ceiling': 'percent',
  'short-rate-ceiling': { maxDays: 'days', maxMrp: 'mrp', dailyRate: 'percent-a-day', gesvRate: 'percent' },
  'max-microcredit': 'mrp',
  'max-unsecured-term': 'months',
  'penalty-limits': { percentPerDay: 'percent-a-day', maxDays: 'days', percentPerYear: 'percent' },
  'subsistence-minimum': 'tenge',
  'kdn-limit': 'ratio',
  'kdn-limit-at-risk': 'ratio',
  'kdd-limit': 'ratio',
};

export function lawFigures(law: LawOn, names: readonly LawName[]): readonly Grounded[] {
  return names.flatMap((name) => {
    const record = law.values[name];
    const units = UNITS_OF[name];
    const json = isKnown<unknown>(record) ? (lawValueJson(law, name)['value'] ?? null) : null;
    const one = (id: string, value: Json, unit: Unit): Grounded => figure(id, value === null ? null : rateText(textOf(value)), unit, { kind: 'law', name, record }, [], record.refs);
    if (typeof units === 'string') return [one(`law.${name}`, json, units)];
    const parts = json as JsonObject | null;
    return Object.entries(units).map(([part, unit]) => one(`law.${name}.${part}`, parts?.[part] ?? null, unit));
  });
}
