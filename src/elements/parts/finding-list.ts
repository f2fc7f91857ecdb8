/** Findings as sentences, each with its sign in words and the rule it rests on, which opens in place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../engine.js';
import { describeFinding, describeRef } from '../../i18n/describe.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';

export function findingList(language: Language, findings: readonly Finding[]): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const t = translator(language);
  return html`
    <ul class="findings" part="findings">
      ${findings.map(
        (finding) => html`
          <li class=${finding.severity}>
            <strong>${t(`severity.${finding.severity}`)}.</strong> ${describeFinding(language, finding)}
            ${finding.refs.length === 0
              ? nothing
              : html`<details class="term">
                  <summary>${t('basis')}</summary>
                  <ul>
                    ${[...new Set(finding.refs.map((ref) => describeRef(language, ref)))].map((text) => html`<li>${text}</li>`)}
                  </ul>
                </details>`}
          </li>
        `,
      )}
    </ul>
  `;
}
