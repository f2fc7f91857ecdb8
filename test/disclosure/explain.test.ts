/** Every figure of a set of worked loans is worked out anew from its own printed steps, in both languages. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/disclosure/explain.js';
import { disclose } from '../../src/disclosure/disclose.js';
import type { Sheet } from '../../src/disclosure/disclosure.js';
import type { Grounded } from '../../src/disclosure/figure.js';
import { figureLabel, stepText, type StepText } from '../../src/i18n/explain.js';
import { LANGUAGES, type Language } from '../../src/i18n/messages.js';
import { addDays, addMonths, calendarDate, daysBetween, type CalendarDate } from '../../src/primitives/calendar-date.js';
import { numberOf, roundedTo, same, workedOut } from '../support/printed-sums.js';
import { bare, loan, short, standard } from '../support/products.js';

const monthly = { ...standard, paymentEvery: { months: 1 }, maxFirstPeriodDays: 31 };

const LOANS: Readonly<Record<string, object>> = {
  'of the standard product': loan,
  'by differentiated payments': { ...loan, method: 'differentiated' },
  'by a single payment': { ...loan, method: 'single-payment' },
  'by the calendar, days really counted': { ...loan, product: { ...monthly, dayCount: 'actual/365' } },
  'by actual/actual over a new year and a leap year': { ...loan, disbursementDate: '2027-11-20', product: { ...monthly, dayCount: 'actual/actual' } },
  'by 30/360': { ...loan, product: { ...monthly, dayCount: '30/360' } },
  'by 30/360 with an odd first period': { ...loan, firstPaymentDate: '2026-12-05', product: { ...monthly, dayCount: '30/360' } },
  'by actual/360 with a first payment of its own': { ...loan, firstPaymentDate: '2026-12-15', product: { ...standard, dayCount: 'actual/360' } },
  'rounded to a hundred': { ...loan, product: { ...standard, rounding: { instalment: '100' } } },
  'of 36 rows': { ...loan, amount: '4757500', term: { months: 36 } },
  'of 36 rows by the calendar': { ...loan, amount: '4757500', term: { months: 36 }, product: { ...monthly, gesvDecimals: 3 } },
  'with a service added': { ...loan, services: [{ id: 'life-insurance', financed: true }] },
  'with a service paid apart': { ...loan, services: [{ id: 'life-insurance', financed: false }] },
  'that is short': { product: short, amount: '100000', term: { days: 20 }, method: 'single-payment', disbursementDate: '2026-11-20' },
  'in days, with a rest at its end': { ...loan, term: { days: 100 } },
  'without interest': { ...loan, product: { ...bare, pricing: [{ nominalRate: '0' }] } },
  'of a day whose law is not known': { ...loan, disbursementDate: '2027-02-01' },
  'late over the end of a contract year': { ...loan, method: 'single-payment', term: { days: 350 } },
  'whose law lets fewer days count': { ...loan, law: { 'penalty-limits': [{ from: '2026-01-01', value: { percentPerDay: '0.5', maxDays: 20, percentPerYear: '10' }, source: 'x' }] } },
  'that differs by actual/actual and is cut': { ...loan, disbursementDate: '2027-12-01', product: { ...monthly, dayCount: 'actual/actual' }, law: { 'penalty-limits': [{ from: '2026-01-01', value: { percentPerDay: '0.5', maxDays: 20, percentPerYear: '10' }, source: 'x' }] } },
  'of sixteen digits': { ...loan, amount: '9999999999999999.99', product: { ...bare, paymentEvery: { months: 1 } } },
};

const day = (text: string): CalendarDate => calendarDate(text.split('.').reverse().join('-'))!;

const cells = ({ loan: { schedule } }: Sheet): string[] =>
  schedule.rows.flatMap(({ number }) => ['date', 'days', 'interest', 'principal', 'payment', 'balance', 'penaltyFreeUntil'].map((column) => `rows.${number}.${column}`));

function sheetOf(request: object, language: Language): Sheet {
  const sheet = disclose({ ...request, language });
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.issues));
  return sheet.value;
}

function textOf(sheet: Sheet, language: Language, grounded: Grounded): StepText {
  return stepText({ language, product: sheet.loan.terms.product, find: sheet.graph.find }, grounded);
}

const DATE = /\d{2}\.\d{2}\.\d{4}/g;

/** Works out a step from its words alone; true where the words give a sum at all. */
function workOut({ lines, table, value }: StepText, { figure, ground }: Grounded): boolean {
  const plain = figure.value ?? '';
  switch (ground.kind) {
    case 'formula': {
      const sum = lines.find((line) => / = /.test(line));
      const rounding = lines.find((line) => /: [\d\s\u202f\u00a0,−]+$/.test(line));
      // a figure that is another one, or that only rounds another one
      const exact = sum === undefined ? undefined : workedOut(sum.split(' = ')[0]!);
      const shown = sum?.split(' = ')[1];
      if (exact !== undefined && shown !== undefined && !shown.endsWith('…')) expect([sum, same(exact, numberOf(shown))]).toEqual([sum, true]);
      if (rounding === undefined) {
        if (shown !== undefined && shown.endsWith('…')) expect([sum, same(roundedTo(exact!, lastDecimal(shown)), numberOf(shown.slice(0, -1)))]).toEqual([sum, true]);
        if (exact !== undefined && shown?.endsWith('…') !== true) expect([sum, same(exact, numberOf(plain.replace('.', ',')))]).toEqual([sum, true]);
        return sum !== undefined;
      }
      const [, to, result] = /^.* ([\d,]+)\)?: ([\d\s\u202f\u00a0,−]+)$/.exec(rounding)!;
      const unrounded = exact ?? numberOf(lines.find((line) => /^[\d\s\u202f\u00a0,−]+…?$/.test(line))!.replace('…', ''));
      expect([rounding, same(roundedTo(unrounded, numberOf(to!), /вниз|Төмен/.test(rounding)), numberOf(result!))]).toEqual([rounding, true]);
      expect(same(numberOf(result!), numberOf(plain.replace('.', ',')))).toBe(true);
      return true;
    }
    case 'later': {
      const [start, end] = [...lines[0]!.matchAll(DATE)].map(([date]) => date);
      const [, count, unit] = /\+\s(\d+)\s(\p{L}+)/u.exec(lines[0]!)!;
      expect((/^(д|к)/.test(unit!) ? addDays : addMonths)(day(start!), Number(count))).toBe(day(end!));
      return true;
    }
    case 'between': {
      const [start, end] = [...lines[0]!.matchAll(DATE)].map(([date]) => date);
      expect(lines[0]).toMatch(new RegExp(`: ${daysBetween(day(start!), day(end!))}\\s`));
      expect(Number(plain)).toBe(daysBetween(day(start!), day(end!)));
      return true;
    }
    case 'least': {
      const [a, b] = [...lines[0]!.matchAll(/([\d\u202f,]+)\u00a0(?:₸|дн|күн)/g)].map(([, sum]) => numberOf(sum!));
      expect(same(a!.n * b!.d < b!.n * a!.d ? a! : b!, numberOf(plain.replace('.', ',')))).toBe(true);
      return true;
    }
    case 'factors': {
      const rate = /\(1 \+ ([\d,]+) ÷ 100/.exec(lines[0]!)![1]!;
      let before = '1';
      for (const [, years, factor] of table!.rows) {
        expect(same(roundedTo(workedOut(`${before} ÷ (1 + ${rate} ÷ 100 × (${years}))`), lastDecimal(factor!)), numberOf(factor!))).toBe(true);
        before = factor!;
      }
      expect(same(workedOut(table!.rows.map(([, , factor]) => factor).join(' + ')), numberOf(plain.replace('.', ',')))).toBe(true);
      expect(table!.foot[2]).toBe(value);
      return true;
    }
    case 'proof': {
      const rate = Number(/\(1 \+ ([\d,]+) ÷ 100\)/.exec(lines[0]!)![1]!.replace(',', '.'));
      for (const [, days, amount, factor, present] of table!.rows) {
        const [by, of, to] = [factor, amount, present].map((text) => numberOf(text!)).map(({ n, d }) => Number(n) / Number(d)) as [number, number, number];
        expect(by).toBeCloseTo((1 + rate / 100) ** (-Number(days) / 365), 12);
        expect(Math.abs(of * by - to)).toBeLessThan(1e-6 + Math.abs(to) * 1e-13);
      }
      const sum = workedOut(table!.rows.map((row) => `(${row[4]!})`).join(' + '));
      expect(same(sum, numberOf(table!.foot[4]!))).toBe(true);
      expect(Math.abs(Number(sum.n) / Number(sum.d))).toBeLessThan(1e-6 * table!.rows.length);
      return true;
    }
    default:
      return false;
  }
}

