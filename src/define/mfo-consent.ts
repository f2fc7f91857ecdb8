/** Registers <mfo-consent>. */
import { defineElement } from '../elements/define-element.js';
import { MfoConsent } from '../elements/mfo-consent/mfo-consent.js';

defineElement('mfo-consent', MfoConsent);

/** So that whoever registers it has its type by its tag too. */
export type { MfoConsent } from '../elements/mfo-consent/mfo-consent.js';
