/** Vue: what a template takes and emits. */
import type { GlobalComponents } from 'vue';
import type { MfoCalculator, MfoQuoteEvent } from 'mfo-elements';
import type {} from 'mfo-elements/types/vue';

type Calculator = InstanceType<GlobalComponents['mfo-calculator']>;
type Verify = InstanceType<GlobalComponents['mfo-verify']>;

export const given: Calculator['$props'] = { class: 'wide', amount: '250000', 'product-src': '/a.json', product: {} };
export const found: (calculator: Calculator) => MfoCalculator = (calculator) => calculator;
export const emit = ($emit: Calculator['$emit'], event: MfoQuoteEvent): void => $emit('mfo-quote', event);

// @ts-expect-error a sum is a text
export const wrong: Calculator['$props'] = { amount: 250000 };
// @ts-expect-error no such attribute
export const other: Verify['$props'] = { amount: '250000' };
