/** The looks that are given out: each keeps every contrast, and ГЭСВ as large as it was. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/mfo-calculator.js';
import '../../src/define/mfo-schedule.js';
import { inside, isChromium, textOf } from '../support/calculator.js';
import { standard } from '../support/products.js';

const LOOKS = ['bank', 'dark', 'contrast'] as const;

async function inLook(look: string): Promise<HTMLElement> {
  const around = await fixture<HTMLElement>(html`<div lang="kk" class="mfo-${look}"><link rel="stylesheet" href="/src/themes/${look}.css" /><mfo-calculator id="loan" .product=${standard} amount="5000000" term="36m" disbursement-date="2026-11-20"></mfo-calculator><mfo-schedule for="loan"></mfo-schedule></div>`);
  await waitUntil(() => getComputedStyle(around).getPropertyValue('--mfo-accent') !== '', 'no styles came', { timeout: 5_000 });
  return around;
}

for (const look of LOOKS) {
  describe(`the look "${look}"`, () => {
    it('is accessible, with what is objected in it', async () => {
      const around = await inLook(look);
      // the engines compute colours alike; one of them has the patience for the check
      if (isChromium) await expect(around).to.be.accessible();
      expect(textOf(around.querySelector('mfo-calculator')!)).to.contain('ЖТСМ');
    });

    it('reads its own ground and ink everywhere', async () => {
      const around = await inLook(look);
      const [ground, ink] = [getComputedStyle(around).backgroundColor, getComputedStyle(around).color];
      const figure = inside(around.querySelector('mfo-calculator')!, '.rate dd');
      expect(ground).not.to.equal('rgba(0, 0, 0, 0)');
      expect(getComputedStyle(figure).color).to.equal(ink);
    });
  });
}
