import { describe, expect, it } from 'vitest';
import { formatsOf, readerEditions, readerFileName, readerNamed } from '#domain/content/reader.ts';
import { domains } from '#domain/content/registry.ts';
import { locales } from '#domain/shared/locale.ts';

describe('the name of a reader’s file', () => {
  it('says what it is: reading the name gives back what was asked', () => {
    for (const locale of locales) {
      const course = { kind: 'course' as const, slug: 'ai-101' };
      for (const edition of readerEditions)
        for (const format of formatsOf(course)) {
          const asked = { subject: course, locale, edition, format };
          expect(readerNamed('courses', readerFileName(asked))).toEqual(asked);
        }
      for (const which of ['all', ...domains] as const)
        for (const format of formatsOf({ kind: 'cases', which })) {
          const asked = { subject: { kind: 'cases' as const, which }, locale, edition: 'reader' as const, format };
          expect(readerNamed('cases', readerFileName(asked))).toEqual(asked);
        }
    }
  });

  it('is refused where it is none of ours', () => {
    for (const name of ['ai-101.epub', 'ai-101.fr.epub', 'ai-101.en.docx', '../x.en.epub', 'ai-101.en.teacher.teacher.epub'])
      expect(readerNamed('courses', name)).toBeUndefined();
    expect(readerNamed('cases', 'all.en.slides.pdf')).toBeUndefined();
    expect(readerNamed('cases', 'all.en.teacher.epub')).toBeUndefined();
    expect(readerNamed('cases', 'nowhere.en.epub')).toBeUndefined();
    expect(readerNamed('elsewhere', 'all.en.epub')).toBeUndefined();
  });

  it('takes a chosen list of one to twenty cases, whatever their order', () => {
    const list = Array.from({ length: 21 }, (_, i) => `case-${i}`);
    expect(readerNamed('cases', 'chosen.en.epub', [])).toBeUndefined();
    expect(readerNamed('cases', 'chosen.en.epub', list)).toBeUndefined();
    expect(readerNamed('cases', 'chosen.en.epub', ['b', 'a', 'b'])).toEqual(readerNamed('cases', 'chosen.en.epub', ['a', 'b']));
  });
});
