/** Where each act stands: its number, its date and, where it is known, its address. No page needs them but the book of law. */
import type { LocalizedText } from '../primitives/readers.js';
import { ACT_TITLES, type ActId } from './act.js';

export interface Act {
  readonly number: string;
  readonly date: string;
  readonly title: LocalizedText;
  readonly url?: string;
}

const adilet = (id: string): string => `https://adilet.zan.kz/rus/docs/${id}`;

const SOURCES: Readonly<Record<ActId, Omit<Act, 'title'>>> = {
  'law-56-v': { number: '56-V', date: '2012-11-26', url: adilet('Z1200000056') },
  'budget-2024': { number: '43-VIII', date: '2023-12-05' },
  'budget-2025': { number: '141-VIII', date: '2024-12-04' },
  'budget-2026': { number: '239-VIII', date: '2025-12-08' },
  'gesv-ceilings': { number: '62 / 45', date: '2024-08-19' },
  'gesv-ceilings-before': { number: '377', date: '2012-12-24' },
  'holidays': { number: '267-II', date: '2001-12-13', url: adilet('Z010000267_') },
  'law-573-ii': { number: '573-II', date: '2004-07-06', url: adilet('Z040000573_') },
  'law-94-v': { number: '94-V', date: '2013-05-21', url: adilet('Z1300000094') },
  'lender-rules': { number: '19-03-2026', date: '2026-03-19' },
};

/** An act with all that is known of it. */
export const actOf = (id: ActId): Act => ({ ...SOURCES[id], title: ACT_TITLES[id] });
