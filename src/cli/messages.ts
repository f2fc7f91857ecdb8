/** Adds a sentence to every issue and finding of an answer, in the language that was asked for. */
import { hasIssues, type Comparison, type Issues, type Quote } from '../engine.js';
import { describeFinding, describeIssue } from '../i18n/describe.js';
import type { Language } from '../i18n/messages.js';

export function withMessages(answer: object, language: Language): object {
  if (hasIssues(answer)) return worded(answer, language);
  if ('quotes' in answer) {
    const { quotes } = answer as Comparison;
    return { quotes: Object.fromEntries(Object.entries(quotes).map(([method, each]) => [method, withMessages(each, language)])) };
  }
  if (!('findings' in answer)) return answer;
  const { findings } = answer as Quote;
  return { ...answer, findings: findings.map((each) => ({ ...each, message: describeFinding(language, each) })) };
}

const worded = ({ issues }: Issues, language: Language): object => ({
  issues: issues.map((each) => ({ ...each, message: describeIssue(language, each) })),
});
