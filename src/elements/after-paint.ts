/** afterPaint: waits until the page has shown what is ready, so that heavy drawing never keeps the answer waiting. */

/** Where no frame is drawn, in a hidden tab or a folded frame, this long is enough. */
const PATIENCE_MS = 100;

export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, PATIENCE_MS);
    // a frame's callbacks run before its paint, the next task after it
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
