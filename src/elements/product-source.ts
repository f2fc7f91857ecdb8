/** ProductSource: finds the host's product by property, attribute, child script or address, and reads it. */
import { issue, type Issue } from '../primitives/issue.js';
import { readWith } from '../primitives/reader.js';
import { failed, type Result } from '../primitives/result.js';
import { productReader } from '../product/parse-product.js';
import type { Product } from '../product/product.js';

export interface LoadedProduct {
  /** The file as the host wrote it: what a request carries. */
  readonly raw: unknown;
  readonly read: Result<Product>;
}

const PATH = '/product';

export const productOf = (raw: unknown): LoadedProduct => ({ raw, read: readWith(productReader, raw, PATH) });

/** A text that is not JSON is an issue like any other mistake of the file. */
export function productOfText(text: string): LoadedProduct {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { raw, read: failed([issue('malformed-json', PATH)]) };
  }
  return productOf(raw);
}

/** The first JSON script among the element's children, where the site's editor lets one stand. */
export const childScript = (host: Element): string | undefined =>
  [...host.children].find((child) => child.localName === 'script' && child.getAttribute('type') === 'application/json')?.textContent ?? undefined;

/** A load that fails, or that the page's policy forbids, is said in place. */
export async function loadProduct(address: string, signal: AbortSignal): Promise<LoadedProduct> {
  const failure = (): Issue => issue('load-failed', PATH, { got: address.slice(0, 200) });
  try {
    const response = await fetch(address, { signal, credentials: 'same-origin' });
    return response.ok ? productOfText(await response.text()) : { raw: undefined, read: failed([failure()]) };
  } catch {
    return { raw: undefined, read: failed([failure()]) };
  }
}
