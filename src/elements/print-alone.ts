/** printAlone: prints one element and nothing of the page around it, on paper of its own size. */

const MARK = 'data-mfo-alone';

/** Gives the page back; a print that never ended left it to the next one. */
let restore = (): void => undefined;

/** By sheets of the document, which no policy for styles concerns; they are gone once the printing is over. */
export function printAlone(element: Element, pageCss: string): void {
  restore();
  const marked: Element[] = [];
  const roots = new Set<Document | ShadowRoot>();
  for (let node: Element | null = element; node !== null; node = around(node)) {
    marked.push(node);
    roots.add(node.getRootNode() as Document | ShadowRoot);
  }
  const styles = new CSSStyleSheet();
  styles.replaceSync(`${pageCss}
@media print {
  body > :not([${MARK}]), :host > :not([${MARK}]), [${MARK}] > :not([${MARK}]) { display: none !important; }
  [${MARK}] { display: block !important; position: static !important; margin: 0 !important; padding: 0 !important; border: 0 !important; inline-size: auto !important; max-inline-size: none !important; overflow: visible !important; float: none !important; background: none !important; }
}`);
  for (const node of marked) node.setAttribute(MARK, '');
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles];
  restore = (): void => {
    removeEventListener('afterprint', restore);
    for (const node of marked) node.removeAttribute(MARK);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== styles);
  };
  addEventListener('afterprint', restore);
  try {
    print();
  } catch {
    restore();
  }
}

function around(node: Element): Element | null {
  if (node.parentElement !== null) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
