/** What tests of the calculator do to it: open it, read it, type into it. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { MfoCalculator } from '../../src/elements/mfo-calculator/mfo-calculator.js';
import { standard } from './products.js';

export const open = (lang = 'ru', product: unknown = standard): Promise<MfoCalculator> =>
  fixture<MfoCalculator>(html`<mfo-calculator lang=${lang} .product=${product} amount="250000" term="6m" disbursement-date="2026-11-20" today="2026-11-20"></mfo-calculator>`);

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- as in the DOM's own querySelector, the caller names the element */
export const inside = <E extends Element = HTMLElement>(element: Element, selector: string): E => element.shadowRoot!.querySelector<E>(selector)!;
export const all = <E extends Element = HTMLElement>(element: Element, selector: string): readonly E[] => [...element.shadowRoot!.querySelectorAll<E>(selector)];
export const words = (node: Node): string => node.textContent!.replace(/\s+/g, ' ').trim();
export const textOf = (element: Element): string => words(element.shadowRoot!);
export const figuresOf = (element: Element): string[] => all(element, 'dl[part=figures] dd').map((figure) => figure.textContent.trim());
export const field = (element: Element, id: string): HTMLInputElement => inside<HTMLInputElement>(element, `#${id}`);

/** An element of ours: it says when it has rendered. */
type Rendering = HTMLElement & { readonly updateComplete: Promise<unknown> };

export async function type(element: Rendering, id: string, text: string): Promise<void> {
  const input = field(element, id);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

export async function click(element: Rendering, target: HTMLElement): Promise<void> {
  target.click();
  await element.updateComplete;
}

/** Opens all that is folded, and what comes out of it folded again. */
export async function unfold(element: Element): Promise<void> {
  for (let folded = all<HTMLDetailsElement>(element, 'details:not([open])'); folded.length > 0; folded = all<HTMLDetailsElement>(element, 'details:not([open])')) {
    for (const details of folded) details.open = true;
    // steps are made when the browser tells that their block was opened
    await waitUntil(() => all(element, '.why[open]').every((block) => block.querySelector('.steps, .why') !== null), 'not all unfolded', { timeout: 10_000 });
  }
}

/** What reaches out of the element's column, boxes and words; what is folded away or only heard has no place of its own. */
export function tooWide(element: Element): readonly string[] {
  const edge = element.getBoundingClientRect().right + 1;
  const range = document.createRange();
  const right = (each: Element): number => {
    const box = each.getBoundingClientRect().right;
    if (each.children.length > 0) return box;
    range.selectNodeContents(each);
    return Math.max(box, range.getBoundingClientRect().right);
  };
  // a wide table scrolls inside a region of its own
  const folded = (each: Element): boolean => each.closest('details:not([open]) > :not(summary), thead, svg, select, .heard-only, .wide > *') !== null;
  return all(element, '*').filter((each) => !folded(each) && right(each) > edge).map((each) => `${each.localName} ${words(each).slice(0, 40)}`);
}

export const isChromium = navigator.userAgent.includes('Chrome');
