/** Registers <mfo-verify>. */
import { defineElement } from '../elements/define-element.js';
import { MfoVerify } from '../elements/mfo-verify/mfo-verify.js';

defineElement('mfo-verify', MfoVerify);

/** So that whoever registers it has its type by its tag too. */
export type { MfoVerify } from '../elements/mfo-verify/mfo-verify.js';
