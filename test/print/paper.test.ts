/**
 * The sheet and the consents on paper: printed by Chromium, read back page by page. What decides is on the sheet's first page
 * in each language, nothing is cut, nothing is small, and the QR code opens the same sheet.
 */
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import jsqr from 'jsqr';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reopenLink } from '../../src/disclosure/reopen.js';
import { disclose, type Disclosure } from '../../src/engine.js';
import { chromium, PATIENCE_MS } from '../support/chromium.js';
import { loan, standard } from '../support/products.js';
import { serve, type Served } from '../support/serve.js';
import consents from '../../public/consents/standard.json';

/** A CommonJS module, whose default is inside its default. */
const decode = (jsqr as { readonly default?: typeof jsqr }).default ?? jsqr;

const PAGE = `<!doctype html><meta charset="utf-8"><body><h1>The page around</h1><div><mfo-disclosure></mfo-disclosure></div><p>Below</p>
<script type="module" src="/dist/index.js"></script>`;

let browser: Browser;
let site: Served;
let library: Awaited<ReturnType<typeof PDFiumLibrary.init>>;

beforeAll(async () => {
  site = await serve('.', '', (pathname) => (pathname === '/' ? Promise.resolve({ html: PAGE, policy: '' }) : undefined));
  browser = await chromium();
  library = await PDFiumLibrary.init();
}, PATIENCE_MS);

afterAll(async () => {
  await browser.close();
  library.destroy();
  site.close();
});

interface Printed {
  readonly pages: readonly string[];
  readonly paper: PDFiumDocument;
}


/** A page with a calculator and the sheet that follows it, once the sheet is there. */
async function opened(request: object, lang: string, bilingual = false): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.addScriptTag({ type: 'module', url: '/dist/cdn/mfo-elements.js' });
  await page.evaluate(
    async (asked, language, both) => {
      await customElements.whenDefined('mfo-disclosure');
      document.documentElement.lang = language;
      const element = document.querySelector('mfo-disclosure') as HTMLElement & { bilingual: boolean; disclosure?: object };
      const calculator = document.createElement('mfo-calculator') as HTMLElement & { product: unknown };
      const { product, amount, term, method, disbursementDate } = asked as { product: unknown; amount: string; term: { months?: number; days?: number }; method: string; disbursementDate: string };
      calculator.product = product;
      for (const [name, value] of Object.entries({ id: 'loan', amount, method, 'term': term.months === undefined ? `${term.days}d` : `${term.months}m`, 'disbursement-date': disbursementDate })) calculator.setAttribute(name, value);
      document.body.append(calculator);
      element.setAttribute('for', 'loan');
      element.bilingual = both;
      while (element.disclosure === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    request,
    lang,
    bilingual,
  );
  return page;
}

/** Presses the sheet's own button to print, and prints to PDF as a reader would. */
async function printed(request: object, lang: string, bilingual = false, plan: readonly object[] = []): Promise<Printed> {
  const page = await opened(request, lang, bilingual);
  await page.evaluate(async (changes) => {
    (document.querySelector('mfo-disclosure') as HTMLElement & { plan: readonly object[] }).plan = changes;
    // the dialog itself is the reader's
    window.print = (): void => undefined;
    document.querySelector('mfo-disclosure')!.shadowRoot!.querySelector<HTMLElement>('[data-way=print]')!.click();
    // what shows changes comes with the first of them
    await (document.querySelector('mfo-disclosure') as unknown as { updateComplete: Promise<boolean> }).updateComplete;
  }, plan);
  return read(page);
}

async function read(page: Page): Promise<Printed> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  const paper = await library.loadDocument(pdf);
  return { paper, pages: [...paper.pages()].map((each) => each.getText().replace(/\s+/g, ' ')) };
}

