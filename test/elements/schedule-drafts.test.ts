/** The drafts of the schedule: turned to, drawn, printed and kept, at any width and length, in both languages. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/define/mfo-calculator.js';
import '../../src/define/mfo-schedule.js';
import { scheduleCsv } from '../../src/elements/parts/schedule-csv.js';
import type { MfoSchedule } from '../../src/elements/mfo-schedule/mfo-schedule.js';
import { compare, quote, type Comparison, type Quote } from '../../src/engine.js';
import { all, inside, isChromium, textOf, tooWide, words } from '../support/calculator.js';
import { bare, loan, standard } from '../support/products.js';

const titles = (element: MfoSchedule): string[] => all(element, 'h2').map(words);

async function drafts(request: object = loan, lang = 'ru'): Promise<MfoSchedule> {
  const element = await fixture<MfoSchedule>(html`<mfo-schedule lang=${lang} .quote=${quote(request)} .comparison=${compare(request)}></mfo-schedule>`);
  await element.updateComplete;
  return element;
}

const turnTo = async (element: MfoSchedule, method: string): Promise<void> => {
  inside(element, `input[value=${method}]`).click();
  await element.updateComplete;
};

const BOUND = { method: 'annuity', disbursementDate: '2026-11-20' };
const LENGTHS = {
  3: { ...loan, term: { months: 3 } },
  36: { ...loan, amount: '4757500', term: { months: 36 } },
  360: { ...BOUND, product: { ...bare, pricing: [{ nominalRate: '12' }] }, amount: '9999999999.99', term: { months: 360 } },
};

describe('the drafts of a schedule', () => {
  it('are turned to on screen, one full table at a time, in a fixed order', async () => {
    const element = await drafts();
    expect(all(element, '.which label').map(words)).to.deep.equal(['равными платежами', 'убывающими платежами', 'одним платежом в конце срока']);
    expect(titles(element)).to.deep.equal(['Проект графика погашения: равными платежами']);
    await turnTo(element, 'differentiated');
    expect(titles(element)).to.deep.equal(['Проект графика погашения: убывающими платежами']);
    expect(words(inside(element, 'tfoot'))).to.contain('276 969,18');
    expect(words(inside(element, '.draft p'))).to.equal('250 000 ₸ на срок 6 месяцев, дата выдачи 20 ноября 2026 года. Ставка вознаграждения 37,5 %, ГЭСВ 44,7 %. Вернёте всего 276 969,18 ₸, из них вознаграждение 26 969,18 ₸.');
  });

  it('stay where the visitor turned to while sums change, and follow another method', async () => {
    const element = await drafts();
    await turnTo(element, 'single-payment');
    const larger = { ...loan, amount: '300000' };
    element.quote = quote(larger) as Quote;
    element.comparison = compare(larger) as Comparison;
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Проект графика погашения: одним платежом в конце срока']);
    expect(words(inside(element, '.draft p'))).to.contain('300 000 ₸');
    element.quote = undefined;
    await element.updateComplete;
    element.quote = quote(larger) as Quote;
    await element.updateComplete;
    // a sum that could not be read in between is no reason to turn back
    expect(titles(element)).to.deep.equal(['Проект графика погашения: одним платежом в конце срока']);
    element.quote = quote({ ...larger, method: 'differentiated' }) as Quote;
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Проект графика погашения: убывающими платежами']);
  });

  it('come with the calculator that the schedule follows, and alone with a quote that has none', async () => {
    const around = await fixture<HTMLElement>(html`<div>
      <mfo-calculator id="loan" lang="ru" .product=${standard} amount="250000" term="6m" disbursement-date="2026-11-20" today="2026-11-20"></mfo-calculator>
      <mfo-schedule lang="ru" for="loan"></mfo-schedule>
    </div>`);
    const element = around.querySelector('mfo-schedule')!;
    await waitUntil(() => all(element, '.which input').length === 3);
    const alone = await fixture<MfoSchedule>(html`<mfo-schedule lang="ru" .quote=${quote(loan)}></mfo-schedule>`);
    expect([all(alone, '.which').length, all(alone, 'tbody tr').length]).to.deep.equal([0, 6]);
  });

  it('say which one can not be, and why', async () => {
    const twice = { ...loan, product: { ...standard, pricing: [{ method: 'annuity', nominalRate: '37.5' }] } };
    const element = await drafts(twice);
    await turnTo(element, 'differentiated');
    expect(textOf(element)).to.contain('Такой график составить нельзя');
    expect(textOf(element)).to.contain('нет ставки');
    dispatchEvent(new Event('beforeprint'));
    const ids = all(element, '[id]').map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).to.deep.equal([]);
    dispatchEvent(new Event('afterprint'));
  });

  it('are all on paper, and one again on screen', async () => {
    const element = await drafts();
    dispatchEvent(new Event('beforeprint'));
    // at once: a browser does not wait for a frame
    expect(titles(element)).to.have.length(3);
    expect(all(element, 'table').map((table) => table.querySelectorAll('tbody tr').length)).to.deep.equal([6, 6, 1]);
    dispatchEvent(new Event('afterprint'));
    expect(titles(element)).to.have.length(1);
    if (!isChromium) return;
    await emulateMedia({ media: 'print' });
    await waitUntil(() => titles(element).length === 3);
    // figures stay columns on paper, however narrow the sheet
    expect(getComputedStyle(inside(element, 'tbody tr')).display).to.equal('table-row');
    expect(getComputedStyle(inside(element, '.keep')).display).to.equal('none');
    expect(getComputedStyle(inside(element, 'tfoot')).display).to.equal('table-row-group');
    await emulateMedia({ media: 'screen' });
    await waitUntil(() => titles(element).length === 1);
  });

  for (const lang of ['ru', 'kk']) {
    for (const [rows, request] of Object.entries(LENGTHS)) {
      it(`with ${rows} rows are accessible and fit any column in ${lang}`, async () => {
        const element = await drafts(request, lang);
        expect(all(element, 'tbody tr')).to.have.length(Number(rows));
        await expect(element).to.be.accessible();
        for (const width of [320, 390, 768, 1280]) {
          element.style.inlineSize = `${width}px`;
          expect(tooWide(element), `at ${width}`).to.deep.equal([]);
        }
      });
    }
  }

  it('fold each row into labelled lines in a narrow column, and stay a table to those who hear it', async () => {
    const element = await drafts();
    element.style.inlineSize = '360px';
    const cell = inside(element, 'tbody tr td:nth-child(5)');
    expect(getComputedStyle(cell, '::before').content).to.match(/attr|Основной долг/);
    expect(inside(element, 'tbody tr').getBoundingClientRect().height).to.be.greaterThan(100);
    expect(all(element, '[role=columnheader]').map(words)).to.deep.equal(['№', 'Дата платежа', 'Дней', 'Платёж', 'Основной долг', 'Вознаграждение', 'Остаток основного долга', 'Без пени до']);
    expect(all(element, 'tbody [role=row]').every((row) => row.children.length === 8)).to.equal(true);
    // a date that has no room beside its label goes under it, whole
    element.lang = 'kk';
    element.style.inlineSize = '330px';
    await waitUntil(() => textOf(element).includes('Төлем күні'));
    const range = document.createRange();
    range.selectNodeContents(inside(element, 'tbody tr td:last-child'));
    expect(range.getClientRects()).to.have.length(1);
  });

  it('keep the head of a wide table in view', async () => {
    const element = await drafts(LENGTHS[360]);
    element.style.inlineSize = '1200px';
    element.style.setProperty('--mfo-sticky-top', '10px');
    const head = inside(element, 'thead th');
    inside(element, 'tbody tr:nth-child(200)').scrollIntoView({ block: 'center' });
    expect(Math.round(head.getBoundingClientRect().top)).to.equal(10);
  });

  it('are laid out only where they are in view while sums change, and wholly once they rest', async () => {
    const element = await drafts();
    element.quote = quote({ ...loan, amount: '300000' }) as Quote;
    await element.updateComplete;
    expect(getComputedStyle(inside(element, '.draft')).getPropertyValue('content-visibility')).to.equal('auto');
    await waitUntil(() => getComputedStyle(inside(element, '.draft')).getPropertyValue('content-visibility') === 'visible');
  });

  it('name services that are paid for apart, and both ГЭСВ', async () => {
    const element = await drafts({ ...loan, services: [{ id: 'life-insurance', financed: false }] });
    expect(words(inside(element, '.draft p'))).to.match(/За услуги отдельно, в день выдачи: 12 000 ₸\. ГЭСВ вместе с услугами 72,6 %\.$/);
  });

  it('keep their place while there are none', async () => {
    const element = await drafts();
    const { offsetHeight } = element;
    element.quote = undefined;
    await element.updateComplete;
    expect([textOf(element), element.offsetHeight]).to.deep.equal(['График появится, когда будет готов расчёт.', offsetHeight]);
  });

  it('explain their columns', async () => {
    const element = await drafts();
    expect(all(element, '.columns dt').map(words)).to.deep.equal(['Дней', 'Основной долг', 'Вознаграждение', 'Остаток основного долга', 'Без пени до']);
  });

  it('say beside the table why a day without a penalty is not known', async () => {
    expect(words(inside(await drafts(), '.findings'))).to.contain('2027 года известны не все');
  });
});

describe('the drawings of a schedule', () => {
  it('have a bar for each payment, principal under interest, and fall to nothing', async () => {
    const element = await drafts();
    const [principal, interest, balance] = all(element, '.chart > svg path').map((path) => path.getAttribute('d')!);
    expect([principal!.split('M').length - 1, interest!.split('M').length - 1]).to.deep.equal([6, 6]);
    expect(balance).to.match(/^M0 0H1V15\.43.*H6V100$/);
    // interest stands on principal and ends at the top of the dearest payment
    expect(interest).to.contain(`V${/V([\d.]+)h/.exec(principal!)![1]!}`);
    expect(textOf(element)).to.contain('46 275,19 ₸');
  });

  it('name the dearest payment to the tiyn, where floats see no difference', async () => {
    const product = { ...bare, pricing: [{ nominalRate: '0' }] };
    const element = await drafts({ ...BOUND, product, amount: '9999999999999998.99', term: { months: 3 }, method: 'differentiated' });
    expect(words(inside(element, '.top'))).to.equal('3 333 333 333 333 333 ₸');
  });

  it('are areas where payments are too many to be told apart', async () => {
    const element = await drafts(LENGTHS[360]);
    expect([all(element, '.chart .edge').length, all(element, '.chart .area').length]).to.deep.equal([1, 1]);
  });

  it('tell principal from interest without colour, and are not read twice', async () => {
    const element = await drafts();
    const [solid, striped] = all(element, '.keys rect');
    const fills = [solid, striped, ...all(element, '.chart > svg path')].map((shape) => getComputedStyle(shape!).fill.replaceAll('"', ''));
    const colour = getComputedStyle(element).color;
    expect(fills).to.deep.equal([colour, 'url(#stripes-annuity)', colour, 'url(#stripes-annuity)', 'none']);
    expect(all(element, 'svg').every((svg) => svg.getAttribute('aria-hidden') === 'true')).to.equal(true);
  });
});

describe('the schedule as CSV', () => {
  const lines = (lang: 'ru' | 'kk', request: object = loan): string[] => scheduleCsv(lang, quote(request) as Quote).split('\r\n');

  it('opens right in a spreadsheet: a mark, semicolons, decimal commas, no spaces in numbers', () => {
    const [head, first, second] = lines('ru');
    expect(head).to.equal('\uFEFF№;Дата платежа;Дней;Платёж;Основной долг;Вознаграждение;Остаток основного долга;Без пени до');
    expect(first).to.equal('1;20.12.2026;30;46275,17;38569,69;7705,48;211430,31;21.12.2026');
    expect(second).to.equal('2;19.01.2027;30;46275,17;39758,48;6516,69;171671,83;неизвестно');
    expect(lines('ru').slice(-2)).to.deep.equal(['Итого;;;277651,04;250000,00;27651,04;;', '']);
    expect(lines('kk')[0]).to.contain('Төлем күні;Күн саны;Төлем;Негізгі борыш;Сыйақы');
    expect(lines('ru', LENGTHS[360])).to.have.length(363);
  });

  it('is handed to the browser as a file of the draft that is shown', async () => {
    const element = await drafts();
    await turnTo(element, 'differentiated');
    const saved: { name: string; address: string }[] = [];
    element.shadowRoot!.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      saved.push({ name: event.target.download, address: event.target.href });
      event.preventDefault();
    });
    inside(element, '.keep button').click();
    expect(saved[0]!.name).to.equal('schedule-differentiated-250000.00-2026-11-20.csv');
    const file = await (await fetch(saved[0]!.address)).blob();
    expect(file.type).to.equal('text/csv');
    const bytes = [...new Uint8Array(await file.arrayBuffer())];
    expect(bytes.slice(0, 3)).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(new Uint8Array(bytes))).to.contain('276969,18');
  });
});
