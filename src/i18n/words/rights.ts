/** The words of a borrower's rights, taught to the translator by being imported. */
import kk from '../../../locales/kk/rights.json';
import ru from '../../../locales/ru/rights.json';
import { teach } from '../messages.js';

teach('rights', { ru, kk });
