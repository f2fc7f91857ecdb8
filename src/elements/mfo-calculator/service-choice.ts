/** Paid services, each by itself: nothing is ticked, nor how it is paid for chosen, until the visitor does so. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Finding } from '../../engine.js';
import { money } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import { moneyText } from '../../primitives/money.js';
import type { Product, Service } from '../../product/product.js';
import { findingList } from '../parts/finding-list.js';
import type { Entry, ServiceChoice } from './entry.js';

export interface Services {
  readonly language: Language;
  readonly product: Product;
  readonly chosen: Entry['services'];
  readonly findings: readonly Finding[];
  readonly disabled: boolean;
  readonly onChoose: (chosen: Entry['services']) => void;
}

export function serviceChoice(given: Services): TemplateResult | typeof nothing {
  const { language, product, findings, disabled } = given;
  const { services = [] } = product;
  if (services.length === 0) return nothing;
  const t = translator(language);
  return html`
    <fieldset class="services" part="field" ?disabled=${disabled}>
      <legend>${t('calculator.services')}</legend>
      ${services.map((service, index) => oneService(given, service, `service-${index}`))} ${findingList(language, findings)}
    </fieldset>
  `;
}

function oneService({ language, chosen, onChoose }: Services, { id, name, content, price, insurers = [] }: Service, key: string): TemplateResult {
  const t = translator(language);
  const how = Object.hasOwn(chosen, id) ? chosen[id] : undefined;
  const others = Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== id));
  const choose = (choice: ServiceChoice): void => onChoose({ ...others, [id]: choice });
  return html`
    <div class="service">
      <label>
        <input
          type="checkbox"
          aria-describedby="${key}-about"
          .checked=${live(how !== undefined)}
          @change=${(event: Event): void => ((event.target as HTMLInputElement).checked ? choose('undecided') : onChoose(others))}
        />
        <span>${t('calculator.servicePrice', { name: name?.[language] ?? id, price: money(moneyText(price)) })}</span>
      </label>
      <div id="${key}-about">
        ${content === undefined ? nothing : html`<p>${content[language]}</p>`}
        ${insurers.length === 0 ? nothing : html`<p>${t('calculator.insurers', { names: insurers.map((insurer) => insurer[language]).join(', ') })}</p>`}
        <p>${t('calculator.servicesFree')}</p>
      </div>
      ${how === undefined ? nothing : howPaid(language, key, how, choose)}
    </div>
  `;
}

const howPaid = (language: Language, key: string, how: ServiceChoice, choose: (choice: ServiceChoice) => void): TemplateResult => {
  const t = translator(language);
  return html`
    <fieldset class="how">
      <legend>${t('calculator.serviceHow')}</legend>
      ${(['apart', 'financed'] as const).map(
        (each) => html`<label>
          <input type="radio" class=${how} name=${key} .checked=${live(how === each)} @change=${(): void => choose(each)} />
          <span>${t(each === 'apart' ? 'calculator.serviceApart' : 'calculator.serviceFinanced')}</span>
        </label>`,
      )}
      ${how === 'undecided' ? html`<p><strong>${t('calculator.serviceUndecided')}</strong></p>` : nothing}
    </fieldset>
  `;
};
