import { isNull, sql } from 'drizzle-orm';
import { classStudent, committee, committeeSeat, exchange, exchangeParticipant, teachingClass } from '#db/schema/index.ts';
import { amongGiven, type Gathered, part } from '../shared/gathered.ts';
import type { OccasionAt } from './occasions-of.ts';

/** What else binds people: seats on committees, classes they take, exchanges they go on. What was entered by mistake is left out. */
export const furtherParts = {
  seats: part({
    columns: {
      id: committeeSeat.id,
      personId: committeeSeat.personId,
      committeeRole: committeeSeat.role,
      startedOn: committeeSeat.startedOn,
      finishedOn: committeeSeat.finishedOn,
      institutionId: committee.institutionId,
      domains: committee.domains,
    },
    of: committeeSeat.personId,
    from: sql`${committeeSeat} inner join ${committee} on ${committee.id} = ${committeeSeat.committeeId}`,
    where: sql`${amongGiven(committeeSeat.personId, 'people')} and ${isNull(committeeSeat.withdrawnAt)}`,
  }),
  classes: part({
    columns: {
      id: classStudent.id,
      personId: classStudent.personId,
      startedOn: classStudent.startedOn,
      // Not the last day of the class: what it asked is owed until it is met, or the student leaves.
      finishedOn: classStudent.finishedOn,
      institutionId: teachingClass.institutionId,
      course: teachingClass.course,
      kind: teachingClass.kind,
      dueOn: teachingClass.dueOn,
    },
    of: classStudent.personId,
    from: sql`${classStudent} inner join ${teachingClass} on ${teachingClass.id} = ${classStudent.classId}`,
    where: sql`${amongGiven(classStudent.personId, 'people')} and ${isNull(classStudent.withdrawnAt)}`,
  }),
  exchanges: part({
    columns: {
      id: exchangeParticipant.id,
      personId: exchangeParticipant.personId,
      institutionId: exchange.institutionId,
      startedOn: exchange.startedOn,
      finishedOn: exchange.finishedOn,
    },
    of: exchangeParticipant.personId,
    from: sql`${exchangeParticipant} inner join ${exchange} on ${exchange.id} = ${exchangeParticipant.exchangeId}`,
    where: sql`${amongGiven(exchangeParticipant.personId, 'people')} and ${isNull(exchangeParticipant.withdrawnAt)}`,
  }),
};

/** These as occasions of a person for whom `personIds` stand. */
export const furtherOccasions = (
  { seats, classes, exchanges }: Gathered<typeof furtherParts>,
  personId: string,
  personIds: readonly string[],
): OccasionAt[] => [
  ...(seats.get(personId) ?? []).map((seat) => ({ trigger: 'committee' as const, ...seat, personIds })),
  ...(classes.get(personId) ?? []).map(({ kind, ...place }) => ({
    trigger: 'class' as const,
    ...place,
    compulsory: kind === 'compulsory',
    personIds,
  })),
  ...(exchanges.get(personId) ?? []).map((one) => ({ trigger: 'exchange' as const, ...one, personIds })),
];
