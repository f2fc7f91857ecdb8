/** Registers <mfo-disclosure>. */
import { defineElement } from '../elements/define-element.js';
import { MfoDisclosure } from '../elements/mfo-disclosure/mfo-disclosure.js';

defineElement('mfo-disclosure', MfoDisclosure);

/** So that whoever registers it has its type by its tag too. */
export type { MfoDisclosure } from '../elements/mfo-disclosure/mfo-disclosure.js';
