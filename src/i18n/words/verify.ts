/** The words of the verifier, taught to the translator by being imported. */
import kk from '../../../locales/kk/verify.json';
import ru from '../../../locales/ru/verify.json';
import { teach } from '../messages.js';

teach('verify', { ru, kk });
