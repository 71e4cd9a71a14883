import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { measureRespondent, measureSheet } from '#db/schema/index.ts';
import { compareForms, type Pair } from '#domain/assessment/evaluation/compare-forms.ts';
import { newestEdition } from '../content/editions.ts';

/** How far the forms of a course lie apart, over all institutions, by the first sheets of the instrument as it is now; null where it has none. */
export const formPairs = async (db: Reader, course: string): Promise<{ version: string; pairs: Pair[] } | null> => {
  const instrument = (await newestEdition(db, 'course', course))?.snapshot.measure;
  if (!instrument) return null;
  const sheets = await db
    .select({ form: measureSheet.form, answers: measureSheet.answers })
    .from(measureSheet)
    .innerJoin(measureRespondent, eq(measureRespondent.id, measureSheet.respondentId))
    .where(and(eq(measureRespondent.course, course), eq(measureSheet.occasion, 'pre'), eq(measureSheet.version, instrument.version)));
  return { version: instrument.version, pairs: compareForms(instrument, sheets) };
};
