import { grantRole } from '#commands/auth/grant-role.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { admitPerson } from '#commands/people/admit-person.ts';
import { foundInstitution } from '#commands/people/found-institution.ts';
import type { Database } from '#db/client.ts';
import { cast, demoInstitution, demoPassword } from '#db/seed/cast.ts';
import { demoViewer, universityCrowd } from '#db/seed/overseen.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { demoSignIns } from '#queries/people/demo-sign-ins.ts';
import { isEmpty } from '#queries/people/is-empty.ts';
import { knownSince } from './known-since.ts';
import { seedCertified } from './seed-certified.ts';
import { seedEvents } from './seed-events.ts';
import { seedHearings } from './seed-hearings.ts';
import { seedCrowd, seedOverseen } from './seed-overseen.ts';
import { seedPool } from './seed-pool.ts';
import { seedProject } from './seed-project.ts';
import { seedSocieties } from './seed-societies.ts';
import { seedTalk } from './seed-talk.ts';
import { seedUniversityLife } from './seed-university-life.ts';
import { seedWritten } from './seed-written.ts';

export type SignIn = { email: string; tells: string; password: string };

const system = { kind: 'system' } as const;

/** Gives an empty database the labelled demonstration. Returns the demo sign-ins of this database, none where the demonstration was never seeded. */
export const seedDemo = async (db: Database, now: Date): Promise<SignIn[]> => {
  if (await isEmpty(db)) {
    const { institutionId, units } = await foundInstitution(db, demoInstitution);
    const people: Record<string, string> = {};
    for (const { key, name, email, staffNumber, unit, position, startsInDays, role } of cast) {
      const unitId = units[unit];
      if (!unitId) throw new Error(`The cast names a unit that the demo institution has not: ${unit}.`);
      const startedOn = addDays(dayOf(now), startsInDays);
      const personId = await admitPerson(
        db,
        { name, email, staffNumber, institutionId, unitId, position, startedOn, isDemo: true },
        knownSince(startedOn, { actor: system, now }),
      );
      people[key] = personId;
      await openAccount(db, { personId, email, password: demoPassword, locale: 'zh-CN', now });
      if (role !== 'learner')
        await grantRole(
          db,
          { personId, role, institutionId: role === 'platform_administrator' ? null : institutionId, unitId: null },
          { actor: system, now },
        );
    }
    await seedProject(db, { institutionId, units, people }, { actor: system, now });
    await seedCrowd(db, { institutionId, units }, universityCrowd, { actor: system, now });
    await seedUniversityLife(db, { institutionId, units }, { actor: system, now });
    await seedEvents(db, { institutionId, people }, { actor: system, now });
    await seedTalk(db, { institutionId, people }, now);
    const drawId = await seedPool(db, { institutionId, people }, now);
    await seedHearings(db, { institutionId, people, drawId }, now);
    await seedSocieties(db, { institutionId, people }, { actor: system, now });
    await seedCertified(db, { institutionId, people }, { actor: system, now });
    await seedWritten(db, { institutionId, people }, now);
    await seedOverseen(db, institutionId, { actor: system, now });
  }
  const there = new Set(await demoSignIns(db));
  return [...cast, demoViewer]
    .filter(({ email }) => there.has(email))
    .map(({ email, tells }) => ({ email, tells: `${tells['zh-CN']} · ${tells.en}`, password: demoPassword }));
};
