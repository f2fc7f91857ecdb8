/** A file of many calculations in the verifier: read in any alphabet, worked on beside the page, stopped, sifted, opened line by line, saved. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define/mfo-verify.js';
import type { MfoVerify } from '../../src/elements/mfo-verify/mfo-verify.js';
import { fileText } from '../../src/elements/mfo-verify/many/file-text.js';
import { manyIn, type Many } from '../../src/elements/mfo-verify/many/many.js';
import { PAGE } from '../../src/elements/mfo-verify/many/many-view.js';
import { inWorker, onPage } from '../../src/elements/mfo-verify/many/verifiers.js';
import { verify, type Verification } from '../../src/engine.js';
import { readSchedule } from '../../src/i18n/table/read-schedule.js';
import { verdictFile } from '../../src/verify/verdict-file.js';
import { all, inside, textOf, tooWide, unfold } from '../support/calculator.js';
import { csv, loans, ndjson } from '../support/many.js';
import { checked, choose, open, run, settled, SLOW, verifyFor } from '../support/verify.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ').trim();
const shown = (element: MfoVerify): readonly string[] => all(element, '.many tbody th').map((cell) => plain(cell.textContent));
const tally = (element: MfoVerify): string => plain(inside(element, '.tally').textContent);

/** What is handed over to be saved. */
async function saved(element: MfoVerify, kind: string): Promise<string> {
  let blob: Blob | undefined;
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (each: Blob): string => make((blob = each));
  const stop = (event: Event): void => {
    if ((event.target as Element).localName === 'a') event.preventDefault();
  };
  element.shadowRoot!.addEventListener('click', stop);
  inside(element, `[data-save=${kind}]`).click();
  element.shadowRoot!.removeEventListener('click', stop);
  URL.createObjectURL = make;
  return blob!.text();
}

