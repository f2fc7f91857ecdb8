/** Gives the schedule its panel of changes: imported, any of them can be tried, kept, compared and undone on screen. */
import { WhatIf } from './mfo-schedule/what-if/what-if.js';
import { providePlanner } from './planning.js';

providePlanner((host) => new WhatIf(host));
