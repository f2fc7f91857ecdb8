/** A function that remembers answers like the one it was made of, asks it once, and holds on to no more than it may. */
import { expect, it } from 'vitest';
import { remembered } from '../../src/primitives/remembered.js';

it('asks once for alike questions, and again once it had to let go', () => {
  let asked = 0;
  const twice = remembered((text: string, times: number) => ((asked += 1), text.repeat(times)), (text, times) => text + String(times), 2);
  expect([twice('a', 2), twice('a', 2), twice('b', 1), asked]).toEqual(['aa', 'aa', 'b', 2]);
  twice('c', 1);
  expect([twice('a', 2), asked]).toEqual(['aa', 4]);
});
