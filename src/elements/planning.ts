/**
 * Planning: what tries changes of a loan on screen, where the page has it. The small CDN file has not, for its weight; the
 * schedule asks here and shows nothing when nobody answers.
 */
import type { Quote } from '../engine.js';
import type { MfoElement } from './mfo-element.js';

export interface Planner {
  readonly render: (quote: Quote) => unknown;
  /** The changes that the visitor wants on the sheet: none, until he says so. */
  readonly plan: readonly object[];
}

type Make = (host: MfoElement) => Planner;

let make: Make | undefined;

export const providePlanner = (given: Make): void => void (make = given);

export const plannerFor = (host: MfoElement): Planner | undefined => make?.(host);
