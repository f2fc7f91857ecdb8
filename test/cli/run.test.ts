/** The command line as a stranger runs it: answers, statuses, lines, and never a stack trace. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cases } from '../cases/affordability.json';
import policy from '../cases/consents/004.json';
import record from '../cases/consents/record.ru.json';
import { askedIn, manyIn, type Many } from '../../src/elements/mfo-verify/many/many.js';
import { rowOf, type ManyRow } from '../../src/elements/mfo-verify/many/rows.js';
import { manyCsv, manyJson } from '../../src/elements/mfo-verify/many/save.js';
import { verify } from '../../src/engine.js';
import type { RecordAnswer } from '../../src/i18n/verdict-columns.js';
import { csv, loans, ndjson } from '../support/many.js';
import { loan, standard } from '../support/products.js';
import { VERDICTS } from '../support/verdicts.js';

const COMMAND = 'dist/cli/mfo-disclosure.js';

const run = (args: string[], input = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [COMMAND, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });

const answerOf = (args: string[], input: unknown): unknown => JSON.parse(run(args, typeof input === 'string' ? input : JSON.stringify(input)).stdout);

const flows = [{ date: '2026-01-01', amount: '1000' }, { date: '2027-01-01', amount: '-1100' }];

describe('mfo-disclosure', () => {
  it('quotes a loan, with status 0', () => {
    const { status, stdout, stderr } = run(['quote'], JSON.stringify(loan));
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      terms: { maturityDate: '2027-05-19', productId: 'standard' },
      schedule: { totals: { payment: '277651.04' } },
      cost: { gesvRate: '44.7', gesvUnrounded: '44.677515940226', overpayment: '27651.04', overpaymentShare: '0.1106' },
      law: { on: '2026-11-20', values: { mrp: { value: '4325', from: '2026-01-01', confidence: 'verified' } } },
    });
  });

  it('compares the methods', () => {
    expect(answerOf(['quote'], { ...loan, method: 'all', firstPaymentDate: '2026-12-01' })).toMatchObject({
      quotes: { 'annuity': { terms: { firstPaymentDate: '2026-12-01' } }, 'differentiated': { terms: {} }, 'single-payment': { terms: { maturityDate: '2027-05-20' } } },
    });
  });

  it('reads a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'mfo-')), 'flows.json');
    writeFileSync(file, `\uFEFF${JSON.stringify({ flows })}`);
    expect(answerOf(['gesv', '--file', file], '')).toMatchObject({ gesvRate: '10.0' });
  });

  it('tells the law of a day', () => {
    expect(answerOf(['law'], { on: '2026-11-20' })).toMatchObject({ values: { 'mrp': { value: '4325' }, 'rate-ceiling': { value: '46', confidence: 'news' } }, daysOff: { confirmed: true } });
  });

  it('discloses a loan: figures, hash, and the words of every finding', () => {
    expect(answerOf(['disclose', '--lang', 'kk'], { ...loan, language: 'kk' })).toMatchObject({
      schema: 'mfo-disclosure/1',
      language: 'kk',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      figures: expect.arrayContaining([expect.objectContaining({ id: 'gesvRate', value: '44.7' })]) as unknown,
      findings: [{ code: 'sheet-incomplete', message: expect.stringContaining('бірінші басшы') as unknown }],
      quote: { findings: [{ message: expect.any(String) as unknown }, {}] },
      alternatives: { differentiated: { findings: [{ message: expect.any(String) as unknown }, {}] } },
    });
    expect(run(['disclose'], JSON.stringify(loan)).status).toBe(2);
  });

  it('tells whether a borrower can carry a loan, line by line', () => {
    const lines = cases.map(({ request }) => JSON.stringify(request)).join('\n');
    const { status, stdout } = run(['affordability', '--ndjson', '--lang', 'kk'], lines);
    const answers = stdout.trim().split('\n').map((line) => JSON.parse(line) as { findings: { message: string }[] });
    expect([status, answers.length]).toEqual([0, cases.length]);
    answers.forEach((answer, index) => expect(answer).toMatchObject(cases[index]!.answer));
    for (const { findings } of answers) for (const { message } of findings) expect(message).toMatch(/\p{L}/u);
    expect(run(['affordability'], '{}').status).toBe(2);
  });

  it('checks a record of consents, with status 1 where it does not hold', () => {
    const held = run(['consent'], JSON.stringify({ record, consents: policy, product: standard, disclosureHash: record.disclosureHash }));
    expect([held.status, JSON.parse(held.stdout)]).toMatchObject([0, { verdict: 'holds' }]);
    expect(JSON.parse(run(['consent'], JSON.stringify({ record, consents: policy })).stdout)).toMatchObject({ verdict: 'incomplete' });
    const changed = run(['consent'], JSON.stringify({ record: { ...record, language: 'kk' }, consents: policy }));
    expect([changed.status, JSON.parse(changed.stdout)]).toMatchObject([1, { checks: expect.arrayContaining([{ id: 'record', verdict: 'mismatch', why: 'changed' }]) as unknown, verdict: 'changed' }]);
    expect(run(['consent'], JSON.stringify({ record })).status).toBe(2);
  });

  it('adds messages in the language asked for', () => {
    for (const [language, word] of [['ru', 'Сумма'], ['kk', 'Сома']] as const) {
      expect(answerOf(['quote', '--lang', language], { ...loan, amount: 'x' })).toMatchObject({ issues: [{ message: expect.stringContaining(word) as unknown }] });
    }
    expect(answerOf(['quote', '--lang=kk'], loan)).toMatchObject({ findings: [{ message: expect.stringContaining('Ресми мәтінмен') as unknown }, {}] });
    expect(answerOf(['quote', '--lang=kk'], { ...loan, method: 'all' })).toMatchObject({ quotes: { annuity: { findings: [{ message: expect.any(String) as unknown }, {}] } } });
  });

  it('answers a line a line, in order, and goes on after a bad one', () => {
    const lines = [JSON.stringify({ flows }), '', '{bad', JSON.stringify({ flows: [] }), '   ', JSON.stringify({ flows, decimals: 3 })];
    const { status, stdout } = run(['gesv', '--ndjson'], lines.join('\r\n'));
    const answers = stdout.trim().split('\n').map((line) => JSON.parse(line) as object);
    expect(status).toBe(0);
    expect(answers).toMatchObject([{ gesvRate: '10.0' }, { issues: [{ code: 'malformed-json' }] }, { issues: [{ code: 'empty-list', path: '/flows' }] }, { gesvRate: '10.000' }]);
  });

  for (const [what, args, input, code] of [
    ['no command', [], '', 'unknown-command'],
    ['an unknown command', ['price'], '{}', 'unknown-command'],
    ['a command of every object', ['constructor'], '{}', 'unknown-command'],
    ['an unknown option', ['quote', '--fast'], '{}', 'unknown-option'],
    ['an unknown language', ['quote', '--lang', 'en'], '{}', 'unknown-option'],
    ['two commands', ['quote', 'gesv'], '{}', 'unknown-option'],
    ['a file that is not there', ['quote', '--file', '/no/such/file'], '', 'unreadable-file'],
    ['a path through a file', ['quote', '--file', '/etc/passwd/x'], '', 'unreadable-file'],
    ['a path too long', ['quote', '--file', 'x'.repeat(5_000)], '', 'unreadable-file'],
    ['a folder for a file', ['quote', '--file', '.'], '', 'unreadable-file'],
    ['a missing file, line by line', ['quote', '--ndjson', '--file', '/no/such/file'], '', 'unreadable-file'],
    ['nothing', ['quote'], '', 'malformed-json'],
    ['half an object', ['quote'], '{"amount"', 'malformed-json'],
    ['a list', ['quote'], '[]', 'malformed'],
    ['a NUL', ['gesv'], '\0', 'malformed-json'],
    ['deep nesting', ['quote'], `{"product":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 'missing'],
  ] as const) {
    it(`answers ${what} with issues, status 2 and no stack trace`, () => {
      const { status, stdout, stderr } = run([...args], input);
      expect([status, stderr]).toEqual([2, '']);
      expect((JSON.parse(stdout) as { issues: { code: string }[] }).issues.map((each) => each.code)).toContain(code);
    });
  }

  it('says 2 when no method of a comparison could be computed', () => {
    expect(run(['quote'], JSON.stringify({ ...loan, amount: '90000000', product: { ...loan.product, pricing: [{ upToAmount: '1', nominalRate: '1' }] }, method: 'all' })).status).toBe(2);
  });

  it('answers a file of ten megabytes', () => {
    const { status, stdout } = run(['quote'], JSON.stringify({ ...loan, ...Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`unknown key number ${index}`, index])) }));
    expect(status).toBe(2);
    expect((JSON.parse(stdout) as { issues: object[] }).issues).toHaveLength(300_000);
  });

  it('helps, with status 0', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('quote') as unknown });
  });

  it('does not mind a reader that stops listening', () => {
    const many = Array.from({ length: 20_000 }, () => JSON.stringify({ flows })).join('\n');
    const { stderr } = spawnSync('sh', ['-c', `${process.execPath} ${COMMAND} gesv --ndjson | head -n 1`], { input: many, encoding: 'utf8' });
    expect(stderr).not.toContain('Error');
  });
});

describe('verify', () => {
  const honest = VERDICTS.find(({ id }) => id === 'honest-annuity-30-days')!;
  const wrong = VERDICTS.find(({ id }) => id === 'nominal-as-gesv')!;

  it('answers one disclosure, with status 1 where it does not agree, and the reading that fits in words', () => {
    expect(run(['verify'], JSON.stringify(honest.asked))).toMatchObject({ status: 0, stderr: '' });
    const answer = run(['verify', '--lang', 'ru'], JSON.stringify(wrong.asked));
    expect([answer.status, JSON.parse(answer.stdout)]).toMatchObject([1, { verdict: 'inconsistent', explanations: [{ id: 'nominal-as-gesv', message: 'Сходится, если вместо ГЭСВ показана номинальная ставка.' }] }]);
    expect(run(['verify'], '{}').status).toBe(2);
  });

  it('answers a line a line by several workers as by one, in order, a bad line by itself, and closes with a count', () => {
    const lines = Array.from({ length: 1_200 }, (_, index) => (index % 400 === 3 ? '{' : JSON.stringify((index % 100 === 7 ? wrong : honest).asked))).join('\n');
    const [one, many] = ['1', '3'].map((jobs) => run(['verify', '--ndjson', '--jobs', jobs, '--lang', 'ru'], lines));
    expect(many!.stdout).toBe(one!.stdout);
    const verdicts = many!.stdout.trim().split('\n').map((line) => (JSON.parse(line) as { verdict?: string }).verdict ?? 'unread');
    expect(verdicts).toEqual(Array.from({ length: 1_200 }, (_, index) => (index % 400 === 3 ? 'unread' : index % 100 === 7 ? 'inconsistent' : 'consistent')));
    expect([many!.status, many!.stderr.replace(/[\u00a0\u202f]/g, ' ')]).toEqual([1, expect.stringMatching(/^Строк: 1 200, за .*Сходится: 1 185\. Не сходится: 12\. Не прочитано: 3\.\n$/)]);
    expect(run(['verify', '--ndjson', '--jobs', '0'], lines).status).toBe(2);
  });

  it('cuts a line that never ends, and goes on after it', () => {
    const { stdout } = run(['verify', '--ndjson'], `${JSON.stringify(honest.asked)}\n${'x'.repeat(20 * 1024 * 1024)}\n${JSON.stringify(honest.asked)}\n`);
    expect(stdout.trim().split('\n').map((line) => (JSON.parse(line) as { verdict?: string }).verdict)).toEqual(['consistent', undefined, 'consistent']);
  });

  it('reads a CSV in local writing, adds its columns, and says what it can not read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'csv-'));
    const path = join(folder, 'product.json');
    writeFileSync(path, JSON.stringify({ dayCount: 'actual/365', paymentEvery: { days: 30 } }));
    const csv = [
      'Договор;Сумма;Срок;Способ погашения;Дата выдачи;Номинальная ставка;ГЭСВ;Переплата;Платёж',
      'A-1;250 000;6 мес.;аннуитет;20.11.2026;37,5;44,7;27 651,04;46 275,17',
      '"A;2\nx";250000,00;6 мес;равными платежами;20 ноября 2026 г.;37,5 %;37,5;27651,04;46275,17',
      'A-3;1,234;6 мес.;аннуитет;03/04/2026;37,5;44,7;1;1',
    ].join('\r\n');
    const { status, stdout } = run(['verify', '--csv', '--lang', 'ru', '--product', path], csv);
    const lines = stdout.split('\n');
    expect([status, lines[0]]).toEqual([1, 'Договор;Сумма;Срок;Способ погашения;Дата выдачи;Номинальная ставка;ГЭСВ;Переплата;Платёж;verdict;differs;readings;objections']);
    expect(lines[1]).toContain('46 275,17;consistent;;;');
    expect([lines[2], lines[3]]).toEqual(['"A;2', expect.stringContaining(';inconsistent;gesvRate: 44.7;Сходится, если вместо ГЭСВ показана номинальная ставка.;') as unknown]);
    expect(lines[4]).toContain(';unread;;;Сумма: «1,234» не читается как сумма или читается двояко. Дата выдачи: «03/04/2026» не читается как дата или читается двояко.');
    expect(run(['quote', '--csv'], csv).status).toBe(2);
    expect(run(['verify', '--csv', '--product', join(folder, 'none.json')], csv).status).toBe(2);
  });

  it('changes a running loan, in words where they are asked for', () => {
    const early = { kind: 'early-repayment', date: '2027-01-10', amount: '50000', mode: 'shorten-term' };
    const { status, stdout } = run(['change', '--lang', 'kk'], JSON.stringify({ quote: loan, changes: [early, { kind: 'deferral', fromRow: 3, months: 1, of: 'principal' }] }));
    const answer = JSON.parse(stdout) as { after: { rows: { by?: string }[] }; difference: { interest: string }; findings: { code: string; message: string }[] };
    expect([status, answer.after.rows.map(({ by }) => by)]).toEqual([0, [undefined, 'early-repayment', undefined, 'deferral', undefined, undefined, undefined]]);
    expect(answer.findings.find(({ code }) => code === 'change-by-agreement')?.message).toContain('төлемді кейінге қалдыру');
    const wrong = run(['change', '--lang', 'ru'], JSON.stringify({ quote: loan, changes: [{ ...early, amount: '999999' }] }));
    expect([wrong.status, wrong.stdout]).toEqual([2, expect.stringMatching(/"path":"\/changes\/0\/amount".*Самое большее – /) as unknown]);
  });

  it('says of a file what the page says of it, byte for byte', () => {
    const list = loans(40);
    const shared = { dayCount: 'actual/365', paymentEvery: { months: 1 } };
    const path = join(mkdtempSync(join(tmpdir(), 'csv-')), 'product.json');
    writeFileSync(path, JSON.stringify(shared));
    for (const lang of ['ru', 'kk'] as const) {
      const page = (text: string): { readonly many: Many; readonly rows: readonly ManyRow[]; readonly answers: readonly RecordAnswer[] } => {
        const many = manyIn(text) as Many;
        const asked = many.lines.map((_, index) => askedIn(many, index, { product: shared }));
        const answers = asked.map((each) => ('answer' in each ? each.answer : verify(each.request)));
        return { many, answers, rows: answers.map((answer, index) => rowOf(many, index, asked[index]!, answer)) };
      };
      const table = page(csv(list));
      expect(run(['verify', '--csv', '--lang', lang, '--product', path], csv(list)).stdout).toBe(manyCsv(lang, table.many, table.rows, table.answers).replace('\uFEFF', ''));
      const lines = page(ndjson(list));
      expect(run(['verify', '--ndjson', '--lang', lang], ndjson(list)).stdout).toBe(manyJson(lang, lines.rows, lines.answers));
    }
  });

  it('loses no line of a CSV to a quote inside a cell, to a short line, or to a heading of two lines', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `A-${index};250000`);
    const { status, stdout } = run(['verify', '--csv'], ['Договор;Сумма', 'ТОО 5" дюймов;1', ...rows].join('\n'));
    expect([status, stdout.trim().split('\n').length]).toEqual([0, 20_002]);
    const short = run(['verify', '--csv'], '"Кто;\nгде";Сумма;ГЭСВ\nA-1;250000').stdout.split('\n');
    expect(short.slice(1, 3)).toEqual(['где";Сумма;ГЭСВ;verdict;differs;readings;objections', expect.stringMatching(/^A-1;250000;;incomplete;/) as unknown]);
    expect(run(['verify', '--csv', '--lang', 'ru'], 'Сумма;Сумма микрокредита\n1;2').stdout).toContain('Столбец «Сумма микрокредита» означает то же, что «Сумма».');
  });
});
