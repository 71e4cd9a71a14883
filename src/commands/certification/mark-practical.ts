import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { certificationAssessor, certificationPractical } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Scores } from '#domain/certification/mark.ts';
import type { CertificationRefusal } from '#domain/certification/refusals.ts';
import { writtenKinds } from '#domain/content/track.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { applicationById, practicalAskedBy } from '#queries/certification/applications-of.ts';
import { record } from '../record.ts';

/** Gives an assessor's points by the rubric, once, without sight of what the others gave. Returns the id of the practical. */
export const markPractical = (
  db: Database,
  { practicalId, scores, remarks }: { practicalId: string; scores: Scores; remarks: string },
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<string, NotFound | CertificationRefusal>> =>
  db.transaction(async (tx) => {
    const [seat] = await tx
      .select()
      .from(certificationAssessor)
      .where(and(eq(certificationAssessor.practicalId, practicalId), eq(certificationAssessor.personId, actor.personId)));
    const [practical] = await tx.select().from(certificationPractical).where(eq(certificationPractical.id, practicalId));
    const application = practical && (await applicationById(tx, practical.applicationId));
    const rules = application && (await practicalAskedBy(tx, application));
    if (!seat || !practical || !application || !rules) return refused({ code: 'shared.not_found' });
    if (application.closedAt !== null) return refused({ code: 'certification.closed' });
    if (seat.markedAt !== null) return refused({ code: 'certification.already_marked' });
    if (writtenKinds.includes(rules.kind) && practical.handedInAt === null) return refused({ code: 'certification.not_handed_in' });
    const beyond = rules.rubric.flatMap(({ id, points }): CertificationRefusal[] => {
      const given = scores[id];
      const fits = given !== undefined && Number.isInteger(given) && given >= 0 && given <= points;
      return fits ? [] : [{ code: 'certification.points_beyond', field: `points-${id}`, most: points }];
    });
    const [fault, ...also] = beyond;
    if (fault) return refusedTogether(fault, also);

    const asked = Object.fromEntries(rules.rubric.map(({ id }) => [id, scores[id] ?? 0]));
    await tx.update(certificationAssessor).set({ scores: asked, remarks, markedAt: now }).where(eq(certificationAssessor.id, seat.id));
    const { personId, institutionId, track } = application;
    const data = { practicalId, track, seat: seat.seat };
    await record(tx, actor, now, [{ type: 'certification.practical_marked', about: personId, institutionId, data }]);
    return granted(practicalId);
  });
