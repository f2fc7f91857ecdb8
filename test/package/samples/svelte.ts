/** Svelte: what a template takes. */
import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'mfo-elements/types/svelte';

type Calculator = SvelteHTMLElements['mfo-calculator'];

export const given: Calculator = { class: 'wide', amount: '250000', 'product-src': '/a.json', product: {}, 'onmfo-quote': ({ quote }) => quote?.cost.gesvRate };

// @ts-expect-error a sum is a text
export const wrong: Calculator = { amount: 250000 };
// @ts-expect-error no such attribute
export const other: SvelteHTMLElements['mfo-verify'] = { amount: '250000' };
