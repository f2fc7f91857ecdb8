/** A reading that would fit, as one sentence. */
import type { Explanation } from '../verify/explain.js';
import { written } from './describe.js';
import type { Language, MessageKey } from './messages.js';
import { translator } from './translator.js';
import './words/verify.js';

export function describeReading(language: Language, { id, data }: Pick<Explanation, 'id' | 'data'>): string {
  const t = translator(language);
  const words = written(language, data);
  const also = TERMS.filter(({ key, own }) => own !== id && data[key] !== undefined && TERMS.some((term) => term.own === id)).map(({ key }) => words[key]);
  return [t(`verify.reading.${id}${variantOf(data)}` as MessageKey, words), ...(also.length === 0 ? [] : [t('verify.also', { terms: also.join(', ') })])].join(' ');
}

/** What a loan that was told in part was tried with; the reading names one of them, and the others are said too. */
const TERMS = [{ key: 'dayCount', own: 'day-count' }, { key: 'method', own: 'method' }, { key: 'step', own: 'payment-step' }] as const;

/** Dates may move with or without their interest; a service may be lacking or too much. */
const variantOf = ({ interest, financed }: Explanation['data']): string => (typeof interest === 'string' ? `-${interest}` : financed === null ? '-without' : '');
