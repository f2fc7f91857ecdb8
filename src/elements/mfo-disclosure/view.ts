/** What every part of a sheet is given: the sheet in one language, its link, and whether it is for paper. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Sheet } from '../../disclosure/disclosure.js';
import { valueText } from '../../i18n/explain.js';
import type { Language } from '../../i18n/messages.js';
import { translator, type Translate } from '../../i18n/translator.js';
import type { Product } from '../../product/product.js';
import type { Why } from '../parts/why.js';

export interface View {
  readonly language: Language;
  readonly sheet: Sheet;
  /** The address that opens the sheet again. */
  readonly link: string;
  /** On paper, and in a file, everything is open and nothing is pressed. */
  readonly paper: boolean;
  /** Opened by a link on a page without a product: what only the lender's file says is not missing, it was never there. */
  readonly isWordless: boolean;
  /** Shows the changes on a sheet that has some. */
  readonly planPart?: ((view: View) => TemplateResult | typeof nothing) | undefined;
}

export const productOf = ({ sheet }: View): Product => sheet.loan.terms.product;

export const words = ({ language }: View): Translate => translator(language);

export const whyOf = (view: View): Why => ({ language: view.language, product: productOf(view), graph: view.sheet.graph });

/** A figure as it is shown, named so that a saved sheet can be compared with what is computed. */
export function shown(view: View, id: string): TemplateResult | typeof nothing {
  const text = valueOf(view, id);
  return text === undefined ? nothing : html`<span class="figure" data-figure=${id}>${text}</span>`;
}

/** The same as text. */
export function valueOf({ language, sheet }: View, id: string): string | undefined {
  const found = sheet.graph.find(id);
  return found && valueText(language, found.figure.value, found.figure.unit);
}

/** A part of the sheet after its first page: folded on screen, open on paper. Two languages may stand on one page. */
export function section(view: View, name: string, title: string, content: () => TemplateResult): TemplateResult {
  const id = `${name}-${view.language}`;
  return view.paper
    ? html`<section class="part ${name}" aria-labelledby=${id}><h3 id=${id}>${title}</h3>${content()}</section>`
    : html`<details class="part ${name}"><summary><h3 id=${id}>${title}</h3></summary>${content()}</details>`;
}

/** A hash in groups that an eye can follow. */
export const grouped = (hash: string): string => (hash.match(/.{8}/g) ?? []).join(' ');
