/** What a sheet needs beyond the page's own loan: opening one that was kept, and changes on it. It comes when it is first asked for. */
export { changesOf } from '../../change.js';
export { planned } from '../../disclosure/plan.js';
export { openedNotice } from './opened-notice.js';
export { openFile, openGiven, openLink } from './opening.js';
export { planPart } from './plan-part.js';
