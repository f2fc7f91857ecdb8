/** How well the law that an answer rests on is known: unknown, unconfirmed and laid-over values are said, never hidden. */
import { finding, type Finding } from './finding.js';
import { isKnown, type DatedValue } from './dated.js';
import type { LawName, LawOn } from './law-on.js';

export function checkLaw(law: LawOn, relied: readonly LawName[]): readonly Finding[] {
  const values = relied.map((name): { name: LawName; value: DatedValue<unknown> } => ({ name, value: law.values[name] }));
  const unknown = values.filter(({ value }) => !isKnown(value));
  const fromHost = values.filter(({ value }) => isKnown(value) && value.confidence === 'host');
  const unconfirmed = values.filter(({ value }) => isKnown(value) && value.confidence !== 'host' && value.confidence !== 'verified');
  const said = (code: 'law-unknown' | 'law-unconfirmed' | 'law-from-host', severity: Finding['severity'], which: typeof values): Finding[] =>
    which.length === 0
      ? []
      : [finding(severity, code, { values: which.map(({ name }) => name), ...(code === 'law-unknown' && { on: law.on }) }, which.flatMap(({ value }) => value.refs))];
  return [
    ...said('law-unknown', 'warning', unknown),
    ...said('law-unconfirmed', 'warning', unconfirmed),
    ...said('law-from-host', 'info', fromHost),
  ];
}
