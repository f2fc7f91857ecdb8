/** A plan from the schedule to the sheet beside it: only where the visitor says so, in the sheet, its link and its file; never in a form. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/mfo-disclosure.js';
import '../../src/define/mfo-schedule.js';
import type { MfoDisclosure } from '../../src/elements/mfo-disclosure/mfo-disclosure.js';
import type { MfoSchedule } from '../../src/elements/mfo-schedule/mfo-schedule.js';
import { disclose, linkOf, type Disclosure } from '../../src/engine.js';
import { all, inside, textOf, tooWide, words } from '../support/calculator.js';
import { shownIn } from '../support/disclosure.js';
import { drawn, EARLY, planFor, press, quoted, tellChange } from '../support/plan.js';
import { loan } from '../support/products.js';

const early = { kind: 'early-repayment', date: '2027-01-10', amount: '50000', mode: 'shorten-term' };
const sheetOf = (changes?: readonly object[], language = 'ru'): Disclosure => disclose({ ...loan, language, ...(changes && { changes }) }) as Disclosure;

interface Page {
  readonly schedule: MfoSchedule;
  readonly sheet: MfoDisclosure;
  readonly form: HTMLFormElement;
}

/** A schedule and a sheet of one quote, the panel open and a change told. */
async function page(lang = 'ru'): Promise<Page> {
  const quote = quoted();
  const form = await fixture<HTMLFormElement>(html`<form lang=${lang}><mfo-schedule .quote=${quote}></mfo-schedule><mfo-disclosure name="sheet" .quote=${quote}></mfo-disclosure></form>`);
  const [schedule, sheet] = [form.querySelector('mfo-schedule')!, form.querySelector('mfo-disclosure')!];
  inside<HTMLDetailsElement>(schedule, '.what-if').open = true;
  await drawn(schedule);
  await tellChange(schedule, EARLY);
  return { schedule, sheet, form };
}

async function tick(schedule: MfoSchedule): Promise<void> {
  inside<HTMLInputElement>(schedule, '#in-sheet').click();
  await drawn(schedule);
  await drawn(schedule);
  // what shows a plan comes with the first one
  await schedule.parentElement!.querySelector('mfo-disclosure')!.updateComplete;
}

const keep = (schedule: MfoSchedule): Promise<void> => press(schedule, '#keep-change');

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

