/** Adds a sentence to every issue and finding of an answer, in the language that was asked for; its words are taught by who asks. */
import { hasIssues, type Comparison, type Disclosure, type Issues, type Quote, type Verification } from '../engine.js';
import { describeFinding, describeIssue } from './describe.js';
import { describeReading } from './describe-reading.js';
import type { Language } from './messages.js';

export function withMessages(answer: object, language: Language): object {
  if (hasIssues(answer)) return worded(answer, language);
  if ('quotes' in answer) return { quotes: eachWorded((answer as Comparison).quotes, language) };
  if (!('findings' in answer)) return answer;
  const { findings } = answer as Quote;
  const found = { ...answer, findings: findings.map((each) => ({ ...each, message: describeFinding(language, each) })) };
  if ('explanations' in answer) return { ...found, explanations: (answer as Verification).explanations.map((each) => ({ ...each, message: describeReading(language, each) })), ...lackingWorded(answer as Verification, language) };
  if (!('alternatives' in answer)) return found;
  const { quote, alternatives } = answer as Disclosure;
  return { ...found, quote: withMessages(quote, language), alternatives: eachWorded(alternatives, language) };
}

const lackingWorded = ({ lacking }: Verification, language: Language): object => (lacking === undefined ? {} : { lacking: worded({ issues: lacking }, language).issues });

const worded = ({ issues }: Issues, language: Language): { readonly issues: readonly object[] } => ({
  issues: issues.map((each) => ({ ...each, message: describeIssue(language, each) })),
});

const eachWorded = (answers: Readonly<Record<string, object>>, language: Language): object =>
  Object.fromEntries(Object.entries(answers).map(([method, each]) => [method, withMessages(each, language)]));
