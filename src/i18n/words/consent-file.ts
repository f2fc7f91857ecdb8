/** What is said of a file of consents: issues, findings and names, added to the common words by being imported. */
import kk from '../../../locales/kk/consent-file.json';
import ru from '../../../locales/ru/consent-file.json';
import { add } from '../messages.js';

add({ ru, kk });
