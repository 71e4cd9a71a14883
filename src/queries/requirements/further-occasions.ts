import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { classStudent, committee, committeeSeat, exchange, exchangeParticipant, teachingClass } from '#db/schema/index.ts';
import { among } from '../shared/among.ts';
import { type OccasionAt, recordsBehind } from './occasions-of.ts';

const seatsOf = async (db: Reader, personIds: readonly string[]): Promise<OccasionAt[]> => {
  const rows = await db
    .select({ seat: committeeSeat, committee })
    .from(committeeSeat)
    .innerJoin(committee, eq(committee.id, committeeSeat.committeeId))
    .where(and(among(committeeSeat.personId, personIds), isNull(committeeSeat.withdrawnAt)));
  return rows.map(({ seat: { id, personId, role, startedOn, finishedOn }, committee: { institutionId, domains } }) => ({
    trigger: 'committee',
    id,
    personId,
    institutionId,
    committeeRole: role,
    domains,
    startedOn,
    finishedOn,
  }));
};

const classesTakenBy = async (db: Reader, personIds: readonly string[]): Promise<OccasionAt[]> => {
  const rows = await db
    .select({ place: classStudent, taken: teachingClass })
    .from(classStudent)
    .innerJoin(teachingClass, eq(teachingClass.id, classStudent.classId))
    .where(and(among(classStudent.personId, personIds), isNull(classStudent.withdrawnAt)));
  return rows.map(({ place: { id, personId, startedOn, finishedOn }, taken: { institutionId, course, kind, dueOn } }) => ({
    trigger: 'class',
    id,
    personId,
    institutionId,
    startedOn,
    // Not the last day of the class: what it asked is owed until it is met, or the student leaves.
    finishedOn,
    course,
    compulsory: kind === 'compulsory',
    dueOn,
  }));
};

const exchangesOf = async (db: Reader, personIds: readonly string[]): Promise<OccasionAt[]> => {
  const rows = await db
    .select({ part: exchangeParticipant, exchange })
    .from(exchangeParticipant)
    .innerJoin(exchange, eq(exchange.id, exchangeParticipant.exchangeId))
    .where(and(among(exchangeParticipant.personId, personIds), isNull(exchangeParticipant.withdrawnAt)));
  return rows.map(({ part: { id, personId }, exchange: { institutionId, startedOn, finishedOn } }) => ({
    trigger: 'exchange',
    id,
    personId,
    institutionId,
    startedOn,
    finishedOn,
  }));
};

/** What else binds these people: seats on committees, classes they take, exchanges they go on. What was entered by mistake is left out. */
export const furtherOccasions = async (db: Reader, personIds: readonly string[]): Promise<OccasionAt[]> => {
  const found = [...(await seatsOf(db, personIds)), ...(await classesTakenBy(db, personIds)), ...(await exchangesOf(db, personIds))];
  if (found.length === 0) return [];
  const records = await recordsBehind(db, personIds);
  return found.map((one) => ({ ...one, personIds: records(one.personId) }));
};
