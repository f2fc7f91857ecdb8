/** The words of consents, taught to the translator by being imported. */
import kk from '../../../locales/kk/consent.json';
import ru from '../../../locales/ru/consent.json';
import { teach } from '../messages.js';

teach('consent', { ru, kk });
