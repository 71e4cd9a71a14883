import { asc, eq, sql } from 'drizzle-orm';
import { appointMember } from '#commands/committees/appoint-member.ts';
import { foundCommittee } from '#commands/committees/found-committee.ts';
import type { Database } from '#db/client.ts';
import { attendance, hoursEntry, project, trainingEvent } from '#db/schema/index.ts';
import type { CommitteeRole } from '#domain/committees/committee.ts';
import { addDays, startOfDay } from '#domain/shared/plain-date.ts';
import { dice } from '../city/dice.ts';
import { now, today } from '../city/sizes.ts';

const committees = 3;
const seatsEach = 21;
const events = 60;
const by = { actor: { kind: 'system' } as const, now };

const seat = async (db: Database, institutionId: string, people: readonly string[]): Promise<void> => {
  const term = { startedOn: '2025-01-01', finishedOn: '2027-12-31', appointedOn: '2024-12-20' };
  for (let n = 0; n < committees; n += 1) {
    const about = { nameZh: `审查委员会${n + 1}（演示）`, nameEn: `Committee ${n + 1} (demo)`, kind: 'institutional' as const };
    const founded = await foundCommittee(
      db,
      { institutionId, ...about, domains: [], foundedOn: '2024-01-01', competentAuthority: null },
      by,
    );
    if (!founded.ok) throw new Error(founded.refusal.code);
    for (let i = 0; i < seatsEach; i += 1) {
      const role: CommitteeRole = i === 0 ? 'chair' : i === 1 ? 'lay' : 'member';
      await appointMember(db, { committeeId: founded.value, personId: people[n * seatsEach + i] ?? '', role, ...term }, by);
    }
  }
};

const hold = async (db: Database, institutionId: string, people: readonly string[]): Promise<void> => {
  const chance = dice(7);
  for (let n = 0; n < events; n += 1) {
    const day = addDays(today, -6 * n - 1);
    const startsAt = new Date(startOfDay(day).getTime() + 14 * 3_600_000);
    const [eventId, endsAt] = [chance.id(), new Date(startsAt.getTime() + 2 * 3_600_000)];
    const words = { title: `第${n + 1}场工作坊（演示）`, titleEn: `Workshop ${n + 1} (demo)`, summary: '演示' };
    const told = {
      createdBy: 'system',
      createdAt: startOfDay(addDays(day, -20)),
      changedAt: startsAt,
      confirmedAt: endsAt,
      confirmedBy: 'system',
    };
    await db.insert(trainingEvent).values({
      ...{ id: eventId, institutionId, kind: 'workshop', audience: 'own', ...words, place: '一号会议室', startsAt, endsAt },
      ...{ topics: [{ topic: 'ethics-review', minutes: 120 }], secret: 'bench', sequence: 0, ...told },
    });
    const there = new Set(Array.from({ length: chance.int(40, 160) }, () => chance.pick(people)));
    const stamp = { recordedAt: endsAt, recordedBy: 'system' };
    await db
      .insert(attendance)
      .values([...there].map((personId) => ({ id: chance.id(), eventId, personId, way: 'code' as const, signedInAt: startsAt, ...stamp })));
    const entry = {
      kind: 'workshop',
      topic: 'ethics-review',
      minutes: 120,
      earnedOn: day,
      eventId,
      institutionId: null,
      ...stamp,
    } as const;
    await db.insert(hoursEntry).values([...there].map((personId) => ({ id: chance.id(), personId, ...entry })));
  }
};

/** What a pack tells of besides a roster: committees with their members, workshops with who was there, and projects whose review approved them. */
export const liveAtCollege = async (db: Database, institutionId: string): Promise<void> => {
  const people = await db.all<{ id: string }>(sql`select distinct person_id as id from affiliation
    where institution_id = ${institutionId} and started_on <= '2024-01-01' and finished_on is null order by person_id`);
  const ids = people.map(({ id }) => id);
  await seat(db, institutionId, ids);
  await hold(db, institutionId, ids);
  const all = await db
    .select({ id: project.id })
    .from(project)
    .where(eq(project.institutionId, institutionId))
    .orderBy(asc(project.number));
  await db.run(sql`update project set approved_on = started_on where institution_id = ${institutionId} and started_on <= ${today}`);
  if (all.length === 0) throw new Error('The first institution of the city has no projects.');
};
