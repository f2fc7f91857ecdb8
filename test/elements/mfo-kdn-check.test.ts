/** The check of a loan's burden in real browsers: both ways to fill it in, what it says, what it keeps, and what it never tells. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/mfo-calculator.js';
import '../../src/define/mfo-kdn-check.js';
import type { MfoKdnCheck } from '../../src/elements/mfo-kdn-check/mfo-kdn-check.js';
import { affordability, newLoan, quote, type Affordability, type Quote } from '../../src/engine.js';
import { all, click, field, inside, textOf, tooWide, type, unfold, words } from '../support/calculator.js';
import { addDebts, atRest, checkFor, chooseMode, fill } from '../support/kdn.js';
import { loan, standard } from '../support/products.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const said = (element: MfoKdnCheck): string => plain(textOf(element));
const WINDOW = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];

const byEngine = (income: string, payments: string, minors: number): Affordability =>
  affordability({
    date: '2026-11-20',
    income: [{ criterion: 'official', months: Object.fromEntries(WINDOW.map((month) => [month, income])) }],
    minors,
    loans: [{ kind: 'loan', monthlyPayment: payments, overdue: '0', balance: '0' }],
    newLoan: newLoan(quote(loan) as Quote),
  }) as Affordability;

describe('the quick way', () => {
  it('three answers give КДН, as the engine computes it, with its limit and what is not known', async () => {
    const element = await checkFor();
    expect(said(element)).to.contain('Осталось указать: Доход, Займы и карты, Число детей.');
    expect(element.affordability).to.equal(undefined);
    await fill(element, '250 000', '12 000', '2');
    const { kdn, incomeTest } = byEngine('250000', '12000', 2);
    expect(element.affordability).to.deep.include({ kdn, incomeTest, averageMonthlyIncome: '250000.00' });
    for (const part of ['КДН 0,2331', 'Из каждых 100 ₸ дохода 23,31 ₸ уйдёт', 'Предел 0,5: КДН его не превышает.', 'Могло измениться: предел КДН', 'Учтённый доход не меньше этой суммы', '101 702 ₸', 'а не решение']) expect(said(element)).to.contain(part);
    expect(said(element)).not.to.match(/одобр/i);
  });

  it('КДД is not made up of what was not told', async () => {
    const element = await checkFor();
    await fill(element, '250000', '12000', '0');
    expect(element.affordability?.kdd).to.deep.include({ value: null, met: null });
    expect(said(element)).to.contain('нужны остатки долгов');
    // that nothing is paid does not tell what cards allow
    await type(element, 'payments', '0');
    expect(element.affordability?.kdd.value).to.equal(null);
    await chooseMode(element, 'full');
    expect(element.affordability?.kdd.value).to.equal('0.0833');
    expect(said(element)).to.contain('Предел КДД нам неизвестен');
  });

  it('is filled in by keyboard alone', async () => {
    const element = await checkFor();
    field(element, 'income').focus();
    // WebKit's driver drops a key that is pressed again at once
    await sendKeys({ type: '251436' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(field(element, 'payments').value).to.equal('0');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '2' });
    await element.updateComplete;
    expect([field(element, 'income').value.replace(/\s/g, ' '), element.affordability?.kdn.value]).to.deep.equal(['251 436', '0.1840']);
  });

  it('a field says what can not be read, and nothing is answered', async () => {
    const element = await checkFor();
    await fill(element, '1,234', 'много', '-1');
    for (const [id, part] of [['income', 'указано «1,234»'], ['payments', 'указано «много»'], ['minors', 'указано «-1»']] as const) expect(words(inside(element, `#${id}-messages`))).to.contain(part);
    expect(field(element, 'income').getAttribute('aria-invalid')).to.equal('true');
    expect([element.affordability, said(element).includes('нужно исправить')]).to.deep.equal([undefined, true]);
    await fill(element, '250000', '0', '1');
    expect(element.affordability?.kdn.met).to.equal(true);
  });

  it('a value that a browser fills in at once is kept', async () => {
    const element = await checkFor();
    const income = field(element, 'income');
    income.value = '250000';
    income.dispatchEvent(new InputEvent('input', { bubbles: true }));
    income.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(income.value.replace(/\s/g, ' ')).to.equal('250 000');
  });

  it('signs of gambling lower the limit', async () => {
    const element = await checkFor();
    await fill(element, '140000', '0', '0');
    expect(element.affordability?.kdn.met).to.equal(true);
    await click(element, all(element, '.ticks input')[1]!);
    expect(element.affordability?.kdn).to.include({ limit: '0.25', met: false });
    expect(said(element)).to.contain('выше предела 0,25');
  });
});

describe('the full way', () => {
  it('begins with the income that was told, and takes sources and debts one by one', async () => {
    const element = await checkFor();
    await fill(element, '100000', '0,00', '1');
    await chooseMode(element, 'full');
    expect(all<HTMLInputElement>(element, "[id^='source-1-']").filter(({ type: kind }) => kind === 'text').map(({ value }) => value)).to.deep.equal(Array.from({ length: 6 }, () => field(element, 'source-1-2026-05').value));
    expect(all(element, '#debts-title ~ .picks button').map((button) => button.getAttribute('aria-pressed'))).to.deep.equal(['true']);
    inside<HTMLSelectElement>(element, '#source-kind').value = 'taxi';
    await click(element, inside(element, '#add-source'));
    const first = all<HTMLInputElement>(element, "[id$='-2026-05']").at(-1)!;
    expect(element.shadowRoot!.activeElement).to.equal(first);
    await type(element, first.id, '30000');
    await click(element, all(element, '.row')[1]!.querySelector<HTMLElement>('.acts button')!);
    await addDebts(element);
    const answer = affordability({
      date: '2026-11-20',
      income: ['official', 'taxi'].map((criterion, index) => ({ criterion, months: Object.fromEntries(WINDOW.map((month) => [month, index === 0 ? '100000' : '30000'])) })),
      minors: 1,
      loans: [{ kind: 'loan', monthlyPayment: '20000', overdue: '0', balance: '100000' }, { kind: 'card', monthlyPayment: '2000', overdue: '0', limit: '500000', used: '100000' }],
      newLoan: newLoan(quote(loan) as Quote),
    });
    expect(element.affordability).to.deep.equal(answer);
    expect(said(element)).to.contain('могут быть одни и те же деньги');
  });

  it('an error stands at its own month and its own debt', async () => {
    const element = await checkFor();
    await type(element, 'minors', '0');
    await chooseMode(element, 'full');
    await type(element, 'source-1-2026-06', 'x');
    await addDebts(element);
    const used = all<HTMLInputElement>(element, "[id$='-used'][type='text']")[0]!.id;
    await type(element, used, '-5');
    expect(all(element, "[aria-invalid='true']").map(({ id }) => id)).to.deep.equal(['source-1-2026-06', used]);
    expect(words(inside(element, '#source-1-2026-06-messages'))).to.contain('указано «x»');
  });

  it('a row that is taken away leaves the keyboard at the button that adds one', async () => {
    const element = await checkFor();
    await chooseMode(element, 'full');
    await addDebts(element);
    const before = all(element, '.row').length;
    await click(element, all(element, '.row').at(-1)!.querySelector<HTMLElement>('.acts button')!);
    expect(all(element, '.row').length).to.equal(before - 1);
    expect(element.shadowRoot!.activeElement?.id).to.equal('add-card');
  });
});

describe('what was typed', () => {
  it('survives a change of mode, of language, of the loan, and a loan that can not be computed', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="ru"><mfo-calculator id="loan" .product=${standard} amount="250000" term="6m" disbursement-date="2026-11-20"></mfo-calculator><mfo-kdn-check for="loan" today="2026-11-20"></mfo-kdn-check></div>`);
    const element = around.querySelector('mfo-kdn-check')!;
    const calculator = around.querySelector('mfo-calculator')!;
    await waitUntil(() => element.quote !== undefined);
    await fill(element, '250000', '12000', '2');
    const typed = (): string[] => ['income', 'payments', 'minors'].map((id) => field(element, id).value.replace(/\s/g, ''));
    const before = element.affordability?.kdn.value;
    await chooseMode(element, 'full');
    await addDebts(element);
    await chooseMode(element, 'quick');
    around.lang = 'kk';
    await waitUntil(() => said(element).includes('БЖК 0,2331'));
    expect(typed()).to.deep.equal(['250000', '12000', '2']);
    calculator.setAttribute('amount', '500000');
    await waitUntil(() => element.affordability?.kdn.value !== before);
    expect(typed()).to.deep.equal(['250000', '12000', '2']);
    calculator.setAttribute('amount', 'x');
    await waitUntil(() => element.affordability === undefined);
    expect(typed()).to.deep.equal(['250000', '12000', '2']);
    await chooseMode(element, 'full');
    expect(all(element, '.row').length).to.equal(4);
  });

  it('is told to no listener: an event has the answer without the income', async () => {
    const element = await checkFor();
    const told: (Affordability | undefined)[] = [];
    element.addEventListener('mfo-affordability', (event) => told.push(event.affordability));
    await fill(element, '98765', '4321', '2');
    expect(told.length).to.equal(1);
    const { affordability: whole } = element;
    expect(told[0]).to.deep.equal({ ...whole, averageMonthlyIncome: null, incomeTest: { ...whole!.incomeTest, required: null }, findings: whole!.findings.map((each) => (each.code.startsWith('income-') ? { ...each, data: {} } : each)) });
    expect(JSON.stringify(told)).not.to.match(/98765|4321/);
    expect(element.affordability?.averageMonthlyIncome).to.equal('98765.00');
    element.quote = undefined;
    await element.updateComplete;
    expect(told.length).to.equal(2);
    expect(told[1]).to.equal(undefined);
  });
});

describe('what was told the quick way', () => {
  it('is a debt of the full way: an answer does not get better by being asked for more', async () => {
    const element = await checkFor();
    await fill(element, '120000', '100000', '1');
    const before = element.affordability!.kdn;
    await chooseMode(element, 'full');
    expect([element.affordability, said(element).includes('Осталось указать: Займы и карты')]).to.deep.equal([undefined, true]);
    await type(element, all<HTMLInputElement>(element, "[id$='-balance'][type='text']")[0]!.id, '900000');
    expect(element.affordability!.kdn).to.deep.equal(before);
    expect(element.affordability!.kdd.value).to.equal('0.7986');
  });

  it('is nothing where nothing was told: no debts are said, not supposed', async () => {
    const element = await checkFor();
    await type(element, 'income', '120000');
    await type(element, 'minors', '0');
    await chooseMode(element, 'full');
    expect(element.affordability).to.equal(undefined);
    await click(element, inside(element, '#debts-title ~ .picks button'));
    expect(element.affordability!.kdn.value).to.equal('0.3856');
  });
});

describe('an event', () => {
  it('tells neither months nor sources, risks nor children', async () => {
    const element = await checkFor();
    const told: unknown[] = [];
    element.addEventListener('mfo-affordability', ({ affordability: answer }) => told.push(answer));
    await fill(element, '98765', '0', '3');
    await click(element, all(element, '.ticks input')[0]!);
    await chooseMode(element, 'full');
    inside<HTMLSelectElement>(element, '#source-kind').value = 'taxi';
    await click(element, inside(element, '#add-source'));
    await type(element, all<HTMLInputElement>(element, "[id$='-2026-05']").at(-1)!.id, '43210');
    expect(told.length).to.be.greaterThan(1);
    expect(JSON.stringify(told)).not.to.match(/98765|43210|taxi|socialAid|2026-05|127127/);
    expect(JSON.stringify(element.affordability)).to.contain('taxi').and.to.contain('socialAid').and.to.contain('127127.50');
  });
});

describe('what would make КДН hold', () => {
  it('is told where it does not: the sum, the term and its price, the debt, the income', async () => {
    const element = await checkFor();
    await fill(element, '110000', '12000', '2');
    await atRest(element);
    const text = plain(words(inside(element, '.would-hold')));
    for (const part of ['больше предела на 3 275,17 ₸', 'не больше выбранной – 232 000 ₸', 'При 233 000 ₸ КДН уже 0,5012', 'самый короткий срок – 7 месяцев', 'на 4 105,80 ₸ больше', 'доход от 116 550,34 ₸']) expect(text).to.contain(part);
    await fill(element, '110000', '0', '2');
    await atRest(element);
    expect(all(element, '.would-hold')).to.deep.equal([]);
  });

  it('names the debts that are enough to pay off', async () => {
    const element = await checkFor();
    await type(element, 'income', '110000');
    await type(element, 'minors', '1');
    await chooseMode(element, 'full');
    await addDebts(element);
    await atRest(element);
    expect(plain(words(inside(element, '.would-hold')))).to.contain('Хватит полностью закрыть любой из этих долгов: Заём № 1.');
  });

  it('says that no sum helps where the income is below what a family needs', async () => {
    const element = await checkFor();
    await fill(element, '60000', '0', '4');
    await atRest(element);
    expect(plain(words(inside(element, '.would-hold')))).to.contain('Другая сумма или другой срок этого не изменят').and.not.to.contain('На тот же срок');
  });

  it('never leads to more than was asked for, also where a larger sum is the cheaper one', async () => {
    const steep = { ...standard, amount: { min: '10000', max: '1000000', step: '1000' }, pricing: [{ upToAmount: '300000', nominalRate: '37' }, { nominalRate: '5' }] };
    const element = await checkFor({ ...loan, product: steep, amount: '300000' });
    await fill(element, '110000', '0', '0');
    await atRest(element);
    const text = plain(words(inside(element, '.would-hold')));
    const [, sum] = /не больше выбранной – ([\d ]+) ₸/.exec(text)!;
    expect(Number(sum!.replaceAll(' ', ''))).to.be.lessThan(300000);
  });

  it('another term is another income, where a balance on deposit counts', async () => {
    const element = await checkFor({ ...loan, amount: '400000', term: { months: 24 } });
    await type(element, 'minors', '0');
    await chooseMode(element, 'full');
    inside<HTMLSelectElement>(element, '#source-kind').value = 'deposit-balance';
    await click(element, inside(element, '#add-source'));
    await type(element, all<HTMLInputElement>(element, "[id$='-2026-05']").at(-1)!.id, '1000000');
    await click(element, all(element, '.row')[1]!.querySelector<HTMLElement>('.acts button')!);
    await click(element, inside(element, '#debts-title ~ .picks button'));
    await atRest(element);
    expect(element.affordability!.incomeTest.met).to.equal(false);
    const text = plain(words(inside(element, '.would-hold')));
    expect(text).to.match(/самый короткий срок – \d+ месяц/).and.to.contain('доход от 50 851 ₸').and.not.to.contain('не изменят');
  });

  it('is silent of a term where the product names no longest', async () => {
    const element = await checkFor({ ...loan, product: { ...standard, term: { min: { days: 5 } } } });
    await fill(element, '110000', '12000', '2');
    await atRest(element);
    expect(plain(words(inside(element, '.would-hold')))).to.contain('На тот же срок').and.not.to.contain('На ту же сумму').and.not.to.contain('нет подходящего срока');
  });

  it('a ratio just above its limit is shown with digits enough', async () => {
    const element = await checkFor();
    await fill(element, '92550,33', '0', '0');
    expect(element.affordability!.kdn).to.include({ value: '0.5000', met: false });
    expect(plain(words(inside(element, '.kdn')))).to.equal('КДН 0,5000001');
  });

  it('a single payment that is missed takes its own place', async () => {
    const element = await checkFor({ ...loan, method: 'single-payment', term: { days: 30 } });
    await fill(element, '900000', '0', '0');
    await atRest(element);
    const rows = all(element, '.stress tbody tr').map((row) => plain(words(row)));
    expect(rows[3]!.split('микрокредиту ')[1]).to.equal(rows[0]!.split('Как сейчас ')[1]);
  });

  it('misfortunes are worked out beside it', async () => {
    const element = await checkFor();
    await fill(element, '200000', '12000', '0');
    await atRest(element);
    expect(all(element, '.stress tbody tr').map((row) => plain(words(row)))).to.deep.equal([
      'Как сейчас 0,2914 не выше предела',
      'Доход на 20 % меньше 0,3642 не выше предела',
      'Ещё один такой же микрокредит 0,5228 выше предела',
      'Пропущен один платёж по этому микрокредиту 0,5228 выше предела',
    ]);
  });
});

describe('a host\'s own hands', () => {
  it('a quote from elsewhere is checked, without what only this page\'s engine knows', async () => {
    const element = await checkFor();
    element.quote = JSON.parse(JSON.stringify(quote(loan))) as Quote;
    await fill(element, '110000', '12000', '2');
    await atRest(element);
    expect(element.affordability!.kdn.value).to.equal('0.5298');
    expect([all(element, '.would-hold').length, all(element, '.stress tbody tr').length]).to.deep.equal([0, 4]);
  });

  it('what is no quote is none', async () => {
    const element = await checkFor();
    await fill(element, '110000', '12000', '2');
    for (const wrong of [{ issues: [] }, {}, 5, null, 'x']) {
      element.quote = wrong as never;
      await element.updateComplete;
      expect([wrong, element.affordability, said(element).includes('Сначала посчитайте')]).to.deep.equal([wrong, undefined, true]);
    }
  });

  it('a month that is not looked at any more is asked of nobody', async () => {
    const element = await checkFor();
    await type(element, 'minors', '0');
    await chooseMode(element, 'full');
    await type(element, 'source-1-2026-05', 'abc');
    await click(element, inside(element, '#debts-title ~ .picks button'));
    for (const month of ['2026-06', '2026-07']) await type(element, `source-1-${month}`, '300000');
    expect(element.affordability).to.equal(undefined);
    element.today = '2026-12-01';
    await element.updateComplete;
    expect(element.affordability!.averageMonthlyIncome).to.equal('100000.00');
  });

  it('the limits of a host are those that decide', async () => {
    const law = { 'kdn-limit': [{ from: '2026-01-01', value: '1', source: 'x' }] };
    const element = await checkFor({ ...loan, law });
    await fill(element, '20000', '30000', '0');
    await atRest(element);
    expect(element.affordability!.kdn).to.include({ limit: '1', met: false, confidence: 'host' });
    const none = await checkFor({ ...loan, law: { 'kdn-limit': [{ from: '2026-01-01', value: '0', source: 'x' }] } });
    await fill(none, '200000', '0', '0');
    await atRest(none);
    expect(plain(words(inside(none, '.would-hold')))).to.contain('нет подходящей суммы').and.not.to.contain('доход от');
  });
});

describe('what is heard', () => {
  const heard = (element: MfoKdnCheck): string => plain(words(inside(element, '[role=status]')));

  it('is what changed, also by the loan, and never an old verdict', async () => {
    const element = await checkFor();
    await fill(element, '110000', '12000', '2');
    await waitUntil(() => heard(element).includes('КДН 0,5298'), 'nothing was said', { timeout: 3_000 });
    expect(heard(element)).to.contain('Могло измениться').and.to.contain('а не решение');
    element.quote = quote({ ...loan, amount: '100000' }) as Quote;
    await waitUntil(() => heard(element).includes('КДН 0,2774'), 'the change of the loan was not said', { timeout: 3_000 });
    expect(heard(element)).not.to.contain('0,5298').and.not.to.contain('выше предела');
  });

  it('a ground that is ticked does not repeat the verdict', async () => {
    const element = await checkFor();
    await fill(element, '110000', '12000', '2');
    await waitUntil(() => heard(element) !== '', 'nothing was said', { timeout: 3_000 });
    await click(element, all(element, '.grounds input')[0]!);
    await waitUntil(() => heard(element).includes('Отмечено: 1'), 'the tick was not said', { timeout: 3_000 });
    expect(heard(element)).not.to.contain('КДН 0,5298');
  });
});

describe('every figure', () => {
  it('opens into its formula, its numbers and its clause', async () => {
    const element = await checkFor();
    await fill(element, '110000', '12000', '2');
    await atRest(element);
    await unfold(element);
    const steps = plain(all(element, '.steps').map(words).join(' '));
    for (const part of ['(12 000 + 0 + 46 275,17) ÷ (660 000 ÷ 6) = 0,529774…', 'Доход в этой формуле не округлён', '50 851 + 50 851 × (1 ÷ 2) × 2 = 101 702', 'гл. 3 § 3 п. 5', 'с официальным текстом не сверено']) expect(steps).to.contain(part);
    expect(steps).not.to.match(/explain\.|criterion\.|undefined/);
  });
});

describe('the self-check', () => {
  it('has every ground with its meaning and clause, ticks nothing, asks for nobody, and never says yes', async () => {
    const element = await checkFor();
    inside<HTMLDetailsElement>(element, '.grounds').open = true;
    const text = plain(words(inside(element, '.grounds')));
    for (const part of ['дольше 1 дня в МФО', 'дольше 30 дней в банке', 'дольше 50 дней', 'За время с 1 июля 2025 года мне полностью простили', 'За время с 20 ноября 2025 года условия моего займа', 'добровольный отказ', 'супруга', 'воинскую службу', 'меньше 5 лет назад', 'меньше 18 или больше 75', 'К этому микрокредиту не относится. Его срок: 6 месяцев', 'ст. 4 п. 15']) expect(text).to.contain(part);
    const boxes = all<HTMLInputElement>(element, '.grounds input');
    expect([boxes.length, boxes.filter(({ checked }) => checked).length]).to.deep.equal([10, 0]);
    await click(element, boxes[0]!);
    await click(element, boxes[3]!);
    expect(plain(words(inside(element, '.grounds')))).to.contain('Отмечено: 2.');
    expect(all(element, 'input[type=text]').map(({ id }) => id)).to.deep.equal(['income', 'payments', 'minors']);
  });

  it("takes the lender's own ages", async () => {
    const element = await checkFor({ ...loan, product: { ...standard, ageRange: { min: 21, max: 70 } } });
    await fill(element, '250000', '0', '0');
    expect(plain(words(inside(element, '.grounds')))).to.contain('меньше 21 или больше 70');
  });
});

/** Each state, and how it is come to. */
const STATES: Readonly<Record<string, (element: MfoKdnCheck) => Promise<void>>> = {
  'untouched': () => Promise.resolve(),
  'without a loan': (element) => {
    element.quote = undefined;
    return Promise.resolve();
  },
  'КДН holds': (element) => fill(element, '250000', '0', '1').then(() => atRest(element)),
  'КДН does not hold, unfolded': async (element) => {
    await fill(element, '110000', '12000', '2');
    await atRest(element);
    await unfold(element);
  },
  'fields in error': (element) => fill(element, 'x', 'x', 'x'),
  'all sources and debts': async (element) => {
    await chooseMode(element, 'full');
    while (!inside(element, '.add').hidden) await click(element, inside(element, '#add-source'));
    await addDebts(element);
    await type(element, 'source-1-2026-05', '9999999999999999.99');
    await type(element, 'source-1-2026-06', 'x');
  },
  'a КДН of five': (element) => fill(element, '9255,034', '0', '0').then(() => fill(element, '9255,03', '0', '0')).then(() => atRest(element)),
  'sixteen digits': (element) => fill(element, '1', '9999999999999999', '0').then(() => atRest(element)),
};

for (const [name, reach] of Object.entries(STATES)) {
  for (const lang of ['ru', 'kk']) {
    it(`${name}: accessible, whole and no wider than any column, in ${lang}`, async () => {
      const element = await checkFor(loan, lang);
      await reach(element);
      await element.updateComplete;
      await expect(element).to.be.accessible();
      expect(textOf(element)).not.to.match(/kdn\.|finding\.|criterion\.|explain\.|\{\{|undefined|NaN/);
      if (lang === 'kk') expect(textOf(element)).not.to.match(/\p{L}(?:ого|ется|ить|ный)(?!\p{L})/u);
      for (const width of [320, 360, 768, 1280]) {
        element.style.inlineSize = `${width}px`;
        expect([width, tooWide(element)]).to.deep.equal([width, []]);
      }
    });
  }
}
