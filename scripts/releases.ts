/** Releases: what a change of the public API or of the law asks of the version and of its entry in the changelog. */
import { createHash } from 'node:crypto';
import { addDays, type CalendarDate } from '../src/primitives/calendar-date.js';
import type { LawRecord } from './law-records.js';
import type { Lines, PublicApi } from './public-api.js';

export interface Release {
  readonly version: string;
  readonly api: PublicApi;
}

export interface Entry {
  readonly version: string;
  /** The first day of the contracts that are affected; `none`; absent where the line is not there. */
  readonly effect?: string | undefined;
  readonly api?: string | undefined;
}

export const entriesOf = (changelog: string): readonly Entry[] =>
  changelog.split(/^## /m).slice(1).map((text) => ({
    version: /^\S+/.exec(text)?.[0] ?? '',
    effect: /^Legal effect: (?:affects contracts from (\d{4}-\d\d-\d\d)|(none))$/m.exec(text)?.slice(1).find(Boolean),
    api: /^API: ([0-9a-f]{16})$/m.exec(text)?.[1],
  }));

export const markOf = (api: PublicApi): string => createHash('sha256').update(JSON.stringify(api)).digest('hex').slice(0, 16);

export interface Changes {
  /** Removed, or another than it was. */
  readonly broken: readonly string[];
  readonly added: readonly string[];
  /** The first day on which the law says something else. */
  readonly lawFrom?: string | undefined;
}

/** A host that leaves out what is newly asked for is refused; of an answer it only gets more. */
const isDemand = (section: string, [name, text]: readonly [string, string], before: Lines): boolean =>
  section === 'requests' && text.startsWith('required') && Object.hasOwn(before, name.slice(0, name.lastIndexOf('.')));

export function changesBetween({ law: lawBefore, ...before }: PublicApi, { law: lawAfter, ...after }: PublicApi): Changes {
  const sections = Object.keys(after) as (keyof typeof after)[];
  const each = (compare: (section: keyof typeof after, from: Lines, to: Lines) => string[]): string[] =>
    sections.flatMap((section) => compare(section, before[section], after[section]).map((name) => `${section}: ${name}`));
  return {
    broken: each((section, from, to) => [
      ...Object.keys(from).filter((name) => from[name] !== to[name]),
      ...Object.entries(to).filter((line) => !Object.hasOwn(from, line[0]) && isDemand(section, line, from)).map(([name]) => name),
    ]),
    added: each((section, from, to) => Object.entries(to).filter((line) => !Object.hasOwn(from, line[0]) && !isDemand(section, line, from)).map(([name]) => name)),
    lawFrom: firstChange(lawBefore, lawAfter),
  };
}

function firstChange(before: readonly LawRecord[], after: readonly LawRecord[]): string | undefined {
  const names = new Set([...before, ...after].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const [old, now] = [before, after].map((law) => law.filter((record) => record.name === name)) as [LawRecord[], LawRecord[]];
    const on = (records: readonly LawRecord[], day: string): string => JSON.stringify(records.find(({ from, until }) => from <= day && day <= until)?.value ?? null);
    const days = [...old, ...now].flatMap(({ from, until }) => [from, addDays(until as CalendarDate, 1)]);
    return days.filter((day) => on(old, day) !== on(now, day));
  }).sort()[0];
}

export const isNewer = (a: string, b: string): boolean => a.localeCompare(b, 'en', { numeric: true }) > 0;

/** The least version that may follow: by semver, where a minor before 1.0 does for a major. */
export function leastAfter(base: string, { broken, added }: Changes): string {
  const [major = 0, minor = 0, patch = 0] = base.split('.').map(Number);
  if (broken.length > 0 && major > 0) return `${major + 1}.0.0`;
  return broken.length > 0 || added.length > 0 ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

const MOST_NAMED = 12;

/** What is still to be done for this release; nothing where all is in order. `base` is the one before it. */
export function objections({ version, api }: Release, base: Release | undefined, changelog: string): readonly string[] {
  const entries = entriesOf(changelog);
  const [entry] = entries;
  const changes = base && changesBetween(base.api, api);
  const named = (what: string, names: readonly string[]): string => (names.length === 0 ? '' : ` ${what}: ${names.slice(0, MOST_NAMED).join('; ')}${names.length > MOST_NAMED ? '; …' : ''}.`);
  const all: (string | false)[] = [
    entries.some(({ version: newer }, index) => entries.slice(index + 1).some((older) => !isNewer(newer, older.version))) && 'CHANGELOG.md: the newest version comes first, and each once.',
    ...entries.map((each) => each.effect === undefined && `CHANGELOG.md: ${each.version} lacks its line "Legal effect: affects contracts from YYYY-MM-DD" or "Legal effect: none".`),
  ];
  if (entry?.version !== version) all.push(`CHANGELOG.md: the newest entry is not of ${version}, the version in package.json.`);
  else if (entry.api !== markOf(api)) {
    all.push(
      `The public API or the law is not what CHANGELOG.md records for ${version}: raise the version in package.json and src/disclosure/version.ts and give it an entry with its legal effect and "API: ${markOf(api)}"; ` +
        `while ${version} is not published, tell the change in its entry and put that line there. Then run "npm run api".`,
    );
  }
  if (base && changes) {
    const least = leastAfter(base.version, changes);
    if (isNewer(least, version)) all.push(`After ${base.version} comes ${least} or later.${named('Removed or changed', changes.broken)}${named('Added', changes.added)}`);
    const { lawFrom } = changes;
    const isTold = lawFrom === undefined || entry?.effect === undefined || (entry.effect !== 'none' && entry.effect <= lawFrom);
    if (!isTold) all.push(`The law differs from that of ${base.version} from ${lawFrom} on: "Legal effect: affects contracts from ${lawFrom}", or an earlier day.`);
  }
  return all.filter((each) => each !== false);
}
