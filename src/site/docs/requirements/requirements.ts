import { docsPage } from '../page.js'; docsPage('requirements', () => ({ lead: [], sections: [] }));
