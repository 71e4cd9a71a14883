import { describe, expect, it } from 'vitest';
import { taughtIn } from '#domain/content/taught.ts';
import { publishedLibrary } from '../../support/exam-world.ts';

const library = publishedLibrary();
const taught = taughtIn(library);
const practice = Object.values(library.exams).flatMap(({ items }) => items.filter(({ use }) => use === 'practice'));

describe('where a practice item is taught', () => {
  it('is known of every one that is published, in a section that every language has', () => {
    for (const { id } of practice) {
      const at = taught.get(id);
      const pages = at && library.courses[at.course]?.lessons[at.lesson];
      for (const locale of ['zh-CN', 'en'] as const)
        expect(at && pages?.[locale]?.outline.sections[at.section - 1], `${id} ${locale}`).toBeTruthy();
    }
  });
  it('is told of no exam item', () => {
    const exam = Object.values(library.exams).flatMap(({ items }) => items.filter(({ use }) => use === 'exam'));
    expect(exam.filter(({ id }) => taught.has(id))).toEqual([]);
  });
  it('is the section that shows its clause whole rather than one that names it', () => {
    const gen = structuredClone(library);
    const item = gen.exams['gen-101']?.items.find(({ use }) => use === 'practice');
    const page = gen.courses['gen-101']?.lessons['06-how-a-system-failed']?.['zh-CN'];
    if (!item || !page) throw new Error('The course has changed its shape.');
    item.sources = ['clause:XX-01'];
    item.id = 'GEN-101-P9-99';
    page.outline.sections = ['{% clause id="XX-01" as="citation" /%}', '{% clause id="XX-01" /%}'];
    expect(taughtIn(gen).get('GEN-101-P9-99')).toEqual({ course: 'gen-101', lesson: '06-how-a-system-failed', section: 2 });
  });
});
