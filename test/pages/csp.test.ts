/** The built CDN file on a page with a strict policy and Trusted Types: no violation, styles applied, figures shown. */
import { expect, waitUntil } from '@open-wc/testing';
import { standard } from '../support/products.js';

const SLOW = { timeout: 10_000 };

async function strictPage(): Promise<{ inside: Document; violations: () => unknown; close: () => void }> {
  const frame = document.createElement('iframe');
  frame.src = '/test/pages/strict-policy.html';
  document.body.append(frame);
  await waitUntil(() => frame.contentDocument?.querySelector('mfo-schedule') != null, 'the page did not load', SLOW);
  const inside = frame.contentDocument!;
  return { inside, violations: () => (frame.contentWindow as unknown as { violations: unknown }).violations, close: () => frame.remove() };
}

describe('under a strict Content-Security-Policy with Trusted Types', () => {
  it('the CDN file works in both languages without one violation', async () => {
    const { inside, violations, close } = await strictPage();
    const calculator = inside.querySelector('mfo-calculator')!;
    const rows = (): number => inside.querySelector('mfo-schedule')!.shadowRoot?.querySelectorAll('tbody tr').length ?? 0;
    await waitUntil(() => rows() === 6, 'the schedule did not appear', SLOW);
    const gesv = calculator.shadowRoot!.querySelector('.rate:last-of-type dd')!;
    expect(gesv.textContent).to.contain('44,7');
    expect(inside.defaultView!.getComputedStyle(gesv).textAlign).to.equal('end');
    expect(calculator.shadowRoot!.textContent).to.contain(standard.name.ru);
    inside.documentElement.lang = 'kk';
    await waitUntil(() => calculator.shadowRoot!.textContent.includes(standard.name.kk), 'the language was not followed', SLOW);
    expect(violations()).to.deep.equal([]);
    close();
  });
});
