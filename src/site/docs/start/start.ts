/** Getting started in two minutes: the files, the tags, the product, the policy; then frameworks and systems. */
import '../../../define/mfo-calculator.js';
import '../../../define/mfo-schedule.js';
import { html } from 'lit';
import { loadIntegrity, type Integrity } from '../../integrity.js';
import { docsPage } from '../page.js';
import { PAGES } from '../pages.js';
import { listing, paragraphs, prose } from '../prose.js';
import { APPS, recipe, STRICT_POLICY, SYSTEMS } from '../samples.js';
import { START } from '../words/start.js';

let integrity: Integrity = {};

const draw = docsPage('start', (language) => ({
  lead: START.lead[language],
  sections: [
    { id: 'files', title: START.files[language], body: paragraphs(START.filesText[language]) },
    {
      id: 'paste',
      title: START.paste[language],
      body: html`${paragraphs(START.pasteText[language])}${listing(START.paste[language], recipe('WordPress', integrity))}
        <h3>${START.live[language]}</h3>
        <div class="live"><mfo-calculator id="loan" product-src="../products/standard.json" amount="250000" term="6m"></mfo-calculator><mfo-schedule for="loan"></mfo-schedule></div>`,
    },
    { id: 'product', title: START.product[language], body: html`<p>${START.productText[language]} <a href="./product.html">${PAGES.product[language]}</a></p>` },
    { id: 'policy', title: START.policy[language], body: html`<p>${prose(START.policyText[language])} <a href="./policy.html">${PAGES.policy[language]}</a></p>${listing(START.policy[language], STRICT_POLICY.replaceAll('; ', ';\n'))}` },
    {
      id: 'frameworks',
      title: START.frameworks[language],
      body: html`${paragraphs(START.frameworksText[language])}${APPS.map(({ name, files }) => html`<h3>${name}</h3>${files.map(([file, text]) => html`<p><code>${file}</code></p>${listing(`${name}: ${file}`, text)}`)}`)}`,
    },
    { id: 'systems', title: START.systems[language], body: html`${paragraphs(START.systemsText[language])}${SYSTEMS.map((system) => html`<h3>${system}</h3>${listing(system, recipe(system, integrity))}`)}` },
  ],
}));

void loadIntegrity('../cdn/sri.json').then((loaded) => {
  integrity = loaded;
  draw();
});
