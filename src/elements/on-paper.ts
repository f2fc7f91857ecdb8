/** onPaper: tells an element when the page turns to paper and back, by the browser's own word and by the medium. */
import type { LitElement, ReactiveControllerHost } from 'lit';

export function onPaper(host: ReactiveControllerHost, turn: (printing: boolean) => void): void {
  const medium = matchMedia('print');
  const to = (): void => turn(true);
  const from = (): void => turn(false);
  const change = ({ matches }: MediaQueryListEvent): void => turn(matches);
  host.addController({
    hostConnected() {
      addEventListener('beforeprint', to);
      addEventListener('afterprint', from);
      medium.addEventListener('change', change);
    },
    hostDisconnected() {
      removeEventListener('beforeprint', to);
      removeEventListener('afterprint', from);
      medium.removeEventListener('change', change);
    },
  });
}

/** What is folded stands open on paper, and is folded again after; the focus stays where it is. */
export function unfoldedOnPaper(host: LitElement): void {
  let folded: readonly HTMLDetailsElement[] = [];
  const fold = (open: boolean): void => folded.forEach((details) => (details.open = open));
  onPaper(host, (printing) => {
    if (printing && folded.length === 0) folded = [...host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    fold(printing);
    if (!printing) folded = [];
  });
}