describe('a plan on the sheet', () => {
  it('is asked about once something is kept, unticked', async () => {
    const { schedule } = await page();
    expect(all(schedule, '#in-sheet').length).to.equal(0);
    await keep(schedule);
    expect(inside<HTMLInputElement>(schedule, '#in-sheet').checked).to.equal(false);
  });

  it('is not asked about where no sheet is', async () => {
    const alone = await planFor();
    await tellChange(alone, EARLY);
    await keep(alone);
    expect(all(alone, '#in-sheet').length).to.equal(0);
  });

  it('stands on the sheet when the visitor ticks it, and goes when he unticks it', async () => {
    const { schedule, sheet } = await page();
    const heard: (readonly object[])[] = [];
    schedule.addEventListener('mfo-change', ({ plan }) => heard.push(plan));
    await keep(schedule);
    expect([sheet.disclosure, all(sheet, '.plan').length]).to.deep.equal([sheetOf(), 0]);
    await tick(schedule);
    expect(sheet.disclosure).to.deep.equal(sheetOf([early]));
    expect(heard.at(-1)).to.deep.equal([early]);
    inside<HTMLDetailsElement>(sheet, '.plan').open = true;
    const seen = shownIn(inside(sheet, '.plan'));
    const { figures } = sheetOf([early]).plan!;
    expect(Object.keys(seen).filter((id) => id.startsWith('planned.')).sort()).to.deep.equal(figures.map(({ id }) => id).filter((id) => id !== 'planned.gesvUnrounded').sort());
    expect(seen['planned.last']).to.equal('19 апреля 2027 года');
    expect(words(inside(sheet, '.plan'))).to.contain('внести досрочно 50 000 ₸');
    await tick(schedule);
    expect([sheet.disclosure, all(sheet, '.plan').length]).to.deep.equal([sheetOf(), 0]);
  });

  it('holds what is kept, not what is only being tried, and is asked about anew when all was undone', async () => {
    const { schedule, sheet } = await page();
    await keep(schedule);
    await tick(schedule);
    await tellChange(schedule, { ...EARLY, 'change-date': '01.02.2027', 'change-amount': '20 000' });
    expect(sheet.disclosure!.plan!.changes.length).to.equal(1);
    await keep(schedule);
    await drawn(schedule);
    expect(sheet.disclosure!.plan!.changes.length).to.equal(2);
    await press(schedule, '.kept button');
    await press(schedule, '.kept button');
    await drawn(schedule);
    expect(sheet.disclosure).to.deep.equal(sheetOf());
    await tellChange(schedule, EARLY);
    await keep(schedule);
    expect(inside<HTMLInputElement>(schedule, '#in-sheet').checked).to.equal(false);
  });

  it('is in the link and in the file, and not in what a form sends', async () => {
    const { schedule, sheet, form } = await page();
    await keep(schedule);
    await tick(schedule);
    expect(inside<HTMLAnchorElement>(sheet, '.link a').hash).to.equal(`#${linkOf(sheetOf([early]))}`);
    expect(JSON.parse(new FormData(form).get('sheet') as string)).to.deep.equal(sheetOf());
  });

  it('opens again by its link, computed anew', async () => {
    location.hash = linkOf(sheetOf([early], 'kk'));
    const sheet = await fixture<MfoDisclosure>(html`<mfo-disclosure .quote=${quoted()}></mfo-disclosure>`);
    await waitUntil(() => all(sheet, '.opened').length > 0);
    expect(words(inside(sheet, '.opened'))).to.contain('Отпечаток сходится');
    expect(all(sheet, '.plan').length).to.equal(1);
    inside<HTMLDetailsElement>(sheet, '.plan').open = true;
    expect(words(inside(sheet, '.plan'))).to.contain('мерзімінен бұрын төленетіні – 50 000 ₸');
  });

  it('names a digit of it that was changed', async () => {
    const spoiled = structuredClone(sheetOf([early])) as unknown as { plan: { figures: { id: string; value: string }[]; answer: { after: { rows: { payment: string }[] } } } };
    spoiled.plan.figures.find(({ id }) => id === 'planned.total')!.value = '1.00';
    spoiled.plan.answer.after.rows[1]!.payment = '2.00';
    const sheet = await fixture<MfoDisclosure>(html`<mfo-disclosure lang="ru" .disclosure=${spoiled}></mfo-disclosure>`);
    const said = words(inside(sheet, '.opened'));
    expect(said).to.contain('Всего выплат после изменений: в листе «1 ₸»');
    expect(said).to.contain('после изменений, график, строка № 2, Платёж: в листе «2.00»');
  });

  it('is said where the loan does not bear it, and the sheet stands without it', async () => {
    const sheet = await fixture<MfoDisclosure>(html`<mfo-disclosure lang="ru" .quote=${quoted()} .plan=${[{ ...early, amount: '9000000' }]}></mfo-disclosure>`);
    expect(textOf(sheet)).to.contain('к этому микрокредиту не подходят');
    expect(sheet.disclosure).to.deep.equal(sheetOf());
  });

  for (const lang of ['ru', 'kk']) {
    it(`is accessible and keeps to its column in ${lang}`, async () => {
      const { schedule, sheet } = await page(lang);
      await keep(schedule);
      await tick(schedule);
      inside<HTMLDetailsElement>(sheet, '.plan').open = true;
      await expect(sheet).to.be.accessible();
      await expect(schedule).to.be.accessible();
      for (const width of ['20rem', '40rem', '80rem']) {
        sheet.style.width = width;
        expect(tooWide(sheet), width).to.deep.equal([]);
      }
    });
  }

  it('may come from the page, and is on paper with its grounds', async () => {
    const sheet = await fixture<MfoDisclosure>(html`<mfo-disclosure lang="ru" bilingual .quote=${quoted()} .plan=${[early]}></mfo-disclosure>`);
    dispatchEvent(new Event('beforeprint'));
    const parts = all(sheet, 'section.plan');
    expect(parts.map((part) => part.querySelector('h3')!.textContent)).to.deep.equal(['Изменения, которые Вы рассмотрели', 'Сіз қарап көрген өзгерістер']);
    const steps = words(inside(sheet, 'section.explanations'));
    expect(steps).to.contain('Сумма столбца «Платёж» в графике после изменений.');
    expect(steps).to.contain('ГЭСВ для оставшегося долга');
    dispatchEvent(new Event('afterprint'));
  });

  it('is shown without a word in any figure that is not there: all that is owed, and what is not settled', async () => {
    for (const changes of [[{ kind: 'early-repayment', date: '2027-02-01', full: true }], [{ kind: 'late', row: 2, paidOn: '2027-02-19', amount: '20000' }]]) {
      const sheet = await fixture<MfoDisclosure>(html`<mfo-disclosure lang="ru" .quote=${quoted()} .plan=${changes}></mfo-disclosure>`);
      inside<HTMLDetailsElement>(sheet, '.plan').open = true;
      expect(words(inside(sheet, '.plan'))).not.to.match(/undefined|NaN|explain\.|plan\./);
    }
  });
});
