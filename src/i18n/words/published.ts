/** What is said of what a lender published: findings and names, added to the common words by being imported. */
import kk from '../../../locales/kk/published.json';
import ru from '../../../locales/ru/published.json';
import { add } from '../messages.js';

add({ ru, kk });
