/** Registers <mfo-calculator>. */
import { defineElement } from '../elements/define-element.js';
import { MfoCalculator } from '../elements/mfo-calculator/mfo-calculator.js';

defineElement('mfo-calculator', MfoCalculator);
