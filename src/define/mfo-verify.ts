/** Registers <mfo-verify>. */
import { defineElement } from '../elements/define-element.js';
import { MfoVerify } from '../elements/mfo-verify/mfo-verify.js';

defineElement('mfo-verify', MfoVerify);
