/** The public API is the one written down for this version, and version and changelog tell what changed since the release before. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicApi, type PublicApi } from '../../scripts/public-api.js';
import { entriesOf, isNewer, leastAfter, changesBetween, markOf, objections, type Release } from '../../scripts/releases.js';

const FOLDER = 'test/package/api';
const text = (path: string): string => readFileSync(path, 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));

const changelog = text('CHANGELOG.md');
const { version } = json('package.json') as { version: string };
const releases = readdirSync(FOLDER).map((name): Release => ({ version: name.replace('.json', ''), api: json(`${FOLDER}/${name}`) as PublicApi }));
const now: Release = { version, api: publicApi() };
const base = releases.filter((each) => isNewer(version, each.version)).sort((a, b) => (isNewer(a.version, b.version) ? -1 : 1))[0];

describe('this release', () => {
  it('has the version, the entry and the legal effect that its changes ask for', () => {
    expect(objections(now, base, changelog)).toEqual([]);
  });

  it('is written down; run "npm run api" after a change', async () => {
    // what was recorded for a version is not written over
    expect(entriesOf(changelog)[0]?.api, 'as the changelog records it').toBe(markOf(now.api));
    await expect(`${JSON.stringify(now.api, null, 1)}\n`).toMatchFileSnapshot(`api/${version}.json`);
  });

  it('is the only one that may still change: those before it are as they were recorded', () => {
    for (const release of releases.filter((each) => each.version !== version)) {
      const entry = entriesOf(changelog).find((each) => each.version === release.version);
      expect([release.version, entry?.api]).toEqual([release.version, markOf(release.api)]);
    }
  });
});

const nothing: PublicApi = { elements: {}, declarations: {}, command: {}, requests: {}, answers: {}, package: {}, law: [] };
const mrp = (from: string, until: string, value: string): PublicApi['law'][number] => ({ name: 'mrp', from, until, value });
const before: PublicApi = {
  ...nothing,
  elements: { 'mfo-a attribute x': 'string', 'mfo-a part y': '' },
  requests: { 'quote-request': 'object', 'quote-request.amount': 'required string' },
  answers: { 'answer quote': 'object' },
  law: [mrp('2026-01-01', '2026-12-31', '4325'), mrp('2027-01-01', '2027-12-31', 'not known')],
};
const without = { ...before, elements: { 'mfo-a part y': '' } };
const more = { ...before, elements: { ...before.elements, 'mfo-a part z': '' } };
const demanding = { ...before, requests: { ...before.requests, 'quote-request.term': 'required object' } };
const offering = { ...before, requests: { ...before.requests, 'quote-request.term': 'optional object', 'quote-request.term.months': 'required integer' } };
const telling = { ...before, answers: { ...before.answers, 'answer quote.cost': 'required object' } };
const newLaw = { ...before, law: [before.law[0]!, mrp('2027-01-01', '2027-06-30', '4500'), mrp('2027-07-01', '2027-12-31', 'not known')] };

describe('what a change asks for', () => {
  it.each([
    ['nothing', before, ['0.1.1', '1.2.4']],
    ['something removed', without, ['0.2.0', '2.0.0']],
    ['something changed', { ...before, elements: { ...before.elements, 'mfo-a attribute x': 'boolean' } }, ['0.2.0', '2.0.0']],
    ['something more', more, ['0.2.0', '1.3.0']],
    ['something more to be told in a request', demanding, ['0.2.0', '2.0.0']],
    ['something that may be told in a request, whole', offering, ['0.2.0', '1.3.0']],
    ['something more in an answer', telling, ['0.2.0', '1.3.0']],
    ['another value of the law', newLaw, ['0.1.1', '1.2.4']],
  ] as const)('%s: the version', (_, after, least) => {
    expect(['0.1.0', '1.2.3'].map((from) => leastAfter(from, changesBetween(before, after)))).toEqual(least);
  });

  it('the first day of another law is found, and cut records that say the same are no change', () => {
    expect(changesBetween(before, newLaw).lawFrom).toBe('2027-01-01');
    expect(changesBetween(newLaw, { ...newLaw, law: newLaw.law.slice(0, 2) }).lawFrom).toBe('2027-07-01');
    expect(changesBetween(before, { ...before, law: [mrp('2026-01-01', '2026-06-30', '4325'), mrp('2026-07-01', '2026-12-31', '4325'), before.law[1]!] }).lawFrom).toBeUndefined();
  });

  const entry = (of: string, effect: string, api: PublicApi): string => `## ${of}\n\n${effect}\nAPI: ${markOf(api)}\n\n`;
  const NONE = 'Legal effect: none';
  const first: Release = { version: '0.1.0', api: before };
  const said = (release: Release, ...entries: readonly string[]): readonly string[] => objections(release, release.version === first.version ? undefined : first, entries.join(''));

  it('nothing where version, entry and legal effect are there', () => {
    expect(said(first, entry('0.1.0', NONE, before))).toEqual([]);
    expect(said({ version: '0.2.0', api: more }, entry('0.2.0', NONE, more), entry('0.1.0', NONE, before))).toEqual([]);
    expect(said({ version: '0.1.1', api: newLaw }, entry('0.1.1', 'Legal effect: affects contracts from 2027-01-01', newLaw), entry('0.1.0', NONE, before))).toEqual([]);
  });

  it.each([
    ['an API that changed under its version', said({ version: '0.1.0', api: more }, entry('0.1.0', NONE, before)), 'raise the version'],
    ['a version without an entry', said({ version: '0.2.0', api: more }, entry('0.1.0', NONE, before)), 'not of 0.2.0'],
    ['an entry without its legal effect', said(first, entry('0.1.0', '', before)), 'lacks its line'],
    ['too small a step', said({ version: '0.1.1', api: without }, entry('0.1.1', NONE, without), entry('0.1.0', NONE, before)), '0.2.0 or later. Removed or changed: elements: mfo-a attribute x'],
    ['another law without a legal effect', said({ version: '0.1.1', api: newLaw }, entry('0.1.1', NONE, newLaw), entry('0.1.0', NONE, before)), 'from 2027-01-01 on'],
    ['another law from an earlier day than is told', said({ version: '0.1.1', api: newLaw }, entry('0.1.1', 'Legal effect: affects contracts from 2027-02-01', newLaw), entry('0.1.0', NONE, before)), 'from 2027-01-01 on'],
    ['entries out of order', said(first, entry('0.1.0', NONE, before), entry('0.2.0', NONE, before)), 'newest version comes first'],
  ])('%s is said', (_, objected, words) => {
    expect(objected).toEqual([expect.stringContaining(words)]);
  });
});
