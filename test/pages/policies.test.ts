/** A page for each published policy, in both languages, under a strict policy: each consent can be answered, and the record holds. */
import { expect, waitUntil } from '@open-wc/testing';
import { checkConsentRecord, type ConsentRecord } from '../../src/engine.js';
import { showConsent } from '../../src/i18n/consent-items.js';
import { all, inside } from '../support/calculator.js';
import { POLICIES } from '../support/consent.js';
import { standard } from '../support/products.js';

const SLOW = { timeout: 10_000 };

for (const [name, policy] of Object.entries(POLICIES)) {
  for (const lang of ['ru', 'kk'] as const) {
    it(`the page of policy ${name} is answered, in ${lang}`, async () => {
      const frame = document.createElement('iframe');
      frame.src = `/test/pages/policy.html?file=${name}&lang=${lang}`;
      document.body.append(frame);
      await waitUntil(() => frame.contentDocument?.querySelector('mfo-consent')?.shadowRoot?.querySelector('[data-consent]') != null, 'nothing is asked', SLOW);
      const page = frame.contentWindow!;
      const element = page.document.querySelector('mfo-consent') as Element & { record?: ConsentRecord };
      expect(inside(element, '.operator').textContent).to.contain(policy.operator.name[lang]).and.to.contain(policy.notice[lang]);
      for (const box of all(element, '.answers input[value=agreed]')) box.click();
      await waitUntil(() => element.record !== undefined, 'no record', SLOW);
      expect(checkConsentRecord({ record: element.record, consents: policy, product: standard }, showConsent)).to.deep.include({ verdict: 'holds' });
      expect((page as unknown as { violations: unknown }).violations).to.deep.equal([]);
      frame.remove();
    });
  }
}
