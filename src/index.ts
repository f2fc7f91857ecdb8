/** The front door: element classes, events and types. Importing it registers nothing. */
export { MfoCalculator } from './elements/mfo-calculator/mfo-calculator.js';
export { MfoSchedule } from './elements/mfo-schedule/mfo-schedule.js';
export { MfoConsent } from './elements/mfo-consent/mfo-consent.js';
export { MfoKdnCheck } from './elements/mfo-kdn-check/mfo-kdn-check.js';
export { MfoVerify } from './elements/mfo-verify/mfo-verify.js';
export { MfoDisclosure } from './elements/mfo-disclosure/mfo-disclosure.js';
export { MfoAffordabilityEvent, MfoApplyEvent, MfoChangeEvent, MfoConsentEvent, MfoDisclosureEvent, MfoQuoteEvent, MfoVerdictEvent } from './elements/events.js';
export { defineElement } from './elements/define-element.js';
export * from './engine.js';
