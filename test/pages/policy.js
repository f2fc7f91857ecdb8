/** The file and the language that the page's address names. */
const asked = new URL(location.href).searchParams;
document.documentElement.lang = asked.get('lang');
document.querySelector('mfo-consent').setAttribute('consents-src', `/test/cases/consents/${asked.get('file')}.json`);
