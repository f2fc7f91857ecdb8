/** The words of a part that comes later, taught to the translator by being imported. */
import kk from '../../../locales/kk/coming.json';
import ru from '../../../locales/ru/coming.json';
import { teach } from '../messages.js';

teach('coming', { ru, kk });
