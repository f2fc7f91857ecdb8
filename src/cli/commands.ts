/** The commands: each takes one parsed JSON value and answers with one. */
import { showConsent } from '../i18n/consent-items.js';
import { affordability, change, checkConsentRecord, compare, disclose, gesv, goal, highestRate, law, offer, quote, relief, verify } from '../engine.js';

export type Command = (request: unknown) => object;

const wantsAll = (request: unknown): boolean => request !== null && typeof request === 'object' && (request as { method?: unknown }).method === 'all';

export const COMMANDS = {
  quote: (request) => (wantsAll(request) ? compare(request) : quote(request)),
  gesv,
  affordability,
  change,
  goal,
  relief,
  offer,
  'highest-rate': highestRate,
  disclose,
  verify,
  consent: (request) => checkConsentRecord(request, showConsent),
  law,
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;
