/** What a CSV's records get: the verdict, what differs, the readings that fit, the objections; in words where a language is told. */
import type { Issue } from '../primitives/issue.js';
import { hasIssues, type Issues, type Verification } from '../engine.js';
import type { Finding } from '../law/finding.js';
import type { Explanation } from '../verify/explain.js';
import { describeFinding, describeIssue } from './describe.js';
import { describeReading } from './describe-reading.js';
import type { Language } from './messages.js';
import type { UnreadCell } from './table/records.js';
import { translator } from './translator.js';
import './words/published.js';
import './words/verify.js';

/** The columns that are added, by their titles. */
export const ADDED = ['verdict', 'differs', 'readings', 'objections'] as const;

/** What came of one record: an answer, or the cells that can't be read. */
export type RecordAnswer = Verification | Issues | { readonly unread: readonly UnreadCell[] };

/** `unread` is a record that could not be asked about. */
export const verdictOf = (answer: RecordAnswer): Verification['verdict'] | 'unread' => ('verdict' in answer ? answer.verdict : 'unread');

export function verdictColumns(answer: RecordAnswer, language: Language | undefined): readonly [verdict: string, differs: string, readings: string, objections: string] {
  const verdict = verdictOf(answer);
  if ('unread' in answer) return [verdict, '', '', answer.unread.map((cell) => unreadText(cell, language)).join(' ')];
  if (hasIssues(answer)) return [verdict, '', '', answer.issues.map((each) => issueText(each, language)).join(' ')];
  const { checks, explanations, findings } = answer;
  return [
    verdict,
    checks.filter((check) => check.verdict !== 'match').map(({ id, computed }) => `${id}: ${computed ?? '?'}`).join('; '),
    explanations.map((each) => readingText(each, language)).join(' '),
    findings.filter(({ severity }) => severity === 'error').map((each) => findingText(each, language)).join(' '),
  ];
}

const unreadText = ({ title, got, expected }: UnreadCell, language: Language | undefined): string => (language === undefined ? `${title}: ${got}` : translator(language)(`verify.cell.${expected}`, { title, got }));
const issueText = (each: Issue, language: Language | undefined): string => (language === undefined ? `${each.code} ${each.path}` : describeIssue(language, each));
const readingText = (each: Explanation, language: Language | undefined): string => (language === undefined ? each.id : describeReading(language, each));
const findingText = (each: Finding, language: Language | undefined): string => (language === undefined ? each.code : describeFinding(language, each));
