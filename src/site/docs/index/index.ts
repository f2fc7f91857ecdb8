import { docsPage } from '../page.js'; docsPage('index', () => ({ lead: [], sections: [] }));
