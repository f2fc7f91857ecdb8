/** adoptStyles: styles that come along with code which an element may have or not, put into its root once. */
import type { CSSResult } from 'lit';

export function adoptStyles(root: Node, ...styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  for (const { styleSheet } of styles) if (styleSheet !== undefined && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
