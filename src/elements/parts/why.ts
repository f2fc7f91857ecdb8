/** Why a figure is what it is: its steps, from itself down to the law and to what was asked, in words and numbers. */
import { html, nothing, type TemplateResult } from 'lit';
import { explain } from '../../disclosure/explain.js';
import type { Graph } from '../../disclosure/figure.js';
import { figureLabel, stepText, valueText, type StepTable, type StepText, type Surroundings } from '../../i18n/explain.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/explain.js';
import type { Product } from '../../product/product.js';
import { whenOpen } from './when-open.js';

export interface Why {
  readonly language: Language;
  readonly product: Product;
  readonly graph: Graph;
}

/** The steps behind a figure, the nearest first; those that a reader has `seen` already are left out. */
export const steps = (given: Why, id: string, seen: ReadonlySet<string> = new Set()): TemplateResult => html`<ol class="steps">
  ${explain(given.graph, id).filter(({ figure }) => !seen.has(figure.id)).map((each) => step(stepText(aroundOf(given), each)))}
</ol>`;

/** The same, folded under a label. */
export const why = (given: Why, id: string, label: string): TemplateResult => html`<details class="term why"><summary>${label}</summary>${whenOpen(() => steps(given, id))}</details>`;

/** What decides, as far as a loan has it: each figure folds out into its steps. */
const DECIDES = ['rows.1.payment', 'principal', 'totalWithServices', 'total', 'overpaymentWithServices', 'overpayment', 'nominalRate', 'gesvRate', 'gesvRateWithServices', 'dailyRate', 'law.rate-ceiling', 'law.short-rate-ceiling.gesvRate'];

/** One question under the figures: nothing beside it moves when it opens. */
export const figuresWhy = (given: Why): TemplateResult => whyEach(given, DECIDES);

/** Those of some figures that there are. */
export const whyEach = (given: Why, ids: readonly string[]): TemplateResult => html`<details class="term why">
  <summary>${translator(given.language)('explain.why')}</summary>
  ${whenOpen(() => html`${ids.filter((id) => given.graph.find(id) !== undefined).map((id) => why(given, id, titleOf(given, id)))}`)}
</details>`;

const titleOf = (given: Why, id: string): string => `${figureLabel(aroundOf(given), id)}: ${shown(given, id)}`;

const aroundOf = ({ language, product, graph }: Why): Surroundings => ({ language, product, find: graph.find });

function shown({ language, graph }: Why, id: string): string {
  const { figure } = graph.find(id) ?? {};
  return figure === undefined ? '' : valueText(language, figure.value, figure.unit);
}

/** Every row of a schedule, each folded out into its steps. */
export const rowsWhy = (given: Why, rows: number): TemplateResult => html`<details class="term why">
  <summary>${translator(given.language)('explain.whyRow')}</summary>
  ${whenOpen(() => html`${Array.from({ length: rows }, (_, index) => why(given, `rows.${index + 1}.balance`, rowTitle(given, index + 1)))}`)}
</details>`;

const rowTitle = (given: Why, row: number): string =>
  `${figureLabel(aroundOf(given), `rows.${row}.payment`)}, ${shown(given, `rows.${row}.date`)}: ${shown(given, `rows.${row}.payment`)}`;

const step = ({ label, value, lines, table, refs }: StepText): TemplateResult => html`
  <li>
    <p class="result"><span>${label}:</span> <strong>${value}</strong></p>
    ${lines.map((line) => html`<p>${line}</p>`)} ${table === undefined ? nothing : stepTable(table)}
    ${refs.length === 0 ? nothing : html`<p class="refs">${refs.join('; ')}</p>`}
  </li>
`;

const stepTable = ({ head, rows, foot }: StepTable): TemplateResult => html`
  <div class="wide" tabindex="0" role="group" aria-label=${head.join(', ')}>
    <table>
      <thead><tr>${head.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
      <tfoot><tr>${foot.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr></tfoot>
    </table>
  </div>
`;
