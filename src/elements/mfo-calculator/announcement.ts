/** What a change is said aloud as: only what changed among the figures, and what is objected or still to be decided. */
import type { Quote } from '../../engine.js';
import { describeFinding, describeIssue } from '../../i18n/describe.js';
import { money, percent } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import { placed, type Place } from '../finding-places.js';
import { instalmentText, totalOf } from '../parts/figures.js';
import type { Entry } from './entry.js';
import { isUndecided } from './objection.js';
import { issuesOf, quoteOf, type Pricing } from './pricing.js';

/** Findings about what the visitor entered, and its price; what the host or the law leaves open is there to be read. */
const SAID: ReadonlySet<Place> = new Set<Place>(['amount', 'term', 'method', 'disbursementDate', 'firstPaymentDate', 'rates', 'services']);

/** Of many mistakes so many are said; each stands at its field. */
const MOST_ISSUES = 3;

/** All that could be said, a sentence each. */
export function sayings(language: Language, entry: Entry, priced: Pricing | undefined): readonly string[] {
  const t = translator(language);
  const quote = quoteOf(priced);
  const undecided = isUndecided(entry) ? [t('calculator.serviceUndecided')] : [];
  if (quote !== undefined) return [...figuresSaid(language, quote), ...undecided];
  return [t('calculator.announceIssues'), ...issuesOf(priced).slice(0, MOST_ISSUES).map((issue) => describeIssue(language, issue, 'form')), ...undecided];
}

function figuresSaid(language: Language, quote: Quote): readonly string[] {
  const t = translator(language);
  const { cost, costWithServices } = quote;
  return [
    t('calculator.announcePayment', { payment: instalmentText(language, quote) }),
    t('calculator.announceTotal', { total: money(totalOf(quote)) }),
    t('calculator.announceGesv', { gesv: percent(language, cost.gesvRate) }),
    ...(costWithServices === undefined ? [] : [t('calculator.announceGesvWithServices', { gesv: percent(language, costWithServices.gesvRate) })]),
    ...placed(quote).filter(({ place }) => SAID.has(place)).map(({ finding }) => describeFinding(language, finding)),
  ];
}

/** What of it was not said before; that nothing changed is said too, for whoever waits for an answer. */
export function announcement(language: Language, now: readonly string[], before: readonly string[]): string {
  const changed = now.filter((sentence) => !before.includes(sentence));
  return changed.length === 0 ? translator(language)('calculator.announceSame') : changed.join(' ');
}
