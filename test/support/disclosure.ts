/** What tests of the sheet do to it: open it for a loan, read its figures. */
import { fixture, html } from '@open-wc/testing';
import type { MfoDisclosure } from '../../src/elements/mfo-disclosure/mfo-disclosure.js';
import { quote } from '../../src/engine.js';
import { loan } from './products.js';

export const sheetFor = (request: object = loan, lang = 'ru', bilingual = false): Promise<MfoDisclosure> =>
  fixture<MfoDisclosure>(html`<mfo-disclosure lang=${lang} ?bilingual=${bilingual} .quote=${quote(request)}></mfo-disclosure>`);

/** The figures in view, by their ids. */
export const shownIn = (root: ParentNode): Record<string, string> =>
  Object.fromEntries([...root.querySelectorAll<HTMLElement>('[data-figure]')].map((each) => [each.dataset['figure']!, each.textContent.replace(/\s/g, ' ').trim()]));
