/** What is said of a running loan's changes: issues, findings and names, added to the common words by being imported. */
import kk from '../../../locales/kk/change.json';
import ru from '../../../locales/ru/change.json';
import { add } from '../messages.js';

add({ ru, kk });
