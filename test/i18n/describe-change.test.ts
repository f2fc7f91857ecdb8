/** A change as one phrase: all that was told of it is in it, in both languages. */
import { describe, expect, it } from 'vitest';
import { describeChange } from '../../src/i18n/describe-change.js';

const PHRASES: readonly (readonly [object, string, string])[] = [
  [{ kind: 'early-repayment', date: '2027-01-10', amount: '50000', mode: 'shorten-term' }, '10.01.2027: внести досрочно 50 000 ₸, платёж прежний, платежей меньше', '10.01.2027: мерзімінен бұрын төленетіні – 50 000 ₸, төлем бұрынғыдай, төлем саны азаяды'],
  [{ kind: 'early-repayment', date: '2027-01-10', full: true }, '10.01.2027: внести весь долг', '10.01.2027: бүкіл борышты төлеу'],
  [{ kind: 'overpayment', date: '2027-01-10', amount: '1000.5' }, '10.01.2027: внести вперёд 1 000,50 ₸', '10.01.2027: алдын ала төленетіні – 1 000,50 ₸'],
  [{ kind: 'deferral', fromRow: 2, months: 3, of: 'principal' }, 'с платежа № 2 отсрочка, месяцев: 3', '№ 2 төлемнен бастап кейінге қалдыру, ай саны: 3'],
  [{ kind: 'rate', date: '2027-01-10', nominalRate: '24.50' }, '10.01.2027: новая ставка, 24,5 %', '10.01.2027: жаңа мөлшерлеме – 24,5%'],
  [{ kind: 'term', date: '2027-01-10', term: { months: 8 } }, '10.01.2027: новый срок, 8 месяцев', '10.01.2027: жаңа мерзім – 8 ай'],
  [{ kind: 'method', date: '2027-01-10', method: 'differentiated' }, '10.01.2027: новый способ погашения, убывающими платежами', '10.01.2027: жаңа өтеу әдісі – азайып отыратын төлемдермен'],
  [{ kind: 'instalment-cut', fromRow: 2, months: 3, sharePercent: 50 }, 'с платежа № 2 платить меньше на 50 %, месяцев: 3', '№ 2 төлемнен бастап төлемді азайту: 50%, ай саны: 3'],
  [{ kind: 'military-service', fromDate: '2027-01-05', untilDate: '2027-06-05' }, 'отсрочка на срочную службу с 05.01.2027 по 05.06.2027', 'мерзімді әскери қызметке байланысты кейінге қалдыру: 05.01.2027 – 05.06.2027'],
  [{ kind: 'forgiveness', date: '2027-01-10', principal: '1000', penalty: '5' }, '10.01.2027: прощение долга (основной долг – 1 000 ₸, пеня – 5 ₸)', '10.01.2027: борышты кешіру (негізгі борыш – 1 000 ₸, өсімпұл – 5 ₸)'],
  [{ kind: 'late', row: 2, paidOn: '2027-02-19' }, 'платёж № 2 внести 19.02.2027', '№ 2 төлемді 19.02.2027 күні төлеу'],
  [{ kind: 'late', row: 2, paidOn: '2027-02-19', amount: '20000' }, '19.02.2027: внести 20 000 ₸ по платежу № 2', '19.02.2027: № 2 төлемге 20 000 ₸ төлеу'],
];

describe('a change as one phrase', () => {
  for (const [change, ru, kk] of PHRASES) {
    it(JSON.stringify(change), () => {
      const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
      expect([plain(describeChange('ru', change)), plain(describeChange('kk', change))]).toEqual([ru, kk]);
    });
  }
});
