import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { evidence, measureRespondent, measureResponse, measureSheet } from '#db/schema/index.ts';
import { type Form, formOn, forms, type Occasion } from '#domain/assessment/evaluation/measure.ts';
import { delayedFrom, isPilot, occasionOn } from '#domain/assessment/evaluation/occasion.ts';
import type { Instrument } from '#domain/content/instrument.ts';
import { lastCompletedOn } from '#domain/progress/completion.ts';
import { seedFrom } from '#domain/refresh/choose-items.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { newestEdition } from '../content/editions.ts';
import { completionsOf } from '../requirements/completions-of.ts';

export type MeasureFor = {
  title: Bilingual;
  instrument: Instrument;
  respondentId: string | null;
  firstForm: Form;
  occasion: Occasion | null;
  /** The form that is offered now. */
  form: Form;
  taken: { occasion: Occasion; on: PlainDate }[];
  delayedFrom: PlainDate | null;
  isPilot: boolean;
};

/** What a person may be asked before, after and ninety days after a course; undefined where the course has no such forms. */
export const measureFor = async (
  db: Reader,
  { personId, course, today }: { personId: string; course: string; today: PlainDate },
): Promise<MeasureFor | undefined> => {
  const edition = await newestEdition(db, 'course', course);
  const instrument = edition?.snapshot.measure;
  if (!edition || !instrument) return undefined;
  const [respondent] = await db
    .select()
    .from(measureRespondent)
    .where(and(eq(measureRespondent.personId, personId), eq(measureRespondent.course, course)));
  const sheets = respondent
    ? await db
        .select({ occasion: measureSheet.occasion, at: measureSheet.answeredAt })
        .from(measureSheet)
        .where(eq(measureSheet.respondentId, respondent.id))
    : [];
  const taken = sheets.map(({ occasion, at }) => ({ occasion, on: dayOf(at) }));
  const begun = (await db.$count(evidence, and(eq(evidence.personId, personId), eq(evidence.course, course)))) > 0;
  const completedOn = lastCompletedOn(await completionsOf(db, [personId]), course);
  const occasion = occasionOn({ begun, completedOn, taken, today });
  // Each form comes first for about half of the people, and the same one whenever a person looks.
  const firstForm = respondent?.firstForm ?? forms[seedFrom(personId, course, 'measure') % 2] ?? 'A';
  return {
    title: edition.snapshot.course.title,
    instrument,
    respondentId: respondent?.id ?? null,
    firstForm,
    occasion,
    form: formOn(firstForm, occasion ?? 'pre'),
    taken,
    delayedFrom: delayedFrom(taken),
    isPilot: isPilot(await takersOf(db, course)),
  };
};

/** How many people have taken each form of a course. */
const takersOf = async (db: Reader, course: string): Promise<Record<Form, number>> => {
  const rows = await db
    .selectDistinct({ id: measureResponse.respondentId, form: measureResponse.form })
    .from(measureResponse)
    .innerJoin(measureRespondent, eq(measureRespondent.id, measureResponse.respondentId))
    .where(eq(measureRespondent.course, course));
  const of = (form: Form) => rows.filter((row) => row.form === form).length;
  return { A: of('A'), B: of('B') };
};
