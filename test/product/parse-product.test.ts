/** A host's product file: what is read, and every mistake at once, each at its place. */
import { describe, expect, it } from 'vitest';
import { readWith } from '../../src/primitives/reader.js';
import { productReader } from '../../src/product/parse-product.js';
import { bare, short, standard } from '../support/products.js';

const issuesOf = (product: unknown): [string, string][] => {
  const read = readWith(productReader, product);
  return read.ok ? [] : read.issues.map(({ code, path }) => [code, path]);
};

describe('a product file', () => {
  it('needs pricing, a step and a day count alone', () => {
    expect(issuesOf(bare)).toEqual([]);
    expect(issuesOf({})).toEqual([
      ['missing', '/pricing'],
      ['missing', '/paymentEvery'],
      ['missing', '/dayCount'],
    ]);
  });

  it('may be as full as the demo\'s', () => {
    expect(issuesOf(standard)).toEqual([]);
    expect(issuesOf(short)).toEqual([]);
  });

  it('may not have half a letter in a text: no canonical form has it', () => {
    expect(issuesOf({ ...bare, id: '\ud800' })).toEqual([['malformed', '/id']]);
  });

  it('may not have an unknown key at any depth, __proto__ among them', () => {
    const hostile = JSON.parse('{"__proto__": {"x": 1}, "constructor": 1}') as object;
    expect(
      issuesOf({
        ...bare,
        extra: 1,
        ...Object.fromEntries(Object.entries(hostile)),
        pricing: [{ nominalRate: { from: '1', to: '2', middle: '1.5' }, band: 1 }],
        lender: { name: { ru: 'a', kk: 'b', en: 'c' } },
        paymentEvery: { months: 1, days: 30 },
      }),
    ).toEqual(
      expect.arrayContaining([
        ['unknown-key', '/extra'],
        ['unknown-key', '/constructor'],
        ['unknown-key', '/pricing/0/nominalRate/middle'],
        ['unknown-key', '/pricing/0/band'],
        ['unknown-key', '/lender/name/en'],
        ['unknown-key', '/paymentEvery/months'],
      ]),
    );
    expect(issuesOf(JSON.parse(`{"__proto__": 1, ${JSON.stringify(bare).slice(1)}`))).toEqual([['unknown-key', '/__proto__']]);
  });

  it('writes money and rates as strings of digits', () => {
    for (const amount of [10000, '1e4', '+5', '-5', ' 5', '5.', '.5', '5.123', '12345678901234567', '', null, true]) {
      expect([amount, issuesOf({ ...bare, amount: { min: amount } })]).toEqual([amount, [['malformed', '/amount/min']]]);
    }
    for (const nominalRate of [36, '36%', '-1', '1,5', 'NaN']) expect(issuesOf({ ...bare, pricing: [{ nominalRate }] })).toEqual([['malformed', '/pricing/0/nominalRate']]);
  });

  it('may not have a minimum above its maximum, nor one id twice', () => {
    const service = { id: 'a', price: '1' };
    expect(
      issuesOf({
        ...bare,
        amount: { min: '2', max: '1' },
        term: { min: { days: 45 }, max: { months: 1 } },
        pricing: [{ nominalRate: { from: '2', to: '1' } }],
        ageRange: { min: 75, max: 18 },
        validFrom: '2026-02-01',
        validUntil: '2026-01-01',
        services: [service, service],
      }),
    ).toEqual([
      ['min-over-max', '/amount'],
      ['min-over-max', '/term'],
      ['min-over-max', '/ageRange'],
      ['min-over-max', ''],
      ['min-over-max', '/pricing/0/nominalRate'],
      ['duplicate-id', '/services/1/id'],
    ]);
  });

  it('refuses days that don\'t exist', () => {
    for (const validFrom of ['2026-02-31', '2025-02-29', '2026-13-01', '2026-1-1', '20.11.2026', '1026-01-01']) {
      expect([validFrom, issuesOf({ ...bare, validFrom })]).toEqual([validFrom, [['malformed', '/validFrom']]]);
    }
    expect(issuesOf({ ...bare, validFrom: '2024-02-29' })).toEqual([]);
  });

  it('links to web pages only', () => {
    expect(issuesOf({ ...bare, rulesUrl: 'javascript:alert(1)' })).toEqual([['malformed', '/rulesUrl']]);
  });
});