function lastDecimal(text: string): { n: bigint; d: bigint } {
  return { n: 1n, d: 10n ** BigInt(text.replace('…', '').split(',')[1]?.length ?? 0) };
}

describe('each figure of a loan', () => {
  for (const [name, request] of Object.entries(LOANS)) {
    for (const language of LANGUAGES) {
      it(`${name} is worked out anew from its printed steps, in ${language}`, () => {
        const sheet = sheetOf(request, language);
        let worked = 0;
        for (const id of [...sheet.graph.ids, ...cells(sheet)]) {
          const grounded = sheet.graph.find(id);
          expect([id, grounded?.figure.id]).toEqual([id, id]);
          if (workOut(textOf(sheet, language, grounded!), grounded!)) worked += 1;
          // what it came from is there to be looked at
          for (const from of grounded!.figure.from) expect([id, from, sheet.graph.find(from)?.figure.id]).toEqual([id, from, from]);
        }
        expect(worked).toBeGreaterThan(sheet.loan.schedule.rows.length * 5);
      });
    }
  }
});

describe('the steps behind a figure', () => {
  const sheet = sheetOf(loan, 'ru');
  const ids = (id: string): string[] => explain(sheet.graph, id).map(({ figure }) => figure.id);

  it('begin with the figure, go down to what was asked and to the law, each once', () => {
    expect(ids('overpayment')).toEqual(['overpayment', 'total', 'amount']);
    expect(ids('gesvRate')).toEqual(['gesvRate', 'gesvUnrounded', 'amount']);
    expect(ids('late.cap')).toEqual(['late.cap', 'amount', 'law.penalty-limits.percentPerYear']);
  });

  it('of a row tell the row and name the others', () => {
    expect(ids('rows.3.payment')).toEqual(['rows.3.payment', 'instalment', 'amount', 'annuityFactor', 'nominalRate']);
    expect(ids('rows.3.interest')).toEqual(['rows.3.interest', 'nominalRate', 'rows.3.days', 'rows.3.date', 'disbursementDate']);
  });

  it('are in words, numbers and clauses', () => {
    const [overpayment] = explain(sheet.graph, 'overpayment');
    const plain = JSON.parse(JSON.stringify(textOf(sheet, 'ru', overpayment!)).replaceAll(/[\u00a0\u202f]/g, ' ')) as StepText;
    expect(plain).toMatchObject({ label: 'Сумма переплаты', value: '27 651,04 ₸', lines: ['Вернёте всего − Сумма микрокредита', '277 651,04 − 250 000 = 27 651,04'] });
    expect(plain.refs[0]).toContain('ст. 4 п. 2');
  });

  it('tell how well the law is known, and by whom a value was laid down', () => {
    const steps = (request: object, language: Language, id: string): string => {
      const made = sheetOf(request, language);
      return textOf(made, language, made.graph.find(id)!).lines.join(' ');
    };
    expect(steps(loan, 'ru', 'law.rate-ceiling')).toContain('с официальным текстом не сверено');
    expect(steps(loan, 'kk', 'law.rate-ceiling')).toContain('ресми мәтінмен салыстырылмаған');
    expect(steps({ ...loan, disbursementDate: '2027-02-01' }, 'ru', 'law.rate-ceiling')).toContain('ещё не подтверждено');
    expect(steps({ ...loan, law: { 'rate-ceiling': [{ from: '2026-01-01', value: '50', source: 'проверка' }] } }, 'ru', 'law.rate-ceiling')).toContain('Источник: проверка.');
  });

  it('have a name for every figure in both languages', () => {
    for (const request of Object.values(LOANS)) {
      for (const language of LANGUAGES) {
        const made = sheetOf(request, language);
        for (const id of [...made.graph.ids, ...cells(made).slice(0, 7)]) {
          expect(figureLabel({ language, product: made.loan.terms.product, find: made.graph.find }, id)).not.toMatch(/explain\.|^$/);
        }
      }
    }
  });
});
