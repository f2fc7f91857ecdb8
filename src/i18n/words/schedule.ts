/** The words of the schedule, taught to the translator by being imported. */
import kk from '../../../locales/kk/schedule.json';
import ru from '../../../locales/ru/schedule.json';
import { teach } from '../messages.js';

teach('schedule', { ru, kk });
