/** An attribute of text: one that is removed, or empty, leaves `undefined`, as if it had never been. */
import type { PropertyDeclaration } from 'lit';

export const attribute = (name: string): PropertyDeclaration => ({ attribute: name, converter: { fromAttribute: (value) => value || undefined } });
