/** The engine in each browser: the same digits as in Node, though their exponentials and logarithms may differ in the last bit. */
import { expect } from '@open-wc/testing';
import { gesv, quote, type GesvAnswer, type Quote } from '../../src/engine.js';
import published from '../cases/gesv.json';
import schedules from '../cases/schedules.json';
import ties from '../cases/ties.json';
import { loan } from '../support/products.js';

describe('the engine in a browser', () => {
  it('gives the contract\'s example to the last digit', () => {
    const answer = quote(loan) as Quote;
    expect([answer.schedule.totals.payment, answer.cost.gesvRate, answer.cost.gesvUnrounded]).to.deep.equal(['277651.04', '44.7', '44.677515940226']);
  });

  it('reproduces the published schedules to the tiyn', () => {
    for (const { id, request, rows } of schedules.vectors) {
      const { schedule } = quote(request) as Quote;
      rows.forEach((row, index) => {
        for (const [column, value] of Object.entries(row)) expect(schedule.rows[index]![column as 'payment'], `${id} ${index} ${column}`).to.equal(value);
      });
    }
  });

  it('has every digit right at 81 exact ties or a tiyn beside them', () => {
    for (const { id, flows, decimals, gesvRate } of ties.cases) expect((gesv({ flows, decimals }) as GesvAnswer).gesvRate, id).to.equal(gesvRate);
  });

  it('finds the published rates', () => {
    for (const { id, flows, expected, tolerance } of published.vectors) {
      const rate = Number((gesv({ flows }) as GesvAnswer).gesvUnrounded) / 100;
      expect(Math.abs(rate - expected), id).to.be.at.most(Math.max(tolerance, Math.abs(expected) * 1e-13));
    }
  });
});
