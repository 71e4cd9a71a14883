import { grantRole } from '#commands/auth/grant-role.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { admitPerson } from '#commands/people/admit-person.ts';
import { foundInstitution } from '#commands/people/found-institution.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { record } from '#commands/record.ts';
import type { Database } from '#db/client.ts';
import { completion } from '#db/schema/index.ts';
import { demoPassword } from '#db/seed/cast.ts';
import type { CrowdMember } from '#db/seed/crowd.ts';
import { demoAuthority, demoViewer, overseen } from '#db/seed/overseen.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { knownSince } from './known-since.ts';

type Context = { actor: Actor; now: Date };
type Place = { institutionId: string; units: Record<string, string> };

const course = 'gen-101';

/** Admits those who make up the numbers, with what they completed entered as a thing of the past. */
export const seedCrowd = async (
  db: Database,
  { institutionId, units }: Place,
  people: readonly CrowdMember[],
  context: Context,
): Promise<void> => {
  const { actor, now } = context;
  const taught = await newestEdition(db, 'course', course);
  if (!taught) throw new Error(`The demonstration needs the course ${course}, which is not published.`);
  const daysAgo = (days: number) => addDays(dayOf(now), -days);
  for (const { name, staffNumber, unit, position, startedDaysAgo, completedDaysAgo } of people) {
    const unitId = units[unit];
    if (!unitId) throw new Error(`The crowd names a unit that its institution has not: ${unit}.`);
    const startedOn = daysAgo(startedDaysAgo);
    const personId = await admitPerson(
      db,
      { name, email: null, staffNumber, institutionId, unitId, position, startedOn, isDemo: true },
      knownSince(startedOn, context),
    );
    if (completedDaysAgo === null) continue;
    await db.transaction(async (tx) => {
      const row = { id: crypto.randomUUID(), personId, course, editionId: taught.id, minutes: taught.snapshot.course.minutes };
      await tx.insert(completion).values({ ...row, completedOn: daysAgo(completedDaysAgo), completedAt: now });
      const data = { course, completionId: row.id, editionId: row.editionId };
      await record(tx, actor, now, [{ type: 'progress.course_completed', about: personId, institutionId: null, data }]);
      await advanceLearner(tx, personId, now, actor);
    });
  }
};

/** Gives the demonstration its other institutions, and somebody who looks on for a competent authority over all that hold people of it. */
export const seedOverseen = async (db: Database, university: string, context: Context): Promise<void> => {
  const seen = [university];
  for (const { institution, people } of overseen) {
    const place = await foundInstitution(db, institution);
    await seedCrowd(db, place, people, context);
    seen.push(place.institutionId);
  }
  const { institutionId, units } = await foundInstitution(db, demoAuthority);
  const { name, email, staffNumber, unit, position, startsInDays } = demoViewer;
  const startedOn = addDays(dayOf(context.now), startsInDays);
  const personId = await admitPerson(
    db,
    { name, email, staffNumber, institutionId, unitId: units[unit] ?? '', position, startedOn, isDemo: true },
    context,
  );
  await openAccount(db, { personId, email, password: demoPassword, locale: 'zh-CN', now: context.now });
  for (const institutionId of seen)
    for (const role of ['authority_viewer', 'authority_officer'] as const)
      await grantRole(db, { personId, role, institutionId, unitId: null }, context);
};
