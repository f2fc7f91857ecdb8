/** The JSON Schemas that hosts validate with: written from the engine's own readers, and true of its answers. */
import Ajv from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { affordabilityRequest } from '../../src/affordability/request.js';
import { changeRequest } from '../../src/change/changes.js';
import { consentsReader } from '../../src/consent/consents.js';
import { consentRecord, recordOf } from '../../src/consent/record.js';
import { hashOf } from '../../src/disclosure/hash.js';
import { recordRequest } from '../../src/consent/verify-record.js';
import { flowsRequest } from '../../src/bare-flows.js';
import { disclosureRequest } from '../../src/disclosure/disclose.js';
import { UNITS } from '../../src/disclosure/figure.js';
import { affordability, change, checkConsentRecord, compare, disclose, FINDING_CODES, gesv, goal, highestRate, ISSUE_CODES, law, offer, quote, relief, verify } from '../../src/engine.js';
import { showConsent } from '../../src/i18n/consent-items.js';
import { lawRequest } from '../../src/law-book.js';
import { LAW_NAMES } from '../../src/law/law-on.js';
import { readWith } from '../../src/primitives/reader.js';
import { goalRequest } from '../../src/search/goals.js';
import { rateRequest } from '../../src/search/highest-rate.js';
import { offerRequest } from '../../src/search/offer.js';
import { reliefRequest } from '../../src/search/relief.js';
import { productReader } from '../../src/product/parse-product.js';
import { verifyRequest } from '../../src/verify/published.js';
import { READING_IDS } from '../../src/verify/readings.js';
import { comparisonRequest, quoteRequest } from '../../src/terms/parse-terms.js';
import { cases as AFFORDABILITY } from '../cases/affordability.json';
import { cases as CHANGES } from '../cases/changes.json';
import POLICY from '../cases/consents/004.json';
import { bare, loan, short, standard } from '../support/products.js';
import { VERDICTS } from '../support/verdicts.js';

const READERS = {
  'product': productReader,
  'quote-request': quoteRequest,
  'comparison-request': comparisonRequest,
  'gesv-request': flowsRequest,
  'goal-request': goalRequest,
  'affordability-request': affordabilityRequest,
  'change-request': changeRequest,
  'consents': consentsReader,
  'consent-record': consentRecord,
  'consent-request': recordRequest,
  'law-request': lawRequest,
  'disclosure-request': disclosureRequest,
  'highest-rate-request': rateRequest,
  'offer-request': offerRequest,
  'relief-request': reliefRequest,
  'verify-request': verifyRequest,
};

describe('schemas of what is read', () => {
  for (const [name, reader] of Object.entries(READERS)) {
    it(`${name} is the reader's own; run "npm run schemas" after a change`, async () => {
      const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', title: name, ...reader.schema };
      await expect(`${JSON.stringify(schema, null, 1)}\n`).toMatchFileSnapshot(`../../public/schemas/${name}.json`);
    });
  }

  it('agree with the readers on what is right and what is wrong', () => {
    const validate = new Ajv({ strict: false }).compile(productReader.schema);
    for (const product of [bare, standard, short]) expect(validate(product)).toBe(true);
    for (const product of [{}, { ...bare, x: 1 }, { ...bare, dayCount: 'actual' }, { ...bare, paymentEvery: { months: 0 } }, { ...bare, pricing: [] }, { ...bare, id: ' ' }, { ...bare, validFrom: '1800-01-01' }, { ...bare, validFrom: '2026-13-01' }, { ...bare, services: [{ id: 'a', price: '0.00' }] }]) {
      expect([product, validate(product), readWith(productReader, product).ok]).toEqual([product, false, false]);
    }
  });
});

describe('schemas of what is answered', () => {
  const ajv = new Ajv({ strict: false });
  const answer = JSON.parse(readFileSync('public/schemas/answer.json', 'utf8')) as { $defs: Record<string, { enum?: string[] }> };
  ajv.addSchema(answer, 'answer');
  const matches = (name: string, value: unknown): unknown => {
    const validate = ajv.getSchema(`answer#/$defs/${name}`)!;
    return validate(value) === true ? true : validate.errors;
  };

  it('hold for quotes, comparisons, rates, the law and issues', () => {
    const services = { ...loan, product: { ...standard, services: [{ id: 'a', price: '100' }] }, services: [{ id: 'a', financed: true }] };
    for (const asked of [loan, services, { ...loan, product: bare }, { ...loan, disbursementDate: '2027-02-01' }, { ...loan, product: short, term: { days: 20 }, amount: '100000' }]) expect(matches('quote', quote(asked))).toBe(true);
    expect(matches('comparison', compare(loan))).toBe(true);
    expect(matches('gesv', gesv({ flows: [{ date: '2026-01-01', amount: '1' }, { date: '2026-02-01', amount: '-2' }] }))).toBe(true);
    for (const on of ['2023-01-01', '2026-11-20', '2027-01-01']) expect(matches('law', law({ on }))).toBe(true);
    for (const asked of [loan, services, { ...loan, product: bare }, { ...loan, disbursementDate: '2027-02-01', issuedAt: '2026-11-20' }, { ...loan, changes: [{ kind: 'late', row: 1, paidOn: '2027-01-05' }, { kind: 'early-repayment', date: '2027-02-01', full: true }] }]) expect(matches('disclosure', disclose({ ...asked, language: 'kk' }))).toBe(true);
    for (const { request } of AFFORDABILITY) expect(matches('affordability', affordability(request))).toBe(true);
    const record = recordOf({ consents: { id: POLICY.id, hash: hashOf(POLICY) }, language: 'ru', items: [{ id: 'recording', texts: ['x'] }], answers: [{ id: 'recording', answer: 'refused', at: '2026-11-20T15:04:05+05:00' }] });
    expect(matches('recordAnswer', checkConsentRecord({ record, consents: POLICY }, showConsent))).toBe(true);
    for (const { request } of CHANGES) expect(matches('issues' in change(request) ? 'issues' : 'change', change(request))).toBe(true);
    for (const wanted of [{ kind: 'instalment', most: '60000', find: 'amount' }, { kind: 'instalment', most: '1', find: 'term' }, { kind: 'end', by: '2027-03-01', on: '2026-12-20' }, { kind: 'saving', interest: '10000' }]) expect(matches('goal', goal({ quote: loan, goal: wanted }))).toBe(true);
    for (const borrower of [undefined, { on: '2027-03-10' }]) expect(matches('relief', relief({ quote: loan, fromRow: 3, ...(borrower && { borrower }) }))).toBe(true);
    for (const on of ['2026-11-20', '2027-02-01']) expect([matches('offer', offer({ product: standard, on })), matches('highestRate', highestRate({ quote: { ...loan, disbursementDate: on } }))]).toEqual([true, true]);
    for (const { asked } of VERDICTS) expect(matches('verification', verify(asked))).toBe(true);
    expect(matches('issues', quote({}))).toBe(true);
  });

  it('list every code and every name of the law', () => {
    expect(answer.$defs['issueCode']?.enum).toEqual([...ISSUE_CODES]);
    expect(answer.$defs['findingCode']?.enum).toEqual([...FINDING_CODES]);
    expect((answer.$defs['verification'] as unknown as { properties: { explanations: { items: { properties: { id: { enum: string[] } } } } } }).properties.explanations.items.properties.id.enum).toEqual([...READING_IDS]);
    expect(answer.$defs['lawName']?.enum).toEqual([...LAW_NAMES]);
    expect((answer.$defs['figure'] as unknown as { properties: { unit: { enum: string[] } } }).properties.unit.enum).toEqual([...UNITS]);
  });
});
