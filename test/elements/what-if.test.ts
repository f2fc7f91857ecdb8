/** The panel of changes in real browsers: told, seen before and after, kept, compared, undone; goals; and nothing of it where the page has none. */
import { expect } from '@open-wc/testing';
import '../../src/define/mfo-schedule.js';
import { FIELDS, KINDS } from '../../src/elements/mfo-schedule/what-if/entry.js';
import type { MfoSchedule } from '../../src/elements/mfo-schedule/mfo-schedule.js';
import { change, goal, relief, type ChangeAnswer, type GoalAnswer, type ReliefAnswer } from '../../src/engine.js';
import { length, money } from '../../src/i18n/format.js';
import { all, inside, textOf, tooWide, unfold } from '../support/calculator.js';
import { drawn, EARLY, planFor, press, quoted, tellChange } from '../support/plan.js';
import { loan, standard } from '../support/products.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ').trim();
const saved = (element: MfoSchedule): string => plain(inside(element, '.outcome .saved').textContent);
const cells = (element: MfoSchedule, figure: string): readonly string[] => {
  const row = all(element, '.outcome .compare tbody tr').find((each) => plain(each.querySelector('th')!.textContent) === figure);
  return [...(row?.querySelectorAll('td') ?? [])].map((cell) => plain(cell.textContent));
};
const early = { kind: 'early-repayment', date: '2027-01-10', amount: '50000', mode: 'shorten-term' };
const changed = (...changes: object[]): ChangeAnswer => change({ quote: loan, changes }) as ChangeAnswer;

