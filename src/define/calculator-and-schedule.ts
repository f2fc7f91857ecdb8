/** The entry of the small CDN file: the calculator and the schedule, without the steps behind their figures, which would weigh too much. */
// words first: side by side they compress to a kilobyte less
import '../i18n/words/schedule.js';
import '../i18n/words/calculator.js';
import { defineElement } from '../elements/define-element.js';
// and the schedule before the calculator, for seven hundred bytes
import { MfoSchedule } from '../elements/mfo-schedule/mfo-schedule.js';
import { MfoCalculator } from '../elements/mfo-calculator/mfo-calculator.js';

defineElement('mfo-calculator', MfoCalculator);
defineElement('mfo-schedule', MfoSchedule);
