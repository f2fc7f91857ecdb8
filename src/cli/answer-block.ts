/** Answers a text of lines, JSON or CSV: an answer a line, in order; a bad line costs its own answer alone. */
import { issue } from '../primitives/issue.js';
import { hasIssues, verify } from '../engine.js';
import type { Language } from '../i18n/messages.js';
import { cellsOfRecords, padded, recordText, requestOf, type Records } from '../i18n/table/records.js';
import { verdictColumns } from '../i18n/verdict-columns.js';
import { withMessages } from '../i18n/with-messages.js';
import '../i18n/words/affordability.js';
import '../i18n/words/change.js';
import '../i18n/words/command.js';
import '../i18n/words/consent-file.js';
import '../i18n/words/published.js';
import '../i18n/words/sheet.js';
import { COMMANDS, type CommandName } from './commands.js';

/** How often each verdict was given; `unread` are lines that were answered with issues. */
export type Tally = Readonly<Record<string, number>>;

export interface Answered {
  readonly text: string;
  readonly tally: Tally;
}

/** What all blocks of a run share. */
export interface Job {
  readonly name: CommandName;
  readonly language: Language | undefined;
  /** Of a CSV: its columns, by the first line. */
  readonly records?: Records;
  /** What a CSV's lines share: the product, as far as no column tells it. */
  readonly product?: object | undefined;
}

export const answerBlock = (block: string, job: Job): Answered => (job.records === undefined ? answerLines(block, job) : answerRecords(block, job.records, job));

/** A record with what came of it: the verdict, what differs, the readings that fit, the objections. */
function answerRecords(block: string, records: Records, { language, product }: Job): Answered {
  return counted(cellsOfRecords(records, block).map((row) => {
    const asked = requestOf(records, row, { product });
    const added = verdictColumns('unread' in asked ? asked : verify(asked.request), language);
    return [added[0], recordText(records, [...padded(records, row), ...added])];
  }));
}

/** Each answer by its verdict and its text, a line each. */
function counted(answers: readonly (readonly [verdict: string, text: string])[]): Answered {
  const tally: Record<string, number> = {};
  for (const [verdict] of answers) tally[verdict] = (tally[verdict] ?? 0) + 1;
  return { text: answers.map(([, text]) => `${text}\n`).join(''), tally };
}

const answerLines = (block: string, { name, language }: Job): Answered =>
  counted(block.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const answer = answerTo(line, name);
    return [verdictOf(answer), answerText(answer, language)];
  }));

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