describe('the panel of changes', () => {
  it('is folded, asks nothing and computes nothing until it is opened', async () => {
    const element = await planFor();
    expect(inside<HTMLSelectElement>(element, '#change-kind').value).to.equal('');
    expect([all(element, '.outcome').length, all(element, '#keep-change').length]).to.deep.equal([0, 0]);
    inside<HTMLDetailsElement>(element, '.what-if').open = false;
    await drawn(element);
    expect(all(element, '#change-kind').length).to.equal(0);
  });

  it('shows a change before and after as soon as it is told, and fires it', async () => {
    const element = await planFor();
    const heard: unknown[] = [];
    element.addEventListener('mfo-change', ({ change: answer, changes }) => heard.push([answer?.difference.payment, changes]));
    await tellChange(element, EARLY);
    const { after, difference } = changed(early);
    expect(saved(element)).to.equal(`Заплатите меньше на ${plain(money(difference.payment.replace('-', '')))}. Закончите раньше на ${plain(length('ru', { days: -difference.days }))}.`);
    expect(cells(element, 'Всего выплат')).to.deep.equal(['277 651,04 ₸', plain(money(after.totals.payment))]);
    expect(heard.at(-1)).to.deep.equal([difference.payment, [early]]);
    expect(inside<HTMLTextAreaElement>(element, '#application').value.replace(/[\u00a0\u202f]/g, ' ')).to.equal('Прошу 10.01.2027 принять в счёт частичного досрочного погашения микрокредита 50 000 ₸, пересчитать долг и выдать новый график: платёж прежний, платежей меньше.');
    expect(all(element, '.outcome figure').length).to.equal(1);
    inside<HTMLDetailsElement>(element, '.outcome details.rows').open = true;
    expect(all(element, '.outcome .rows tbody tr').length).to.equal(after.rows.length);
  });

  it('explains in place what can not be read and what the loan does not allow, and keeps what was typed', async () => {
    const element = await planFor();
    await tellChange(element, { ...EARLY, 'change-amount': 'много' });
    expect(textOf(element)).to.contain('«много» не читается как сумма');
    await tellChange(element, { 'change-amount': '9 000 000' });
    expect(inside(element, '#change-amount-messages').textContent).to.contain('Самое большее');
    expect(inside<HTMLInputElement>(element, '#change-amount').value.replace(/\s/g, ' ')).to.equal('9 000 000');
    await tellChange(element, { 'change-amount': '50 000', 'change-date': '01.01.2020' });
    expect(inside(element, '#change-date-messages').textContent).to.contain('этот день не подходит');
    expect(all(element, '#keep-change').length).to.equal(0);
  });

  it('keeps several changes, undoes any of them, and is then what it was before', async () => {
    const element = await planFor();
    await tellChange(element, EARLY);
    await press(element, '#keep-change');
    const once = inside(element, '.outcome').textContent;
    expect(plain(inside(element, '.kept li').textContent)).to.contain('10.01.2027: внести досрочно 50 000 ₸');
    await tellChange(element, { 'change-kind': 'deferral', 'change-fromRow': '3', 'change-months': '1', 'change-of': 'principal' });
    const { difference } = changed(early, { kind: 'deferral', fromRow: 3, months: 1, of: 'principal' });
    expect(saved(element)).to.contain(plain(money(difference.payment.replace('-', ''))));
    await press(element, '#keep-change');
    expect(all(element, '.kept li').length).to.equal(2);
    await press(element, '.kept li:last-child button');
    expect(inside(element, '.outcome').textContent).to.equal(once);
    await press(element, '.kept li button');
    expect([all(element, '.outcome').length, all(element, '.kept').length]).to.deep.equal([0, 0]);
  });

  it('remembers variants beside the contract, and forgets them', async () => {
    const element = await planFor();
    await tellChange(element, EARLY);
    await press(element, '#remember');
    await tellChange(element, { 'change-mode': 'lower-instalment' });
    await press(element, '#remember');
    const heads = all(element, 'section[aria-labelledby=variants-title] thead th').map((cell) => plain(cell.textContent));
    expect(heads).to.deep.equal(['Показатель', 'По договору', 'Вариант 1', 'Вариант 2']);
    await press(element, 'section[aria-labelledby=variants-title] .kept button');
    expect(all(element, 'section[aria-labelledby=variants-title] thead th').length).to.equal(3);
  });

  it('tells what a late payment costs, penalty and all, in which order it settles, and what falls due when', async () => {
    const element = await planFor();
    await tellChange(element, { 'change-kind': 'late', 'change-row': '1', 'change-paidOn': '05.01.2027' });
    const answer = changed({ kind: 'late', row: 1, paidOn: '2027-01-05' });
    const cost = Number(answer.penalty) + Number(answer.difference.payment);
    expect(saved(element)).to.contain(`Заплатите больше на ${plain(money(cost.toFixed(2)))}.`);
    expect(cells(element, 'Пеня, сверх всех выплат')).to.deep.equal(['—', plain(money(answer.penalty!))]);
    expect(textOf(element)).to.contain('Что и в каком порядке погасят').and.to.contain('МФО должна письменно сообщить о просрочке');
    await tellChange(element, { 'change-amount': '10 000' });
    expect(saved(element)).to.equal('Сколько выйдет всего, здесь не посчитано: часть просроченного не внесена.');
    expect(cells(element, 'Всего выплат')[1]).to.equal('—');
    await tellChange(element, { 'change-paidOn': '01.12.2026' });
    expect(inside(element, '#change-paidOn-messages').textContent).to.contain('День оплаты: срок этого платежа');
    const unstated = await planFor('ru', { ...loan, product: { pricing: standard.pricing, paymentEvery: standard.paymentEvery, dayCount: standard.dayCount } });
    await tellChange(unstated, { 'change-kind': 'late', 'change-row': '1', 'change-paidOn': '05.01.2027' });
    expect(textOf(unstated)).to.contain('Кредитор не указал размер пени');
  });

  it('asks what each kind needs, and nothing else', async () => {
    const element = await planFor();
    for (const kind of KINDS) {
      await tellChange(element, { 'change-kind': kind });
      expect([kind, all(element, '.what-if > .fields [id^="change-"]').map(({ id }) => id).filter((id) => /^change-\w+$/.test(id))]).to.deep.equal([kind, FIELDS[kind].map((name) => `change-${name}`)]);
    }
    await tellChange(element, { 'change-kind': 'early-repayment', 'change-date': '10.01.2027' });
    await press(element, '#change-full');
    expect(all(element, '#change-amount, #change-mode').length).to.equal(0);
    expect(saved(element)).to.contain(plain(money(changed({ kind: 'early-repayment', date: '2027-01-10', full: true }).difference.payment.replace('-', ''))));
  });

  it('finds what a goal takes, says plainly what is met or out of reach, and takes it over as a change', async () => {
    const element = await planFor();
    await tellChange(element, { 'goal-name': 'end', 'goal-by': '20.03.2027', 'goal-on': '20.12.2026' });
    const found = goal({ quote: loan, goal: { kind: 'end', by: '2027-03-20', on: '2026-12-20' } }) as GoalAnswer;
    expect(plain(inside(element, '.goal .saved').textContent)).to.equal(`Достаточно 20.12.2026 внести ${plain(money(found.amount!))}.`);
    await press(element, '#take-goal');
    expect(plain(inside(element, '.kept li').textContent)).to.contain(plain(money(found.amount!)));
    expect(textOf(element)).to.contain('ничего делать не нужно');
    await press(element, '.kept button');
    await tellChange(element, { 'goal-on': '20.12.2020' });
    expect(plain(inside(element, '.goal .error').textContent)).to.contain('Когда внести: этот день не подходит');
    await tellChange(element, { 'goal-name': 'saving', 'goal-sum': '900 000' });
    expect(textOf(element)).to.contain('Самое большее – ');
    await tellChange(element, { 'goal-name': 'amount', 'goal-sum': '60 000' });
    expect(plain(inside(element, '.goal .saved').textContent)).to.match(/^При таком платеже сумма – не больше/);
    await tellChange(element, { 'goal-name': 'term', 'goal-sum': '0,01' });
    expect(textOf(element)).to.contain('подходящей суммы, срока или дня нет');
  });

  it('prices each kind of relief for this loan, and says when it must be granted', async () => {
    const element = await planFor();
    inside<HTMLDetailsElement>(element, '.relief').open = true;
    await tellChange(element, { 'relief-row': '3' });
    const { options } = relief({ quote: loan, fromRow: 3 }) as ReliefAnswer;
    expect(all(element, '.relief .kept li').length).to.equal(options.length);
    const [first] = options;
    expect(plain(all(element, '.relief .kept li')[0]!.textContent)).to.contain(plain(money(first!.answer.difference.payment)));
    const said = (): string => plain(inside(element, '.relief .saved').textContent);
    expect(said()).to.contain('станет видно');
    await tellChange(element, { 'relief-group': 'yes', 'relief-aid': 'no', 'relief-recent': '140 000', 'relief-year': '1 200 000' });
    expect(said()).to.contain('Обязанности согласиться у МФО здесь нет');
    await tellChange(element, { 'relief-recent': '139 999,99' });
    expect(said()).to.contain('МФО обязана согласиться');
    await tellChange(element, { 'relief-year': '1' });
    expect([said().includes('станет видно'), textOf(element).includes('не может быть меньше')]).to.deep.equal([true, true]);
    await tellChange(element, { 'relief-aid': 'yes' });
    expect(said()).to.contain('МФО обязана согласиться');
    await press(element, '.relief .kept button');
    expect(plain(inside(element, '.kept li').textContent)).to.contain('отсрочка');
  });

  it('follows the loan: what was kept is counted anew for another one, or said to be impossible', async () => {
    const element = await planFor();
    await tellChange(element, EARLY);
    await press(element, '#keep-change');
    const before = saved(element);
    element.quote = quoted({ ...loan, amount: '300000' });
    await drawn(element);
    expect(saved(element)).not.to.equal(before);
    element.quote = quoted({ ...loan, amount: '30000' });
    await drawn(element);
    expect([all(element, '.outcome').length, textOf(element).includes('Так не получится')]).to.deep.equal([0, true]);
  });

  for (const lang of ['ru', 'kk']) {
    it(`is accessible, whole and no wider than any column, in ${lang}`, async () => {
      const element = await planFor(lang);
      await tellChange(element, EARLY);
      await press(element, '#remember');
      await press(element, '#keep-change');
      await tellChange(element, { 'change-kind': 'late', 'change-row': '1', 'change-paidOn': '05.01.2027', 'goal-name': 'saving', 'goal-sum': '5 000', 'relief-row': '2' });
      await unfold(element);
      await expect(element).to.be.accessible();
      expect(textOf(element)).not.to.match(/plan\.|kind\.|finding\.|\{\{|undefined|NaN/);
      for (const width of [320, 768, 1280]) {
        element.style.inlineSize = `${String(width)}px`;
        expect([width, tooWide(element)]).to.deep.equal([width, []]);
      }
    });
  }
});
