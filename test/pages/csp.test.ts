/** The built CDN file on a page with a strict policy and Trusted Types: all of it works, without one violation, and nothing leaves. */
import { expect, waitUntil } from '@open-wc/testing';
import { all, inside } from '../support/calculator.js';
import { loans, ndjson } from '../support/many.js';
import { EARLY } from '../support/plan.js';
import { standard } from '../support/products.js';
import { FIGURES, SCHEDULE, TERMS } from '../support/verify.js';

const SLOW = { timeout: 10_000 };

interface StrictPage {
  readonly page: Window;
  readonly calculator: Element;
  readonly schedule: Element;
  readonly violations: () => unknown;
  readonly close: () => void;
}

async function strictPage(name = 'strict-policy'): Promise<StrictPage> {
  const frame = document.createElement('iframe');
  frame.src = `/test/pages/${name}.html`;
  document.body.append(frame);
  await waitUntil(() => frame.contentDocument?.querySelector('mfo-schedule') != null, 'the page did not load', SLOW);
  const page = frame.contentWindow!;
  const [calculator, schedule] = ['mfo-calculator', 'mfo-schedule'].map((name) => page.document.querySelector(name)!);
  await waitUntil(() => schedule!.shadowRoot?.querySelectorAll('tbody tr').length === 6, 'the schedule did not appear', SLOW);
  // what comes later is there before anything is counted
  const isWhole = (tag: string, part: string): boolean => [...page.document.querySelectorAll(tag)].every((element) => element.shadowRoot?.querySelector(part) != null);
  await waitUntil(() => isWhole('mfo-consent', '[data-consent]') && isWhole('mfo-verify', 'textarea'), 'the page is not whole', SLOW);
  return { page, calculator: calculator!, schedule: schedule!, violations: () => (page as unknown as { violations: unknown }).violations, close: () => frame.remove() };
}

/** Everything that a visitor can do there. */
async function useAll({ page, calculator, schedule }: StrictPage): Promise<void> {
  const settled = (): Promise<unknown> => new Promise((resolve) => page.setTimeout(resolve, 150));
  const slider = inside<HTMLInputElement>(calculator, '#amount-slider');
  slider.value = '1000';
  slider.dispatchEvent(new Event('input'));
  inside(calculator, '.service input').click();
  await settled();
  all(calculator, '.how input')[1]!.click();
  inside<HTMLDetailsElement>(calculator, '.more').open = true;
  inside(calculator, '#firstPaymentDate-toggle').click();
  await settled();
  all(calculator, '.day')[25]!.click();
  await settled();
  schedule.shadowRoot!.addEventListener('click', (event) => {
    // the download itself would ask where to put it
    if ((event.target as Element).localName === 'a') event.preventDefault();
  });
  inside(schedule, '.keep button').click();
  all(schedule, '.which input')[1]!.click();
  page.dispatchEvent(new Event('beforeprint'));
  page.dispatchEvent(new Event('afterprint'));
  await settled();
}

