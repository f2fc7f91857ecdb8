/** Rights, duties, deadlines and what follows when nothing is paid; in words, with the clauses they rest on. */
import { html, type TemplateResult } from 'lit';
import { describeRefs } from '../../i18n/describe.js';
import type { MessageKey } from '../../i18n/messages.js';
import '../../i18n/words/disclosure.js';
import { ref, type LegalRef } from '../../law/act.js';
import { rightsList } from '../parts/rights.js';
import { section, words, type View } from './view.js';

interface Item {
  readonly key: MessageKey;
  readonly refs: readonly LegalRef[];
}

const LAW = (clause: string): readonly LegalRef[] => [ref('law-56-v', clause)];
const RULES = (clause: string): readonly LegalRef[] => [ref('lender-rules', clause)];

const DUTIES: readonly Item[] = [
  { key: 'disclosure.duty.pay', refs: LAW('ст. 9 п. 2') },
  { key: 'disclosure.duty.arrive', refs: RULES('гл. 7 § 2 п. 6') },
  { key: 'disclosure.duty.true', refs: RULES('гл. 8 § 4 п. 2') },
];

const CONSEQUENCES: readonly Item[] = [
  { key: 'disclosure.consequence.penalty', refs: LAW('ст. 6 п. 3') },
  { key: 'disclosure.consequence.history', refs: RULES('гл. 8 § 1 п. 1') },
  { key: 'disclosure.consequence.demand', refs: [...RULES('гл. 8 § 1 п. 2'), ...LAW('ст. 9-2 п. 3-3')] },
  { key: 'disclosure.consequence.court', refs: RULES('гл. 6 п. 3') },
  { key: 'disclosure.consequence.collectors', refs: LAW('ст. 9-2 п. 5') },
];

const SETTLED = ['1', '2', '3', '4', '5', '6'] as const;

export function duties(view: View): TemplateResult {
  const t = words(view);
  const { language, sheet: { loan } } = view;
  const list = (items: readonly Item[]): TemplateResult => html`<ul>
    ${items.map(({ key, refs }) => html`<li>${t(key)} <span class="refs">${describeRefs(language, refs)}</span></li>`)}
  </ul>`;
  const block = (name: 'duties' | 'consequences', items: readonly Item[]): TemplateResult => html`<section><h4>${t(`disclosure.rights.${name}`)}</h4>${list(items)}</section>`;
  return section(view, 'duties', t('disclosure.rights.title'), () => html`
    ${rightsList(language, loan)} ${block('duties', DUTIES)} ${block('consequences', CONSEQUENCES)}
    <section>
      <h4>${t('disclosure.rights.order')}</h4>
      <ol>${SETTLED.map((step) => html`<li>${t(`disclosure.settle.${step}`)}</li>`)}</ol>
      <p class="refs">${describeRefs(language, LAW('ст. 6 п. 1-1'))}</p>
    </section>
  `);
}
