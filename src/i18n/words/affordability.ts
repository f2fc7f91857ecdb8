/** What is said of income and debts: issues, findings and names, added to the common words by being imported. */
import kk from '../../../locales/kk/affordability.json';
import ru from '../../../locales/ru/affordability.json';
import { add } from '../messages.js';

add({ ru, kk });
