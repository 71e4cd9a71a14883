import { and, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { hearing, publicConsultation, roleGrant } from '#db/schema/index.ts';
import { rolesWith } from '#domain/auth/permission.ts';
import type { ReplyOwed } from '#domain/notifications/errands.ts';
import { hearingRecordBy, hearingReplyBy } from '#domain/participation/hearing.ts';
import { reportBy } from '#domain/participation/phase.ts';
import { type PlainDate, startOfDay } from '#domain/shared/plain-date.ts';

type Owed = ReplyOwed & { institutionId: string; by: string };

const owedOn = async (db: Reader, today: PlainDate): Promise<Owed[]> => {
  const hearings = await db
    .select({
      asked: hearing.id,
      institutionId: hearing.institutionId,
      by: hearing.announcedBy,
      endsAt: hearing.endsAt,
      recordedOn: hearing.recordedOn,
    })
    .from(hearing)
    .where(
      and(
        or(isNotNull(hearing.recordedOn), lt(hearing.endsAt, startOfDay(today))),
        isNull(hearing.answeredOn),
        isNull(hearing.cancelledOn),
      ),
    );
  const consultations = await db
    .select({
      asked: publicConsultation.id,
      institutionId: publicConsultation.institutionId,
      by: publicConsultation.createdBy,
      closesOn: publicConsultation.closesOn,
    })
    .from(publicConsultation)
    .where(and(isNull(publicConsultation.answeredOn), lt(publicConsultation.closesOn, today)));
  return [
    ...hearings.flatMap(({ recordedOn, endsAt, ...one }): Owed[] => {
      if (recordedOn === null) return [{ ...one, is: 'held', dueOn: hearingRecordBy(endsAt) }];
      return recordedOn <= today ? [{ ...one, is: 'hearing', dueOn: hearingReplyBy(recordedOn) }] : [];
    }),
    ...consultations.map(({ closesOn, ...one }): Owed => ({ ...one, is: 'consultation', dueOn: reportBy({ closesOn }) })),
  ];
};

/**
 * The records and replies that the public waits for, and whom they are asked of: whoever put the question, as long as they may host; once the day has passed, or
 * where they no longer may, everybody who hosts for the whole institution. One who keeps the platform is asked only for what they put themselves.
 */
export const repliesOwed = async (db: Reader, today: PlainDate): Promise<{ personId: string; errand: ReplyOwed }[]> => {
  const owed = await owedOn(db, today);
  if (owed.length === 0) return [];
  const places = [...new Set(owed.map(({ institutionId }) => institutionId))];
  const grants = await db
    .selectDistinct({ personId: roleGrant.personId, institutionId: roleGrant.institutionId })
    .from(roleGrant)
    .where(
      and(
        inArray(roleGrant.role, rolesWith('participation.host')),
        isNull(roleGrant.revokedAt),
        isNull(roleGrant.unitId),
        or(isNull(roleGrant.institutionId), inArray(roleGrant.institutionId, places)),
      ),
    );
  return owed.flatMap(({ institutionId, by, ...errand }) => {
    const mayHost = grants.filter((one) => one.institutionId === institutionId || one.institutionId === null);
    const asker = mayHost.filter(({ personId }) => by === `person:${personId}`);
    const everybody = mayHost.filter((one) => one.institutionId !== null);
    const told = asker.length > 0 && today <= errand.dueOn ? asker : [...asker, ...everybody];
    return [...new Set(told.map(({ personId }) => personId))].map((personId) => ({ personId, errand }));
  });
};
