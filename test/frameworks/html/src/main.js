/** A page without a framework: product and quote go in by property, answers come out by events and by the form. */
import 'mfo-elements/define';
import 'mfo-elements/host.css';
import consents from './consents.json';
import product from './product.json';

const get = (selector) => document.querySelector(selector);
const [main, form, calculator, consent, schedule] = ['main', 'form', 'mfo-calculator', 'mfo-consent', 'mfo-schedule'].map(get);

calculator.addEventListener('mfo-quote', ({ quote }) => {
  consent.quote = schedule.quote = quote;
  get('#gesv').value = quote?.cost.gesvRate ?? '';
});
calculator.addEventListener('mfo-apply', (event) => {
  event.preventDefault();
  get('#applied').value = event.href;
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  get('#sent').textContent = JSON.stringify(Object.fromEntries(new FormData(form)));
});
get('#language').addEventListener('click', () => {
  document.documentElement.lang = document.documentElement.lang === 'ru' ? 'kk' : 'ru';
});
get('#toggle').addEventListener('click', () => (main.firstChild === null ? main.append(form, schedule) : main.replaceChildren()));

calculator.product = product;
consent.consents = consents;