const long = {
  ...standard,
  name: { ru: 'Микрокредит «Долгожданное благополучие многодетной семьи в новом доме»', kk: '«Көпбалалы отбасының жаңа үйдегі көптен күткен берекесі» микрокредиті' },
  lender: {
    ...standard.lender,
    name: { ru: 'Товарищество с ограниченной ответственностью «Микрофинансовая организация «Казахстанское содружество взаимной финансовой поддержки»', kk: '«Қазақстандық өзара қаржылық қолдау достастығы» микроқаржы ұйымы» жауапкершілігі шектеулі серіктестігі' },
    head: { ru: 'Абдрахманова-Сейтказиева Гульнара Нурмухамедовна', kk: 'Абдрахманова-Сейтқазиева Гүлнар Нұрмұхамедқызы' },
    address: { ru: 'Республика Казахстан, Восточно-Казахстанская область, г. Усть-Каменогорск, проспект Нурсултана Назарбаева, д. 102/4, офис 1205', kk: 'Қазақстан Республикасы, Шығыс Қазақстан облысы, Өскемен қаласы, Нұрсұлтан Назарбаев даңғылы, 102/4-үй, 1205-кеңсе' },
  },
};

const LOANS: Readonly<Record<string, object>> = {
  '6 rows': loan,
  '1 row': { ...loan, method: 'single-payment' },
  '12 rows, falling': { ...loan, term: { months: 12 }, method: 'differentiated' },
  '36 rows, long names': { ...loan, product: long, amount: '4757500', term: { months: 36 } },
};

const KEY = ['total', 'overpayment', 'amount', 'nominalRate', 'gesvRate', 'rows.1.payment', 'late.1.cost', 'late.30.cost', 'late.cap'];

/** As it is read on paper: without the spaces that text extraction puts anywhere. */
const dense = (text: string): string => text.replace(/\s/g, '');

const figuresOf = (disclosure: Disclosure): string[] =>
  KEY.flatMap((id) => {
    const value = id === 'rows.1.payment' ? disclosure.quote.schedule.rows[0]!.payment : disclosure.figures.find((figure) => figure.id === id)?.value;
    return value == null ? [] : [value.replace(/\.00$/, '').replace('.', ',')];
  });

describe('the first page', () => {
  for (const [name, request] of Object.entries(LOANS)) {
    for (const lang of ['ru', 'kk']) {
      it(`holds what decides: ${name}, in ${lang}`, async () => {
        const { pages } = await printed(request, lang);
        const [first = '', second = ''] = pages.map(dense);
        const disclosure = disclose({ ...request, language: lang }) as Disclosure;
        for (const figure of figuresOf(disclosure)) expect(first).toContain(figure);
        const { lender, riskWarning } = (request as typeof loan).product;
        for (const part of [lender.name[lang as 'ru'], lender.licence, lender.bin, riskWarning[lang as 'ru']]) expect(first).toContain(dense(part));
        expect(first).toContain(lang === 'ru' ? 'Эторасчёт' : 'Бұл–есептеуғана');
        expect(second).toContain(lang === 'ru' ? 'Проектграфикапогашения' : 'Өтеукестесініңжобасы');
      });
    }
  }

  it('is there in each language, on a page of its own, where both are asked for', async () => {
    const { pages } = await printed(LOANS['36 rows, long names']!, 'kk', true);
    for (const [index, lang] of (['kk', 'ru'] as const).entries()) {
      const disclosure = disclose({ ...LOANS['36 rows, long names'], language: lang }) as Disclosure;
      for (const figure of figuresOf(disclosure)) expect(dense(pages[index]!)).toContain(figure);
      expect(dense(pages[index]!)).toContain(dense(standard.riskWarning[lang]));
    }
  });
});

