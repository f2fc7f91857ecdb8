/** A record of fixed answers to a published policy: the same in every engine. */
import { consentsReader } from '../../src/consent/consents.js';
import { answerable } from '../../src/consent/duties.js';
import { hashOf } from '../../src/disclosure/hash.js';
import { recordOf, type Answer, type ConsentRecord } from '../../src/consent/record.js';
import { consentItem } from '../../src/i18n/consent-items.js';
import type { Language } from '../../src/i18n/messages.js';
import { productReader } from '../../src/product/parse-product.js';
import { readWith, type Reader } from '../../src/primitives/reader.js';
import file from '../cases/consents/004.json';
import { standard } from './products.js';

export { file };

function known<T>(reader: Reader<T>, value: unknown): T {
  const read = readWith(reader, value);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

export const around = (language: Language): Parameters<typeof consentItem>[0] => ({ language, consents: known(consentsReader, file), product: known(productReader, standard) });

/** Agreed and refused by turns; services with their price added to the loan, and the last of their insurers. */
export function recordIn(language: Language): ConsentRecord {
  const { consents, product } = around(language);
  const duties = answerable(consents, product?.services).filter(({ id, data }) => !id.startsWith('service.') || data['financed'] === true);
  const items = duties.map((duty) => consentItem(around(language), duty));
  const answers = items.map(({ id, choices = [] }, index): Answer => {
    const [answer, choice] = index % 2 === 0 ? ['agreed' as const, choices.at(-1)] : ['refused' as const];
    return { id, answer, ...(choice !== undefined && { choice }), at: '2026-11-20T15:04:05+05:00' };
  });
  return recordOf({ consents: { id: file.id, hash: hashOf(file) }, disclosureHash: 'a'.repeat(64), language, items, answers });
}
