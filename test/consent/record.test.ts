/** A record of consents: it holds as it was made, in both languages, and every change of it or of its file is found and named. */
import { describe, expect, it } from 'vitest';
import { answerable } from '../../src/consent/duties.js';
import { checkConsentRecord, hasIssues, type RecordAnswer } from '../../src/engine.js';
import { hashOf } from '../../src/disclosure/hash.js';
import { consentItem, showConsent } from '../../src/i18n/consent-items.js';
import { LANGUAGES, type Language } from '../../src/i18n/messages.js';
import { around, file, recordIn } from '../support/consent-record.js';
import { standard } from '../support/products.js';

function verified(request: object): RecordAnswer {
  const answer = checkConsentRecord(request, showConsent);
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const wrong = ({ checks }: RecordAnswer): object[] => checks.filter(({ verdict }) => verdict !== 'match');
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a record', () => {
  for (const language of LANGUAGES) {
    it(`is the one that is committed, in ${language}, and every browser makes the same; run with --update after a change of words`, async () => {
      await expect(`${JSON.stringify(recordIn(language), null, 1)}\n`).toMatchFileSnapshot(`../cases/consents/record.${language}.json`);
    });
  }

  for (const language of LANGUAGES) {
    it(`holds against its file, in ${language}, read back from JSON`, () => {
      const answer = verified({ record: asJson(recordIn(language)), consents: file, product: standard });
      expect(answer.verdict).toBe('holds');
      expect(answer.checks.length).toBe(2 + file.purposes.length + 6 + standard.services.length);
    });

    it(`one changed word of the file is found, and the consent that it stood in is named, in ${language}`, () => {
      for (const [place, change] of [[0, 'text'], [5, 'text']] as const) {
        const changed = asJson(file);
        changed.purposes[place]![change][language] += '.';
        expect(wrong(verified({ record: recordIn(language), consents: changed, product: standard }))).toEqual([
          { id: 'consents', verdict: 'mismatch', why: 'changed' },
          { id: `answers.personal-data.${file.purposes[place]!.id}`, verdict: 'mismatch', why: 'changed' },
        ]);
      }
    });
  }

  it('a word of the other language changes the file and no text that was shown', () => {
    const changed = asJson(file);
    changed.purposes[0]!.text.kk += '.';
    expect(wrong(verified({ record: recordIn('ru'), consents: changed, product: standard }))).toEqual([{ id: 'consents', verdict: 'mismatch', why: 'changed' }]);
  });

  it('data or a recipient that a purpose no longer names is found at the purpose', () => {
    const changed = asJson(file);
    changed.purposes[0]!.data!.pop();
    expect(wrong(verified({ record: recordIn('ru'), consents: changed, product: standard })).slice(1)).toEqual([{ id: `answers.personal-data.${file.purposes[0]!.id}`, verdict: 'mismatch', why: 'changed' }]);
  });

  it('every byte of the record itself counts', () => {
    const made = recordIn('ru');
    for (const change of [
      { ...made, answers: made.answers.map((each, index) => (index === 3 ? { ...each, answer: each.answer === 'agreed' ? 'refused' : 'agreed' } : each)) },
      { ...made, answers: made.answers.map((each, index) => (index === 3 ? { ...each, at: '2026-11-20T15:04:06+05:00' } : each)) },
      { ...made, answers: made.answers.slice(1) },
      { ...made, disclosureHash: 'b'.repeat(64) },
      { ...made, engine: { version: '9.9.9' } },
      { ...made, hash: `${made.hash.startsWith('0') ? '1' : '0'}${made.hash.slice(1)}` },
    ]) {
      expect(verified({ record: change, consents: file, product: standard })).toMatchObject({ verdict: 'changed', checks: expect.arrayContaining([{ id: 'record', verdict: 'mismatch', why: 'changed' }]) as unknown });
    }
  });

  it('without an answer to what is required is not whole, and says to what', () => {
    const made = recordIn('ru');
    const rest = made.answers.filter(({ id }) => id !== 'bureau-give');
    const { hash, ...unsigned } = { ...made, answers: rest };
    expect(hash).toBe(made.hash);
    const answer = verified({ record: { ...unsigned, hash: hashOf(unsigned) }, consents: file, product: standard });
    expect([answer.verdict, wrong(answer)]).toEqual(['incomplete', [{ id: 'answers.bureau-give', verdict: 'not-checkable', why: 'not-answered' }]]);
  });

  it('is of the sheet that is held beside it, or not', () => {
    const check = (disclosureHash: string): object[] => wrong(verified({ record: recordIn('ru'), consents: file, product: standard, disclosureHash }));
    expect([check('a'.repeat(64)), check('b'.repeat(64))]).toEqual([[], [{ id: 'disclosure', verdict: 'mismatch', why: 'changed' }]]);
  });

  it('an answer to what the file does not have is named', () => {
    const made = recordIn('ru');
    const { purposes, ...rest } = asJson(file);
    const fewer = { ...rest, purposes: purposes.slice(1), clauses: {} };
    expect(wrong(verified({ record: made, consents: fewer, product: standard }))).toContainEqual({ id: `answers.personal-data.${file.purposes[0]!.id}`, verdict: 'mismatch', why: 'not-in-file' });
  });

  it('a service whose product is not given can not be checked, and is not said to hold', () => {
    const answer = verified({ record: recordIn('kk'), consents: file });
    expect([answer.verdict, wrong(answer)]).toEqual(['incomplete', standard.services.map(({ id }) => ({ id: `answers.service.${id}`, verdict: 'not-checkable', why: 'not-in-file' }))]);
  });

  it('an insurer who is not among those offered, or none, is named at the choice', () => {
    const made = recordIn('ru');
    const [service] = made.answers.filter(({ id }) => id.startsWith('service.'));
    expect(service).toMatchObject({ answer: 'agreed', choice: 'АО «Учебное страхование»' });
    const none = { ...service!, choice: undefined };
    for (const given of [{ ...service!, choice: 'АО «Пример»' }, none, { ...service!, answer: 'refused' as const }]) {
      const changed = { ...made, answers: made.answers.map((each) => (each.id === service!.id ? given : each)) };
      expect(wrong(verified({ record: changed, consents: file, product: standard }))).toContainEqual({ id: `answers.${service!.id}.choice`, verdict: 'mismatch', why: 'not-in-file' });
    }
    const refused = { ...made, answers: made.answers.map((each) => (each.id === service!.id ? { ...none, answer: 'refused' as const } : each)) };
    expect(wrong(verified({ record: refused, consents: file, product: standard }))).toEqual([{ id: 'record', verdict: 'mismatch', why: 'changed' }]);
  });

  it('what can not be read is named in place, and a consent answered twice', () => {
    const made = recordIn('ru');
    expect(checkConsentRecord({ record: { ...made, hash: 'x', answers: [{ ...made.answers[0], at: '2026-02-30T10:00:00+05:00' }] }, consents: file }, showConsent)).toMatchObject({
      issues: [{ path: '/record/answers/0/at', data: { expected: 'time' } }, { path: '/record/hash', data: { expected: 'hash' } }],
    });
    expect(checkConsentRecord({ record: { ...made, answers: [made.answers[0], made.answers[0]] }, consents: file }, showConsent)).toMatchObject({ issues: [{ code: 'duplicate-id', path: '/record/answers/1/id' }] });
  });

  it('has no place for a name, a number or a document', () => {
    expect(checkConsentRecord({ record: { ...recordIn('ru'), name: 'x', iin: '1' }, consents: file }, showConsent)).toMatchObject({ issues: [{ code: 'unknown-key', path: '/record/name' }, { code: 'unknown-key', path: '/record/iin' }] });
  });
});

