/** Runs the command line: one JSON in, one JSON out; with --ndjson a line in, a line out, in order, by all cores and in constant memory. */
import { once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { echo, issue, type Issue } from '../primitives/issue.js';
import { isRecord } from '../primitives/reader.js';
import { hasIssues, type Comparison, type Issues } from '../engine.js';
import { LANGUAGES, type Language } from '../i18n/messages.js';
import { splitHeading } from '../i18n/table/record-ends.js';
import { recordsOf, recordText, type Records } from '../i18n/table/records.js';
import { ADDED } from '../i18n/verdict-columns.js';
import { answerText, answerTo } from './answer-block.js';
import { blocks } from './blocks.js';
import { COMMANDS, type CommandName } from './commands.js';
import { inOrder } from './in-order.js';
import { Progress } from './progress.js';

export const USAGE = `mfo-disclosure <command> [--file path] [--ndjson | --csv [--product path]] [--jobs N] [--lang ru|kk]

  quote     prices a loan: schedule, ГЭСВ, ceilings; "method": "all" compares the methods
  gesv      the annual effective rate of bare flows, with its proof
  affordability
            whether a borrower can carry a loan: КДН, КДД, income test
  change    a running loan after early, late or deferred payments or new terms: {"quote", "changes"}
  goal      what a goal takes: {"quote", "changes"?, "goal"}: an instalment, a last day, a saving
  relief    what may be asked for in arrears, priced: {"quote", "changes"?, "fromRow", "borrower"?}
  offer     over which amounts and terms a product keeps the ceilings: {"product", "on", "law"?}
  highest-rate  the highest nominal rate under the ceilings: {"quote"}
  disclose  the pre-contract sheet of a loan: a quote's request and "language" ("ru" or "kk")
  verify    whether what a lender published agrees with its terms, and which reading would fit where not
  consent   whether a record of consents holds: {"record", "consents", "product"}
  law       the values of the law on a day: {"on": "2026-11-20"}

Reads one JSON object from standard input or --file and writes one to standard output;
with --ndjson, one object a line, answered by all cores (or --jobs of them), in order;
verify --csv reads a loan a line, columns by their headings and what they
share by --product, and adds columns to each. Exit status: 0 done, 1 a record or published figures do not hold, 2 the input could not be used.
`;

export const OPTIONS = {
  file: { type: 'string' },
  lang: { type: 'string' },
  jobs: { type: 'string' },
  product: { type: 'string' },
  ndjson: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
} as const;

export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  /** Where a run in bulk tells how it goes. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

const DONE = 0;
const MISMATCH = 1;
const UNUSABLE = 2;

/** More threads than any machine gains by. */
const MOST_JOBS = 256;

interface Options {
  readonly name: CommandName;
  readonly language: Language | undefined;
  readonly lines: 'json' | 'csv' | undefined;
  readonly jobs: number;
  /** What the lines of a CSV share. */
  readonly product: object | undefined;
  readonly file: string | undefined;
}

/** Answers with the exit status. Whatever goes wrong with the input is an answer on standard output, never a stack trace. */
export async function run(args: readonly string[], { stdin, stdout, stderr }: Streams): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) return write(stdout, USAGE).then(() => DONE);
  const options = readOptions(args);
  if ('issues' in options) return finish(stdout, options, languageIn(args));
  const input = options.file === undefined ? stdin : createReadStream(options.file);
  try {
    return await (options.lines !== undefined ? eachLine(input, stdout, new Progress(stderr, options), options) : wholeInput(input, stdout, options));
  } catch (error) {
    const unreadable = error instanceof Error && 'syscall' in error;
    return finish(stdout, { issues: [unreadable ? issue('unreadable-file', '', { got: echo(options.file ?? 'stdin') }) : issue('internal-error', '')] }, options.language);
  }
}

