/** The words of the check whether a loan can be carried, taught to the translator by being imported. */
import kk from '../../../locales/kk/kdn.json';
import ru from '../../../locales/ru/kdn.json';
import { teach } from '../messages.js';

teach('kdn', { ru, kk });
