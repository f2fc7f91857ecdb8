/** Pasted schedules: read right, in every form that programs put on the clipboard, or asked about; never guessed. */
import { describe, expect, it } from 'vitest';
import { readSchedule, type TableChoices } from '../../src/i18n/table/read-schedule.js';
import { hasIssues, quote } from '../../src/engine.js';
import { loan } from '../support/products.js';

const answer = quote(loan);
if (hasIssues(answer)) throw new Error();
const ROWS = answer.schedule.rows.map(({ date, payment, principal, interest, balance }) => ({ date, payment, principal, interest, balance }));

const COLUMNS = ['date', 'payment', 'principal', 'interest', 'balance'] as const;

interface Style {
  readonly date: (iso: string) => string;
  readonly sum: (text: string) => string;
}

const thousands = (text: string, space: string, mark: string): string => {
  const [whole = '', decimals] = text.split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, space)}${decimals === undefined ? '' : mark + decimals}`;
};

const points = (iso: string): string => iso.split('-').reverse().join('.');
const american = (iso: string): string => { const [year, month, day] = iso.split('-').map(Number); return `${month!}/${day!}/${year!}`; };
const MONTHS = { '12': ['декабря', 'желтоқсан'], '01': ['января', 'қаңтар'], '02': ['февраля', 'ақпан'], '03': ['марта', 'наурыз'], '04': ['апреля', 'сәуір'], '05': ['мая', 'мамыр'] } as const;
const worded = (language: 0 | 1) => (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[month as keyof typeof MONTHS][language];
  return language === 0 ? `${Number(day)} ${name} ${year} г.` : `${year} жылғы ${Number(day)} ${name}`;
};

const table = ({ date, sum }: Style, heading: readonly string[] | undefined, join: (cells: readonly string[]) => string, total = false): string =>
  [
    ...(heading === undefined ? [] : [join(heading)]),
    ...ROWS.map((row, index) => join([String(index + 1), date(row.date), ...COLUMNS.slice(1).map((column) => sum(row[column]))])),
    ...(total ? [join(['Итого', '', sum('277651.04'), sum('250000.00'), sum('27651.04'), ''])] : []),
  ].join('\n');

const RU = ['№', 'Дата платежа', 'Сумма платежа', 'Основной долг', 'Вознаграждение', 'Остаток основного долга'];
const KK = ['р/с', 'Төлем күні', 'Төлем сомасы', 'Негізгі борыш', 'Сыйақы', 'Негізгі борыштың қалдығы'];
const EN = ['No', 'Due date', 'Payment', 'Principal', 'Interest', 'Balance'];

const spaced: Style = { date: points, sum: (text) => thousands(text, ' ', ',') };
const hard: Style = { date: worded(0), sum: (text) => `${thousands(text, '\u00a0', ',')}\u00a0₸` };
const kazakh: Style = { date: worded(1), sum: (text) => `${thousands(text, '\u202f', ',')} теңге` };
const anglo: Style = { date: american, sum: (text) => thousands(text, ',', '.') };
const plain: Style = { date: (iso) => iso, sum: (text) => text };
const tabs = (cells: readonly string[]): string => cells.join('\t');
const csv = (mark: string) => (cells: readonly string[]): string => cells.map((cell) => (cell.includes(mark) ? `"${cell}"` : cell)).join(mark);
const html = (cells: readonly string[]): string => `<tr class="row">${cells.map((cell) => `<td><b>${cell.replace(/\u00a0/g, '&nbsp;')}</b></td>`).join('')}</tr>`;

describe('a pasted schedule', () => {
  const forms: Readonly<Record<string, string>> = {
    'Excel, Russian': table(spaced, RU, tabs, true),
    'Excel, Kazakh, months in words': table(kazakh, KK, tabs),
    'Google Sheets, English': table(anglo, EN, tabs),
    'LibreOffice, no thousands': table({ date: points, sum: (text) => text.replace('.', ',') }, RU, tabs),
    'a page, months in words, no-break spaces': table(hard, RU, tabs),
    'the source of a page': `<table><thead>${html(RU)}</thead>${table(hard, undefined, html)}</table>`,
    'CSV by semicolons': table(spaced, RU, csv(';')),
    'CSV by commas, quoted': table(anglo, EN, csv(',')),
    'CSV by commas, as programs write it': table(plain, EN, csv(',')),
    'columns two spaces apart': table(spaced, RU.map((title) => title.replace(/ /g, '\u00a0')), (cells) => cells.join('   ')),
    'the text of a PDF': `График погашения\n${table(spaced, undefined, (cells) => cells.join(' '))}\nИтого 277 651,04 250 000,00 27 651,04\nСтраница 1 из 1`,
    'the bare rows of a PDF': table(spaced, undefined, (cells) => cells.join(' ')),
    'a table drawn with bars': table(spaced, RU, (cells) => cells.join(' | ')),
    'no heading at all, five columns told by their sums': table(spaced, undefined, tabs),
    'headings that tell nothing': table(spaced, ['A', 'B', 'C', 'D', 'E', 'F'], tabs),
    'two-digit years': table({ ...spaced, date: (iso) => points(iso).replace('.20', '.') }, RU, tabs),
  };

  for (const [name, text] of Object.entries(forms)) {
    it(`as ${name}`, () => {
      const read = readSchedule(text);
      expect([read.questions, read.unread]).toEqual([[], []]);
      expect(read.schedule).toEqual(ROWS);
    });
  }

  it('with the day of the money as its first row', () => {
    const text = table(spaced, RU, tabs).replace('\n', '\n0\t20.11.2026\t\t\t\t250 000,00\n');
    expect(readSchedule(text)).toMatchObject({ disbursementDate: '2026-11-20', schedule: ROWS });
  });

  it('with fees in a column of their own', () => {
    const text = table(spaced, [...RU, 'Комиссия'], (cells) => tabs([...cells.slice(0, 6), cells[0] === '№' ? 'Комиссия' : '0,00']));
    expect(readSchedule(text)).toMatchObject({ questions: [], schedule: ROWS, columns: [{}, {}, {}, {}, {}, {}, { kind: 'other' }] });
  });
});

describe('what may be read two ways', () => {
  const two = (heading: string, rows: string, choices?: TableChoices): ReturnType<typeof readSchedule> => readSchedule(`${heading}\n${rows}`, choices);

  it('a sum of one mark and three figures is asked about, unless the table tells', () => {
    const rows = '01.02.2026\t1,234\n01.03.2026\t2,345';
    expect(two('Дата\tПлатёж', rows)).toMatchObject({ questions: ['mark'] });
    expect(two('Дата\tПлатёж', rows)).not.toHaveProperty('schedule');
    expect(two('Дата\tПлатёж', rows, { mark: '.' }).schedule).toEqual([{ date: '2026-02-01', payment: '1234.00' }, { date: '2026-03-01', payment: '2345.00' }]);
    expect(two('Дата\tПлатёж', rows, { mark: ',' }).unread.length).toBe(2);
    expect(two('Дата\tПлатёж', '01.02.2026\t1,234\n01.03.2026\t2,345.50').schedule?.[0]?.payment).toBe('1234.00');
  });

  it('two marks that contradict each other are asked about', () => {
    expect(two('Дата\tПлатёж', '01.02.2026\t12,50\n01.03.2026\t12.50')).toMatchObject({ questions: ['mark'] });
  });

  it('a date of two small numbers is asked about, unless another one tells', () => {
    const rows = '03/04/2026\t100,50\n03/05/2026\t100,50';
    expect(two('Дата\tПлатёж', rows)).toMatchObject({ questions: ['order'] });
    expect(two('Дата\tПлатёж', rows, { order: 'month-day' }).schedule?.map(({ date }) => date)).toEqual(['2026-03-04', '2026-03-05']);
    expect(two('Дата\tПлатёж', `${rows}\n25/05/2026\t100,50`).schedule?.map(({ date }) => date)).toEqual(['2026-04-03', '2026-05-03', '2026-05-25']);
  });

  it('columns without a word, that their sums do not tell, are asked about, and answered', () => {
    const rows = '20.12.2026\t100,00\t90,00\n20.01.2027\t100,00\t91,00';
    expect(two('x\ty\tz', rows)).toMatchObject({ questions: ['columns'], columns: [{ kind: 'date', by: 'sums' }, { kind: undefined }, { kind: undefined }] });
    expect(two('x\ty\tz', rows, { columns: { 1: 'payment', 2: 'principal' } })).toMatchObject({ questions: [], schedule: [{ payment: '100.00', principal: '90.00' }, {}] });
    expect(two('Дата\tПлатёж\tПлатёж', rows)).toMatchObject({ questions: ['columns'] });
  });

  it('a word over a column that holds something else is not believed', () => {
    expect(two('Дата\tСрок\tПлатёж', '1\t20.12.2026\t100,00\n2\t20.01.2027\t100,00')).toMatchObject({ columns: [{ kind: 'number' }, { kind: 'date' }, { kind: 'payment' }], schedule: [{ date: '2026-12-20' }, {}] });
  });
});

describe('what can not be read', () => {
  it('is named by its cell, and nothing comes of the rest', () => {
    const read = readSchedule('Дата\tПлатёж\n20.12.2026\t100,00\n31.02.2027\t100,00\n20.03.2027\tсто\n20.04.2027\t1,2345');
    expect(read.unread).toEqual([{ row: 2, column: 0, text: '31.02.2027' }, { row: 3, column: 1, text: 'сто' }, { row: 4, column: 1, text: '1,2345' }]);
    expect(read).not.toHaveProperty('schedule');
  });

  it('is any text without a date', () => {
    expect(readSchedule('просто слова')).toEqual({ columns: [], questions: [], unread: [{ row: 0, column: 0, text: 'просто слова' }] });
    expect(readSchedule('')).toEqual({ columns: [], questions: [], unread: [] });
  });
});

describe('what could be misread', () => {
  it('what stood before the payment, and a rate, are no column of the schedule', () => {
    const read = readSchedule('Дата\tОстаток на начало периода\tСтавка вознаграждения, %\tПлатеж\tОсновной долг\tВознаграждение\tОстаток на конец периода\n20.12.2026\t250 000,00\t37,50\t46 275,17\t38 569,69\t7 705,48\t211 430,31');
    expect(read.schedule).toEqual([ROWS[0]]);
  });

  it('two columns of one kind are asked about', () => {
    expect(readSchedule('Дата\tПлатёж\tОстаток\tОстаток долга\n20.12.2026\t46 275,17\t1,00\t2,00')).toMatchObject({ questions: ['columns'] });
  });

  it('the point after a number is no decimal point', () => {
    expect(readSchedule('№\tДата\tПлатёж\n1.\t20.12.2026\t46.270')).toMatchObject({ questions: ['mark'] });
  });

  it('a payment put off is a row; a line that lacks a cell is named', () => {
    expect(readSchedule('Дата\tПлатёж\tОсновной долг\tВознаграждение\tОстаток\n20.12.2026\t0,00\t0,00\t0,00\t250 000,00\n20.01.2027\t1,00\t1,00\t0,00\t249 999,00').schedule?.length).toBe(2);
    const lines = table(spaced, undefined, (cells) => cells.join(' ')).split('\n');
    lines[2] = '3 18.02.2027 46 275,17 41 171,37 130 500,46';
    expect(readSchedule(lines.join('\n')).unread.map(({ text }) => text)).toEqual([lines[2]]);
  });
});
