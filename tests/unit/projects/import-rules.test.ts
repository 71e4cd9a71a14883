import { describe, expect, it } from 'vitest';
import { findPerson, type KnownPerson, type PeopleKnown } from '#domain/projects/import/find-person.ts';
import { judgeProject, together } from '#domain/projects/import/judge-project.ts';
import type { SaidProject } from '#domain/projects/import/understand-project-row.ts';
import { plainNature } from '#domain/projects/nature.ts';
import { fileKindOf } from '#domain/projects/outside/file-kind.ts';

const person = (personId: string, number: string, unit: string): KnownPerson => ({
  personId,
  name: '王伟',
  number,
  units: unit,
  unitIds: [unit],
});
const all = [person('a', '0001', 'law'), person('b', '0002', 'life')];
const people: PeopleKnown = {
  byNumber: (number) => all.find((one) => one.number === number),
  byEmail: () => [],
  byName: (name) => all.filter((one) => one.name === name),
};
const find = (given: { number?: string; name?: string; unit?: string; chosen?: string }) => {
  const { number = null, name = null, unit, chosen } = given;
  const ref = { number, name, email: null, unitPath: unit === undefined ? [] : [unit] };
  const found = findPerson(ref, { people, unitOf: ([first]) => first, chosen });
  return found.is === 'found' ? found.person.personId : found.code;
};

describe('whom a row means', () => {
  it('is the bearer of the number, and nobody where the name beside it is another', () => {
    expect(find({ number: '0002', name: '王伟' })).toBe('b');
    expect(find({ number: '0002', name: '王炜' })).toBe('person_differs');
    expect(find({ number: '0009', name: '王伟' })).toBe('person_unknown');
  });

  it('of two of one name is none, until the unit or somebody says which', () => {
    expect(find({ name: '王伟' })).toBe('person_ambiguous');
    expect(find({ name: '王伟', unit: 'life' })).toBe('b');
    expect(find({ name: '王伟', chosen: 'a' })).toBe('a');
    expect(find({ name: '王伟', chosen: 'somebody else' })).toBe('person_ambiguous');
  });
});

describe('a project in a table', () => {
  const silent: SaidProject = {
    ...{ title: null, titleEn: null, funder: null, unitPath: [], domains: null, traits: {}, listedActivity: null },
    ...{ startedOn: null, finishedOn: null, approvedOn: null, followUpOn: null, registeredOn: null },
  };

  it('is told of by several rows, of which a later one may add and may not contradict', () => {
    const { said, contradictions } = together([
      { line: 2, project: { ...silent, title: '甲' } },
      { line: 3, project: { ...silent, funder: '某基金' } },
      { line: 4, project: { ...silent, title: '乙', traits: { animals: true } } },
      { line: 5, project: { ...silent, traits: { animals: false } } },
    ]);
    expect(said).toMatchObject({ title: '甲', funder: '某基金', traits: { animals: true } });
    expect([...contradictions].map(([i, faults]) => [i, faults.map(({ code, field }) => `${code} ${field}`)])).toEqual([
      [2, ['project_differs title']],
      [3, ['project_differs traits']],
    ]);
  });

  it('that is known stays in its unit, and the row is told so', () => {
    const values = { ...plainNature, title: '甲', unitId: 'law', startedOn: '2026-01-01', finishedOn: null };
    const known = { id: 'p', number: 'K-1', values, places: [] };
    const unit = () => ({ is: 'known', id: 'life' }) as const;
    const judged = judgeProject({ ...silent, title: '乙', unitPath: ['生命科学学院'] }, { known, unit, newId: () => 'new' });
    expect(judged.plan?.after).toMatchObject({ title: '乙', unitId: 'law' });
    expect(judged.faults.map(({ code }) => code)).toEqual(['unit_stays']);
  });
});

describe('a file that proves something', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is what is in it, whole: a name or a first byte makes no PDF', () => {
    expect(fileKindOf(bytes('%PDF-1.7\n…\n%%EOF\n'))).toBe('pdf');
    expect(fileKindOf(bytes('%PDF-1.7\ncut short'))).toBeUndefined();
    expect(fileKindOf(bytes('<html>%PDF-1.7 %%EOF</html>'))).toBeUndefined();
    expect(fileKindOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2))).toBeUndefined();
  });
});
