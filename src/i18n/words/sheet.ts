/** Issues and findings of a sheet, added to the common words by being imported. */
import kk from '../../../locales/kk/sheet.json';
import ru from '../../../locales/ru/sheet.json';
import { add } from '../messages.js';

add({ ru, kk });
