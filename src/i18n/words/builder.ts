/** The words of the builder page, taught to the translator by being imported. */
import kk from '../../../locales/kk/builder.json';
import ru from '../../../locales/ru/builder.json';
import { teach } from '../messages.js';

teach('builder', { ru, kk });
