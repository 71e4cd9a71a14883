import { and, eq } from 'drizzle-orm';
import { appointMember } from '#commands/committees/appoint-member.ts';
import { foundCommittee } from '#commands/committees/found-committee.ts';
import { confirmAttendance } from '#commands/events/confirm-attendance.ts';
import { enterSheet } from '#commands/events/correct-attendance.ts';
import { makePacks } from '#commands/packs/make-packs.ts';
import { orderPack } from '#commands/packs/order-pack.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { changeProject } from '#commands/projects/change-project.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { completion, edition, fact } from '#db/schema/index.ts';
import { plainNature } from '#domain/projects/nature.ts';
import type { NewPack } from '#domain/reporting/pack/pack.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { at, eventWorld, value } from './event-world.ts';

export { at, value } from './event-world.ts';

/** After everything of these tests was entered: 12 December 2026, 10:00 in Beijing. */
export const asked = new Date('2026-12-12T02:00:00Z');

export type PackWorld = Awaited<ReturnType<typeof packWorld>>;

/** An institution with a committee of three, a workshop at which two of them were, an approved project, an extension and something overdue. */
export const packWorld = async () => {
  const made = await eventWorld(2);
  const { db, institutionId, system, secretary, now } = made;
  const by = { actor: secretary, now };
  const committeeId = value(
    await foundCommittee(
      db,
      {
        ...{ institutionId, nameZh: '科技伦理审查委员会（演示）', nameEn: 'Ethics Committee (demo)', kind: 'institutional' },
        ...{ domains: ['medicine'], foundedOn: '2024-01-01', competentAuthority: '北京市科委（演示）' },
      },
      by,
    ),
  );
  const people: Record<string, string> = {};
  const seats: Record<string, string> = {};
  const named = [
    ['王㛃', 'chair', '3001'],
    ['陈𬭎', 'member', '3002'],
    ['Łukasz Nowak', 'lay', '3003'],
  ] as const;
  for (const [name, role, staffNumber] of named) {
    const personId = await made.admit(name, '临床医学院', { startedOn: '2024-01-01', staffNumber });
    people[name] = personId;
    const term = { startedOn: '2024-01-01', finishedOn: '2028-12-31', appointedOn: '2023-12-20' };
    seats[name] = value(await appointMember(db, { committeeId, personId, role, ...term }, by));
  }
  // As a course is completed in the house: with the fact of it, without which nobody knows of it at an instant.
  const completed = async (completedOn: string, personId = people['王㛃'] ?? '', at = startOfDay(completedOn)) => {
    const [{ id: editionId = '' } = {}] = await db
      .select({ id: edition.id })
      .from(edition)
      .where(and(eq(edition.kind, 'course'), eq(edition.slug, 'gen-101')));
    const id = crypto.randomUUID();
    await db.insert(completion).values({ id, personId, course: 'gen-101', editionId, minutes: 90, completedOn, completedAt: at });
    const data = { completionId: id, course: 'gen-101', editionId };
    await db.insert(fact).values({ at, type: 'progress.course_completed', actor: 'system', about: personId, institutionId: null, data });
  };
  const eventId = await made.hold({ capacity: 30 });
  const after = { actor: secretary, now: at(200) };
  value(await enterSheet(db, { eventId, numbers: ['3001', '3002'], personIds: [] }, after));
  value(await confirmAttendance(db, { eventId }, after));
  await completed('2026-11-20');
  const projectId = value(
    await createProject(
      db,
      {
        ...{ institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-06-01', finishedOn: null },
      },
      system,
    ),
  );
  const told = { title: '步态研究（演示）', startedOn: '2026-06-01', finishedOn: null };
  value(
    await changeProject(
      db,
      { projectId, ...plainNature, ...told, domains: ['medicine'], listedActivity: 'KJ-L4', approvedOn: '2026-11-25' },
      system,
    ),
  );
  for (const [name, role] of [
    ['王㛃', 'lead'],
    ['Łukasz Nowak', 'investigator'],
  ] as const)
    value(await addMember(db, { projectId, personId: people[name] ?? '', role, startedOn: '2026-11-01' }, system));
  const order = async (given: Partial<NewPack> = {}, when = asked) =>
    value(
      await orderPack(
        db,
        { institutionId, committeeId: null, kind: 'inspection', day: '2026-12-12', locale: 'zh-CN', ...given },
        { actor: secretary, now: when },
      ),
    );
  const make = (when = asked) => makePacks(db, when, { forMs: 120_000 });
  return { ...made, committeeId, people, seats, eventId, completed, projectId, order, make };
};
