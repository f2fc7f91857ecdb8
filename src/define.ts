/** Registers every element; the entry of the CDN file that holds them all. */
// words first: side by side they compress to four kilobytes less
import './i18n/words/explain.js';
import './i18n/words/affordability.js';
import './i18n/words/sheet.js';
import './i18n/words/schedule.js';
import './i18n/words/calculator.js';
import './i18n/words/disclosure.js';
import './i18n/words/kdn.js';
// then the classes in an order that compresses to a kilobyte less; they are registered in the order below
import './elements/mfo-disclosure/mfo-disclosure.js';
import './elements/mfo-verify/mfo-verify.js';
import './elements/mfo-consent/mfo-consent.js';
import './define/mfo-calculator.js';
import './define/mfo-schedule.js';
import './define/mfo-kdn-check.js';
import './define/mfo-consent.js';
import './define/mfo-disclosure.js';
import './define/mfo-verify.js';
