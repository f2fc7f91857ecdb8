/** What tests of a running loan's changes ask. */
import { change, hasIssues, type Issue } from '../../src/engine.js';

export function issuesOf(request: object): readonly Issue[] {
  const answer = change(request);
  return hasIssues(answer) ? answer.issues : [];
}
