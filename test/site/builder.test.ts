/** The builder as a visitor of the built site meets it, in Chromium, under its own strict policy; and what it gives out, pasted into an empty page. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, newPage, PATIENCE_MS, type Opened } from '../support/chromium.js';
import { serve, type OwnPage, type Served } from '../support/serve.js';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html";

let browser: Browser;
let site: Served;
/** What was pasted, and the policy that it is served with. */
let pasted = { html: '', policy: '' };
/** What the examples wait for, where a test holds them back. */
let held = Promise.resolve();
let release = (): void => undefined;

async function own(pathname: string): Promise<OwnPage | undefined> {
  if (pathname.startsWith('/products/')) await held;
  if (pathname !== '/pasted.html') return undefined;
  return { html: `<!doctype html><html lang="ru"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head><body>${pasted.html}</body></html>`, policy: `${pasted.policy}; img-src data:` };
}

beforeAll(async () => {
  site = await serve('dist/site', POLICY, own);
  browser = await chromium();
}, PATIENCE_MS);

afterAll(async () => {
  await browser.close();
  site.close();
});

async function opened(path: string): Promise<Opened> {
  const { page, complaints } = await newPage(browser);
  await page.goto(site.address + path, { waitUntil: 'networkidle0' });
  return { page, complaints };
}

async function builder(lang: 'ru' | 'kk' = 'ru'): Promise<Opened> {
  const found = await opened('builder.html');
  await found.page.click(`[data-language=${lang}]`);
  await found.page.waitForSelector('#snippet');
  return found;
}

const type = (page: Page, selector: string, text: string): Promise<void> =>
  page.$eval(selector, (field, value) => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const valueOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (field) => (field as HTMLInputElement).value);
const textOf = (page: Page, selector = 'main'): Promise<string> => page.$eval(selector, (element) => (element as HTMLElement).innerText.replace(/\s/g, ' '));
const gesvOf = (page: Page): Promise<string> => page.$eval('mfo-calculator', (element) => [...element.shadowRoot!.querySelectorAll('.rate dd')].map((each) => each.textContent.trim()).join(' ').replace(/\s/g, ' '));

/** What a visitor picks in a file dialogue. */
async function openFile(page: Page, selector: string, name: string, content: string | Uint8Array): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'builder-'));
  writeFileSync(join(folder, name), content);
  const input = await page.$(`${selector}-file`);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
  await page.waitForFunction((id) => document.querySelector(`${id}-heard`)?.textContent !== '', {}, selector);
  rmSync(folder, { recursive: true });
}

const press = (page: Page, selector: string): Promise<void> => page.$eval(selector, (button) => (button as HTMLElement).click());

/** Opens what the builder gives out, under the policy that it names. */
async function paste(from: Page): Promise<Opened> {
  pasted = { html: await valueOf(from, '#snippet'), policy: await valueOf(from, '#policy') };
  const found = await opened('pasted.html');
  await found.page.waitForFunction(() => document.querySelector('mfo-calculator')?.shadowRoot?.querySelector('.rate dd') != null);
  return found;
}

