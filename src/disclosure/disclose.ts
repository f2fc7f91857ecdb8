/** disclose: from a request and a language to a sheet. */
import { issue, type Issue } from '../primitives/issue.js';
import { LANGUAGES, type Language } from '../primitives/language.js';
import { object, oneOf, optional, readParts } from '../primitives/reader.js';
import { date } from '../primitives/readers.js';
import { failed, ok, type Result } from '../primitives/result.js';
import { changeList } from '../change/changes.js';
import { changedBy } from '../change.js';
import { priceLoan } from '../quote.js';
import { quoteFields } from '../terms/parse-terms.js';
import { sheetOf, type Sheet } from './disclosure.js';
import { planned } from './plan.js';

const own = { language: oneOf(LANGUAGES), issuedAt: optional(date), changes: optional(changeList) };

/** A loan asked for, the language of the sheet, the day that it is made on and changes to look at, where those are to stand on it. */
export const disclosureRequest = object({ ...quoteFields, ...own });

const ownRequest = object(own);

export function disclose(request: unknown): Result<Sheet> {
  const { language, issuedAt, changes, ...loanAsked } = (request ?? {}) as { readonly language?: unknown; readonly issuedAt?: unknown; readonly changes?: unknown };
  const isObject = typeof request === 'object' && request !== null && !Array.isArray(request);
  const { read, issues } = readParts(ownRequest, { language, issuedAt, changes });
  const loan = priceLoan(isObject ? loanAsked : request);
  if (!loan.ok || issues.length > 0) return failed([...(isObject ? issues : []), ...(loan.ok ? [] : loan.issues.map(withOwnKeys))]);
  const plan = read.changes && changedBy(loan.value, read.changes);
  if (plan?.ok === false) return plan;
  return ok(planned(sheetOf(loan.value, { language: read.language as Language, issuedAt: read.issuedAt }), plan?.value));
}

/** An unknown key is told all the keys that there are. */
const withOwnKeys = (found: Issue): Issue =>
  found.code === 'unknown-key' && found.path.lastIndexOf('/') === 0 ? issue(found.code, found.path, { ...found.data, known: [...(found.data['known'] as readonly string[]), ...Object.keys(own)] }) : found;
