/** The words of the panel of changes, taught to the translator by being imported. */
import kk from '../../../locales/kk/plan.json';
import ru from '../../../locales/ru/plan.json';
import { teach } from '../messages.js';

teach('plan', { ru, kk });
