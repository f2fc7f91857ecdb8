/** What stands in the way of a form: the first thing wrong, in words, and the field that it concerns. */
import type { Issue } from '../../engine.js';
import { describeFinding, describeIssue } from '../../i18n/describe.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import { barring } from '../finding-places.js';
import { TEXTS, type Entry } from './entry.js';
import { issuesOf, quoteOf, type Pricing } from './pricing.js';

export interface Objection {
  readonly message: string;
  /** What to go to, as a selector; absent where no input is to blame. */
  readonly at?: string;
}

/** The fields that show their own issues: the first step of an issue's path is the id of its input. */
const FIELDS: ReadonlySet<string> = new Set(TEXTS);

const inputOf = (place: string): { readonly at?: string } => (FIELDS.has(place) ? { at: `#${place}` } : {});

export const fieldOf = ({ path }: Issue): string => path.split('/')[1] ?? '';

/** Whether a field of the calculator shows the issue. */
export const hasField = (issue: Issue): boolean => FIELDS.has(fieldOf(issue));

export const isUndecided = ({ services }: Entry): boolean => Object.values(services).includes('undecided');

export function objection(language: Language, entry: Entry, priced: Pricing): Objection | undefined {
  const t = translator(language);
  const [issue] = issuesOf(priced);
  if (issue !== undefined) return { message: describeIssue(language, issue, 'form'), ...inputOf(fieldOf(issue)) };
  if (isUndecided(entry)) return { message: t('calculator.serviceUndecided'), at: '.undecided' };
  const [first] = barring(quoteOf(priced));
  return first && { message: describeFinding(language, first.finding), ...inputOf(first.place) };
}