describe('the pages', () => {
  it('are A4, upright, and hold nothing of the page around', async () => {
    const { paper, pages } = await printed(loan, 'ru');
    for (const page of paper.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      expect([Math.round(originalWidth), Math.round(originalHeight)]).toEqual([595, 842]);
    }
    expect(pages.join(' ')).not.toMatch(/The page around|Below|Напечатать лист/);
  });

  it('hold every row of every schedule, whole, and nothing below nine points', async () => {
    const { pages } = await printed(LOANS['36 rows, long names']!, 'ru');
    const disclosure = disclose({ ...LOANS['36 rows, long names'], language: 'ru' }) as Disclosure;
    const text = pages.map(dense);
    for (const { date, payment, balance } of disclosure.quote.schedule.rows) {
      const [day, sum, left] = [date.split('-').reverse().join('.'), payment.replace('.', ','), balance.replace('.', ',')];
      // one page holds the whole row
      expect([date, text.some((page) => page.includes(day) && page.includes(sum) && page.includes(left))]).toEqual([date, true]);
    }
    for (const part of ['Подписи', 'Фамилия,имя,отчество', 'Отпечаток', 'Почемутакиецифры', 'Вашиправа', 'Значенияиззакона', 'Какпосчитано']) expect(text.join(' ').toLowerCase()).toContain(part.toLowerCase());
    expect(text[0]).toContain(disclosure.hash);
  });

  it('hold a plan after the drafts, with its schedule and its own hash, and leave the first page as it is', async () => {
    const changes = [{ kind: 'early-repayment', date: '2027-01-10', amount: '50000', mode: 'shorten-term' }, { kind: 'late', row: 3, paidOn: '2027-03-10' }];
    const { plan } = disclose({ ...loan, language: 'kk', changes }) as Disclosure;
    const [pages, without] = [(await printed(loan, 'kk', false, changes)).pages.map(dense), (await printed(loan, 'kk')).pages.map(dense)];
    const start = pages.findIndex((text) => text.includes('Сізқарапкөргенөзгерістер'));
    const places = ['Басқаәдістерменесептелгенөтеукестелерініңжобалары', 'Сізқарапкөргенөзгерістер', 'Құқықтарыңыз,міндеттеріңіз'].map((title) => pages.join('').indexOf(title));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    for (const { date, payment, balance } of plan!.answer.after.rows) expect(pages.slice(start).some((text) => [date.split('-').reverse().join('.'), payment.replace('.', ','), balance.replace('.', ',')].every((part) => text.includes(part)))).toBe(true);
    expect(pages.join('')).toContain(plan!.hash);
    // but for the number of pages at its foot
    const first = (text = ''): string => text.replace(/1\/\d+/, '');
    expect(first(pages[0])).toBe(first(without[0]));
  });

  it('have nothing smaller than nine points', async () => {
    const page = await opened(loan, 'ru');
    await page.emulateMediaType('print');
    const smallest = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const sizes = [...document.querySelector('mfo-disclosure')!.shadowRoot!.querySelectorAll('.sheet *')].filter((each) => each.textContent !== '').map((each) => Number.parseFloat(getComputedStyle(each).fontSize));
      return Math.min(...sizes);
    });
    await page.close();
    // 9 pt are 12 CSS pixels
    expect(smallest).toBeGreaterThanOrEqual(12);
  });
});

describe('the QR code of a printed sheet', () => {
  it('rendered and read back, opens the same sheet', async () => {
    const { paper } = await printed(loan, 'ru');
    const links: string[] = [];
    for (const page of paper.pages()) {
      const { data, width, height } = await page.render({ scale: 3, render: 'bitmap' });
      // pdfium renders blue, green, red, alpha: for black on white the order is no matter
      const code = decode(new Uint8ClampedArray(data), width, height);
      if (code !== null) links.push(code.data);
    }
    expect(links.length).toBe(1);
    const { hash: fragment } = new URL(links[0]!);
    const read = disclose({ ...loan, language: 'ru' }) as Disclosure;
    const back = reopenLink(fragment, undefined);
    expect(back.ok && [back.value.holds, back.value.sheet.disclosure.hash]).toEqual([true, read.hash]);
    expect(links[0]!.length).toBeLessThanOrEqual(600);
  });
});

