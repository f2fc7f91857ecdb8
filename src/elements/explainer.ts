/** Gives the calculator and the schedule their steps: imported, every figure of theirs opens into its formula, its numbers and its clause. */
import { nothing, type TemplateResult } from 'lit';
import { loanOf, type Quote } from '../answer.js';
import { later } from '../disclosure/figure.js';
import { figuresOf } from '../disclosure/figures-of-loan.js';
import type { Language } from '../i18n/messages.js';
import { provide } from './explaining.js';
import { figuresWhy, rowsWhy, type Why } from './parts/why.js';

/** Nothing for a quote that did not come from this page's engine. */
const of = (explain: (why: Why, quote: Quote) => TemplateResult) => (language: Language, quote: Quote): unknown => {
  const loan = loanOf(quote);
  return loan === undefined ? nothing : explain({ language, product: loan.terms.product, graph: later(() => figuresOf(loan)) }, quote);
};

provide({ figures: of(figuresWhy), rows: of((why, { schedule }) => rowsWhy(why, schedule.rows.length)) });
