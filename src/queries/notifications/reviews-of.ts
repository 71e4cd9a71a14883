import { and, asc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { account, project, projectMember, projectProxy } from '#db/schema/index.ts';
import { type ReviewToDo, reviewsToDo } from '#domain/projects/review-duties.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** Who is in charge of which approved project on a day or later: its leads, and whom they named to do the clicks. */
const inCharge = (db: Reader, day: PlainDate) => {
  const approved = isNotNull(project.approvedOn);
  const led = db
    .select({ personId: projectMember.personId, projectId: projectMember.projectId })
    .from(projectMember)
    .innerJoin(project, eq(project.id, projectMember.projectId))
    .where(and(approved, eq(projectMember.role, 'lead'), lastsTo(projectMember, day)));
  const proxied = db
    .select({ personId: projectProxy.personId, projectId: projectProxy.projectId })
    .from(projectProxy)
    .innerJoin(project, eq(project.id, projectProxy.projectId))
    .where(and(approved, isNull(projectProxy.withdrawnAt)));
  return union(led, proxied).as('in_charge');
};

/** What the reviews of their projects ask of these people. */
export const reviewsOf = async (db: Reader, personIds: readonly string[], day: PlainDate): Promise<Map<string, ReviewToDo[]>> => {
  const charge = inCharge(db, day);
  const rows = await db
    .select({ personId: charge.personId, project })
    .from(charge)
    .innerJoin(project, eq(project.id, charge.projectId))
    .where(inArray(charge.personId, [...personIds]));
  const found = new Map<string, ReviewToDo[]>();
  for (const row of rows) found.set(row.personId, [...(found.get(row.personId) ?? []), ...reviewsToDo(row.project, day)]);
  return found;
};

/** The people with an account who are in charge of projects whose review asks, or will ask, something; those after an id, in order. */
export const peopleInCharge = async (db: Reader, { after, limit }: { after: string; limit: number }, day: PlainDate): Promise<string[]> => {
  const charge = inCharge(db, day);
  const asks = or(and(isNotNull(project.listedActivity), isNull(project.registeredOn)), isNotNull(project.followUpOn));
  const rows = await db
    .selectDistinct({ id: charge.personId })
    .from(charge)
    .innerJoin(project, and(eq(project.id, charge.projectId), asks))
    .innerJoin(account, and(eq(account.personId, charge.personId), isNull(account.closedAt)))
    .where(gt(charge.personId, after))
    .orderBy(asc(charge.personId))
    .limit(limit);
  return rows.map(({ id }) => id);
};
