import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certificationApplication, certificationAssessor, certificationPractical } from '#db/schema/index.ts';
import { type Agreement, agreementOf, totalOf } from '#domain/certification/mark.ts';
import type { Practical } from '#domain/content/track.ts';
import { inForce } from '#domain/shared/dated.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { among } from '../shared/among.ts';
import { trackById } from './tracks-published.ts';

export type ApplicationRow = typeof certificationApplication.$inferSelect;
export type AssessorRow = typeof certificationAssessor.$inferSelect;
/** A practical with its assessors and what their marks come to. */
export type PracticalHeld = typeof certificationPractical.$inferSelect & {
  assessors: AssessorRow[];
  agreement: Agreement;
  rules: Practical;
};

export const applicationById = async (db: Reader, id: string): Promise<ApplicationRow | undefined> =>
  (await db.select().from(certificationApplication).where(eq(certificationApplication.id, id)))[0];

/** The rules an application was begun under. What changes later touches nobody who is under way. */
export const rulesOfApplication = async (db: Reader, { editionId, enrolledAt }: Pick<ApplicationRow, 'editionId' | 'enrolledAt'>) => {
  const track = await trackById(db, editionId);
  const rules = inForce(track.rules, dayOf(enrolledAt));
  if (!rules) throw new Error(`Nobody could enrol in ${track.title.en} before its rules were in force.`);
  return { track, rules };
};

export const practicalAskedBy = async (db: Reader, application: ApplicationRow): Promise<Practical | null> => {
  const { rules } = await rulesOfApplication(db, application);
  return application.renewsId === null ? rules.practical : rules.renewal.practical;
};

/** The practicals of applications, oldest first. */
export const practicalsOf = async (db: Reader, applications: readonly ApplicationRow[]): Promise<Map<string, PracticalHeld[]>> => {
  const ids = applications.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(certificationPractical)
    .where(among(certificationPractical.applicationId, ids))
    .orderBy(asc(certificationPractical.arrangedAt));
  const assessors = Map.groupBy(
    await db
      .select()
      .from(certificationAssessor)
      .where(
        among(
          certificationAssessor.practicalId,
          rows.map(({ id }) => id),
        ),
      )
      .orderBy(asc(certificationAssessor.seat)),
    ({ practicalId }) => practicalId,
  );
  const asked = new Map<string, Practical | null>();
  for (const one of applications) asked.set(one.id, await practicalAskedBy(db, one));
  const held = rows.flatMap((row): PracticalHeld[] => {
    const rules = asked.get(row.applicationId);
    if (!rules) return [];
    const seats = assessors.get(row.id) ?? [];
    const totals = seats.flatMap(({ scores }) => (scores === null ? [] : [totalOf(scores)]));
    return [{ ...row, assessors: seats, agreement: agreementOf(totals, rules), rules }];
  });
  return Map.groupBy(held, ({ applicationId }) => applicationId);
};

/** The last practical of an application; undefined while none was arranged. */
export const lastPractical = async (db: Reader, application: ApplicationRow): Promise<PracticalHeld | undefined> =>
  (await practicalsOf(db, [application])).get(application.id)?.at(-1);