describe('the builder', () => {
  it('gives out a page that works as it is, under the policy it names', async () => {
    const { page, complaints } = await builder();
    await type(page, '#folder', '/cdn/');
    const work = await paste(page);
    expect(await gesvOf(work.page)).toContain('44,7 %');
    expect(pasted.html).toMatch(/integrity="sha384-[\w+/=]{64}"/);
    expect([complaints, work.complaints]).toEqual([[], []]);
    await Promise.all([page.close(), work.page.close()]);
  });

  it('gives out every element in the look and the language that were chosen', async () => {
    const { page } = await builder('kk');
    await type(page, '#folder', '/cdn/');
    for (const name of ['mfo-kdn-check', 'mfo-disclosure']) await page.click(`input[name=${name}]`);
    await page.click('input[name=look][value=dark]');
    await page.$$eval('input[name=language]', (radios) => (radios[2] as HTMLInputElement).click());
    const work = await paste(page);
    expect(await work.page.$$eval('.mfo-dark > *', (all) => all.map((each) => [each.localName, each.shadowRoot !== null]))).toEqual(['mfo-calculator', 'mfo-schedule', 'mfo-kdn-check', 'mfo-disclosure'].map((name) => [name, true]));
    expect(await work.page.$eval('.mfo-dark', (element) => getComputedStyle(element).backgroundColor)).toBe('rgb(22, 24, 28)');
    expect(await work.page.$eval('mfo-calculator', (element) => element.shadowRoot!.textContent)).toContain('ЖТСМ');
    expect(work.complaints).toEqual([]);
    await Promise.all([page.close(), work.page.close()]);
  });

  it('takes a field into the file and the file into the field', async () => {
    const { page } = await builder();
    await type(page, '#amount-max', '900 АЕК');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ amount: { max: { mrp: '900' } } });
    const json = JSON.parse(await valueOf(page, '#json')) as { amount: object };
    await type(page, '#json', JSON.stringify({ ...json, amount: { ...json.amount, max: '1234567.5' } }));
    expect((await valueOf(page, '#amount-max')).replace(/\s/g, ' ')).toBe('1 234 567,5');
    await type(page, '#riskWarning-kk', 'Төлем кешіксе,\nөсімпұл қосылады.\n');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ riskWarning: { kk: 'Төлем кешіксе,\nөсімпұл қосылады.' } });
    await page.close();
  });

  it('names what is wrong as it is typed, keeps it, and gives out nothing until it is right', async () => {
    const { page, complaints } = await builder();
    await type(page, '#amount-min', 'много');
    expect(await valueOf(page, '#amount-min')).toBe('много');
    expect(await textOf(page, '#amount-min-says')).toContain('Сумма от');
    expect(await page.$('#snippet')).toBeNull();
    expect(await textOf(page)).toContain('Код появится, когда файл продукта будет в порядке.');
    await type(page, '#json', '{\n"a":\n}');
    expect(await textOf(page, '#json-says')).toContain('Строка 3, «}»: здесь нужно число');
    await type(page, '#json', '{}');
    expect(await textOf(page, '#json-says')).toContain('pricing');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says over which terms a rate is above the ceiling, and which rate is the highest below it', async () => {
    const { page } = await builder();
    await type(page, '#pricing-0-nominalRate', '45');
    expect(await textOf(page)).toMatch(/10 000 ₸ – 300 000 ₸\s+1 месяц – 12 месяцев\s+45 %\s+[\d,]+ %\s+выше предела/);
    await type(page, '#sought-term', '12');
    expect(await textOf(page)).toContain('38,43 %: ГЭСВ 45,988183710526 %, предел соблюдён.');
    await page.click('#take-rate');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ pricing: [{ nominalRate: '38.43' }] });
    expect(await textOf(page)).not.toContain('выше предела');
    await page.close();
  });

  it('outlives any JSON, and words what is wrong with it in both languages', async () => {
    for (const lang of ['ru', 'kk'] as const) {
      const { page, complaints } = await builder(lang);
      for (const text of [
        '{"pricing": "abc"}', '{"pricing": {}}', '{"pricing": [null, 5, {}]}', '{"term": null}', '{"term": {"min": "5", "max": null}}', '{"methods": 5}', '{"methods": "annuity"}', '{"amount": [], "lender": 5, "name": "x", "riskWarning": {"ru": 5}}',
        '{"__proto__": {"pricing": []}, "constructor": 1, "{{x}}": "$t(builder.title)"}', '{"dayCount": "30/999", "gesvDecimals": "1", "rounding": 1, "paymentEvery": "x"}', '{"ratesDocument": {"date": "поза-вчера"}}',
        '[]', 'null', '{"a": NaN}', '{"a": 1e999}', '{"id": 1, "id": 2}', '/* */ {}', '', `{"a": ${'['.repeat(20_000)}`, 'x'.repeat(2_000_000), `{${Array.from({ length: 3_000 }, (_, index) => `"k${String(index)}": 1`).join(',')}}`,
      ]) {
        await type(page, '#json', text);
        const said = await textOf(page, '#json-says');
        expect([text.slice(0, 60), said]).toEqual([text.slice(0, 60), expect.not.stringMatching(/NaN[^}»]|undefined|\[object|builder\.f|\{\{(?!x)|Файл читается|Файл оқылады/)]);
        expect(said.length).toBeGreaterThan(20);
      }
      expect(await textOf(page, '#json-says')).toMatch(lang === 'ru' ? /И ещё: 2991\./ : /Тағы бары: 2991\./);
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it('loses nothing that was typed while the text is broken: fields wait, the preview stays, and what was replaced comes back', async () => {
    const { page, complaints } = await builder();
    await page.focus('#json');
    await page.waitForSelector('mfo-calculator');
    const broken = (await valueOf(page, '#json')).slice(0, 300);
    await type(page, '#json', broken);
    expect(await page.$$eval('#amount-min, #riskWarning-ru, #add-band', (all) => all.map((each) => each.matches(':disabled')))).toEqual([true, true, true]);
    expect([await page.$('#snippet'), await page.$('mfo-calculator') === null]).toEqual([null, false]);
    expect(await textOf(page)).toContain('Поля ждут, пока текст файла снова станет JSON');
    await page.click('#to-json');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('json');
    await page.click('[data-language=kk]');
    expect(await valueOf(page, '#json')).toBe(broken);
    expect(await textOf(page, '#json-says')).toContain('тырнақшадағы мәтін жабылмаған');
    await page.$$eval('button', (buttons) => buttons.find((each) => each.textContent.includes('45 күнге'))?.click());
    await page.waitForSelector('#json-return');
    expect(await valueOf(page, '#start-term')).toBe('20');
    expect(await textOf(page, '#json-heard')).toContain('Үлгі алынды');
    await page.click('#json-return');
    expect([await valueOf(page, '#json'), await valueOf(page, '#start-term')]).toEqual([broken, '6']);
    await page.click('#json-return');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ id: 'short' });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('keeps what was written over a reload and the way back', async () => {
    const { page } = await builder();
    await type(page, '#amount-min', '12 345');
    await type(page, '#folder', '/my files');
    await page.click('input[name=mfo-consent]');
    await page.waitForFunction(() => (document.querySelector<HTMLTextAreaElement>('#consents-json')?.value ?? '') !== '');
    await type(page, '#consents-json', '{"id": ');
    const same = async (): Promise<void> => expect([(await valueOf(page, '#amount-min')).replace(/\s/g, ' '), await valueOf(page, '#folder'), await valueOf(page, '#consents-json')]).toEqual(['12 345', '/my files', '{"id": ']);
    await page.reload({ waitUntil: 'networkidle0' });
    await same();
    await page.click('#amount-min', { count: 3 });
    await page.keyboard.type('54321');
    await page.reload({ waitUntil: 'networkidle0' });
    expect((await valueOf(page, '#amount-min')).replace(/\s/g, ' ')).toBe('54 321');
    await type(page, '#amount-min', '12 345');
    await page.goto(new URL('/index.html', page.url()).href, { waitUntil: 'networkidle0' });
    await page.goBack({ waitUntil: 'networkidle0' });
    await same();
    await page.close();
  });

  it('does not write over a field that is being typed into', async () => {
    const { page } = await builder();
    await page.click('#amount-min', { count: 3 });
    await page.keyboard.type('77');
    await page.$eval('[data-language=kk]', (button) => (button as HTMLElement).click());
    await page.waitForSelector('mfo-calculator');
    expect(await valueOf(page, '#amount-min')).toBe('77');
    await page.keyboard.type('000');
    await page.keyboard.press('Tab');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ amount: { min: '77000' } });
    await page.close();
  });

  it('does not let an example that comes late take the place of what was written meanwhile', async () => {
    held = new Promise((resolve) => { release = resolve; });
    const page = await browser.newPage();
    await page.goto(`${site.address}builder.html?lang=ru`, { waitUntil: 'load' });
    await page.waitForSelector('#amount-min');
    expect(await textOf(page, '#json-says')).toBe('');
    await type(page, '#amount-min', '5 000');
    release();
    held = Promise.resolve();
    await page.waitForNetworkIdle();
    expect(JSON.parse(await valueOf(page, '#json'))).toEqual({ amount: { min: '5000' } });
    await page.close();
  });

  it('leaves alone what a field does not show: order, strange values, a rate that is emptied, a unit without a number', async () => {
    const { page } = await builder();
    const json = JSON.parse(await valueOf(page, '#json')) as { pricing: object[] };
    await type(page, '#json', JSON.stringify({ ...json, methods: ['single-payment', 'annuity'], gesvDecimals: 9, dayCount: undefined, pricing: [{ nominalRate: '10' }] }));
    await page.click('input[name=method][value=differentiated]');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ methods: ['single-payment', 'annuity', 'differentiated'] });
    expect(await page.$$eval('#gesvDecimals, #dayCount', (all) => all.map((each) => (each as HTMLSelectElement).selectedOptions[0]?.text))).toEqual(['не указано', '9']);
    expect(await textOf(page, '#gesvDecimals-says')).toContain('«9»');
    await page.select('#dayCount', 'actual/365');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ dayCount: 'actual/365' });
    await type(page, '#pricing-0-nominalRate', '');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ pricing: [{}] });
    expect(await textOf(page, '#pricing-0-nominalRate-says')).toContain('не указано');
    await page.select('#pricing-0-upToTerm-unit', 'days');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ pricing: [{}] });
    await type(page, '#pricing-0-upToTerm', '20');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ pricing: [{ upToTerm: { days: 20 } }] });
    await page.select('#term-max-unit', 'days');
    await type(page, '#json', JSON.stringify({ ...json, term: { max: { months: 7 } } }));
    expect([await valueOf(page, '#term-max'), await valueOf(page, '#term-max-unit')]).toEqual(['7', 'months']);
    await page.close();
  });

  it('takes long texts as they are, quotes and brackets too, into the page that is pasted', async () => {
    const { page } = await builder();
    const name = `</script><b>"x"</b> & 'y' <!-- {{z}} $t(builder.title)`;
    expect(await page.$eval('#riskWarning-ru', (field) => field.localName)).toBe('textarea');
    for (const [selector, text] of [['#name-ru', name], ['#riskWarning-ru', `Первая строка\n${name}`], ['#folder', '/cdn']] as const) await type(page, selector, text);
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ name: { ru: name }, riskWarning: { ru: `Первая строка\n${name}` } });
    const work = await paste(page);
    expect(await work.page.$eval('mfo-calculator', (element) => element.shadowRoot!.textContent)).toContain(name);
    expect(await work.page.$$eval('body > *', (all) => all.map((each) => each.localName))).toEqual(['link', 'script', 'mfo-calculator', 'mfo-schedule']);
    expect(work.complaints).toEqual([]);
    await Promise.all([page.close(), work.page.close()]);
  });

  it('says what is wrong with the address of the folder, and gives out nothing for it', async () => {
    for (const [lang, words, waits] of [['ru', 'https://', 'адрес папки будет в порядке'], ['kk', 'https://', 'Қалтаның мекенжайы түзелгенде']] as const) {
      const { page } = await builder(lang);
      await type(page, '#folder', 'javascript:alert(1)//');
      expect([await textOf(page, '#folder-says'), await page.$('#snippet')]).toEqual([expect.stringContaining(words), null]);
      expect(await textOf(page)).toContain(waits);
      await page.click('#folder', { count: 3 });
      await page.keyboard.type('/my files');
      expect(await valueOf(page, '#folder')).toBe('/my files');
      expect(await valueOf(page, '#snippet')).toContain('src="/my%20files/mfo-calculator.js"');
      await type(page, '#folder', '//cdn.example.kz/mfo');
      expect([await valueOf(page, '#policy'), await textOf(page, '#folder-says')]).toEqual([expect.stringContaining('script-src https://cdn.example.kz;'), expect.stringContaining('Access-Control-Allow-Origin')]);
      await page.close();
    }
  });

  it('writes what a visitor finds filled in, and waits while that is no loan', async () => {
    const { page } = await builder();
    await type(page, '#start-amount', '60 000');
    await page.select('#start-unit', 'days');
    await type(page, '#start-term', '30');
    expect(await valueOf(page, '#snippet')).toContain(' amount="60000" term="30d">');
    await type(page, '#start-amount', 'тысяча');
    expect([await textOf(page, '#start-amount-says'), await page.$('#snippet')]).toEqual([expect.stringContaining('«тысяча»'), null]);
    for (const selector of ['#start-amount', '#start-term']) await type(page, selector, '');
    expect(await valueOf(page, '#snippet')).not.toMatch(/ amount=| term=/);
    await page.close();
  });

  it('opens a file, again once it is mended, and refuses one that is no text of ours without losing what stood there', async () => {
    const { page, complaints } = await builder();
    const before = await valueOf(page, '#json');
    await openFile(page, '#json', 'a.json', Uint8Array.of(0x7b, 0x22, 0xcf, 0xf0, 0x22, 0x7d));
    expect(await textOf(page, '#json-heard')).toContain('«a.json» записан не в UTF-8');
    await openFile(page, '#json', 'a.json', Buffer.alloc(10_000_000, ' '));
    expect(await textOf(page, '#json-heard')).toContain('«a.json» слишком велик');
    await page.click('[data-language=kk]');
    expect(await textOf(page, '#json-heard')).toContain('«a.json» файлы тым үлкен');
    expect(await valueOf(page, '#json')).toBe(before);
    await openFile(page, '#json', 'a.json', '\uFEFF{"id": "own"}\r\n');
    expect(await valueOf(page, '#json')).toBe('{"id": "own"}\n');
    expect(await page.$eval('#json-file', (input) => (input as HTMLInputElement).value)).toBe('');
    await page.click('#json-return');
    expect(await valueOf(page, '#json')).toBe(before);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says so where nothing can be copied, and marks the text', async () => {
    const { page, complaints } = await builder();
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await press(page, '#snippet ~ span button');
    await page.waitForFunction(() => document.querySelector('#code-heard')?.textContent !== '');
    expect(await textOf(page, '#code-heard')).toContain('Скопировать не вышло');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('snippet');
    await page.click('[data-language=kk]');
    expect(await textOf(page, '#code-heard')).toContain('Көшіру мүмкін болмады');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('keeps the rates that one rate took the place of', async () => {
    const { page } = await builder();
    const before = await valueOf(page, '#json');
    await page.focus('#json');
    await page.waitForSelector('#take-rate');
    await page.click('#take-rate');
    expect(await textOf(page, '#json-heard')).toContain('Теперь у продукта одна ставка');
    await page.click('#json-return');
    expect(await valueOf(page, '#json')).toBe(before);
    await page.close();
  });

  it('is worked by keys alone, and keeps the place of whoever removes a rate', async () => {
    const { page } = await builder();
    await page.focus('input[name=mfo-schedule]');
    await page.keyboard.press('Space');
    expect(await valueOf(page, '#snippet')).not.toContain('<mfo-schedule');
    await page.$eval('.band:nth-of-type(2) button', (button) => (button as HTMLElement).focus());
    await page.keyboard.press('Enter');
    expect((JSON.parse(await valueOf(page, '#json')) as { pricing: object[] }).pricing.length).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('add-band');
    await page.keyboard.press('Enter');
    expect((JSON.parse(await valueOf(page, '#json')) as { pricing: object[] }).pricing[1]).toEqual({});
    await page.close();
  });

  it('stays within a phone, with large type too, in both languages', async () => {
    for (const lang of ['ru', 'kk'] as const) {
      const { page } = await builder(lang);
      await page.click('input[name=mfo-consent]');
      await type(page, '#folder', `https://${'cdn.'.repeat(20)}example.kz/`);
      await page.setViewport({ width: 320, height: 800 });
      for (const text of ['{}', `{"a": "${'x'.repeat(200)}`]) {
        await type(page, '#json', text);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      }
      await page.setViewport({ width: 360, height: 800 });
      await page.evaluate(() => void (document.documentElement.style.cssText = 'font-size: 200%'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await textOf(page)).not.toMatch(/builder\.|undefined|NaN|\{\{/);
      await page.close();
    }
  });
});

describe('the lender\'s own consents', () => {
  const withConsents = async (lang: 'ru' | 'kk' = 'ru'): Promise<Opened> => {
    const found = await builder(lang);
    await found.page.click('input[name=mfo-consent]');
    await found.page.waitForFunction(() => (document.querySelector<HTMLTextAreaElement>('#consents-json')?.value ?? '') !== '');
    return found;
  };
  const own = JSON.parse(readFileSync('public/consents/standard.json', 'utf8')) as { operator: object; purposes: { text: { ru: string; kk: string } }[] };
  const purpose = `Своя цель "в кавычках" </mfo-consent><script>alert('1')</script>`;
  const mine = JSON.stringify({ ...own, id: 'own', purposes: own.purposes.map((each, index) => (index === 0 ? { ...each, text: { ru: purpose, kk: purpose } } : each)) });
  const shadowText = (page: Page): Promise<string> => page.$eval('mfo-consent', (element) => element.shadowRoot!.textContent);

  it('are opened, seen at once, and stand in the code that works under its policy', async () => {
    const { page, complaints } = await withConsents();
    await type(page, '#folder', '/cdn/');
    await openFile(page, '#consents-json', 'own.json', mine);
    await page.focus('#json');
    await page.waitForFunction((words) => document.querySelector('mfo-consent')?.shadowRoot?.textContent.includes(words) === true, {}, purpose);
    const work = await paste(page);
    expect(pasted.policy).not.toContain('connect-src');
    await work.page.waitForFunction((words) => document.querySelector('mfo-consent')?.shadowRoot?.textContent.includes(words) === true, {}, purpose);
    expect(await work.page.$$eval('body > *', (all) => all.map((each) => each.localName))).toEqual(['link', 'link', 'script', 'mfo-calculator', 'mfo-schedule', 'mfo-consent']);
    expect([complaints, work.complaints]).toEqual([[], []]);
    await press(page, 'input[name=consents-in][value=file]');
    expect(await valueOf(page, '#snippet')).toContain('consents-src="/cdn/consents.json"');
    expect(await valueOf(page, '#policy')).toContain("connect-src 'self'");
    await Promise.all([page.close(), work.page.close()]);
  });

  it('are objected to in place, in both languages, and the code waits for them', async () => {
    for (const [lang, missing, waits] of [['ru', 'не указано', 'Код появится, когда файл согласий будет в порядке.'], ['kk', 'көрсетілмеген', 'Келісімдер файлы түзелгенде']] as const) {
      const { page, complaints } = await withConsents(lang);
      await page.focus('#json');
      await page.waitForSelector('mfo-consent');
      const before = await shadowText(page);
      await type(page, '#consents-json', '{"id": "own"}');
      expect(await textOf(page, '#consents-json-says')).toMatch(new RegExp(`/purposes.*${missing}`));
      expect(await textOf(page)).toContain(waits);
      expect(await page.$('#snippet')).toBeNull();
      expect(await shadowText(page)).toBe(before);
      await page.click('input[name=mfo-consent]');
      expect(await page.$('#snippet')).not.toBeNull();
      await page.click('input[name=mfo-consent]');
      expect(await valueOf(page, '#consents-json')).toBe('{"id": "own"}');
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it('are told where they are silent, or another lender\'s', async () => {
    const { page } = await withConsents();
    await type(page, '#consents-json', JSON.stringify({ ...own, term: undefined, operator: { ...own.operator, bin: '999999999999' } }));
    const said = await textOf(page, '#consents-findings');
    expect(said).toContain('срок согласия');
    expect(said).toContain('от разных МФО: БИН 999999999999 и 000000000001');
    expect(await page.$('#snippet')).not.toBeNull();
    await page.close();
  });
});
