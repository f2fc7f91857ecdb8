/** What stands in the way of a form: the first thing wrong, in words, and the field that it concerns. */
import type { Issue } from '../../engine.js';
import { describeFinding, describeIssue } from '../../i18n/describe.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import { barring, placeOf } from '../finding-places.js';
import type { Entry } from './entry.js';
import { issuesOf, quoteOf, type Pricing } from './pricing.js';

export interface Objection {
  readonly message: string;
  /** The id of an input; absent where none is to blame. */
  readonly field?: string;
}

/** The fields that show their own issues, by the first step of the issue's path, and the input of each. */
const INPUTS: Readonly<Record<string, string>> = {
  amount: 'amount',
  term: 'count',
  disbursementDate: 'disbursementDate',
  firstPaymentDate: 'firstPaymentDate',
  nominalRate: 'nominalRate',
};

const inputOf = (place: string): { readonly field?: string } => (Object.hasOwn(INPUTS, place) ? { field: INPUTS[place] as string } : {});

export const fieldOf = ({ path }: Issue): string => path.split('/')[1] ?? '';

/** Whether a field of the calculator shows the issue. */
export const hasField = (issue: Issue): boolean => Object.hasOwn(INPUTS, fieldOf(issue));

export const isUndecided = ({ services }: Entry): boolean => Object.values(services).includes('undecided');

export function objection(language: Language, entry: Entry, priced: Pricing | undefined): Objection | undefined {
  const t = translator(language);
  const [issue] = issuesOf(priced);
  if (issue !== undefined) return { message: describeIssue(language, issue, 'form'), ...inputOf(fieldOf(issue)) };
  const quote = quoteOf(priced);
  if (quote === undefined) return { message: t('calculator.announceIssues') };
  if (isUndecided(entry)) return { message: t('calculator.serviceUndecided') };
  const [finding] = barring(quote.findings);
  return finding && { message: describeFinding(language, finding), ...inputOf(placeOf(finding)) };
}
