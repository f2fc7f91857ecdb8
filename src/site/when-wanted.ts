/** Work for what stands further down a page waits until it is wanted: the window comes near it, or the visitor does anything at all. */

const SIGNS = ['pointerdown', 'pointermove', 'wheel', 'scroll', 'keydown', 'focusin', 'hashchange', 'beforeprint'] as const;

export const whenWanted = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const near = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) wanted();
    }, { rootMargin: '25%' });
    const wanted = (): void => {
      near.disconnect();
      for (const sign of SIGNS) removeEventListener(sign, wanted, { capture: true });
      resolve();
    };
    near.observe(element);
    for (const sign of SIGNS) addEventListener(sign, wanted, { capture: true, passive: true });
  });
