/** Registers an element once: where another script of ours, of any version, or of another vendor was first, its element stays, and the console is told once. */
import { VERSION } from '../disclosure/version.js';

let told = false;

export function defineElement(name: string, element: CustomElementConstructor): void {
  const first = customElements.get(name) as (CustomElementConstructor & { readonly version?: string }) | undefined;
  if (first === undefined) customElements.define(name, element);
  else if (first !== element && !told) {
    told = true;
    console.warn(`mfo-elements ${VERSION}: <${name}> is on this page already, of ${first.version ?? 'another script'}. It stays; load one script.`);
  }
}
