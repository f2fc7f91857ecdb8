/** checkConsents: what the law on personal data wants told, and a lender's file does not tell. */
import { dataRef } from '../law/data-acts.js';
import { finding, type Finding } from '../law/finding.js';
import type { Product } from '../product/product.js';
import type { Consents } from './consents.js';

/** Article 8, item 4: the operator's number, the term, third parties, transfer abroad, open sources, the list of data. */
const ITEMS = dataRef('law-94-v', 'ст. 8 п. 4');

export function checkConsents({ operator, purposes, data = [], recipients = [], crossBorder, publicSources, term, withdrawal, complaints }: Consents): readonly Finding[] {
  const missing = [
    ...(operator.bin === undefined ? ['operator.bin'] : []),
    ...(term === undefined ? ['term'] : []),
    ...(recipients.length === 0 ? ['recipients'] : []),
    ...(crossBorder === undefined ? ['crossBorder'] : []),
    ...(publicSources === undefined ? ['publicSources'] : []),
    ...(data.length === 0 ? ['data'] : []),
  ];
  const silent = [
    ...(operator.email === undefined && operator.phone === undefined && operator.site === undefined ? ['operator.contacts'] : []),
    ...(withdrawal?.how === undefined ? ['withdrawal.how'] : []),
    ...(withdrawal?.then === undefined ? ['withdrawal.then'] : []),
    ...(complaints?.answer === undefined ? ['complaints.answer'] : []),
    ...(complaints?.channels === undefined ? ['complaints.channels'] : []),
  ];
  const bare = purposes.filter((purpose) => (purpose.data ?? []).length === 0).map(({ id }) => id);
  const vague = recipients.filter(({ kind }) => kind === 'other').map(({ id }) => id);
  return [
    ...(missing.length === 0 ? [] : [finding('error', 'consents-incomplete', { fields: missing.map((field) => `consents.${field}`) }, [ITEMS])]),
    ...(silent.length === 0 ? [] : [finding('warning', 'consents-silent', { fields: silent.map((field) => `consents.${field}`) })]),
    ...(bare.length === 0 ? [] : [finding('warning', 'purpose-without-data', { purposes: bare }, [dataRef('law-94-v', 'ст. 7 п. 9')])]),
    ...(vague.length === 0 ? [] : [finding('warning', 'recipient-vague', { recipients: vague }, [ITEMS])]),
  ];
}

/** Consents for one lender are none for another. */
export function checkLender({ operator }: Consents, { lender }: Product): readonly Finding[] {
  const [here, there] = [operator.bin, lender?.bin];
  return here === undefined || there === undefined || here === there ? [] : [finding('error', 'consents-other-lender', { consents: here, product: there })];
}
