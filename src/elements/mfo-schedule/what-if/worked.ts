/** Answers about the loan on screen: each question is worked out once, however often the panel is drawn; another loan has its own. */
import { answerOf, loanOf } from '../../../answer.js';
import type { Issues, Quote } from '../../../engine.js';
import { remembered } from '../../../primitives/remembered.js';
import type { Result } from '../../../primitives/result.js';
import type { PricedLoan } from '../../../quote.js';

/** More than one panel asks for at a time. */
const MOST = 50;

export class Worked<Question, T, Answer extends object> {
  readonly #work: (loan: PricedLoan, question: Question) => Result<T>;
  readonly #write: (value: T) => Answer;
  #quote: Quote | undefined;
  #ask: (question: Question) => Answer | Issues = () => ({ issues: [] });

  constructor(work: (loan: PricedLoan, question: Question) => Result<T>, write: (value: T) => Answer) {
    this.#work = work;
    this.#write = write;
  }

  /** No issues and no answer for a quote that did not come from this page's engine. */
  answer(quote: Quote, question: Question): Answer | Issues {
    const loan = loanOf(quote);
    if (loan === undefined) return { issues: [] };
    if (quote !== this.#quote) {
      this.#quote = quote;
      this.#ask = remembered((asked: Question) => answerOf(() => this.#work(loan, asked), this.#write), (asked) => JSON.stringify(asked), MOST);
    }
    return this.#ask(question);
  }
}
