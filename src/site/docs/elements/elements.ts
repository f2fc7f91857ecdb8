import { docsPage } from '../page.js'; docsPage('elements', () => ({ lead: [], sections: [] }));
