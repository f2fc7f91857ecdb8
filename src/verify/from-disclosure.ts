/** What a sheet of ours, its link, a request of the verifier's own or a verdict that was kept says was published. */
import type { Disclosure } from '../disclosure/disclosure.js';
import { SCHEMA } from '../disclosure/disclosure.js';
import { isLink } from '../disclosure/link.js';
import { reopenJson, reopenLink } from '../disclosure/reopen.js';
import { isVerdictFile, verdictHolds } from './verdict-file.js';

export interface Published {
  /** As `verify` takes it. */
  readonly published: object;
  /** Of a sheet: whether its hash is that of its digits. */
  readonly holds?: boolean;
}

/** `undefined` for anything else. */
export function publishedIn(given: unknown): Published | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  if ('disclosed' in given) return { published: given };
  if (isVerdictFile(given)) return { published: given.request, holds: verdictHolds(given) };
  if (!('schema' in given) || given.schema !== SCHEMA) return undefined;
  const again = reopenJson(given);
  if (!again.ok) return undefined;
  return { published: told(given as Disclosure), holds: again.value.holds && again.value.differences.length === 0 };
}

/** From an address, or its part after `#`. */
export function publishedByLink(address: string): Published | undefined {
  const fragment = address.slice(address.indexOf('#') + 1).trim();
  if (!isLink(fragment)) return undefined;
  const sheet = reopenLink(fragment, undefined);
  return sheet.ok ? { published: told(sheet.value.sheet.disclosure), holds: sheet.value.holds } : undefined;
}

const told = ({ request, quote: { cost, terms, schedule } }: Disclosure): object => ({
  request,
  disclosed: {
    gesvRate: cost.gesvRate,
    nominalRate: terms.nominalRate,
    overpayment: cost.overpayment,
    totalPayable: schedule.totals.payment,
    instalment: schedule.rows[0]?.payment,
    schedule: schedule.rows.map(({ date, payment, principal, interest, balance }) => ({ date, payment, principal, interest, balance })),
  },
});
