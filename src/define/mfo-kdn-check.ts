/** Registers <mfo-kdn-check>. */
import { defineElement } from '../elements/define-element.js';
import { MfoKdnCheck } from '../elements/mfo-kdn-check/mfo-kdn-check.js';

defineElement('mfo-kdn-check', MfoKdnCheck);
