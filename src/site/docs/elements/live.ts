/** The live example of each element: made from the same attributes that its code is written with. */
import type { Tag } from '../words/elements.js';

const EXAMPLES: Readonly<Record<Tag, Readonly<Record<string, string>>>> = {
  'mfo-calculator': { 'id': 'loan', 'product-src': '../products/standard.json', 'amount': '250000', 'term': '6m', 'disbursement-date': '2026-11-20' },
  'mfo-schedule': { for: 'loan' },
  'mfo-kdn-check': { for: 'loan' },
  'mfo-disclosure': { for: 'loan' },
  'mfo-consent': { 'for': 'loan', 'consents-src': '../consents/standard.json' },
  'mfo-verify': {},
};

export function live(tag: Tag): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(EXAMPLES[tag])) element.setAttribute(name, value);
  return element;
}

export const codeOf = (tag: Tag): string => `<${[tag, ...Object.entries(EXAMPLES[tag]).map(([name, value]) => `${name}="${value}"`)].join(' ')}></${tag}>`;
