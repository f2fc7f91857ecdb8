/** The entry of the small CDN file: the calculator and the schedule. */
import './mfo-calculator.js';
import './mfo-schedule.js';
