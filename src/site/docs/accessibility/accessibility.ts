import { docsPage } from '../page.js'; docsPage('accessibility', () => ({ lead: [], sections: [] }));
