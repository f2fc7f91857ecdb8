/** Answers a text of lines: a JSON a line, an answer a line, in order; a bad line costs its own answer alone. */
import { issue } from '../primitives/issue.js';
import { hasIssues } from '../engine.js';
import type { Language } from '../i18n/messages.js';
import { COMMANDS, type CommandName } from './commands.js';
import { withMessages } from './messages.js';

/** How often each verdict was given; `unread` are lines that were answered with issues. */
export type Tally = Readonly<Record<string, number>>;

export interface Answered {
  readonly text: string;
  readonly tally: Tally;
}

export function answerBlock(block: string, name: CommandName, language: Language | undefined): Answered {
  const tally: Record<string, number> = {};
  const answers: string[] = [];
  for (const line of block.split('\n')) {
    if (line.trim() === '') continue;
    const answer = answerTo(line, name);
    const verdict = verdictOf(answer);
    tally[verdict] = (tally[verdict] ?? 0) + 1;
    answers.push(answerText(answer, language), '\n');
  }
  return { text: answers.join(''), tally };
}

const verdictOf = (answer: object): string => (hasIssues(answer) ? 'unread' : 'verdict' in answer ? String(answer.verdict) : 'answered');

export function answerTo(json: string, name: CommandName): object {
  let request: unknown;
  try {
    // a byte order mark is what some editors put before the first brace
    request = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return { issues: [issue('malformed-json', '')] };
  }
  return COMMANDS[name](request);
}

export const answerText = (answer: object, language: Language | undefined): string => JSON.stringify(language === undefined ? answer : withMessages(answer, language));
