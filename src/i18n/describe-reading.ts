/** A reading that would fit, as one sentence. */
import type { Explanation } from '../verify/explain.js';
import { written } from './describe.js';
import type { Language, MessageKey } from './messages.js';
import { translator } from './translator.js';
import './words/verify.js';

export const describeReading = (language: Language, { id, data }: Pick<Explanation, 'id' | 'data'>): string =>
  translator(language)(`verify.reading.${id}${variantOf(data)}` as MessageKey, written(language, data));

/** Dates may move with or without their interest; a service may be lacking or too much. */
const variantOf = ({ interest, financed }: Explanation['data']): string => (typeof interest === 'string' ? `-${interest}` : financed === null ? '-without' : '');
