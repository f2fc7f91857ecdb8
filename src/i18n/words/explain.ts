/** The words of the explanations of figures, taught to the translator by being imported. */
import kk from '../../../locales/kk/explain.json';
import ru from '../../../locales/ru/explain.json';
import { teach } from '../messages.js';

teach('explain', { ru, kk });
