/** Content-Security-Policy and Subresource Integrity: the policies that the tests serve, what each line is for, and the hashes of this build. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../i18n/messages.js';
import { loadIntegrity, type Integrity } from '../../integrity.js';
import { docsPage } from '../page.js';
import { listing, paragraphs, prose, table } from '../prose.js';
import { STRICT_POLICY, WORKER_POLICY } from '../samples.js';
import { DIRECTIVES, POLICY } from '../words/policy.js';

let integrity: Integrity | undefined;

const lines = (policy: string): readonly string[] => policy.split(/;\s*/).filter((line) => line !== '');

const policyText = (label: string, policy: string): TemplateResult => listing(label, `Content-Security-Policy: ${lines(policy).join(';\n  ')}`);

const { column } = POLICY;

function hashes(language: Language): TemplateResult | typeof nothing {
  if (integrity === undefined) return nothing;
  const files = Object.entries(integrity);
  const [[name, hash] = ['mfo-calculator.js', 'sha384-…']] = files;
  if (files.length === 0) return html`<p>${prose(POLICY.none[language])}</p>`;
  return html`${table({ by: 'integrity', head: [column.file[language], column.hash[language]], rows: files.map(([file, value]) => ({ id: file, cells: [html`<a href=${`../cdn/${file}`}>${file}</a>`, html`<code>${value}</code>`] })) })}
    <h3>${POLICY.tag[language]}</h3>${listing(POLICY.tag[language], `<script type="module" src="/mfo/${name}" integrity="${hash}" crossorigin="anonymous"></script>`)}
    <h3>${POLICY.check[language]}</h3>${listing(POLICY.check[language], `openssl dgst -sha384 -binary ${name} | openssl base64 -A`)}`;
}

const draw = docsPage('policy', (language) => ({
  lead: POLICY.lead[language],
  sections: [
    { id: 'strict', title: POLICY.strict[language], body: policyText(POLICY.strict[language], STRICT_POLICY) },
    { id: 'worker', title: POLICY.worker[language], body: policyText(POLICY.worker[language], WORKER_POLICY) },
    {
      id: 'directives',
      title: POLICY.directives[language],
      body: html`<p>${prose(POLICY.directivesText[language])}</p>${table({
        by: 'directives',
        head: [column.directive[language], column.why[language]],
        rows: [...new Set([STRICT_POLICY, WORKER_POLICY].flatMap(lines))].map((line) => ({ id: line, cells: [html`<code>${line}</code>`, prose(DIRECTIVES[line]?.[language] ?? '')] })),
      })}`,
    },
    { id: 'integrity', title: POLICY.integrity[language], body: html`${paragraphs(POLICY.integrityText[language])}${hashes(language)}` },
    { id: 'site', title: POLICY.site[language], body: html`<p>${prose(POLICY.siteText[language])}</p>` },
  ],
}));

void loadIntegrity('../cdn/sri.json').then((loaded) => {
  integrity = loaded;
  draw();
});
