/** What was chosen and written outlives a reload and the way back: in the entry of the browser's own history, which ends with the tab. */

/** Another shape is another name: what an older page kept is then left alone. */
const NAME = 'mfo-builder-1';

/** Safari allows a hundred entries in half a minute. */
const WAIT_MS = 500;

let waiting: ReturnType<typeof setTimeout> | undefined;

export function keep(current: () => unknown): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => write(current()), WAIT_MS);
}

/** What is being typed when the page is left is kept too. */
export function keepOnLeaving(current: () => unknown): void {
  for (const sign of ['beforeunload', 'pagehide']) addEventListener(sign, () => write(current()));
}

export const kept = (): unknown => (history.state as { readonly [NAME]?: unknown } | null)?.[NAME];

/** A browser may find it too large. */
function write(value: unknown): void {
  if (value === undefined) return;
  try {
    history.replaceState({ [NAME]: value }, '');
  } catch {
    // then the page begins anew, as it would have
  }
}
