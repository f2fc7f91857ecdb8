/** What is disclosed to those who hear the page: the accessibility trees of our elements, in both languages, as committed. */
import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define/mfo-calculator.js';
import '../../src/define/mfo-schedule.js';
import '../../src/define/mfo-consent.js';
import '../../src/define/mfo-disclosure.js';
import '../../src/define/mfo-kdn-check.js';
import '../../src/define/mfo-verify.js';
import type { MfoDisclosure } from '../../src/elements/mfo-disclosure/mfo-disclosure.js';
import { compare, disclose, quote, type Disclosure } from '../../src/engine.js';
import { click, inside, isChromium, open, all } from '../support/calculator.js';
import { sheetFor } from '../support/disclosure.js';
import { consentFor, tell } from '../support/consent.js';
import { addDebts, atRest, checkFor, chooseMode, fill } from '../support/kdn.js';
import { EARLY, planFor, press, tellChange } from '../support/plan.js';
import { loan } from '../support/products.js';
import { checked, FIGURES, putAll, SCHEDULE, settled, TERMS, verifyFor } from '../support/verify.js';

interface Trees {
  readonly actual: string;
  readonly expected: string;
}

async function asCommitted(selector: string, name: string): Promise<void> {
  const { actual, expected } = await executeServerCommand<Trees, object>('aria-snapshot', { selector, path: `test/aria/${name}.txt` });
  expect(actual).to.equal(expected);
}

// the tree is asked of Chromium, which alone tells it; a role that is wrong there is wrong in the source
if (isChromium) {
  for (const lang of ['ru', 'kk']) {
    it(`the calculator is heard as committed, in ${lang}`, async () => {
      await open(lang);
      await asCommitted('mfo-calculator', `calculator.${lang}`);
    });

    it(`the calculator with a service, folded out and objected to, is heard as committed, in ${lang}`, async () => {
      const element = await open(lang);
      element.setAttribute('amount', '9000000');
      await element.updateComplete;
      await click(element, inside(element, '.service input'));
      await click(element, all(element, '.how input')[1]!);
      for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
      await asCommitted('mfo-calculator', `calculator-full.${lang}`);
    });

    it(`the verifier, with a schedule that does not agree, is heard as committed, in ${lang}`, async () => {
      const element = await verifyFor(lang);
      await putAll(element, { ...FIGURES, ...TERMS, gesvRate: '37,5', table: SCHEDULE.replace('46275,17\t', '46276,17\t') });
      for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
      await asCommitted('mfo-verify', `verify.${lang}`);
    });

    it(`the verifier, with a file of many calculations and one of its lines opened, is heard as committed, in ${lang}`, async () => {
      const element = await checked(lang, 4);
      all(element, '.many tbody button')[3]!.click();
      await settled(element);
      await asCommitted('mfo-verify', `verify-many.${lang}`);
    });

    it(`the panel of changes, with one kept, a late payment and a goal, is heard as committed, in ${lang}`, async () => {
      const element = await planFor(lang);
      await tellChange(element, EARLY);
      await press(element, '#remember');
      await press(element, '#keep-change');
      await tellChange(element, { 'change-kind': 'late', 'change-row': '1', 'change-paidOn': '05.01.2027', 'goal-name': 'saving', 'goal-sum': '5 000' });
      await asCommitted('mfo-schedule', `what-if.${lang}`);
    });

    it(`the sheet is heard as committed, in ${lang}`, async () => {
      const element = await sheetFor(loan, lang);
      for (const details of all<HTMLDetailsElement>(element, 'details.part')) details.open = true;
      await asCommitted('mfo-disclosure', `disclosure.${lang}`);
    });

    it(`a sheet that was opened and does not hold is heard as committed, in ${lang}`, async () => {
      const element = await fixture<MfoDisclosure>(html`<mfo-disclosure lang=${lang}></mfo-disclosure>`);
      element.disclosure = { ...(disclose({ ...loan, language: lang }) as Disclosure), hash: '0'.repeat(64) };
      await element.updateComplete;
      await asCommitted('mfo-disclosure', `disclosure-opened.${lang}`);
    });

    it(`the check of a burden that is too high is heard as committed, in ${lang}`, async () => {
      const element = await checkFor(loan, lang);
      await fill(element, '110000', '12000', '2');
      await atRest(element);
      inside<HTMLDetailsElement>(element, '.grounds').open = true;
      await asCommitted('mfo-kdn-check', `kdn-check.${lang}`);
    });

    it(`the check by months and debts is heard as committed, in ${lang}`, async () => {
      const element = await checkFor(loan, lang);
      await fill(element, '250000', '0', '0');
      await chooseMode(element, 'full');
      await addDebts(element);
      await atRest(element);
      await asCommitted('mfo-kdn-check', `kdn-check-full.${lang}`);
    });

    it(`the consents are heard as committed, in ${lang}`, async () => {
      const element = await consentFor({ ...loan, amount: '400000', services: [{ id: 'life-insurance', financed: true }] }, lang);
      await tell(element, 'age', 'under');
      await tell(element, 'use', 'me');
      await asCommitted('mfo-consent', `consent.${lang}`);
    });

    it(`the schedule is heard as committed, in ${lang}`, async () => {
      await fixture(html`<mfo-schedule lang=${lang} .quote=${quote(loan)} .comparison=${compare(loan)}></mfo-schedule>`);
      await asCommitted('mfo-schedule', `schedule.${lang}`);
    });
  }
}
