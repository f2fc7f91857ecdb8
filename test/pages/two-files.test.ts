/** All elements in the CDN files: the first alone for what everybody sees, the second when it is asked for, and no other in its place. */
import { expect, waitUntil } from '@open-wc/testing';
import type { Disclosure } from '../../src/engine.js';
import { all, inside, textOf } from '../support/calculator.js';

const SLOW = { timeout: 15_000 };

interface Page {
  readonly document: Document;
  /** The scripts that were loaded, in their order. */
  readonly loaded: () => readonly string[];
  readonly warned: readonly string[];
  readonly violations: readonly string[];
  readonly close: () => void;
}

const LOAN = `<mfo-calculator id="loan" product-src="${location.origin}/public/products/standard.json" amount="250000" term="6m" disbursement-date="2026-11-20" today="2026-11-20"></mfo-calculator><mfo-schedule for="loan"></mfo-schedule>`;

/** A page with a first file by its address, under a policy. */
async function page(address: string, body: string, policy = ''): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="ru"><head><script>
    window.warned = [];
    window.violations = [];
    console.warn = (...words) => warned.push(words.join(' '));
    addEventListener('error', ({ message }) => warned.push(message));
    addEventListener('unhandledrejection', ({ reason }) => warned.push(String(reason)));
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(violatedDirective + ' ' + blockedURI));
  </script><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body>${body}<script type="module" nonce="of-the-page" src="${location.origin}${address}"></script></body></html>`;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  const { warned, violations, performance: measured } = frame.contentWindow as unknown as { warned: string[]; violations: string[]; performance: Performance };
  const loaded = (): readonly string[] => [...new Set(measured.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('mfo-elements')).map((name) => name.slice(location.origin.length)))];
  return { document: frame.contentDocument!, loaded, warned, violations, close: () => frame.remove() };
}

const the = (where: Page, name: string): HTMLElement => where.document.querySelector<HTMLElement>(name)!;

async function openPanel(where: Page): Promise<HTMLElement> {
  const schedule = the(where, 'mfo-schedule');
  await waitUntil(() => schedule.shadowRoot?.querySelector('.what-if') != null, 'no schedule', SLOW);
  inside<HTMLDetailsElement>(schedule, '.what-if').open = true;
  return schedule;
}

describe('all elements in two files', () => {
  it('the first is enough for a loan; the panel of changes brings the second, once, with what opens a sheet', async () => {
    const where = await page('/dist/cdn/mfo-elements.js?ver=7', `${LOAN}<mfo-kdn-check for="loan"></mfo-kdn-check><mfo-disclosure for="loan"></mfo-disclosure>`);
    const schedule = await openPanel(where);
    await waitUntil(() => the(where, 'mfo-disclosure').shadowRoot?.querySelector('.main .figure') != null, 'no sheet', SLOW);
    await waitUntil(() => all(schedule, '#change-kind').length === 1, 'no panel', SLOW);
    const sheet = the(where, 'mfo-disclosure') as HTMLElement & { disclosure: Disclosure };
    sheet.disclosure = structuredClone(sheet.disclosure);
    await waitUntil(() => all(sheet, '.opened').length === 1, 'not opened', SLOW);
    expect(inside(sheet, '.opened').textContent).to.contain('сходится');
    // the address of the second has what a site put behind the first's, and the first is not loaded again by another name
    expect(where.loaded()).to.deep.equal(['/dist/cdn/mfo-elements.js?ver=7', '/dist/cdn/mfo-elements-more.js?ver=7']);
    expect([where.warned, where.document.querySelectorAll('link').length]).to.deep.equal([[], 0]);
    where.close();
  });

  it('a page that names the second beforehand has it once', async () => {
    const { 'mfo-elements-more.js': integrity } = (await (await fetch('/dist/cdn/sri.json')).json()) as Record<string, string>;
    const where = await page('/dist/cdn/mfo-elements.js', `<link rel="modulepreload" href="${location.origin}/dist/cdn/mfo-elements-more.js" integrity="${integrity}" crossorigin="anonymous"><mfo-verify></mfo-verify>`);
    await waitUntil(() => the(where, 'mfo-verify').shadowRoot?.querySelector('textarea') != null, 'no verifier', SLOW);
    expect([where.warned, [...where.loaded()].sort()]).to.deep.equal([[], ['/dist/cdn/mfo-elements-more.js', '/dist/cdn/mfo-elements.js']]);
    where.close();
  });

  it('without anything of it the second is not loaded', async () => {
    const where = await page('/dist/cdn/mfo-elements.js', `${LOAN}<mfo-kdn-check for="loan"></mfo-kdn-check><mfo-disclosure for="loan"></mfo-disclosure>`);
    await waitUntil(() => the(where, 'mfo-disclosure').shadowRoot?.querySelector('.main .figure') != null, 'no sheet', SLOW);
    expect(where.loaded()).to.deep.equal(['/dist/cdn/mfo-elements.js']);
    where.close();
  });

  for (const [policy, words] of [
    [`default-src 'none'; script-src ${location.origin}; connect-src ${location.origin}; require-trusted-types-for 'script'; trusted-types lit-html`, 'the origin, with Trusted Types'],
    [`default-src 'none'; script-src 'nonce-of-the-page'; connect-src ${location.origin}`, 'a nonce'],
  ] as const) {
    it(`the verifier and the consents come under a policy by ${words}`, async () => {
      const where = await page('/dist/cdn/mfo-elements.js', `${LOAN}<mfo-verify></mfo-verify><mfo-consent for="loan" consents-src="${location.origin}/public/consents/standard.json"></mfo-consent>`, policy);
      await waitUntil(() => the(where, 'mfo-verify').shadowRoot?.querySelector('textarea') != null, 'no verifier', SLOW);
      await waitUntil(() => the(where, 'mfo-consent').shadowRoot?.querySelector('input') != null, 'no consents', SLOW);
      expect([where.warned, where.violations.filter((each) => !each.startsWith('style'))]).to.deep.equal([[], []]);
      where.close();
    });
  }

  for (const [what, address, policy] of [
    ['was changed', '/spoiled/mfo-elements.js', ''],
    ['is forbidden by the policy', '/dist/cdn/mfo-elements.js', `script-src ${location.origin}/dist/cdn/mfo-elements.js`],
  ] as const) {
    it(`a second file that ${what} does not run: it is said in place, and to the console`, async () => {
      const where = await page(address, LOAN, policy);
      const schedule = await openPanel(where);
      await waitUntil(() => all(schedule, '.what-if .error').length === 1, 'nothing is said', SLOW);
      expect(textOf(schedule)).to.contain('Эта часть не загрузилась.');
      expect(all(schedule, '#change-kind').length).to.equal(0);
      expect(where.warned.filter((each) => each.includes('a part of the elements did not load')).length).to.equal(1);
      // the loan itself is as before
      expect(all(schedule, 'tbody tr').length).to.equal(6);
      where.close();
    });
  }

  it('what stands between the tags of an element that can not come to life is still read', async () => {
    const where = await page('/spoiled/mfo-elements.js', '<mfo-verify><p>Позвоните нам: 1414</p></mfo-verify>');
    const verifier = the(where, 'mfo-verify');
    await waitUntil(() => verifier.shadowRoot?.querySelector('.error') != null, 'nothing is said', SLOW);
    expect(verifier.querySelector('p')!.getClientRects().length).to.equal(1);
    where.close();
  });

  it('one that was not to be had is loaded when it is asked for again', async () => {
    const where = await page(`/lost-once/${Date.now()}/mfo-elements.js`, LOAN);
    const schedule = await openPanel(where);
    await waitUntil(() => all(schedule, '.what-if .error button').length === 1, 'nothing is said', SLOW);
    inside(schedule, '.what-if .error button').click();
    await waitUntil(() => all(schedule, '#change-kind').length === 1, 'no panel', SLOW);
    where.close();
  });
});
