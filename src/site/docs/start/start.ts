import { docsPage } from '../page.js'; docsPage('start', () => ({ lead: [], sections: [] }));
