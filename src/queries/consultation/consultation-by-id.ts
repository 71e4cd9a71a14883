import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, consultation, guidance, guidanceReview, institution, person, trainingProvider, unit } from '#db/schema/index.ts';
import { type Actor, may } from '#domain/auth/permission.ts';

export type ConsultationRow = typeof consultation.$inferSelect;
export type GuidanceRow = typeof guidance.$inferSelect;
export type Asked = ConsultationRow & { desk: typeof trainingProvider.$inferSelect };

export const consultationById = async (db: Reader, id: string): Promise<Asked | undefined> => {
  const [row] = await db
    .select({ consultation, desk: trainingProvider })
    .from(consultation)
    .innerJoin(trainingProvider, eq(trainingProvider.id, consultation.providerId))
    .where(eq(consultation.id, id));
  return row && { ...row.consultation, desk: row.desk };
};

/** Which side of a question somebody stands on: who asked it, the desk, or neither. */
export const sideOf = (actor: Actor, { personId, desk }: Asked): 'asks' | 'answers' | undefined => {
  if (may(actor, 'consultations.answer', { institutionId: desk.institutionId })) return 'answers';
  return actor.kind === 'person' && actor.personId === personId ? 'asks' : undefined;
};

/** The texts for reuse that were written from an answer, the newest first. */
export const guidancesFrom = (db: Reader, consultationId: string): Promise<GuidanceRow[]> =>
  db.select().from(guidance).where(eq(guidance.consultationId, consultationId)).orderBy(desc(guidance.writtenAt));

export const reviewersOf = async (db: Reader, guidanceId: string): Promise<string[]> => {
  const rows = await db.select().from(guidanceReview).where(eq(guidanceReview.guidanceId, guidanceId)).orderBy(guidanceReview.reviewedAt);
  return rows.map(({ reviewedBy }) => reviewedBy);
};

/** The names that a text for everybody may not hold: of who asked, of their institution, and of its units. */
export const namesBehind = async (db: Reader, { personId, institutionId }: ConsultationRow): Promise<string[]> => {
  const [who] = await db.select({ name: person.name, email: person.email }).from(person).where(eq(person.id, personId));
  const [home] = await db.select().from(institution).where(eq(institution.id, institutionId));
  const units = await db
    .select({ nameZh: unit.nameZh, nameEn: unit.nameEn })
    .from(unit)
    .where(
      inArray(
        unit.id,
        db
          .select({ id: affiliation.unitId })
          .from(affiliation)
          .where(and(eq(affiliation.personId, personId), eq(affiliation.institutionId, institutionId), isNull(affiliation.finishedOn))),
      ),
    );
  // 演示 in brackets labels what is invented and is no part of the name.
  const bare = (name: string) => name.replace(/[（(](演示|demo)[）)]/gi, '').trim();
  return [who?.name, who?.email, home?.nameZh, home?.nameEn, ...units.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn])].flatMap((name) =>
    name ? [bare(name)] : [],
  );
};
