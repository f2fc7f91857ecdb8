/** Issues that only the command line and bare flows have, added to the common words by being imported. */
import kk from '../../../locales/kk/command.json';
import ru from '../../../locales/ru/command.json';
import { add } from '../messages.js';

add({ ru, kk });
