/** The words of a part that comes later, taught to the translator by being imported. */
import kk from '../../../locales/kk/late.json';
import ru from '../../../locales/ru/late.json';
import { teach } from '../messages.js';

teach('late', { ru, kk });
