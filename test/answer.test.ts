/** The loan behind an answer: it goes along into a framework's state, and not into what was copied, sent or changed. */
import { expect, it } from 'vitest';
import { loanOf } from '../src/answer.js';
import { quote, type Quote } from '../src/engine.js';
import { loan } from './support/products.js';

/** As deep state hands out what was put in: each object that is read is a proxy too. */
const state = <T extends object>(value: T): T =>
  new Proxy(value, {
    get(target, key, receiver) {
      const read: unknown = Reflect.get(target, key, receiver);
      return typeof read === 'object' && read !== null ? state(read) : read;
    },
  });

const answer = quote(loan) as Quote;

it('an answer that is read out of deep state has the very loan that it came of', () => {
  expect(loanOf(answer)).toBeDefined();
  expect(loanOf(state(answer))).toBe(loanOf(answer));
});

it('a copy, a changed copy and what was sent are not this engine’s answers', () => {
  for (const other of [structuredClone(answer), { ...answer }, { ...answer, findings: [] }, JSON.parse(JSON.stringify(answer)) as Quote]) expect(loanOf(other)).toBeUndefined();
});