function readOptions(args: readonly string[]): Options | Issues {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: OPTIONS,
    });
    const issues: Issue[] = [];
    const [name = ''] = positionals;
    const isKnown = Object.hasOwn(COMMANDS, name);
    const jobs = values.jobs === undefined ? availableParallelism() : Number(values.jobs);
    if (!isKnown) issues.push(issue('unknown-command', '', { got: echo(name), known: Object.keys(COMMANDS) }));
    if (positionals.length > 1) issues.push(issue('unknown-option', '', { got: echo(positionals.slice(1).join(' ')) }));
    if (values.lang !== undefined && !isLanguage(values.lang)) issues.push(issue('unknown-option', '', { got: echo(`--lang ${values.lang}`) }));
    if (!(Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS)) issues.push(issue('unknown-option', '', { got: echo(`--jobs ${String(values.jobs)}`) }));
    // one kind of lines, and a CSV is verified alone
    if (values.csv && (values.ndjson || name !== 'verify')) issues.push(issue('unknown-option', '', { got: '--csv' }));
    const product: object = values.product === undefined ? {} : readProduct(values.product);
    if (hasIssues(product)) issues.push(...product.issues);
    if (issues.length > 0) return { issues };
    return { name: name as CommandName, language: values.lang as Language | undefined, lines: values.csv ? 'csv' : values.ndjson ? 'json' : undefined, jobs, product, file: values.file };
  } catch (error) {
    return { issues: [issue('unknown-option', '', { got: echo(/'(-[^' ]+)/.exec(String(error))?.[1] ?? String(error)) })] };
  }
}

/** A file of a product, whole or in part; the verifier reads it with each line. */
function readProduct(path: string): object {
  try {
    const product: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    if (isRecord(product)) return product;
    return { issues: [issue('malformed', '/product', { expected: 'object', got: echo(product) })] };
  } catch (error) {
    return { issues: [error instanceof SyntaxError ? issue('malformed-json', '') : issue('unreadable-file', '', { got: echo(path) })] };
  }
}

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

/** The language, even where the other options can't be read. */
const languageIn = (args: readonly string[]): Language | undefined =>
  LANGUAGES.find((language) => args.some((arg, index) => arg === `--lang=${language}` || (arg === '--lang' && args[index + 1] === language)));

async function wholeInput(input: Readable, stdout: Writable, { name, language }: Options): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk as Buffer));
  return finish(stdout, answerTo(Buffer.concat(chunks).toString('utf8'), name), language);
}

async function eachLine(input: Readable, stdout: Writable, progress: Progress, options: Options): Promise<number> {
  // a stream that can't be opened says so before any line is asked for
  await new Promise<void>((resolve, reject) => input.once('readable', resolve).once('end', resolve).once('error', reject));
  const { name, language, jobs, lines, product } = options;
  const read = blocks(input, lines === 'csv');
  const csv = lines === 'csv' ? await headed(read) : undefined;
  if (csv !== undefined) await write(stdout, `${recordText(csv.records, [...csv.records.titles, ...ADDED])}\n`);
  for await (const { text, tally } of inOrder(csv?.rest ?? read, { name, language, ...(csv && { records: csv.records, product }) }, jobs)) {
    await write(stdout, text);
    progress.add(tally);
  }
  progress.end();
  return MISMATCHES.some((verdict) => (progress.tally[verdict] ?? 0) > 0) ? MISMATCH : DONE;
}

/** The columns of a CSV, by its first line, and what comes after it. */
async function headed(read: AsyncGenerator<string>): Promise<{ readonly records: Records; readonly rest: AsyncGenerator<string> }> {
  const first = await read.next();
  const { delimiter, heading, body } = splitHeading(first.done === true ? '' : first.value);
  async function* rest(): AsyncGenerator<string> {
    yield body;
    yield* read;
  }
  return { records: recordsOf(heading, delimiter), rest: rest() };
}

async function finish(stdout: Writable, result: object, language: Language | undefined): Promise<number> {
  await write(stdout, `${answerText(result, language)}\n`);
  return unusable(result) ? UNUSABLE : isMismatch(result) ? MISMATCH : DONE;
}

/** A record that was changed, or published figures that do not agree. */
const MISMATCHES = ['changed', 'inconsistent'];

const isMismatch = (result: object): boolean => 'verdict' in result && MISMATCHES.includes(String(result.verdict));

/** No answer at all, or a comparison without one method that could be computed. */
const unusable = (result: object): boolean =>
  hasIssues(result) || ('quotes' in result && Object.values((result as Comparison).quotes).every(hasIssues));

/** Waits for a full pipe, so that a slow reader costs no memory. */
async function write(stdout: Writable, chunk: string): Promise<void> {
  if (!stdout.write(chunk)) await once(stdout, 'drain');
}
