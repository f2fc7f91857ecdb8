/** The entry of the small CDN file: the calculator and the schedule. */
// words first: side by side they compress to a kilobyte less
import '../i18n/words/calculator.js';
import '../i18n/words/schedule.js';
import './mfo-calculator.js';
import './mfo-schedule.js';
