/** Answers a text of lines, JSON or CSV: an answer a line, in order; a bad line costs its own answer alone. */
import { issue } from '../primitives/issue.js';
import { hasIssues, verify, type Issues, type Verification } from '../engine.js';
import type { Language } from '../i18n/messages.js';
import { cellsOfRecords, recordText, requestOf, type Records, type UnreadCell } from '../i18n/table/records.js';
import { translator } from '../i18n/translator.js';
import '../i18n/words/verify.js';
import { COMMANDS, type CommandName } from './commands.js';
import { withMessages } from './messages.js';

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
    const cells = [...row, ...records.titles.slice(row.length).map(() => '')];
    const asked = requestOf(records, cells, product);
    const [verdict, ...said] = 'unread' in asked ? unreadColumns(asked.unread, language) : columnsOf(verify(asked.request), language);
    return [verdict, recordText(records, [...cells, verdict, ...said])];
  }));
}

/** Each answer by its verdict and its text, a line each. */
function counted(answers: readonly (readonly [verdict: string, text: string])[]): Answered {
  const tally: Record<string, number> = {};
  for (const [verdict] of answers) tally[verdict] = (tally[verdict] ?? 0) + 1;
  return { text: answers.map(([, text]) => `${text}\n`).join(''), tally };
}

/** The columns that a CSV gets. */
export const ADDED = ['verdict', 'differs', 'readings', 'objections'] as const;

type Columns = readonly [verdict: string, differs: string, readings: string, objections: string];

const unreadColumns = (unread: readonly UnreadCell[], language: Language | undefined): Columns =>
  ['unread', '', '', unread.map(({ title, got, expected }) => (language === undefined ? `${title}: ${got}` : translator(language)(`verify.cell.${expected}`, { title, got }))).join(' ')];

function columnsOf(answer: Verification | Issues, language: Language | undefined): Columns {
  const verdict = verdictOf(answer);
  const said = (each: object, otherwise: string): string => ('message' in each ? String(each.message) : otherwise);
  const worded = language === undefined ? answer : (withMessages(answer, language) as typeof answer);
  if (hasIssues(worded)) return [verdict, '', '', worded.issues.map((each) => said(each, `${each.code} ${each.path}`)).join(' ')];
  const { checks, explanations, findings } = worded;
  return [
    verdict,
    checks.filter((check) => check.verdict !== 'match').map(({ id, computed }) => `${id}: ${computed ?? '?'}`).join('; '),
    explanations.map((each) => said(each, each.id)).join(' '),
    findings.filter(({ severity }) => severity === 'error').map((each) => said(each, each.code)).join(' '),
  ];
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