describe('the consents on paper', () => {
  for (const lang of ['ru', 'kk'] as const) {
    it(`are printed alone and whole, with their clauses, rights and record, and without what was told of oneself, in ${lang}`, async () => {
      const page = await opened(loan, lang);
      const hash = await page.evaluate(async (file) => {
        const element = document.createElement('mfo-consent') as HTMLElement & { consents: unknown; record?: { hash: string }; updateComplete: Promise<unknown> };
        element.consents = file;
        element.setAttribute('for', 'loan');
        document.body.append(element);
        const root = (): ShadowRoot => element.shadowRoot!;
        while (root().querySelector('[data-consent]') === null) await new Promise((resolve) => setTimeout(resolve, 20));
        for (const box of root().querySelectorAll<HTMLElement>('.answers input[value=agreed]')) box.click();
        await element.updateComplete;
        window.print = (): void => undefined;
        root().querySelectorAll<HTMLElement>('.keep button')[1]!.click();
        return element.record!.hash;
      }, consents);
      const { paper, pages } = await read(page);
      for (const each of paper.pages()) expect(Math.round(each.getOriginalSize().originalWidth)).toBe(595);
      const text = dense(pages.join(' '));
      const said = { ru: ['Ваши права и сроки', 'Если просрочили платёж', 'не позже 31 декабря 2026 года', 'ст. 8 п. 4', 'Вы ответили в'], kk: ['Құқықтарыңыз', '2026 жылғы 31 желтоқсан', '8-бап, 4-тармақ', 'Жауап берген уақытыңыз'] };
      for (const part of [...said[lang], ...consents.purposes.map((purpose) => purpose.text[lang]), hash]) expect(text.toLowerCase()).toContain(dense(part).toLowerCase());
      expect(text).not.toMatch(/Thepagearound|Below|КогдаВыродились|Қашантуғансыз/);
    });
  }
});

describe('the verdict on paper', () => {
  for (const lang of ['ru', 'kk'] as const) {
    it(`is printed alone: what was published, what was computed, the readings, the objections and the hash, in ${lang}`, async () => {
      const page = await opened(loan, lang);
      const { rows } = (disclose({ ...loan, language: lang }) as Disclosure).quote.schedule;
      const hash = await page.evaluate(async (published) => {
        const element = document.createElement('mfo-verify') as HTMLElement & { published: unknown; verdict?: object; updateComplete: Promise<unknown> };
        element.published = published;
        document.body.append(element);
        const root = (): ShadowRoot => element.shadowRoot!;
        while (root().querySelector('.kept') === null) await new Promise((resolve) => setTimeout(resolve, 20));
        window.print = (): void => undefined;
        root().querySelectorAll<HTMLElement>('.keep button')[0]!.click();
        return /[0-9a-f]{64}/.exec(root().querySelector('.mark')!.textContent)![0];
      }, { request: loan, disclosed: { gesvRate: '37.5', nominalRate: '37.5', overpayment: '27651.05', schedule: rows.map(({ date, payment, principal, interest, balance }) => ({ date, payment, principal, interest, balance })) } });
      const { paper, pages } = await read(page);
      for (const each of paper.pages()) expect(Math.round(each.getOriginalSize().originalWidth)).toBe(595);
      const text = dense(pages.join(' '));
      const said = { ru: ['Есть цифры, которые не сходятся.', 'вместо ГЭСВ показана номинальная ставка', 'Причину проверка не устанавливает', 'Отпечаток'], kk: ['Сәйкес келмейтін сандар бар.', 'ЖТСМ ретінде номиналды мөлшерлеме көрсетілген болса', 'Тексеру себебін анықтамайды', 'Бақылау таңбасы'] };
      for (const part of [...said[lang], '44,7', '37,5', '27 651,05', '27 651,04', '+0,01', hash]) expect(text).toContain(dense(part));
      expect(text).not.toMatch(/Thepagearound|Below|Напечатать|Басыпшығару|СохранитьJSON|Открытьто|Сақталғанды/);
    });
  }
});
