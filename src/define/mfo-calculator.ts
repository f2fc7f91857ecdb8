/** Registers <mfo-calculator>. */
import '../elements/explainer.js';
import { defineElement } from '../elements/define-element.js';
import { MfoCalculator } from '../elements/mfo-calculator/mfo-calculator.js';

defineElement('mfo-calculator', MfoCalculator);

/** So that whoever registers it has its type by its tag too. */
export type { MfoCalculator } from '../elements/mfo-calculator/mfo-calculator.js';
