/** Rights, duties, deadlines and what follows when nothing is paid; in words, with the clauses they rest on. */
import { html, type TemplateResult } from 'lit';
import { describeRef } from '../../i18n/describe.js';
import type { MessageKey } from '../../i18n/messages.js';
import '../../i18n/words/disclosure.js';
import { ref, type LegalRef } from '../../law/act.js';
import { OMBUDSMAN } from '../../law/ombudsman.js';
import { isKnown, onDay } from '../../law/dated.js';
import { section, words, type View } from './view.js';

interface Item {
  readonly key: MessageKey;
  readonly refs: readonly LegalRef[];
}

const LAW = (clause: string): readonly LegalRef[] => [ref('law-56-v', clause)];
const RULES = (clause: string): readonly LegalRef[] => [ref('lender-rules', clause)];

const rights = (ombudsman: 'microfinance' | 'financial' | undefined): readonly Item[] => [
  { key: 'disclosure.right.ask', refs: LAW('ст. 7 п. 2') },
  { key: 'disclosure.right.refuse', refs: LAW('ст. 7 п. 2') },
  { key: 'disclosure.right.early', refs: LAW('ст. 4 п. 3 пп. 4') },
  { key: 'disclosure.right.dayOff', refs: LAW('ст. 7 п. 3') },
  { key: 'disclosure.right.kdn', refs: LAW('ст. 4 п. 10') },
  { key: 'disclosure.right.restructure', refs: LAW('ст. 9-2 п. 2; ст. 9-2 п. 3') },
  ...(ombudsman === undefined ? [] : [{ key: `disclosure.right.ombudsman.${ombudsman}` as const, refs: LAW('ст. 9-2 п. 4') }]),
  { key: 'disclosure.right.certificate', refs: RULES('гл. 8 § 3 п. 2') },
];

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
  const ombudsman = onDay(OMBUDSMAN, loan.terms.disbursementDate);
  const list = (items: readonly Item[]): TemplateResult => html`<ul>
    ${items.map(({ key, refs }) => html`<li>${t(key)} <span class="refs">${refs.map((each) => describeRef(language, each)).join('; ')}</span></li>`)}
  </ul>`;
  const block = (name: 'rights' | 'duties' | 'consequences', items: readonly Item[]): TemplateResult => html`<section><h4>${t(`disclosure.rights.${name}`)}</h4>${list(items)}</section>`;
  return section(view, 'duties', t('disclosure.rights.title'), () => html`
    ${block('rights', rights(isKnown(ombudsman) ? ombudsman.value : undefined))} ${block('duties', DUTIES)} ${block('consequences', CONSEQUENCES)}
    <section>
      <h4>${t('disclosure.rights.order')}</h4>
      <ol>${SETTLED.map((step) => html`<li>${t(`disclosure.settle.${step}`)}</li>`)}</ol>
      <p class="refs">${LAW('ст. 6 п. 1-1').map((each) => describeRef(language, each))}</p>
    </section>
  `);
}
