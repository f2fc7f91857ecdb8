/** The same formats as in Node, byte for byte, in each browser: Chromium's own Intl has no Kazakh. */
import { expect } from '@open-wc/testing';
import { shown } from '../support/shown.js';
import formats from '../cases/formats.json';

describe('formats in a browser', () => {
  for (const { what, language, input, shown: expected } of formats.cases) {
    it(`${language} ${what} ${JSON.stringify(input)}`, () => {
      expect(shown(what, language, input)).to.equal(expected);
    });
  }
});
