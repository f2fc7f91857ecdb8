/** The choice of method: what each means and what it costs, side by side, so that the choice is made with the price in view. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hasIssues, type Comparison, type Finding, type Quote } from '../../engine.js';
import { money, percent } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import { METHODS, type Method, type Product } from '../../product/product.js';
import { barring, findingsAt } from '../finding-places.js';
import { NONE, totalOf } from '../parts/figures.js';
import { findingList } from '../parts/finding-list.js';

export interface MethodChoice {
  readonly language: Language;
  readonly product: Product;
  readonly chosen: Method;
  readonly comparison: Comparison | undefined;
  readonly quote: Quote | undefined;
  readonly disabled: boolean;
  readonly onChoose: (method: Method) => void;
}

/** In a fixed order, whichever the lender would rather sell. */
export function methodChoice(choice: MethodChoice): TemplateResult {
  const { language, chosen, quote, disabled, onChoose } = choice;
  const t = translator(language);
  return html`
    <fieldset class="methods" part="field" ?disabled=${disabled}>
      <legend>${t('calculator.method')}</legend>
      ${METHODS.map(
        (method) => html`<div class="method">
          <label>
            <input type="radio" name="method" value=${method} aria-describedby="${method}-meaning ${method}-messages" .checked=${live(chosen === method)} @change=${(): void => onChoose(method)} />
            <span class="choice"><strong>${t(`method.${method}`)}</strong> ${cost(choice, method)}</span>
          </label>
          <p id="${method}-meaning">${meaning(choice, method)}</p>
          <div id="${method}-messages">${findingList(language, method === chosen ? findingsAt(quote, 'method') : itsOwn(choice, method))}</div>
        </div>`,
      )}
    </fieldset>
  `;
}

/** What forbids this method and not the one that is chosen: what forbids both stands beside its cause. */
function itsOwn({ comparison, quote }: MethodChoice, method: Method): readonly Finding[] {
  const draft = comparison?.quotes[method];
  if (draft === undefined || hasIssues(draft)) return [];
  const shared = new Set(barring(quote).map(({ finding }) => finding.code));
  return barring(draft).map(({ finding }) => finding).filter(({ code }) => !shared.has(code) && code !== 'method-not-offered');
}

function meaning({ language, product: { methods } }: MethodChoice, method: Method): string {
  const t = translator(language);
  const plain = t(`calculator.methodMeaning.${method}`);
  return methods === undefined || methods.includes(method) ? plain : `${plain} ${t('calculator.methodCompare')}`;
}

function cost({ language, comparison }: MethodChoice, method: Method): TemplateResult {
  const t = translator(language);
  const answer = comparison?.quotes[method];
  if (answer !== undefined && hasIssues(answer)) return html`<span class="cost">${t('calculator.methodNot')}</span>`;
  const total = answer === undefined ? NONE : money(totalOf(answer));
  const gesv = answer === undefined ? NONE : percent(language, answer.cost.gesvRate);
  const all = answer?.costWithServices;
  return html`<span class="cost">
    <span>${t(answer?.terms.services === undefined ? 'calculator.methodTotal' : 'calculator.methodTotalWithServices', { total })}</span>
    <span>${t('calculator.methodGesv', { gesv })}</span>
    ${all === undefined ? nothing : html`<span>${t('calculator.methodGesvWithServices', { gesv: percent(language, all.gesvRate) })}</span>`}
  </span>`;
}
