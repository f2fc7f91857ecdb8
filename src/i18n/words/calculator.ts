/** The words of the calculator, taught to the translator by being imported. */
import kk from '../../../locales/kk/calculator.json';
import ru from '../../../locales/ru/calculator.json';
import { teach } from '../messages.js';

teach('calculator', { ru, kk });
