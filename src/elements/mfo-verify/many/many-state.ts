/** An opened file of many calculations: what the reader said of it, how far its run is, and which of its lines are looked at. */
import { issue, type Issue } from '../../../primitives/issue.js';
import { isRecord } from '../../../primitives/reader.js';
import { hasIssues, verify } from '../../../engine.js';
import { lacksUnit, type Field, type Shared } from '../../../i18n/table/records.js';
import type { Encoding } from './file-text.js';
import { askedIn, withChoices, type AskedLine, type ColumnChoices, type Many } from './many.js';
import { ALL, rowOf, shownRows, VERDICTS, type ManyRow, type Shown } from './rows.js';
import { Run } from './run.js';

export class ManyState {
  readonly name: string;
  readonly encoding: Encoding;
  run: Run;
  rows: readonly ManyRow[] = [];
  shown: Shown = ALL;
  /** The first that is seen of the rows that are wanted. */
  from = 0;
  /** The line that is looked at as a whole. */
  opened: number | undefined;
  /** Whether some terms are bare numbers that nothing gives a unit. */
  lacksUnit = false;
  productIssues: readonly Issue[] = [];
  /** The file of the product that holds for all lines. */
  productName: string | undefined;
  readonly #file: Many;
  readonly #onChange: () => void;
  #choices: ColumnChoices = {};
  #product: object | undefined;
  #opening: object | undefined;
  #shared: Shared = {};
  #found: { readonly of: readonly ManyRow[]; readonly by: Shown; readonly rows: readonly ManyRow[] } | undefined;

  constructor(name: string, encoding: Encoding, file: Many, onChange: () => void) {
    this.name = name;
    this.encoding = encoding;
    this.#file = file;
    this.#onChange = onChange;
    this.run = this.#fresh();
  }

  /** With the columns as the reader says they are. */
  get many(): Many {
    return withChoices(this.#file, this.#choices);
  }

  get tally(): Readonly<Record<ManyRow['verdict'], number>> {
    return Object.fromEntries(VERDICTS.map((verdict) => [verdict, this.rows.filter((row) => row.verdict === verdict).length])) as Record<ManyRow['verdict'], number>;
  }

  /** The rows that are wanted, in the order that is wanted. */
  get shownRows(): readonly ManyRow[] {
    if (this.#found?.of !== this.rows || this.#found.by !== this.shown) this.#found = { of: this.rows, by: this.shown, rows: shownRows(this.rows, this.#file, this.shown) };
    return this.#found.rows;
  }

  /** The figures that some line differs in. */
  get figures(): readonly string[] {
    return [...new Set(this.rows.flatMap(({ differs }) => differs))];
  }

  /** What a line asks, with what all of them share. */
  asked(index: number): AskedLine {
    return askedIn(this.many, index, { ...this.#shared, product: { ...this.#shared.product, ...this.#product } });
  }

  /** What the line that is looked at asked; `undefined` where it could not be read. */
  get openedRequest(): object | undefined {
    const asked = this.opened === undefined ? undefined : this.asked(this.opened);
    return asked !== undefined && 'request' in asked && isRecord(asked.request) ? asked.request : undefined;
  }

  open(index: number): void {
    this.opened = index;
    this.#onChange();
  }

  choose(index: number, field: Field | 'other'): void {
    this.#choices = { ...this.#choices, [index]: field };
    this.#again();
  }

  /** What the lines share besides the product's file; the same again changes nothing. */
  share(shared: Shared): void {
    // a line of JSON tells everything by itself
    if (this.#file.records === undefined || JSON.stringify(shared) === JSON.stringify(this.#shared)) return;
    this.#shared = shared;
    this.#again();
  }

  /** What can't be read changes nothing but what is said of it. */
  async openProduct(file: File): Promise<void> {
    const turn = (this.#opening = {});
    const read = await productIn(file);
    // the file that was chosen last counts
    if (this.#opening !== turn) return;
    this.productIssues = 'issues' in read ? read.issues : [];
    if ('issues' in read) this.#onChange();
    else {
      this.#product = read.product;
      this.productName = file.name;
      this.#again();
    }
  }

  dropProduct(): void {
    this.#opening = undefined;
    this.#product = undefined;
    this.productName = undefined;
    this.productIssues = [];
    this.#again();
  }

  show(change: Partial<Shown>): void {
    this.shown = { ...this.shown, ...change };
    this.from = 0;
    // what is looked at is one of the rows that are shown
    if (!this.shownRows.some(({ index }) => index === this.opened)) this.opened = undefined;
    this.#onChange();
  }

  turn(from: number): void {
    this.from = from;
    this.#onChange();
  }

  /** Another question: what was answered to the former is gone. */
  #again(): void {
    this.run.stop();
    this.run = this.#fresh();
    this.rows = [];
    this.opened = undefined;
    this.#onChange();
  }

  #fresh(): Run {
    const { many } = this;
    const place = many.records && lacksUnit(many.records) ? many.records.fields.indexOf('term') : -1;
    this.lacksUnit = place >= 0 && many.lines.some((line) => /^\s*\d+\s*$/.test(line[place] ?? ''));
    const run: Run = new Run(many.lines.length, (index) => this.asked(index), () => {
      if (run !== this.run) return;
      const start = this.rows.length;
      const more = run.answers.slice(start);
      if (more.length > 0) this.rows = [...this.rows, ...more.map((answer, index) => rowOf(many, start + index, this.asked(start + index), answer))];
      this.#onChange();
    });
    return run;
  }
}

/** A file of a product, whole or in part. */
async function productIn(file: File): Promise<{ readonly product: object } | { readonly issues: readonly Issue[] }> {
  let product: unknown;
  try {
    product = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    return { issues: [issue('malformed-json', '/product')] };
  }
  const answer = verify({ request: { product }, disclosed: {} });
  if (hasIssues(answer)) return { issues: answer.issues.map((each) => ({ ...each, path: each.path.replace(/^\/request/, '') })) };
  return isRecord(product) ? { product } : { issues: [issue('malformed', '/product', { expected: 'object' })] };
}
