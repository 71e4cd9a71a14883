import type { SourceRow } from '#domain/outreach/piece-sources.ts';
import { inChinese, inEnglish, type SocietyText } from '#domain/outreach/society-piece.ts';
import type { FormShown } from '../components/form-shown.ts';

const column = (sources: readonly SourceRow[], of: (source: SourceRow) => string) => sources.map(of);

/** A text that was kept, as the form shows it to be written on. What it changed of the one before is said anew. */
export const typedText = (text: SocietyText, of: 'draft' | 'next'): FormShown<string> => ({
  typed: {
    ...Object.fromEntries([...inChinese, ...inEnglish].map((field) => [field, text[field] ?? ''])),
    authorName: text.authorName,
    ...(of === 'draft' && { change: text.change ?? '', changeEn: text.changeEn ?? '' }),
  },
  chosen: {
    sourceTitle: column(text.sources, ({ title }) => title),
    sourceAddress: column(text.sources, ({ address }) => address ?? ''),
    sourceOn: column(text.sources, ({ on }) => on),
  },
  faults: [],
});
