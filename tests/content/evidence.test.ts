import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '#domain/content/library.ts';
import { usesOf } from '#domain/content/uses.ts';
import { readContentFiles } from '#ports/content-files.ts';

const sources = () => readContentFiles(fileURLToPath(new URL('../../content', import.meta.url)));
const without = (id: string) => {
  const given = sources();
  const findings = given.yaml['evidence.yaml'] as { id: string }[];
  given.yaml['evidence.yaml'] = findings.filter((finding) => finding.id !== id);
  return readLibrary(given).faults;
};
const { library } = readLibrary(sources());
const uses = usesOf(library);

describe('a finding', () => {
  it('that a question rests on cannot be missing', () =>
    expect(without('E23')).toContainEqual(expect.objectContaining({ file: 'exams/gen-101', fault: 'finding E23 does not exist' })));
  it('that a lesson names cannot be missing', () =>
    expect(without('E3')).toContainEqual(
      expect.objectContaining({ file: 'courses/gen-101/05-five-step-thinking.en.mdoc', fault: 'there is no such finding' }),
    ));
  it('is there once', () => {
    const given = sources();
    const findings = given.yaml['evidence.yaml'] as object[];
    given.yaml['evidence.yaml'] = [...findings, findings[0]];
    expect(readLibrary(given).faults).toContainEqual(
      expect.objectContaining({ file: 'evidence.yaml', fault: 'another finding has this id' }),
    );
  });
});

describe('where things are used', () => {
  it('a finding shows the lesson that names it', () =>
    expect(uses.get('evidence:E6')).toContainEqual({ kind: 'lesson', course: 'gen-101', lesson: '05-five-step-thinking' }));
  it('a clause shows the policies and cases that cite it', () => {
    expect(uses.get('clause:BJ-S17')).toContainEqual({ kind: 'policy', policy: 'onboarding' });
    expect(uses.get('clause:KJ-02')).toContainEqual({ kind: 'case', case: 'he-jiankui' });
  });
  it('nothing is listed twice', () => {
    for (const list of uses.values()) expect(new Set(list.map((use) => JSON.stringify(use))).size).toBe(list.length);
  });
  it('a source that only exam items cite is not given away', () => {
    const cited = (use: 'exam' | 'practice') =>
      new Set(
        Object.values(library.exams).flatMap(({ items }) => items.filter((item) => item.use === use).flatMap((item) => item.sources)),
      );
    const elsewhere = JSON.stringify([...Object.values(library.courses), library.cases, library.policies, library.pieces]);
    const secret = [...cited('exam').difference(cited('practice'))].filter((source) => !elsewhere.includes(`"${source.split(':')[1]}"`));
    expect(secret.filter((source) => uses.has(source))).toEqual([]);
  });
});
