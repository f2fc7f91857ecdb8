/** The acts on a borrower's data: their titles join the others by being cited. */
import type { LocalizedText } from '../primitives/readers.js';
import { ACT_TITLES, type DataAct, type LegalRef } from './act.js';

Object.assign(ACT_TITLES, {
  'law-573-ii': { ru: 'Закон РК «О кредитных бюро и формировании кредитных историй в Республике Казахстан»', kk: '«Қазақстан Республикасындағы кредиттік бюролар және кредиттік тарихты қалыптастыру туралы» ҚР Заңы' },
  'law-94-v': { ru: 'Закон РК «О персональных данных и их защите»', kk: '«Дербес деректер және оларды қорғау туралы» ҚР Заңы' },
} satisfies Record<DataAct, LocalizedText>);

export const dataRef = (act: DataAct, clause: string): LegalRef => ({ act, clause });