describe('under a strict Content-Security-Policy with Trusted Types', () => {
  it('the CDN file works in both languages without one violation', async () => {
    const { page, calculator, violations, close } = await strictPage();
    const gesv = inside(calculator, '.rate:last-of-type dd');
    expect(gesv.textContent).to.contain('44,7');
    expect(page.getComputedStyle(gesv).textAlign).to.equal('end');
    expect(calculator.shadowRoot!.textContent).to.contain(standard.name.ru);
    page.document.documentElement.lang = 'kk';
    await waitUntil(() => calculator.shadowRoot!.textContent.includes(standard.name.kk), 'the language was not followed', SLOW);
    expect(violations()).to.deep.equal([]);
    close();
  });

  it('all that a visitor can do works without one violation, sends nothing and stores nothing', async () => {
    const strict = await strictPage();
    const { page, calculator, schedule, violations, close } = strict;
    const loaded = page.performance.getEntriesByType('resource').length;
    await useAll(strict);
    expect(inside(calculator, '.services-change').textContent).to.contain('С услугами');
    expect(inside(schedule, 'h2').textContent).to.contain('убывающими');
    expect(violations()).to.deep.equal([]);
    expect(page.performance.getEntriesByType('resource').slice(loaded).map(({ name }) => name)).to.deep.equal([]);
    expect([page.document.cookie, page.localStorage.length, page.sessionStorage.length]).to.deep.equal(['', 0, 0]);
    expect(await page.indexedDB.databases()).to.deep.equal([]);
    expect(await page.caches.keys()).to.deep.equal([]);
    close();
  });

  it('the sheet is opened, explained, kept, printed and opened again without one violation, and sends nothing', async () => {
    const strict = await strictPage('strict-policy-sheet');
    const { page, violations, close } = strict;
    const sheet = page.document.querySelector('mfo-disclosure')!;
    await waitUntil(() => sheet.shadowRoot?.querySelector('.main .figure') != null, 'the sheet did not appear', SLOW);
    // the page's own files come first, the consents' too
    await waitUntil(() => all(page.document.querySelector('mfo-consent')!, '[data-consent]').length > 0, 'the file of consents did not come', SLOW);
    const loaded = page.performance.getEntriesByType('resource').length;
    await useAll(strict);
    for (const details of [...all<HTMLDetailsElement>(sheet, 'details'), ...all<HTMLDetailsElement>(strict.calculator, 'details')]) details.open = true;
    await waitUntil(() => sheet.shadowRoot!.querySelector('.steps') !== null, 'no steps', SLOW);
    sheet.shadowRoot!.addEventListener('click', (event) => {
      if ((event.target as Element).localName === 'a') event.preventDefault();
    });
    page.print = (): void => void page.dispatchEvent(new Event('afterprint'));
    let saved: Blob | undefined;
    const { URL: address } = page as unknown as { URL: typeof URL };
    const make = address.createObjectURL.bind(address);
    address.createObjectURL = (blob: Blob): string => make((saved = blob));
    for (const way of ['print', 'csv', 'json', 'jsonLd', 'html', 'link']) inside(sheet, `[data-way=${way}]`).click();
    const files = new DataTransfer();
    files.items.add(new File([await saved!.text()], 'sheet.html'));
    const input = inside<HTMLInputElement>(sheet, '#open-file');
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await waitUntil(() => sheet.shadowRoot!.querySelector('.opened') !== null, 'the file was not opened', SLOW);
    expect(inside(sheet, '.opened').textContent).to.contain('Отпечаток сходится');
    // whatever build saved it, another one finds it whole
    const { MfoDisclosure } = await import('../../src/elements/mfo-disclosure/mfo-disclosure.js');
    if (customElements.get('mfo-disclosure') === undefined) customElements.define('mfo-disclosure', MfoDisclosure);
    const elsewhere = document.createElement('mfo-disclosure');
    elsewhere.lang = 'ru';
    document.body.append(elsewhere);
    await elsewhere.updateComplete;
    const there = inside<HTMLInputElement>(elsewhere, '#open-file');
    const again = new DataTransfer();
    again.items.add(new File([await saved!.text()], 'sheet.html'));
    there.files = again.files;
    there.dispatchEvent(new Event('change'));
    await waitUntil(() => all(elsewhere, '.opened').length > 0, 'the file was not opened elsewhere', SLOW);
    expect(inside(elsewhere, '.opened').textContent).to.contain('Отпечаток сходится').and.not.to.contain('Изменено').and.not.to.contain('изменено');
    elsewhere.remove();
    (sheet as HTMLElement & { bilingual: boolean }).bilingual = true;
    page.location.hash = new URL(inside<HTMLAnchorElement>(sheet, '.link a').href).hash;
    await waitUntil(() => inside(sheet, '.opened').textContent.includes('по ссылке'), 'the link was not opened', SLOW);
    expect(violations()).to.deep.equal([]);
    expect(page.performance.getEntriesByType('resource').slice(loaded).map(({ name }) => name).filter((name) => !name.startsWith('blob:'))).to.deep.equal([]);
    expect([page.document.cookie, page.localStorage.length, page.sessionStorage.length]).to.deep.equal(['', 0, 0]);
    close();
  });

  it('what is told of income and debts goes nowhere: no request, no storage, no cookie, no address, no log, no event, no sheet', async () => {
    const strict = await strictPage('strict-policy-sheet');
    const { page, violations, close } = strict;
    const [element, sheet] = ['mfo-kdn-check', 'mfo-disclosure'].map((name) => page.document.querySelector(name)!) as [Element & { affordability?: object }, Element & { disclosure?: object }];
    await waitUntil(() => sheet.shadowRoot?.querySelector('.main .figure') != null, 'the sheet did not appear', SLOW);
    const log: unknown[] = [];
    const { console: spoken, history } = page as unknown as { console: Record<string, unknown>; history: Record<string, unknown> };
    for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir']) spoken[level] = (...words: unknown[]): void => void log.push(words);
    for (const move of ['pushState', 'replaceState']) history[move] = (...words: unknown[]): void => void log.push(words);
    for (const type of ['mfo-affordability', 'mfo-quote', 'mfo-disclosure']) page.document.addEventListener(type, (event) => log.push(JSON.stringify(Object.entries(event))));
    for (const send of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'BroadcastChannel']) (page as unknown as Record<string, unknown>)[send] = (...words: unknown[]): void => void log.push([send, words]);
    page.navigator.sendBeacon = (...words): boolean => log.push(words) > 0;
    const { cookie, title } = page.document;
    const [loaded, address, steps] = [page.performance.getEntriesByType('resource').length, page.location.href, page.history.length];
    const put = (id: string, text: string): void => {
      const input = inside<HTMLInputElement>(element, `#${id}`);
      input.value = text;
      for (const event of [new InputEvent('input', { bubbles: true, composed: true }), new Event('change', { bubbles: true })]) input.dispatchEvent(event);
    };
    const settled = (): Promise<unknown> => new Promise((resolve) => page.setTimeout(resolve, 150));
    put('income', '98765');
    put('payments', '43219');
    put('minors', '3');
    for (const box of all(element, '.ticks input')) box.click();
    await waitUntil(() => element.affordability !== undefined, 'no answer', SLOW);
    await waitUntil(() => all(element, '.stress').length > 0 && all(element, '.waiting').length === 0, 'nothing was found', SLOW);
    for (let folded = all<HTMLDetailsElement>(element, 'details:not([open])'); folded.length > 0; folded = all<HTMLDetailsElement>(element, 'details:not([open])')) {
      for (const details of folded) details.open = true;
      await settled();
    }
    all(element, '.modes input')[1]!.click();
    await settled();
    inside(element, '#add-loan').click();
    await settled();
    for (const { id } of all<HTMLInputElement>(element, "[id^='debt-'][type='text']")) put(id, '43219');
    page.document.documentElement.lang = 'kk';
    page.dispatchEvent(new Event('beforeprint'));
    page.dispatchEvent(new Event('afterprint'));
    page.dispatchEvent(new Event('pagehide'));
    await settled();
    expect(all(element, '.kdn').length).to.equal(1);
    expect(violations()).to.deep.equal([]);
    expect(page.performance.getEntriesByType('resource').slice(loaded)).to.deep.equal([]);
    expect(JSON.stringify(log)).not.to.match(/98.?765|43.?219/);
    expect(JSON.stringify(sheet.disclosure)).not.to.match(/98.?765|43.?219/);
    expect([page.location.href, page.history.length, page.document.cookie, page.document.title, page.name]).to.deep.equal([address, steps, cookie, title, '']);
    expect([page.localStorage.length, page.sessionStorage.length, await page.indexedDB.databases(), await page.caches.keys()]).to.deep.equal([0, 0, [], []]);
    close();
  });

  it('consents are loaded, answered, kept and printed without one violation, sent nowhere and stored nowhere', async () => {
    const { page, violations, close } = await strictPage('strict-policy-sheet');
    const element = page.document.querySelector('mfo-consent') as Element & { record?: object };
    await waitUntil(() => all(element, '[data-consent]').length > 0, 'the file of consents did not come', SLOW);
    const loaded = page.performance.getEntriesByType('resource').length;
    const settled = (): Promise<unknown> => new Promise((resolve) => page.setTimeout(resolve, 150));
    for (const name of ['age', 'firstLoan', 'use']) all(element, `input[name=${name}]`)[0]!.click();
    for (const answer of all(element, 'input[value=refused]')) answer.click();
    await settled();
    expect(element.record).not.to.equal(undefined);
    for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
    element.shadowRoot!.addEventListener('click', (event) => {
      if ((event.target as Element).localName === 'a') event.preventDefault();
    });
    page.print = (): void => undefined;
    for (const button of all(element, '.keep button')) button.click();
    (element as HTMLElement & { bilingual: boolean }).bilingual = true;
    page.document.documentElement.lang = 'kk';
    await settled();
    expect(violations()).to.deep.equal([]);
    expect(page.performance.getEntriesByType('resource').slice(loaded).map(({ name }) => name).filter((name) => !name.startsWith('blob:'))).to.deep.equal([]);
    expect([page.document.cookie, page.localStorage.length, page.sessionStorage.length, await page.indexedDB.databases(), await page.caches.keys()]).to.deep.equal(['', 0, 0, [], []]);
    close();
  });

  it('published figures and a pasted schedule are checked, kept and printed without one violation, sent nowhere and stored nowhere', async () => {
    const { page, violations, close } = await strictPage('strict-policy-sheet');
    const element = page.document.querySelector('mfo-verify') as Element & { verdict?: { verdict: string } };
    const loaded = page.performance.getEntriesByType('resource').length;
    const settle = (): Promise<unknown> => new Promise((resolve) => page.setTimeout(resolve, 60));
    for (const [id, text] of Object.entries({ ...FIGURES, ...TERMS, gesvRate: '37,5', table: SCHEDULE })) {
      const field = inside<HTMLInputElement>(element, `#${id}`);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
    }
    await waitUntil(() => element.verdict?.verdict === 'inconsistent', 'no verdict', SLOW);
    expect(inside(element, '.readings').textContent).to.contain('номинальная ставка');
    element.shadowRoot!.addEventListener('click', (event) => {
      if ((event.target as Element).localName === 'a') event.preventDefault();
    });
    page.print = (): void => undefined;
    for (const button of all(element, '.keep button')) button.click();
    page.dispatchEvent(new Event('beforeprint'));
    page.dispatchEvent(new Event('afterprint'));
    page.document.documentElement.lang = 'kk';
    await settle();
    expect(violations()).to.deep.equal([]);
    expect(page.performance.getEntriesByType('resource').slice(loaded).map(({ name }) => name).filter((name) => !name.startsWith('blob:'))).to.deep.equal([]);
    expect([page.document.cookie, page.localStorage.length, page.sessionStorage.length, await page.indexedDB.databases(), await page.caches.keys(), page.location.hash]).to.deep.equal(['', 0, 0, [], [], '']);
    close();
  });

  it('changes are tried, kept, compared and sought without one violation, sent nowhere and stored nowhere', async () => {
    const { page, schedule, violations, close } = await strictPage('strict-policy-sheet');
    const loaded = page.performance.getEntriesByType('resource').length;
    inside<HTMLDetailsElement>(schedule, '.what-if').open = true;
    await waitUntil(() => all(schedule, '#change-kind').length > 0, 'the panel did not open', SLOW);
    for (const [id, text] of Object.entries({ ...EARLY, 'goal-name': 'saving', 'goal-sum': '5 000' })) {
      await waitUntil(() => all(schedule, `#${id}`).length > 0, `no ${id}`, SLOW);
      const field = inside<HTMLInputElement>(schedule, `#${id}`);
      field.value = text;
      field.dispatchEvent(new Event('input'));
      field.dispatchEvent(new Event('change'));
    }
    await waitUntil(() => all(schedule, '#keep-change').length > 0 && all(schedule, '#take-goal').length > 0, 'no answer', SLOW);
    for (const id of ['remember', 'keep-change', 'take-goal']) inside(schedule, `#${id}`).click();
    page.document.documentElement.lang = 'kk';
    await waitUntil(() => schedule.shadowRoot!.textContent.includes('Басқаша төлесеңіз'), 'the language was not followed', SLOW);
    expect(page.getComputedStyle(inside(schedule, '.what-if .compare')).borderCollapse).to.equal('collapse');
    expect(violations()).to.deep.equal([]);
    expect(page.performance.getEntriesByType('resource').slice(loaded).map(({ name }) => name)).to.deep.equal([]);
    expect([page.document.cookie, page.localStorage.length, page.sessionStorage.length, page.location.hash]).to.deep.equal(['', 0, 0, '']);
    close();
  });

  for (const [name, allowed] of [['strict-policy-worker', true], ['strict-policy-sheet', false]] as const) {
    it(`a file of many calculations is worked on ${allowed ? 'in a worker, under its own policy' : 'by the page itself where that policy is not allowed'}`, async () => {
      const frame = document.createElement('iframe');
      frame.src = `/test/pages/${name}.html`;
      document.body.append(frame);
      await waitUntil(() => frame.contentDocument?.querySelector('mfo-verify')?.shadowRoot?.querySelector('#open-file') != null, 'the page did not load', SLOW);
      const page = frame.contentWindow! as Window & { violations?: string[]; trustedTypes?: object; Worker: typeof Worker };
      const element = page.document.querySelector('mfo-verify')!;
      let workers = 0;
      const Own = page.Worker;
      page.Worker = class extends Own {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          workers += 1;
        }
      };
      const files = new DataTransfer();
      files.items.add(new File([ndjson(loans(250))], 'loans.ndjson'));
      const input = inside<HTMLInputElement>(element, '#open-file');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await waitUntil(() => all(element, '#many-go').length > 0, 'the file was not opened', SLOW);
      inside(element, '#many-go').click();
      await waitUntil(() => all(element, '#many-go').length === 0 && all(element, '.tally').length > 0, 'the run did not end', SLOW);
      const wrong = loans(250).filter((_, index) => index % 7 === 3 || index % 11 === 5).length;
      expect(inside(element, '.tally').textContent.replace(/\s+/g, ' ')).to.contain(`Не сходится: ${String(wrong)}`);
      // a browser without Trusted Types needs no policy for them
      const isRefused = !allowed && page.trustedTypes !== undefined;
      expect(workers).to.equal(isRefused ? 0 : 1);
      expect(page.violations!.filter((each) => !isRefused || !each.startsWith('trusted-types'))).to.deep.equal([]);
      frame.remove();
    });
  }
});
