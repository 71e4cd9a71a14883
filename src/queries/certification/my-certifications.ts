import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certificationApplication, certificationAssessor, certificationPractical } from '#db/schema/index.ts';
import { type Holding, holdingOn } from '#domain/certification/holding.ts';
import { inForce } from '#domain/shared/dated.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type Certificate, certificatesOf } from './certificates-of.ts';
import { type TrackShown, tracksPublished } from './tracks-published.ts';

export type HeldTrack = TrackShown & { holding: Holding; certificate: Certificate };
export type ToAssess = { practicalId: string; brief: string; track: string; waits: 'opinion' | 'marks' };

/** The practicals that wait for this assessor's marks, in applications that are open. */
export const toAssess = async (db: Reader, personId: string): Promise<ToAssess[]> => {
  const rows = await db
    .select({
      practicalId: certificationPractical.id,
      brief: certificationPractical.brief,
      track: certificationApplication.track,
      handedInAt: certificationPractical.handedInAt,
    })
    .from(certificationAssessor)
    .innerJoin(certificationPractical, eq(certificationPractical.id, certificationAssessor.practicalId))
    .innerJoin(certificationApplication, eq(certificationApplication.id, certificationPractical.applicationId))
    .where(
      and(eq(certificationAssessor.personId, personId), isNull(certificationAssessor.markedAt), isNull(certificationApplication.closedAt)),
    )
    .orderBy(asc(certificationAssessor.namedAt));
  return rows.map(({ handedInAt, ...row }) => ({ ...row, waits: handedInAt === null ? 'opinion' : 'marks' }));
};

/** What somebody holds by track, which tracks are under way, and the others. */
export const myCertifications = async (db: Reader, personId: string, now: Date) => {
  const day = dayOf(now);
  const tracks = await tracksPublished(db, day);
  const certificates = (await certificatesOf(db, [personId])).get(personId) ?? [];
  const open = await db
    .select({ track: certificationApplication.track })
    .from(certificationApplication)
    .where(and(eq(certificationApplication.personId, personId), isNull(certificationApplication.closedAt)));
  const held = tracks.flatMap((one): HeldTrack[] => {
    const mine = certificates.filter(({ track }) => track === one.slug);
    const rules = inForce(one.track.rules, day);
    const holding =
      rules &&
      holdingOn(
        mine.map(({ period }) => period),
        rules,
        day,
      );
    const certificate = mine.find(({ id }) => id === holding?.period.id);
    return holding && certificate ? [{ ...one, holding, certificate }] : [];
  });
  const underWay = tracks.filter(({ slug }) => open.some(({ track }) => track === slug));
  const others = tracks.filter(({ slug }) => !held.some((one) => one.slug === slug) && !underWay.some((one) => one.slug === slug));
  return { held, underWay, others, toAssess: await toAssess(db, personId) };
};
