/** Registers <mfo-kdn-check>. */
import { defineElement } from '../elements/define-element.js';
import { MfoKdnCheck } from '../elements/mfo-kdn-check/mfo-kdn-check.js';

defineElement('mfo-kdn-check', MfoKdnCheck);

/** So that whoever registers it has its type by its tag too. */
export type { MfoKdnCheck } from '../elements/mfo-kdn-check/mfo-kdn-check.js';
