import { docsPage } from '../page.js'; docsPage('policy', () => ({ lead: [], sections: [] }));
