import { and, asc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committee, committeeSeat, institution, person } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type Within, wholeFor } from '../people/within.ts';
import type { CommitteeRow } from './committee-by-id.ts';

export type CommitteeSeen = CommitteeRow & {
  institution: { nameZh: string; nameEn: string; isDemo: boolean };
  seated: number;
  chairs: string[];
};

/** The institutions whose committees somebody may read: the whole of each, since a committee belongs to no unit. */
export const registersOf = (db: Reader, actor: Actor, permission: 'committees.read' | 'committees.manage'): Promise<Within[]> =>
  wholeFor(db, actor, permission);

/** The committees that somebody may read, with how many sit on each on a day and who is in the chair. */
export const committeesSeen = async (db: Reader, actor: Actor, day: PlainDate): Promise<CommitteeSeen[]> => {
  const places = await registersOf(db, actor, 'committees.read');
  const onDay = and(isNull(committeeSeat.withdrawnAt), lte(committeeSeat.startedOn, day), gte(committeeSeat.finishedOn, day));
  const rows = await db
    .select({
      committee,
      institution: { nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo },
      seated: sql<number>`(select count(*) from ${committeeSeat} where ${committeeSeat.committeeId} = ${committee.id} and ${onDay})`,
    })
    .from(committee)
    .innerJoin(institution, eq(institution.id, committee.institutionId))
    .where(
      inArray(
        committee.institutionId,
        places.map((one) => one.institution.id),
      ),
    )
    .orderBy(asc(institution.slug), asc(committee.foundedOn), asc(committee.nameZh))
    .limit(500);
  const chairs = await db
    .select({ committeeId: committeeSeat.committeeId, name: person.name })
    .from(committeeSeat)
    .innerJoin(person, eq(person.id, committeeSeat.personId))
    .where(
      and(
        inArray(
          committeeSeat.committeeId,
          rows.map((row) => row.committee.id),
        ),
        eq(committeeSeat.role, 'chair'),
        onDay,
      ),
    );
  return rows.map(({ committee: row, ...rest }) => ({
    ...row,
    ...rest,
    chairs: chairs.filter(({ committeeId }) => committeeId === row.id).map(({ name }) => name),
  }));
};
