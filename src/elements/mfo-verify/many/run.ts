/** A run over a file: its calculations answered in order, some at a time, until all are, or until it is stopped; and on from there. */
import type { RecordAnswer } from '../../../i18n/verdict-columns.js';
import type { AskedLine } from './many.js';
import { inWorker, onPage, type Verifier } from './verifiers.js';

/** Calculations that a verifier gets at a time: enough that sending costs little, few enough that progress is seen. */
const AT_A_TIME = 100;

export class Run {
  /** In the order of the file; what is not there is not answered yet. */
  readonly answers: RecordAnswer[] = [];
  /** Where the work is done now; `undefined` while it stands. */
  at: 'worker' | 'page' | 'opening' | undefined;
  readonly #count: number;
  readonly #ask: (index: number) => AskedLine;
  readonly #onChange: () => void;
  #verifier: Verifier | undefined;
  /** One for each going: what an earlier one still brings is let go. */
  #turn: object | undefined;

  constructor(count: number, ask: (index: number) => AskedLine, onChange: () => void) {
    this.#count = count;
    this.#ask = ask;
    this.#onChange = onChange;
  }

  get isDone(): boolean {
    return this.answers.length >= this.#count;
  }

  async go(): Promise<void> {
    if (this.at !== undefined) return;
    const turn = (this.#turn = {});
    this.#at('opening');
    const worker = await inWorker();
    if (this.#turn !== turn) worker?.close();
    else await this.#work(worker ?? onPage(), turn);
  }

  stop(): void {
    this.#verifier?.close();
    this.#verifier = undefined;
    this.#turn = undefined;
    this.#at(undefined);
  }

  async #work(verifier: Verifier, turn: object): Promise<void> {
    this.#verifier = verifier;
    this.#at(verifier.isWorker ? 'worker' : 'page');
    while (!this.isDone) {
      const answers = await this.#next(verifier).catch(() => undefined);
      if (this.#turn !== turn) return;
      if (answers === undefined) {
        // a worker that broke down: the page goes on from the same place
        verifier.close();
        await this.#work(onPage(), turn);
        return;
      }
      this.answers.push(...answers);
      this.#onChange();
    }
    this.stop();
  }

  async #next({ verify }: Verifier): Promise<readonly RecordAnswer[]> {
    const from = this.answers.length;
    const asked = Array.from({ length: Math.min(AT_A_TIME, this.#count - from) }, (_, index) => this.#ask(from + index));
    const answers = (await verify(asked.flatMap((each) => ('request' in each ? [each.request] : [])))).values();
    return asked.map((each) => ('request' in each ? (answers.next().value as RecordAnswer) : each.answer));
  }

  #at(at: Run['at']): void {
    this.at = at;
    this.#onChange();
  }
}
