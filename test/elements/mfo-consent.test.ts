/** The consents in real browsers: what is asked and what is not, nothing chosen beforehand, the record, and the form. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/mfo-consent.js';
import type { MfoConsent } from '../../src/elements/mfo-consent/mfo-consent.js';
import type { ConsentRecord } from '../../src/engine.js';
import { checkConsentRecord, disclose, quote, type Disclosure, type Quote } from '../../src/engine.js';
import { money, percent } from '../../src/i18n/format.js';
import { showConsent } from '../../src/i18n/consent-items.js';
import { all, click, inside, textOf, tooWide, type, unfold, words } from '../support/calculator.js';
import { answerAll, asked, choicesOf, consentFor, demo, give, POLICIES, tell } from '../support/consent.js';
import { loan, standard } from '../support/products.js';
import { recordIn } from '../support/consent-record.js';
import recordKk from '../cases/consents/record.kk.json';
import recordRu from '../cases/consents/record.ru.json';
import policy004 from '../cases/consents/004.json';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const said = (element: MfoConsent): string => plain(textOf(element));
const inGroup = (element: MfoConsent, name: string): string => {
  const group = all(element, `#group-${name}`)[0]?.closest('section');
  return group == null ? '' : plain(words(group));
};
const sheetHash = (request: object): string => (disclose({ ...request, language: 'ru' }) as Disclosure).hash;
const withService = { ...loan, services: [{ id: 'life-insurance', financed: true }] };

describe('mfo-consent', () => {
  it('asks each consent by itself, nothing chosen, refusing beside agreeing', async () => {
    const element = await consentFor(withService);
    expect(asked(element).map(({ dataset }) => dataset['consent'])).to.deep.equal(['personal-data.loan', 'bureau-give', 'bureau-report', 'state-services', 'labour-centre', 'service.life-insurance', 'personal-data.reminders', 'personal-data.marketing', 'recording']);
    for (const item of asked(element)) {
      expect([...item.querySelectorAll<HTMLInputElement>('input')].map(({ value, checked }) => [value, checked])).to.deep.equal([['agreed', false], ['refused', false]]);
      const [agree, refuse] = [...item.querySelectorAll('.answers span')].map((label) => getComputedStyle(label));
      expect([agree!.fontSize, agree!.fontWeight, agree!.color]).to.deep.equal([refuse!.fontSize, refuse!.fontWeight, refuse!.color]);
    }
    expect([element.record, element.checkValidity()]).to.deep.equal([undefined, false]);
  });

  it('says what, why, to whom, for how long and what refusing means, beside each', async () => {
    const element = await consentFor(withService);
    const marketing = plain(words(inside(element, "[data-consent='personal-data.marketing']")));
    for (const part of ['Присылать рекламу', 'Какие данные', 'оператор СМС-сообщений', 'телефон', 'оператор СМС-сообщений', 'Один год или пока Вы не откажетесь', 'Рекламы не будет']) expect(marketing).to.contain(part);
    expect(plain(words(inside(element, "[data-consent='service.life-insurance']")))).to.contain('12 000 ₸').and.to.contain('Прибавить к микрокредиту').and.to.contain('не влияет');
  });

  it('has no field for a name, a number, a document, a password or a code', async () => {
    const element = await consentFor(withService);
    expect(all<HTMLInputElement>(element, 'input').filter(({ type: kind }) => kind !== 'radio').map(({ id }) => id)).to.deep.equal(['otherLoansToday']);
    expect(said(element)).to.contain('Имени и номера документа в записи нет');
  });

  it('what a browser can not take it explains, once it is known to be needed', async () => {
    const element = await consentFor({ ...loan, amount: '400000' });
    expect(inGroup(element, 'elsewhere')).to.equal('');
    expect(inGroup(element, 'unknown')).to.contain('Второе согласие').and.to.contain('Прийти в МФО лично');
    for (const [name, value] of [['age', 'under'], ['firstLoan', 'false'], ['use', 'me']] as const) await tell(element, name, value);
    expect(inGroup(element, 'elsewhere')).to.contain('Второе согласие').and.to.contain('если Вам меньше 21 или больше 55').and.to.contain('Здесь это согласие дать нельзя').and.not.to.contain('супруга');
    expect(inGroup(element, 'rights')).to.contain('Деньги не раньше чем через 24 часа');
    await tell(element, 'use', 'refinancesHere');
    expect([inGroup(element, 'elsewhere'), inGroup(element, 'rights').includes('Деньги не раньше')]).to.deep.equal(['', false]);
  });

  it('adds up the loans of a day', async () => {
    const element = await consentFor({ ...loan, amount: '200000' });
    for (const [name, value] of [['age', 'between'], ['firstLoan', 'false'], ['use', 'me']] as const) await tell(element, name, value);
    expect(inGroup(element, 'unknown')).to.contain('Второе согласие');
    await type(element, 'otherLoansToday', '124 375,01');
    expect(inGroup(element, 'elsewhere')).to.contain('Второе согласие');
    await type(element, 'otherLoansToday', '0');
    expect(inGroup(element, 'elsewhere') + inGroup(element, 'unknown')).to.equal('');
    await type(element, 'otherLoansToday', 'x');
    expect(words(inside(element, '#otherLoansToday-messages'))).to.contain('указано «x»');
  });
});

describe('a service', () => {
  const INSURANCE = 'service.life-insurance';
  const about = (element: MfoConsent): string => plain(words(inside(element, `[data-consent='${INSURANCE}']`)));

  it('that is agreed to asks whom, chooses nobody, and is open until one is chosen', async () => {
    const element = await consentFor(withService);
    expect(choicesOf(element, INSURANCE)).to.deep.equal([]);
    await answerAll(element, 'refused');
    await give(element, INSURANCE, 'agreed');
    expect(choicesOf(element, INSURANCE).map(({ value, checked }) => [value, checked])).to.deep.equal([['АО «Пример-Жизнь»', false], ['АО «Учебное страхование»', false]]);
    expect([element.record, element.validationMessage]).to.deep.equal([undefined, 'Осталось выбрать страховую организацию.']);
    expect(element.reportValidity()).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(choicesOf(element, INSURANCE)[0]);
    await click(element, choicesOf(element, INSURANCE)[1]!);
    expect(element.record!.answers.find(({ id }) => id === INSURANCE)).to.include({ choice: 'АО «Учебное страхование»' });
    await give(element, INSURANCE, 'refused');
    expect(element.record!.answers.find(({ id }) => id === INSURANCE)).to.include({ answer: 'refused' }).and.not.to.have.property('choice');
  });

  it('that is refused is told with the sums of the loan without it', async () => {
    const element = await consentFor(withService);
    expect(about(element)).not.to.contain('Без услуг, от которых');
    await give(element, INSURANCE, 'refused');
    const { schedule, cost } = quote(loan) as Quote & { schedule: object };
    const sum = (text: string): string => plain(money(text));
    expect(about(element)).to.contain('Без услуг, от которых').and.to.contain(sum(schedule.rows[0]!.payment)).and.to.contain(sum(schedule.totals.payment)).and.to.contain(plain(percent('ru', cost.gesvRate)));
    await give(element, INSURANCE, 'agreed');
    expect(about(element)).not.to.contain('Без услуг, от которых');
  });

  it('that lifts the loan above a limit is followed by what that needs, and refused takes it away', async () => {
    const element = await consentFor({ ...withService, amount: '320000' });
    for (const [name, value] of [['age', 'between'], ['firstLoan', 'false'], ['use', 'me']] as const) await tell(element, name, value);
    expect(inGroup(element, 'elsewhere')).to.contain('Второе согласие');
    await give(element, INSURANCE, 'refused');
    expect(inGroup(element, 'unknown')).to.contain('Второе согласие');
    await type(element, 'otherLoansToday', '0');
    expect([inGroup(element, 'elsewhere'), asked(element).length]).to.deep.equal(['', 9]);
  });
});

describe('an answer', () => {
  it('to one lender is none to another, and both are named where the loan is from another one', async () => {
    const element = await consentFor();
    await answerAll(element, 'agreed');
    element.consents = { ...demo, id: 'other', operator: { ...demo.operator, bin: '999999999999' } };
    await element.updateComplete;
    expect([element.record, element.checkValidity(), all(element, '.answers input:checked').length]).to.deep.equal([undefined, false, 0]);
    expect(said(element)).to.contain('БИН 999999999999 и 000000000001');
    element.consents = demo;
    await element.updateComplete;
    expect([element.record?.consents.id, said(element).includes('от разных МФО')]).to.deep.equal(['demo', false]);
  });

  it('stays marked when what stands before it goes away', async () => {
    const element = await consentFor(withService);
    await answerAll(element, 'agreed');
    await give(element, 'service.life-insurance', 'refused');
    element.quote = quote(loan) as Quote;
    await element.updateComplete;
    const marked = asked(element).map(({ dataset }) => [dataset['consent'], all<HTMLInputElement>(element, `[data-consent='${dataset['consent']!}'] .answers input:checked`)[0]?.value]);
    expect(marked).to.have.deep.members(element.record!.answers.map(({ id, answer }) => [id, answer]));
  });

  it('makes no record while the loan is not there, or can not be computed without what was refused', async () => {
    const element = await consentFor(withService);
    await answerAll(element, 'refused');
    expect(element.record).not.to.equal(undefined);
    element.quote = quote({ ...withService, amount: '1', term: { months: 36 } }) as Quote;
    await element.updateComplete;
    await answerAll(element, 'refused');
    expect([element.record, element.checkValidity()]).to.deep.equal([undefined, false]);
    expect(said(element)).to.contain('посчитать нельзя');
    const waiting = await fixture<MfoConsent>(html`<mfo-consent lang="ru" for="nothing" .consents=${demo}></mfo-consent>`);
    await answerAll(waiting, 'agreed');
    expect([waiting.record, waiting.validationMessage.includes('ещё не посчитан')]).to.deep.equal([undefined, true]);
  });

  it('to consents alone, on a page without a loan, is recorded', async () => {
    const element = await fixture<MfoConsent>(html`<mfo-consent lang="ru" .consents=${demo}></mfo-consent>`);
    await answerAll(element, 'agreed');
    expect(element.record).not.to.have.property('disclosureHash');
  });

  it('is asked again in another language, which is said as long as one is left', async () => {
    const element = await consentFor();
    await give(element, 'bureau-give', 'agreed');
    element.lang = 'kk';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(said(element)).to.contain('басқа тілде');
    await give(element, 'bureau-report', 'agreed');
    expect(said(element)).to.contain('басқа тілде');
    await give(element, 'bureau-give', 'agreed');
    expect(said(element)).not.to.contain('басқа тілде');
  });

  it('in a form that was reset is gone at once', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><mfo-consent name="consents" lang="ru" .consents=${demo} .quote=${quote(loan)}></mfo-consent></form>`);
    await answerAll(form.querySelector('mfo-consent')!, 'agreed');
    form.reset();
    expect([new FormData(form).get('consents'), form.querySelector('mfo-consent')!.checkValidity()]).to.deep.equal([null, false]);
  });
});

it('what a host changes in its object later is not in the record', async () => {
  const file = JSON.parse(JSON.stringify(demo)) as typeof demo;
  const element = await consentFor(loan, 'ru', file);
  file.purposes[0]!.text.ru = 'changed';
  await answerAll(element, 'agreed');
  expect(checkConsentRecord({ record: element.record, consents: demo }, showConsent)).to.deep.include({ verdict: 'holds' });
});

it('null is no file', async () => {
  const element = await fixture<MfoConsent>(html`<mfo-consent lang="ru" consents=${JSON.stringify(demo)} .consents=${null}></mfo-consent>`);
  expect(asked(element).length).to.be.greaterThan(0);
});

it('what changes in the list is said aloud, and what was said is not said again', async () => {
  const element = await consentFor({ ...loan, amount: '400000' });
  const heard = (): string => plain(inside(element, '[role=status]').textContent);
  const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 1_000));
  await rest();
  expect(heard()).to.equal('');
  await tell(element, 'use', 'me');
  await tell(element, 'age', 'under');
  await rest();
  expect(heard()).to.equal('Список согласий изменился.');
  await give(element, 'bureau-give', 'agreed');
  await rest();
  expect(heard()).to.equal('Чтобы получилась запись, осталось ответить на 4 вопроса.');
});

it('paper unfolds what is folded, and leaves focus and folds as they were', async () => {
  const element = await consentFor();
  const [first, second] = all<HTMLDetailsElement>(element, 'details');
  second!.open = true;
  second!.querySelector('summary')!.focus();
  dispatchEvent(new Event('beforeprint'));
  expect(all(element, 'details:not([open])').length).to.equal(0);
  dispatchEvent(new Event('afterprint'));
  expect([first!.open, second!.open, element.shadowRoot!.activeElement === second!.querySelector('summary')]).to.deep.equal([false, true, true]);
});

it('waiting is told as dates and times of Kazakhstan', async () => {
  const element = await consentFor({ ...loan, amount: '400000' });
  for (const [name, value] of [['age', 'between'], ['use', 'me']] as const) await tell(element, name, value);
  expect(inGroup(element, 'rights')).to.contain('до 12:00 20 ноября 2026 года').and.to.contain('не раньше 10:00 21 ноября 2026 года');
});

it('the rights of the borrower have the dates of the loan', async () => {
  const element = await consentFor();
  const rights = plain(words(inside(element, '.rights')));
  for (const part of ['До подписания', 'Если просрочили платёж', 'не позже 23 ноября 2026 года', 'Платёж 20 декабря 2026 года – без пени до 21 декабря 2026 года']) expect(rights).to.contain(part);
});

describe('the record', () => {
  it('is the same in this browser as in Node, and holds here when it was made there', () => {
    for (const [language, committed] of [['ru', recordRu], ['kk', recordKk]] as const) {
      expect(recordIn(language)).to.deep.equal(committed);
      expect(checkConsentRecord({ record: committed, consents: policy004, product: standard }, showConsent)).to.deep.include({ verdict: 'holds' });
    }
  });

  it('is there once all that is required is answered, holds, and names the sheet', async () => {
    const element = await consentFor(withService);
    const told: (ConsentRecord | undefined)[] = [];
    element.addEventListener('mfo-consent', ({ record }) => told.push(record));
    await answerAll(element, 'refused');
    const record = element.record!;
    expect(record.answers.map(({ answer }) => answer)).to.deep.equal(Array.from({ length: 9 }, () => 'refused'));
    expect(record.disclosureHash).to.equal(sheetHash(loan));
    expect(checkConsentRecord({ record, consents: demo, product: standard }, showConsent)).to.deep.include({ verdict: 'holds' });
    expect(said(element)).to.contain('Это Ваше право');
    expect(told.at(-1)).to.deep.equal(record);
    expect(JSON.stringify(record)).not.to.match(/married|between|firstLoan|"use"/);
  });

  it('of a loan with its service names the sheet with it, and the insurer that was chosen', async () => {
    const element = await consentFor(withService);
    await answerAll(element, 'agreed');
    expect(element.record!.disclosureHash).to.equal(sheetHash(withService));
    expect(element.record!.answers.find(({ id }) => id === 'service.life-insurance')).to.include({ answer: 'agreed', choice: 'АО «Пример-Жизнь»' });
    expect(said(element)).to.contain(element.record!.hash).and.to.contain('Вы ответили');
  });

  it('is the value of a form, which is invalid without it and led to what is left', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><mfo-consent name="consents" lang="ru" .consents=${demo} .quote=${quote(loan)}></mfo-consent></form>`);
    const element = form.querySelector('mfo-consent')!;
    expect([new FormData(form).get('consents'), element.validationMessage.replace(/\s+/g, ' ')]).to.deep.equal([null, 'Чтобы получилась запись, осталось ответить на 5 вопросов.']);
    expect(element.reportValidity()).to.equal(false);
    expect((element.shadowRoot!.activeElement as HTMLInputElement).name).to.equal('consent-personal-data.loan');
    await answerAll(element, 'agreed');
    expect([JSON.parse(new FormData(form).get('consents') as string), element.checkValidity()]).to.deep.equal([JSON.parse(JSON.stringify(element.record)), true]);
    form.reset();
    await element.updateComplete;
    expect([element.record, all<HTMLInputElement>(element, 'input:checked').length]).to.deep.equal([undefined, 0]);
  });

  it('an answer belongs to the text that was shown: another language, another price, and it is asked again', async () => {
    const element = await consentFor(withService);
    await answerAll(element, 'agreed');
    const before = element.record!.hash;
    element.lang = 'kk';
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect([element.record, said(element).includes('басқа тілде')]).to.deep.equal([undefined, true]);
    element.lang = 'ru';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(element.record!.hash).to.equal(before);
    element.quote = quote({ ...withService, product: { ...standard, services: [{ ...standard.services[0], price: '12000.01' }] } }) as Quote;
    await element.updateComplete;
    expect([element.record, element.validationMessage]).to.deep.equal([undefined, 'Чтобы получилась запись, осталось ответить на 1 вопрос.']);
  });
});

it('a number of the law that is not known is not left blank', async () => {
  for (const lang of ['ru', 'kk']) {
    const element = await consentFor({ ...loan, disbursementDate: '2027-02-01', amount: '400000' }, lang);
    expect(inGroup(element, 'unknown')).to.contain(lang === 'ru' ? 'если этого требует Ваш возраст' : 'Жасыңызға байланысты').and.not.to.match(/  |через часа|меньше или/);
  }
});

describe('a file that can not be used', () => {
  it('is explained in place, and none is said to be none', async () => {
    const wrong = await consentFor(loan, 'ru', { id: 'x', purposes: [] });
    expect(said(wrong)).to.contain('Файл согласий нельзя использовать').and.not.to.match(/consent\.|undefined/);
    const none = await fixture<MfoConsent>(html`<mfo-consent lang="kk"></mfo-consent>`);
    expect(said(none)).to.contain('Келісімдер файлы көрсетілмеген');
  });
});

for (const lang of ['ru', 'kk']) {
  it(`is accessible, whole and no wider than any column, alone and in both languages, in ${lang}`, async () => {
    for (const bilingual of [false, true]) {
      const element = await consentFor(withService, lang, demo, bilingual);
      await tell(element, 'age', 'over');
      await unfold(element);
      await expect(element).to.be.accessible();
      expect(textOf(element)).not.to.match(/consent\.|finding\.|\{\{|undefined/);
      if (bilingual) expect(textOf(element)).to.contain('Присылать рекламу').and.to.contain('Жарнама жіберу');
      for (const width of [320, 768, 1280]) {
        element.style.inlineSize = `${width}px`;
        expect([width, tooWide(element)]).to.deep.equal([width, []]);
      }
    }
  });
}

for (const [name, policy] of Object.entries(POLICIES)) {
  for (const lang of ['ru', 'kk'] as const) {
    it(`a file made of the published policy ${name} is read, told whose it is and where it is silent, in ${lang}`, async () => {
      const element = await consentFor(loan, lang, policy);
      expect(asked(element).filter(({ dataset }) => dataset['consent']!.startsWith('personal-data.')).length).to.equal(policy.purposes.length);
      expect(said(element)).to.contain(plain(policy.notice[lang].replace(/\s+/g, ' '))).and.to.contain(lang === 'ru' ? 'нет того, что закон велит сообщить' : 'заң хабарлауды талап ететін мәліметтер жоқ');
      expect(said(element)).not.to.match(/consent\.|finding\.|\{\{|undefined/);
      await expect(element).to.be.accessible();
      element.style.inlineSize = '320px';
      expect(tooWide(element)).to.deep.equal([]);
    });
  }
}
