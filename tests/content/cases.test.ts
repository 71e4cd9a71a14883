import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkCases } from '#domain/content/check-cases.ts';
import { readLibrary } from '#domain/content/library.ts';
import type { Case } from '#domain/content/registry.ts';
import { readContentFiles } from '#ports/content-files.ts';

const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));
const taught = 'he-jiankui';

/** The faults of one case as it would be with a change. */
const faultsWith = (change: (told: Case) => void): string[] => {
  const told = structuredClone(library.cases[taught]) as Case;
  change(told);
  return checkCases({ ...library, cases: { [taught]: told } }).map(({ place }) => place);
};

describe('a case', () => {
  it('as it is has no fault', () => expect(faultsWith(() => undefined)).toEqual([]));
  it('says of real people that its sources name them, and never that they are invented', () =>
    expect(faultsWith(({ governance }) => Object.assign(governance, { persons: 'composite' }))).toEqual(['governance.persons']));
  it('is compared with its sources within a year', () => {
    expect(faultsWith(({ governance, factsAsOf }) => Object.assign(governance, { reviewOn: factsAsOf }))).toEqual(['governance.reviewOn']);
    expect(faultsWith(({ governance }) => Object.assign(governance, { reviewOn: '2028-01-01' }))).toEqual(['governance.reviewOn']);
  });
  it('that is withdrawn is taught from nowhere', () => {
    const why = { 'zh-CN': '来源撤回', en: 'Its source was withdrawn' };
    expect(faultsWith(({ governance }) => Object.assign(governance, { withdrawn: { on: '2026-12-01', why } }))).toContain(
      'governance.withdrawn',
    );
  });
  it('names no source that it does not list, and tells no fact without one', () => {
    expect(faultsWith(({ facts }) => facts[0]?.sources.push('S99'))).toEqual(['facts.0.sources']);
    expect(faultsWith(({ facts }) => Object.assign(facts[0] ?? {}, { sources: [] }))).toEqual(['facts.0']);
  });
});

it('every case says who was harmed and what a group may talk over, in both languages', () => {
  const found = Object.entries(library.cases);
  expect(found.length).toBeGreaterThanOrEqual(41);
  for (const [slug, { harmed, discussion }] of found)
    for (const both of [harmed, ...discussion]) {
      expect(both['zh-CN'], slug).toMatch(/[。？]$/u);
      expect(both.en, slug).toMatch(/[.?]”?$/);
    }
});
