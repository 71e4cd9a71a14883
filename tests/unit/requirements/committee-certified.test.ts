import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editionsIn } from '#domain/content/editions-in.ts';
import { readLibrary } from '#domain/content/library.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { isCurrent } from '#domain/requirements/is-current.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { makeRecord, type RecordGiven } from '../../support/requirements.ts';

type Case = RecordGiven & { name: string; rule: string; expect: Record<string, Record<string, unknown>> };
const cases = parse(readFileSync(new URL('../../cases/requirements/committee-certified.yaml', import.meta.url), 'utf8')) as Case[];
const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../../content', import.meta.url))));
const offered = library.policies['committee-certified']?.policy;

describe('certificates for committee members', () => {
  it.each(cases)('$name', ({ rule, expect: expected, ...given }) => {
    const edition = offered?.editions.at(-1);
    const requirements = edition?.requirements.filter(({ id }) => id === rule) ?? [];
    if (!edition || requirements.length !== 1) throw new Error(`The policy has no requirement ${rule}.`);
    const policies = [{ slug: 'committee-certified', editions: [{ editionId: 'e', edition: { ...edition, requirements } }] }];
    const record = makeRecord(given);
    for (const [day, wanted] of Object.entries(expected)) {
      const [one] = requirementsOn(policies, day);
      const why = one && isCurrent(record, one, day);
      const said = why && { ...why, by: why.by.map(({ id }) => id).sort(), due: why.due?.on ?? null };
      expect({ day, ...said }).toMatchObject({ day, ...wanted });
    }
  });

  it('are offered: published to nobody before somebody takes them over', () => {
    expect(offered?.offered).toBe(true);
    expect(editionsIn(library).filter(({ slug }) => slug === 'committee-certified')).toEqual([]);
    expect(editionsIn(library).some(({ slug }) => slug === 'committee')).toBe(true);
  });

  it('ask of no rule what no rule says: the time is marked as a platform default', () => {
    for (const { requirements } of offered?.editions ?? [])
      for (const { platformDefault } of requirements) expect(platformDefault).toContain('due');
  });
});
