import { Item } from '#domain/content/item.ts';
import type { Library } from '#domain/content/library.ts';
import { publishedLibrary } from './exam-world.ts';

export const writtenId = 'GEN-101-O1-90';

/** The published content with an exam of GEN-101 that asks one written question, judged by so many people. */
export const withWrittenQuestion = (raters: number): Library => {
  const library = publishedLibrary();
  const bank = library.exams['gen-101'];
  const practised = bank?.items.find((item) => item.type === 'reflection');
  if (!bank || practised?.type !== 'reflection') throw new Error('GEN-101 practises no written answer any more.');
  const written = Item.parse({ ...practised, id: writtenId, use: 'exam', objective: 'O1', bloom: 'Ap', vignette: undefined });
  const isReplaced = (item: Item) => item.use === 'exam' && item.objective === 'O1' && item.bloom === 'Ap';
  bank.items = [...bank.items.filter((item) => !isReplaced(item)), written];
  bank.exam.raters = [{ from: '2026-09-01', value: raters, source: 'test' }];
  return library;
};
