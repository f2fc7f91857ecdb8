/** The verifier in real browsers: figures typed, schedules pasted and asked about, the verdict with its reasons, in both languages. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/mfo-verify.js';
import type { MfoVerify } from '../../src/elements/mfo-verify/mfo-verify.js';
import { all, inside, textOf, tooWide, unfold, words } from '../support/calculator.js';
import { disclose, linkOf, verify, type Disclosure } from '../../src/engine.js';
import { hashOf } from '../../src/disclosure/hash.js';
import { VERSION } from '../../src/disclosure/version.js';
import { loan } from '../support/products.js';
import { FIGURES, put, putAll, SCHEDULE, settled, TERMS, verifyFor } from '../support/verify.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ');
const said = (element: MfoVerify): string => plain(textOf(element));
/** The row of a figure, cell by cell. */
const row = (element: MfoVerify, name: string): readonly string[] => {
  const found = all(element, 'tbody tr').find((each) => plain(each.querySelector('th')!.textContent) === name);
  return [...(found?.querySelectorAll('td') ?? [])].map((cell) => plain(cell.textContent));
};
const answer = (element: MfoVerify): string => plain(words(inside(element, '.outcome')));

describe('mfo-verify', () => {
  it('has nothing chosen and nothing to say until a figure is told', async () => {
    const element = await verifyFor();
    expect([element.verdict, all(element, '.outcome').length]).to.deep.equal([undefined, 0]);
    expect(said(element)).to.contain('введите хотя бы одну опубликованную цифру');
    expect(all<HTMLInputElement>(element, 'input, select, textarea').filter(({ id, value }) => value !== '' && id !== 'unit')).to.deep.equal([]);
  });

  it('checks what is typed, and fires what it found', async () => {
    const element = await verifyFor();
    const told: unknown[] = [];
    element.addEventListener('mfo-verdict', ({ verdict }) => told.push(verdict?.verdict));
    await putAll(element, { ...FIGURES, ...TERMS });
    expect([element.verdict?.verdict, told.at(-1)]).to.deep.equal(['consistent', 'consistent']);
    expect(answer(element)).to.contain('Цифры сходятся.').and.not.to.contain('О кредиторе сказано не всё');
    await put(element, 'gesvRate', '37,5');
    expect(element.verdict?.verdict).to.equal('inconsistent');
    expect(row(element, 'ГЭСВ')).to.deep.equal(['37,5 %', '44,7 %', '−7,2', 'нет']);
    expect(answer(element)).to.contain('Сходится, если вместо ГЭСВ показана номинальная ставка.').and.to.contain('Причину проверка не устанавливает');
  });

  it('takes a pasted schedule, shows how it was read, and checks it row by row', async () => {
    const element = await verifyFor();
    await putAll(element, { ...FIGURES, ...TERMS, table: SCHEDULE });
    expect(element.verdict?.verdict).to.equal('consistent');
    expect(said(element)).to.contain('Прочитано 6 строк.').and.to.contain('распознан по заголовку');
    await put(element, 'table', SCHEDULE.replace('46275,17\t', '46276,17\t'));
    expect(row(element, 'Строка 1, платёж')).to.deep.equal(['46 276,17 ₸', '46 275,17 ₸', '+1 ₸', 'нет']);
  });

  it('asks what may be read two ways, and counts it only when answered', async () => {
    const element = await verifyFor();
    await putAll(element, { nominalRate: '37,5', table: 'x\ty\tz\n03/04/2026\t1,234\t1,000\n03/05/2026\t1,234\t1,000' });
    expect(element.verdict).to.equal(undefined);
    expect(said(element)).to.contain('Каким знаком отделены тиыны?').and.to.contain('Что в датах первое?').and.to.contain('Укажите, что в столбцах');
    for (const value of ['.', 'day-month']) {
      all<HTMLInputElement>(element, `input[value='${value}']`)[0]!.click();
      await settled(element);
    }
    await put(element, 'column-1', 'payment');
    await put(element, 'column-2', 'principal');
    expect(said(element)).to.contain('Прочитаны 2 строки.');
    expect(element.verdict?.verdict).to.equal('incomplete');
  });

  it('in a narrow column keeps the head of its table for those who hear it, as all that is heard only', async () => {
    const element = await verifyFor();
    element.style.inlineSize = '360px';
    await putAll(element, FIGURES);
    const look = (selector: string): readonly string[] => {
      const style = getComputedStyle(inside(element, selector));
      return ['position', 'inset-block-start', 'inline-size', 'block-size', 'overflow', 'clip-path', 'white-space'].map((name) => style.getPropertyValue(name));
    };
    expect(look('thead')).to.deep.equal(look('.heard-only'));
  });

  it('explains in place what it can not read, and keeps it', async () => {
    const element = await verifyFor();
    await putAll(element, { gesvRate: 'сорок', table: 'просто слова' });
    expect(said(element)).to.contain('«сорок» не читается как ставка').and.to.contain('график не распознан');
    expect([inside<HTMLInputElement>(element, '#gesvRate').value, inside(element, '#gesvRate').getAttribute('aria-invalid'), element.verdict]).to.deep.equal(['сорок', 'true', undefined]);
    await putAll(element, { gesvRate: '44,7', table: '' });
    expect(element.verdict?.verdict).to.equal('incomplete');
  });

  it('says why it can not check, in the words of its fields, and not that nothing was told', async () => {
    const element = await verifyFor();
    await putAll(element, { gesvRate: '44,7', amount: '0' });
    expect(said(element)).to.contain('Проверить нельзя').and.to.contain('нужно число больше нуля').and.not.to.contain('введите хотя бы одну');
    await putAll(element, { amount: '250 000', disbursementDate: '03/04/2026' });
    expect(said(element)).to.contain('«03/04/2026» не читается как дата или читается двояко');
    await put(element, 'disbursementDate', '03.04.2026');
    expect(said(element)).to.contain('Временная база').and.not.to.match(/dayCount|paymentEvery|pricing/);
    element.published = { disclosed: { gesvRate: '44.7' }, extra: 1 };
    await settled(element);
    expect(said(element)).to.contain('прочитать нельзя');
  });

  it('takes what a page hands over, names what is wrong with it, and lets typing decide', async () => {
    const element = await verifyFor('ru', { request: loan, disclosed: { gesvRate: '44.7', nominalRate: '37.5', overpayment: '27651.04' } });
    expect(element.verdict?.verdict).to.equal('consistent');
    await put(element, 'gesvRate', '44,6');
    expect(element.verdict?.verdict).to.equal('inconsistent');
    element.published = { disclosed: { gesvRate: 44.7 } };
    await settled(element);
    expect(said(element)).to.contain('прочитать нельзя');
    const loaded = await fixture<MfoVerify>(html`<mfo-verify lang="ru" src="/no/such.json"></mfo-verify>`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(said(loaded)).to.contain('не загрузился');
  });

  it('opens a sheet by its file and by its link, says whether its hash holds, and what of it was changed', async () => {
    const sheet = disclose({ ...loan, language: 'ru' }) as Disclosure;
    const element = await verifyFor();
    const open = async (content: string): Promise<void> => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'sheet.json'));
      const input = inside<HTMLInputElement>(element, '#open-file');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await settled(element);
    };
    await open(JSON.stringify(sheet));
    expect([element.verdict?.verdict, said(element).includes('Отпечаток сходится')]).to.deep.equal(['consistent', true]);
    await open(JSON.stringify({ ...sheet, quote: { ...sheet.quote, cost: { ...sheet.quote.cost, gesvRate: '40.0' } } }));
    expect([element.verdict?.verdict, row(element, 'ГЭСВ')[0], said(element).includes('Отпечаток не сходится или')]).to.deep.equal(['inconsistent', '40,0 %', true]);
    await open('no json');
    expect(said(element)).to.contain('sheet.json').and.to.contain('проверить нельзя');
    await put(element, 'open-link', `https://example.kz/loan#${linkOf(sheet)}`);
    expect([element.verdict?.verdict, said(element).includes('Отпечаток сходится'), said(element).includes('О кредиторе сказано не всё')]).to.deep.equal(['consistent', true, false]);
  });

  it('gives a verdict to keep: what was asked, what came of it, and a hash that anybody can work out', async () => {
    const element = await verifyFor('ru', { request: loan, disclosed: { gesvRate: '37.5' } });
    let saved: Blob | undefined;
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob): string => make((saved = blob));
    element.shadowRoot!.addEventListener('click', (event) => {
      if ((event.target as Element).localName === 'a') event.preventDefault();
    });
    all(element, '.keep button')[1]!.click();
    URL.createObjectURL = make;
    const { hash, engine, ...covered } = JSON.parse(await saved!.text()) as { hash: string; engine: { version: string }; request: object; verification: object };
    expect([hash, said(element).includes(hash), engine.version]).to.deep.equal([hashOf(covered), true, VERSION]);
    expect(covered.verification).to.deep.equal(JSON.parse(JSON.stringify(verify(covered.request))));
  });

  for (const lang of ['ru', 'kk']) {
    it(`is accessible, whole and no wider than any column, in ${lang}`, async () => {
      const element = await verifyFor(lang);
      await expect(element).to.be.accessible();
      await putAll(element, { ...FIGURES, gesvRate: '37,5', instalment: '1', ...TERMS, table: SCHEDULE.replace('46275,17\t', '46276,17\t') });
      await unfold(element);
      await expect(element).to.be.accessible();
      expect(textOf(element)).not.to.match(/verify\.|finding\.|field\.|\{\{|undefined|NaN/);
      for (const width of [320, 768, 1280]) {
        element.style.inlineSize = `${width}px`;
        expect([width, tooWide(element)]).to.deep.equal([width, []]);
      }
    });
  }
});
