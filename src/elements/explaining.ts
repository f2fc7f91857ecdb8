/**
 * Explaining: what opens figures into their steps, where the page has it. The small CDN file has not, for its weight; an
 * element asks here and shows its figures as they are when nobody answers.
 */
import { nothing } from 'lit';
import type { Quote } from '../engine.js';
import type { Language } from '../i18n/messages.js';

type Explain = (language: Language, quote: Quote) => unknown;

export interface Explainer {
  /** The figures that decide, each with its steps. */
  readonly figures: Explain;
  /** Every row of the schedule, each with its steps. */
  readonly rows: Explain;
}

let explainer: Explainer = { figures: () => nothing, rows: () => nothing };

export const provide = (given: Explainer): void => void (explainer = given);

export const whyFigures: Explain = (language, quote) => explainer.figures(language, quote);

export const whyRows: Explain = (language, quote) => explainer.rows(language, quote);
