/** onPaper: tells an element when the page turns to paper and back, by the browser's own word and by the medium. */
import type { ReactiveControllerHost } from 'lit';

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
