/** From the light-DOM fallback to the live elements nothing moves, with the host's style sheet; without it something does. */
import { expect, waitUntil } from '@open-wc/testing';
import { isChromium } from '../support/calculator.js';

async function shiftsOf(query: string, width: number, height: number): Promise<number> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { position: 'fixed', inset: '0', border: '0', inlineSize: `${width}px`, blockSize: `${height}px` });
  frame.src = `/test/pages/late.html?${query}`;
  document.body.append(frame);
  const rows = (): number => frame.contentDocument?.querySelector('mfo-schedule')?.shadowRoot?.querySelectorAll('tbody tr').length ?? 0;
  await waitUntil(() => rows() === 6, 'the schedule did not appear', { timeout: 10_000 });
  // an entry comes after the frame that it is about
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { shifts } = frame.contentWindow as unknown as { shifts: readonly number[] };
  frame.remove();
  return shifts.reduce((sum, value) => sum + value, 0);
}

// of the three engines Chromium alone tells of shifts
if (isChromium) {
  for (const lang of ['ru', 'kk']) {
    for (const [width, height] of [[360, 740], [768, 590], [1280, 900]] as const) {
      it(`nothing moves at ${width} × ${height} px, in ${lang}`, async () => {
        expect(await shiftsOf(`host&lang=${lang}`, width, height)).to.equal(0);
      });
    }
  }

  it('without the style sheet the page does move, so that this would be seen', async () => {
    expect(await shiftsOf('', 1280, 900)).to.be.greaterThan(0);
  });
}
