/** Registers every element; the entry of the CDN file that holds them all. */
import './define/mfo-calculator.js';
import './define/mfo-schedule.js';
import './define/mfo-disclosure.js';
