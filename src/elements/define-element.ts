/** Registers an element once; a second bundle on the page, of this or another vendor, is left alone. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
