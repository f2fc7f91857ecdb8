/** Registers <mfo-schedule>. */
import '../elements/explainer.js';
import '../elements/planner.js';
import { defineElement } from '../elements/define-element.js';
import { MfoSchedule } from '../elements/mfo-schedule/mfo-schedule.js';

defineElement('mfo-schedule', MfoSchedule);

/** So that whoever registers it has its type by its tag too. */
export type { MfoSchedule } from '../elements/mfo-schedule/mfo-schedule.js';
