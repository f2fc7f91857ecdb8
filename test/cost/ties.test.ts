/** 81 flows at an exact rounding tie, or one tiyn beside it: every digit right. */
import { describe, expect, it } from 'vitest';
import { gesv } from '../../src/engine.js';
import { cases } from '../cases/ties.json';

describe('digits at and beside an exact tie', () => {
  for (const { id, flows, decimals, gesvRate } of cases) {
    it(id, () => {
      expect(gesv({ flows, decimals })).toMatchObject({ gesvRate });
    });
  }
});
