import { appointMember } from '#commands/committees/appoint-member.ts';
import { changeCommittee } from '#commands/committees/change-committee.ts';
import { endSeat } from '#commands/committees/end-seat.ts';
import { foundCommittee } from '#commands/committees/found-committee.ts';
import { withdrawSeat } from '#commands/committees/withdraw-seat.ts';
import { recordExchange } from '#commands/exchanges/record-exchange.ts';
import { cancelExchange } from '#commands/exchanges/withdraw-participation.ts';
import { addStudents } from '#commands/teaching/add-students.ts';
import { endPlace, withdrawPlace } from '#commands/teaching/end-place.ts';
import { openClass } from '#commands/teaching/open-class.ts';
import { classStudent, committeeSeat, exchange } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { addDays, addMonths } from '#domain/shared/plain-date.ts';
import type { Campus } from './campus.ts';
import { publishPolicy } from './publish-policy.ts';

export const furtherKinds = ['seat', 'end-seat', 'change-committee', 'class', 'leave-class', 'exchange', 'cancel-exchange'] as const;
type Kind = (typeof furtherKinds)[number];
type Act = { kind: Kind; fromOn: string; days: number; length: number | null };
type By = { actor: Actor; now: Date };

const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

/** A committee, a class and policies for them, so that a random life can have seats, classes and exchanges in it too. */
export const furtherLife = async ({ db, institutionId, now, system }: Campus, today: string) => {
  const about = {
    nameZh: '委员会（演示）',
    nameEn: null,
    kind: 'institutional',
    foundedOn: '2023-01-01',
    competentAuthority: null,
  } as const;
  const committeeId = value(await foundCommittee(db, { ...about, institutionId, domains: ['ai'] }, system));
  const doctors = { trigger: 'committee', audience: [{ committeeRoles: ['member'], domains: ['medicine'] }], validMonths: 6 };
  await publishPolicy(db, 'doctors', [{ from: '2023-01-01', rule: doctors }], now);
  const classId = value(
    await openClass(
      db,
      {
        institutionId,
        unitId: null,
        course: 'gen-101',
        term: '演示',
        title: '演示班',
        kind: 'compulsory',
        capacity: null,
        startedOn: addDays(today, -60),
        finishedOn: addDays(today, 60),
        dueOn: addDays(today, 20),
      },
      system,
    ),
  );
  return async ({ kind, fromOn, days, length }: Act, personId: string, by: By): Promise<void> => {
    if (kind === 'seat') {
      const finishedOn = length === null ? addMonths(fromOn, 48) : addDays(fromOn, length);
      await appointMember(db, { committeeId, personId, role: 'member', startedOn: fromOn, finishedOn, appointedOn: fromOn }, by);
    }
    const [seat] = await db.select().from(committeeSeat).limit(1);
    if (kind === 'end-seat' && seat && length === null) await withdrawSeat(db, { seatId: seat.id }, by);
    if (kind === 'end-seat' && seat && length !== null) await endSeat(db, { seatId: seat.id, finishedOn: addDays(today, days % 20) }, by);
    if (kind === 'change-committee')
      await changeCommittee(db, { committeeId, ...about, domains: length === null ? ['ai'] : ['medicine'] }, by);
    if (kind === 'class') await addStudents(db, { classId, startedOn: addDays(today, days % 40), personIds: [personId] }, by);
    const [place] = await db.select().from(classStudent).limit(1);
    if (kind === 'leave-class' && place && length === null) await withdrawPlace(db, { placeId: place.id }, by);
    if (kind === 'leave-class' && place && length !== null)
      await endPlace(db, { placeId: place.id, finishedOn: addDays(today, days % 40) }, by);
    if (kind === 'exchange')
      await recordExchange(
        db,
        {
          institutionId,
          unitId: null,
          title: '演示',
          place: '演示',
          host: null,
          purpose: null,
          startedOn: fromOn,
          finishedOn: addDays(fromOn, length ?? 10),
          personIds: [personId],
        },
        by,
      );
    const [trip] = await db.select().from(exchange).limit(1);
    if (kind === 'cancel-exchange' && trip) await cancelExchange(db, { exchangeId: trip.id }, by);
  };
};

export const isFurther = (kind: string): kind is Kind => (furtherKinds as readonly string[]).includes(kind);
