/** Registers <mfo-calculator>. */
import '../elements/explainer.js';
import { defineElement } from '../elements/define-element.js';
import { MfoCalculator } from '../elements/mfo-calculator/mfo-calculator.js';

defineElement('mfo-calculator', MfoCalculator);