describe('a file of many calculations', () => {
  it('is worked on in a worker, and says what came of each line', async () => {
    const worker = await inWorker();
    const list = loans(5);
    const answers = await worker!.verify(list);
    worker!.close();
    expect([worker!.isWorker, JSON.stringify(answers)]).to.deep.equal([true, JSON.stringify(list.map(verify))]);
    expect(JSON.stringify(await onPage().verify(list))).to.equal(JSON.stringify(answers));
    const element = await checked();
    const wrong = loans(60).filter((_, index) => index % 7 === 3 || index % 11 === 5).length;
    expect(tally(element)).to.equal(`Не сходится: ${String(wrong)}Проверено не всё: 0Не прочитано: 0Сходится: ${String(60 - wrong)}`);
    expect(shown(element).length).to.equal(PAGE);
    expect(inside(element, '[role=status]').textContent).to.contain(`Не сходится: ${String(wrong)}.`);
  });

  it('is worked on in slices by the page where no worker may run', async () => {
    const Own = globalThis.Worker;
    globalThis.Worker = function () {
      throw new DOMException('no', 'SecurityError');
    } as unknown as typeof Worker;
    try {
      const element = await verifyFor();
      await open(element, 'loans.ndjson', ndjson(loans(1_500)));
      let steps = 0;
      let lines: string | undefined;
      inside(element, '#many-go').click();
      await waitUntil(() => {
        const progress = all<HTMLProgressElement>(element, 'progress')[0];
        if (progress !== undefined && progress.value > 0 && progress.value < 1_500) {
          steps += 1;
          lines ??= textOf(element);
        }
        return all(element, '#many-go').length === 0;
      }, 'the run did not end', { timeout: 20_000, interval: 1 });
      expect(steps).to.be.greaterThan(0);
      expect(lines).to.contain('Считать в фоне не получилось');
      expect(tally(element)).to.match(/Не прочитано: 0/);
    } finally {
      globalThis.Worker = Own;
    }
  });

  it('goes on by itself where the worker breaks down, and loses no line', async () => {
    const Own = globalThis.Worker;
    globalThis.Worker = class extends Own {
      #sent = 0;
      override postMessage(message: unknown): void {
        this.#sent += 1;
        if (this.#sent < 2) super.postMessage(message);
        else this.dispatchEvent(new Event('error'));
      }
    };
    try {
      const element = await verifyFor();
      await open(element, 'loans.ndjson', ndjson(loans(350)));
      await run(element);
      expect(all(element, 'progress')[0]!.getAttribute('value')).to.equal('350');
      expect(tally(element)).to.match(/Не прочитано: 0/);
    } finally {
      globalThis.Worker = Own;
    }
  });

  it('stops when it is told, keeps what was answered, and goes on from there', async () => {
    const element = await verifyFor();
    await open(element, 'loans.ndjson', ndjson(loans(3_000)));
    inside(element, '#many-go').click();
    const done = (): number => all<HTMLProgressElement>(element, 'progress')[0]?.value ?? 0;
    await waitUntil(() => done() > 0, 'nothing was answered', { ...SLOW, interval: 1 });
    inside(element, '#many-go').click();
    await settled(element);
    const kept = done();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([kept < 3_000, done(), plain(inside(element, '#many-go').textContent)]).to.deep.equal([true, kept, 'Продолжить']);
    await run(element);
    expect(done()).to.equal(3_000);
  });

  it('is sifted by verdict, figure and word, put in order, and turned page by page', async () => {
    const element = await checked();
    await choose(element, 'many-verdict', 'inconsistent');
    expect(shown(element).slice(0, 3)).to.deep.equal(['№ 4', '№ 6', '№ 11']);
    await choose(element, 'many-figure', 'overpayment');
    expect(shown(element)).to.deep.equal(['№ 6', '№ 17', '№ 28', '№ 39', '№ 50']);
    await choose(element, 'many-order', 'amount');
    expect(shown(element)).to.deep.equal(['№ 50', '№ 39', '№ 28', '№ 17', '№ 6']);
    await choose(element, 'many-word', 'мк-17');
    expect(shown(element)).to.deep.equal(['№ 17']);
    await choose(element, 'many-word', 'нет такого');
    expect([shown(element), textOf(element).includes('Таких расчётов нет.')]).to.deep.equal([[], true]);
    await choose(element, 'many-word', '');
    await choose(element, 'many-figure', '');
    await choose(element, 'many-verdict', '');
    await choose(element, 'many-order', 'line');
    all(element, '.pager button')[1]!.click();
    await settled(element);
    expect([shown(element)[0], plain(inside(element, '.pager span').textContent)]).to.deep.equal(['№ 26', 'Показаны 26–50 из 60']);
  });

  it('opens a line as a whole, with its verdict to keep', async () => {
    const element = await checked();
    const heard: unknown[] = [];
    element.addEventListener('mfo-verdict', ({ verdict }) => heard.push(verdict?.verdict));
    all(element, '.many tbody button')[3]!.click();
    await waitUntil(() => all(element, '.outcome').length > 0, 'no verdict', SLOW);
    await settled(element);
    expect([element.verdict?.verdict, heard, plain(inside(element, '#verdict-title').textContent)]).to.deep.equal(['inconsistent', ['inconsistent'], 'Расчёт 4']);
    expect(textOf(element)).to.contain('вместо ГЭСВ показана номинальная ставка');
    expect(element.shadowRoot!.activeElement?.id).to.equal('verdict-title');
    expect(inside(element, '.kept .mark').textContent).to.match(/[0-9a-f]{64}/);
  });

  it('says of a bad line what is wrong, and goes on with the others', async () => {
    const element = await verifyFor();
    const [first = '', second = '', ...rest] = csv(loans(4)).split('\r\n');
    await open(element, 'loans.csv', [first, second.replace('100000,00', 'сто тысяч'), ...rest].join('\r\n'));
    await run(element);
    expect(tally(element)).to.contain('Не прочитано: 1');
    all(element, '.many tbody button')[0]!.click();
    await settled(element);
    expect(textOf(element)).to.contain('Сумма: «сто тысяч» не читается как сумма');
    await open(element, 'loans.ndjson', `${ndjson(loans(2))}{"broken"\n${JSON.stringify({ disclosed: { gesvRate: 44 } })}\n`);
    await run(element);
    expect(tally(element)).to.contain('Не прочитано: 2');
    all(element, '.many tbody button')[3]!.click();
    await settled(element);
    expect(textOf(element)).to.contain('Расчёт прочитать нельзя');
    expect(element.verdict).to.equal(undefined);
  });

  it('asks what its columns are where no word tells, and takes what all lines share from a file of the product', async () => {
    const element = await verifyFor();
    await open(element, 'loans.csv', csv(loans(3)).replace('ГЭСВ', 'Эффективная').replace('Переплата', 'А').replace('Номинальная ставка', 'Б').replace('Первый платёж', 'В'));
    expect(textOf(element)).to.contain('Ни один столбец не распознан как опубликованная цифра');
    expect(all(element, '#many-go').length).to.equal(0);
    for (const [column, field] of [[5, 'nominalRate'], [6, 'gesvRate'], [7, 'overpayment'], [8, 'instalment']] as const) await choose(element, `many-${String(column)}`, field);
    await open(element, 'product.json', '{"dayCount": "actual/364"}', 'many-product');
    expect(textOf(element)).to.contain('Файл продукта прочитать нельзя');
    expect(inside<HTMLButtonElement>(element, '#many-go').disabled).to.equal(true);
    await open(element, 'product.json', JSON.stringify({ dayCount: 'actual/365', paymentEvery: { months: 1 } }), 'many-product');
    await run(element);
    expect(tally(element)).to.contain('Сходится: 3');
    // another reading of a column is another question
    await choose(element, 'many-8', 'totalPayable');
    expect(all(element, '.tally').length).to.equal(0);
    await run(element);
    expect(tally(element)).to.contain('Не сходится: 3');
  });

  it('is saved again as a CSV with its verdicts, or as answers a line each; what is sifted out stays out', async () => {
    const element = await checked();
    await choose(element, 'many-figure', 'overpayment');
    const lines = (await saved(element, 'csv')).split('\n');
    expect(lines[0]).to.equal('Договор;Сумма;Срок;Метод погашения;Дата выдачи;Номинальная ставка;ГЭСВ;Переплата;Первый платёж;verdict;differs;readings;objections');
    expect([lines.length, lines[1]!.startsWith('МК-6;'), lines[1]!.includes(';inconsistent;overpayment: ')]).to.deep.equal([7, true, true]);
    const other = await verifyFor('kk');
    await open(other, 'loans.ndjson', ndjson(loans(4)));
    await run(other);
    const [, , , fourth = ''] = (await saved(other, 'json')).split('\n');
    expect(fourth).to.contain('"verdict":"inconsistent"').and.to.contain('ЖТСМ ретінде номиналды мөлшерлеме көрсетілген');
    expect((await saved(other, 'csv')).split('\n')[4]).to.match(/^4;inconsistent;gesvRate: /);
  });

  it('is read in the alphabets that Excel saves, and is told from a schedule and from what is neither', async () => {
    const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => (letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0)));
    expect(fileText(bytes('Сумма;ГЭСВ'))).to.deep.equal({ text: 'Сумма;ГЭСВ', encoding: 'windows-1251' });
    const wide = new Uint8Array(new Uint16Array([0xfeff, ...Array.from('Сумма', (letter) => letter.charCodeAt(0))]).buffer);
    expect(fileText(wide)).to.deep.equal({ text: 'Сумма', encoding: 'utf-16le' });
    expect((manyIn(JSON.stringify(loans(2))) as Many).lines.length).to.equal(2);
    expect([manyIn('{"disclosed": {}}'), manyIn('Сумма;ГЭСВ'), manyIn('a;b\n1;2'), manyIn(''), manyIn('[')]).to.deep.equal([undefined, undefined, undefined, undefined, undefined]);
    const element = await verifyFor();
    await open(element, 'old.csv', bytes('Сумма;ГЭСВ\n250000,00;44,7\n') as BlobPart);
    expect(textOf(element)).to.contain('Файл прочитан в кодировке windows-1251.');
    await open(element, 'schedule.csv', 'Дата;Платеж;Основной долг;Вознаграждение;Остаток\n20.12.2026;46275,17;38569,69;7705,48;211430,31\n');
    expect([all(element, '.many').length, inside<HTMLTextAreaElement>(element, '#table').value.startsWith('Дата')]).to.deep.equal([0, true]);
    await open(element, 'note.txt', 'просто слова');
    expect(textOf(element)).to.contain('note.txt').and.to.contain('проверить нельзя');
    await open(element, 'huge.ndjson', '{}\n'.repeat(20_001));
    expect(textOf(element)).to.contain('слишком много для страницы');
  });

  it('stopped and started again on the page, keeps each answer with its calculation', async () => {
    const Own = globalThis.Worker;
    globalThis.Worker = function () {
      throw new DOMException('no', 'SecurityError');
    } as unknown as typeof Worker;
    try {
      const list = loans(700).map((loan, index) => (index % 101 === 50 ? { ...loan, disclosed: { gesvRate: 7 } } : loan));
      const element = await verifyFor();
      await open(element, 'loans.ndjson', ndjson(list));
      inside(element, '#many-go').click();
      for (let press = 0; press < 6 && all(element, '#many-go').length > 0; press += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        for (const button of [...all(element, '#many-go'), ...all(element, '#many-go')]) button.click();
      }
      await waitUntil(() => all(element, '#many-go').length === 0 || /Проверить|Продолжить/.test(inside(element, '#many-go').textContent), 'it did not come to rest', SLOW);
      if (all(element, '#many-go').length > 0) await run(element);
      await choose(element, 'many-verdict', 'unread');
      expect(shown(element)).to.deep.equal([50, 151, 252, 353, 454, 555, 656].map((index) => `№ ${String(index + 1)}`));
    } finally {
      globalThis.Worker = Own;
    }
  });

  it('does not take for read what may be two things: a comma that cut a number, a share, a term without a unit, two columns of one kind', async () => {
    const element = await verifyFor();
    await open(element, 'cut.csv', 'id,amount,term,gesvRate,overpayment\n1,100000,3m,44.7,6227.59\n2,100000,3m,44,7,6227,59\n3,100000,3m,0.447,6227.59\n4,100000,20,44.7,6227.59,,\n');
    expect(textOf(element)).to.contain('Единица срока');
    await run(element);
    expect(tally(element)).to.contain('Не прочитано: 3');
    const why = async (row: number): Promise<string> => {
      all(element, '.many tbody button')[row]!.click();
      await settled(element);
      return plain(inside(element, '.outcome').textContent);
    };
    expect(await why(1)).to.contain('Ячеек в строке 7, а столбцов 5');
    expect(await why(2)).to.contain('проценты или доля');
    expect(await why(3)).to.contain('единицу можно назвать и в заголовке');
    await choose(element, 'termUnit', 'days');
    await run(element);
    expect(tally(element)).to.contain('Не прочитано: 2');
    await choose(element, 'many-0', 'gesvRate');
    expect(textOf(element)).to.contain('означает то же, что');
    expect(all(element, '#many-go').length).to.equal(0);
  });

  it('keeps what is open where another can not be opened, and lets the same file be chosen again', async () => {
    const element = await checked('ru', 4);
    await open(element, 'note.txt', 'просто слова');
    expect([textOf(element).includes('проверить нельзя'), shown(element).length]).to.deep.equal([true, 4]);
    const link = inside<HTMLInputElement>(element, '#open-link');
    for (const address of ['no link', '']) {
      link.value = address;
      link.dispatchEvent(new Event('change'));
      await settled(element);
      expect(shown(element).length).to.equal(4);
    }
    expect(inside<HTMLInputElement>(element, '#open-file').value).to.equal('');
    await open(element, 'open.csv', 'Сумма;ГЭСВ\n"1;2\n3;4\n');
    expect(textOf(element)).to.contain('кавычка открыта и не закрыта');
    const unreadable = new File(['x'], 'gone.csv');
    unreadable.arrayBuffer = (): Promise<ArrayBuffer> => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const files = new DataTransfer();
    files.items.add(unreadable);
    const input = inside<HTMLInputElement>(element, '#open-file');
    Object.defineProperty(input, 'files', { configurable: true, value: [unreadable] });
    input.dispatchEvent(new Event('change'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await settled(element);
    expect(textOf(element)).to.contain('браузер не смог прочитать файл');
    inside(element, '.opened button').click();
    await settled(element);
    expect([all(element, '.many').length, element.shadowRoot!.activeElement?.id]).to.deep.equal([0, 'open-file']);
  });

  it('the file that was chosen last counts, however long another one takes to read', async () => {
    const element = await verifyFor();
    const slow = new File([csv(loans(9))], 'slow.csv');
    const bytes = await slow.arrayBuffer();
    slow.arrayBuffer = (): Promise<ArrayBuffer> => new Promise((resolve) => setTimeout(() => resolve(bytes), 150));
    const input = inside<HTMLInputElement>(element, '#open-file');
    for (const file of [slow, new File([csv(loans(2))], 'quick.csv')]) {
      Object.defineProperty(input, 'files', { configurable: true, value: [file] });
      input.dispatchEvent(new Event('change'));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    await settled(element);
    expect(plain(inside(element, '#many-title').textContent)).to.equal('quick.csv: расчётов – 2');
  });

  it('a verdict that was kept is opened again, and says whether its hash holds', async () => {
    const file = verdictFile({ disclosed: { gesvRate: '44.7', nominalRate: '37.5' } }, verify({ disclosed: { gesvRate: '44.7', nominalRate: '37.5' } }) as Verification);
    const element = await verifyFor();
    await open(element, 'verdict.json', JSON.stringify(file));
    expect([element.verdict?.verdict, textOf(element).includes('Отпечаток сходится')]).to.deep.equal(['incomplete', true]);
    await open(element, 'verdict.json', JSON.stringify({ ...file, request: { disclosed: { gesvRate: '44.8' } } }));
    expect(textOf(element)).to.contain('Отпечаток не сходится');
  });

  it('headings with units, a first line of Excel, unknown headings and a file of its own are taken as they are', () => {
    const known = manyIn('sep=;\nСумма, тг;Срок, мес.;ГЭСВ, %\n250000,00;6;44,7\n') as Many;
    expect(known.records!.fields).to.deep.equal(['amount', 'term', 'gesvRate']);
    const unknown = manyIn('Первое;Второе;Третье\r1;2;3\r4;5;6') as Many;
    expect([unknown.records!.fields, unknown.lines.length]).to.deep.equal([[undefined, undefined, undefined], 2]);
    const again = manyIn('Сумма;ГЭСВ;verdict;differs;readings;objections\n1;2;consistent;;;\n') as Many;
    expect([again.records!.titles, again.lines]).to.deep.equal([['Сумма', 'ГЭСВ'], [['1', '2']]]);
  });

  it('a million digits in a row are no table, and are soon told to be none', () => {
    expect(readSchedule('1'.repeat(1_000_000)).columns).to.deep.equal([]);
  });

  for (const lang of ['ru', 'kk']) {
    it(`is accessible, whole and no wider than any column, in ${lang}`, async () => {
      const element = await checked(lang, 30);
      all(element, '.many tbody button')[3]!.click();
      await settled(element);
      await unfold(element);
      await expect(element).to.be.accessible();
      expect(textOf(element)).not.to.match(/verify\.|finding\.|field\.|\{\{|undefined|NaN/);
      for (const width of [320, 768, 1280]) {
        element.style.inlineSize = `${String(width)}px`;
        expect([width, tooWide(element)]).to.deep.equal([width, []]);
      }
    });
  }
});
