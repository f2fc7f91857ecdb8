/** From the light-DOM fallback to the live elements nothing moves, with the host's style sheet; without it something does. */
import { expect, waitUntil } from '@open-wc/testing';
import { isChromium } from '../support/calculator.js';

/** What shows that the elements of a page have come to life. */
const ALIVE = {
  'late': (page: Document) => page.querySelector('mfo-schedule')?.shadowRoot?.querySelectorAll('tbody tr').length === 6,
  'late-verify': (page: Document) => page.querySelector('mfo-verify')?.shadowRoot?.querySelector('textarea') != null,
} as const;

async function shiftsOf(page: keyof typeof ALIVE, query: string, width: number, height: number): Promise<number> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { position: 'fixed', inset: '0', border: '0', inlineSize: `${width}px`, blockSize: `${height}px` });
  frame.src = `/test/pages/${page}.html?${query}`;
  document.body.append(frame);
  await waitUntil(() => frame.contentDocument !== null && ALIVE[page](frame.contentDocument), `nothing came to life on ${page}`, { timeout: 10_000 });
  // an entry comes after the frame that it is about
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { shifts } = frame.contentWindow as unknown as { shifts: readonly number[] };
  frame.remove();
  return shifts.reduce((sum, value) => sum + value, 0);
}

// of the three engines Chromium alone tells of shifts
if (isChromium) {
  for (const page of ['late', 'late-verify'] as const) {
    for (const lang of ['ru', 'kk']) {
      for (const [width, height] of [[360, 740], [768, 590], [1280, 900]] as const) {
        it(`nothing moves on ${page} at ${width} × ${height} px, in ${lang}`, async () => {
          expect(await shiftsOf(page, `host&lang=${lang}`, width, height)).to.equal(0);
        });
      }
    }

    it(`without the style sheet ${page} does move, so that this would be seen`, async () => {
      expect(await shiftsOf(page, '', 1280, 900)).to.be.greaterThan(0);
    });
  }
}
