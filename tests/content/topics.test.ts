import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkTopics } from '#domain/content/check-topics.ts';
import { type Library, readLibrary } from '#domain/content/library.ts';
import { clausesOn } from '#domain/content/topic-clauses.ts';
import { readContentFiles } from '#ports/content-files.ts';

const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));
const changed = (change: (library: Library) => void): string[] => {
  const copy = structuredClone(library);
  change(copy);
  return checkTopics(copy).map(({ fault }) => fault);
};
const measures = (copy: Library) => {
  const found = copy.regulations['ethics-review-measures'];
  if (!found) throw new Error('The measures are not in the registry.');
  return found;
};

describe('topics', () => {
  it('are complete as they stand', () => expect(checkTopics(library)).toEqual([]));

  it('are named by every clause, each once, and each is about something', () => {
    expect(changed((copy) => measures(copy).clauses[0]?.topics.splice(0))).toContain('the clause is under no topic');
    expect(changed((copy) => measures(copy).clauses[0]?.topics.push('nowhere'))).toContain('topic nowhere does not exist');
    expect(changed((copy) => measures(copy).clauses[0]?.topics.push('principles'))).toContain('a topic is named twice');
    expect(
      changed((copy) => copy.topics.push({ ...structuredClone(library.topics[0]), id: 'idle' } as Library['topics'][number])),
    ).toContain('no clause is about it');
  });

  it('put what binds before drafts and guidance', () => {
    for (const { id } of library.topics) {
      const order = clausesOn(id, Object.entries(library.regulations)).map(({ regulation }) =>
        ['in-force', 'draft', 'principles'].indexOf(regulation.status),
      );
      expect(order).toEqual([...order].sort());
    }
  });
});

describe('a document that gave way to another', () => {
  it('says on which day, and to which', () => {
    expect(changed((copy) => Object.assign(measures(copy), { supersededBy: 'nothing-here', endedOn: '2030-01-01' }))).toEqual([
      'document nothing-here cannot have taken its place',
    ]);
    expect(changed((copy) => Object.assign(measures(copy), { supersededBy: 'civil-code' }))).toEqual([
      'another document took its place, and no day is said',
    ]);
    expect(changed((copy) => Object.assign(measures(copy), { endedOn: '2023-11-30' }))).toEqual([
      'it would have ended before 2023-12-01, when it began',
    ]);
  });
});