describe('a consent as it is shown', () => {
  const shown = (language: Language, id: string): string => {
    const { consents, product } = around(language);
    const duty = answerable(consents, product?.services).find((each) => each.id === id)!;
    return consentItem(around(language), duty).texts.join(' | ');
  };

  it('says what, why, to whom, for how long, and what refusing means', () => {
    expect(shown('ru', 'personal-data.microcredit')).toMatch(/Какие данные \|.*Кому передают \|.*Как долго \|.*Если отказаться \| МФО указала, что без этого согласия не выдаст/s);
    expect(shown('kk', 'bureau-report')).toMatch(/Не үшін \|.*Бас тартсаңыз \|/s);
    expect(shown('ru', 'service.life-insurance')).toMatch(/Страхование жизни.*Услуга не обязательна.*Цена \| 12\s000\s₸.*На решение о микрокредите отказ не влияет/s);
  });

  it('says where the document is silent, and is whole in both languages', () => {
    for (const language of LANGUAGES) {
      const { consents, product } = around(language);
      for (const duty of answerable(consents, product?.services)) {
        for (const text of consentItem(around(language), duty).texts) expect([duty.id, text]).toEqual([duty.id, expect.not.stringMatching(/consent\.|\{\{|undefined|^$/)]);
      }
    }
    expect(shown('kk', 'service.life-insurance')).toContain('Сақтандыру ұйымы | Оны өзіңіз таңдайсыз. Ұсынылғандары: «Үлгі-Өмір» АҚ, «Оқу сақтандыру» АҚ.');
    const bare = file.purposes.find(({ recipients }) => (recipients ?? []).length === 0)!;
    expect(shown('ru', `personal-data.${bare.id}`)).toContain('Кому передают | В документе МФО об этом не сказано.');
  });
});
