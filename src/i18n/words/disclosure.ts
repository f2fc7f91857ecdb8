/** The words of the pre-contract sheet, taught to the translator by being imported. */
import kk from '../../../locales/kk/disclosure.json';
import ru from '../../../locales/ru/disclosure.json';
import { teach } from '../messages.js';

teach('disclosure', { ru, kk });
