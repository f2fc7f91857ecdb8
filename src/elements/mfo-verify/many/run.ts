/** A run over a file: its lines answered in order, some at a time, until all are, or until it is stopped; and on from there. */
import type { RecordAnswer } from '../../../i18n/verdict-columns.js';
import type { AskedLine } from './many.js';
import { inWorker, onPage, type Verifier } from './verifiers.js';

/** Lines that a verifier gets at a time: enough that sending costs little, few enough that progress is seen. */
const AT_A_TIME = 100;

export class Run {
  /** In the order of the lines; what is not there is not answered yet. */
  readonly answers: RecordAnswer[] = [];
  /** Where the work is done now; `undefined` while it stands. */
  at: 'worker' | 'page' | 'opening' | undefined;
  readonly #count: number;
  readonly #ask: (index: number) => AskedLine;
  readonly #onChange: () => void;
  #verifier: Verifier | undefined;

  constructor(count: number, ask: (index: number) => AskedLine, onChange: () => void) {
    this.#count = count;
    this.#ask = ask;
    this.#onChange = onChange;
  }

  get isDone(): boolean {
    return this.answers.length === this.#count;
  }

  async go(): Promise<void> {
    if (this.at !== undefined) return;
    this.#at('opening');
    let verifier = (await inWorker()) ?? onPage;
    if (this.#isStopped()) {
      verifier.close();
      return;
    }
    this.#verifier = verifier;
    this.#at(verifier.isWorker ? 'worker' : 'page');
    while (!this.isDone) {
      try {
        const answers = await this.#next(verifier);
        if (this.#verifier !== verifier) return;
        this.answers.push(...answers);
        this.#onChange();
      } catch {
        // a worker that broke down: the page goes on from the same line
        verifier.close();
        this.#verifier = verifier = onPage;
        this.#at('page');
      }
    }
    this.stop();
  }

  /** A method, for the compiler takes a field to be as it was before the waiting. */
  #isStopped(): boolean {
    return this.at === undefined;
  }

  stop(): void {
    this.#verifier?.close();
    this.#verifier = undefined;
    this.#at(undefined);
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
