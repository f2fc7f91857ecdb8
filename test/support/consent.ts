/** What tests of the consents do to them: open them for a loan, answer them. */
import { fixture, html } from '@open-wc/testing';
import demo from '../../public/consents/standard.json';
import policy000 from '../cases/consents/000.json';
import policy001 from '../cases/consents/001.json';
import policy002 from '../cases/consents/002.json';
import policy003 from '../cases/consents/003.json';
import policy004 from '../cases/consents/004.json';
import type { MfoConsent } from '../../src/elements/mfo-consent/mfo-consent.js';
import { quote } from '../../src/engine.js';
import { all, click } from './calculator.js';
import { loan } from './products.js';

export { demo };

/** The files made of published policies. */
export const POLICIES = { '000': policy000, '001': policy001, '002': policy002, '003': policy003, '004': policy004 };

export const consentFor = (request: object = loan, lang = 'ru', consents: unknown = demo, bilingual = false): Promise<MfoConsent> =>
  fixture<MfoConsent>(html`<mfo-consent lang=${lang} ?bilingual=${bilingual} .consents=${consents} .quote=${quote(request)}></mfo-consent>`);

/** The consents that are answered here, in order. */
export const asked = (element: Element): readonly HTMLElement[] => all(element, '[data-consent]');

/** One of the answers to a consent. */
export const give = (element: MfoConsent, id: string, answer: 'agreed' | 'refused'): Promise<void> => click(element, all(element, `[data-consent='${id}'] input[value=${answer}]`)[0]!);

/** Whom one chooses for a service that was agreed to. */
export const choicesOf = (element: MfoConsent, id: string): readonly HTMLInputElement[] => all(element, `[data-consent='${id}'] .choice input`);

/** Answers each of them alike; of insurers it takes the first. */
export async function answerAll(element: MfoConsent, answer: 'agreed' | 'refused'): Promise<void> {
  for (const { dataset } of asked(element)) {
    const id = dataset['consent']!;
    await give(element, id, answer);
    const [choice] = choicesOf(element, id);
    if (choice !== undefined) await click(element, choice);
  }
}

/** One of the questions about the borrower. */
export const tell = (element: MfoConsent, name: string, value: string): Promise<void> => click(element, all(element, `input[name=${name}][value=${value}]`)[0]!);
