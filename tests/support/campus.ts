import { fileURLToPath } from 'node:url';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { admitPerson, type NewPerson } from '#commands/people/admit-person.ts';
import { foundInstitution } from '#commands/people/found-institution.ts';
import { refreshStatuses } from '#commands/requirements/refresh-statuses.ts';
import type { Database } from '#db/client.ts';
import { completion, edition } from '#db/schema/index.ts';
import type { Actor, Role } from '#domain/auth/permission.ts';
import { readLibrary } from '#domain/content/library.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { freshDatabase } from './database.ts';

const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));

export type Campus = {
  db: Database;
  institutionId: string;
  units: Record<string, string>;
  now: Date;
  system: { actor: Actor; now: Date };
  /** Admits a person to a unit; `today` is the first day, and it is known since `now`, unless others are given. */
  admit: (name: string, unit: string, given?: Partial<NewPerson>, knownAt?: Date) => Promise<string>;
  /** Writes down that a person completed a course on a day. */
  complete: (personId: string, course: string, day: string) => Promise<string>;
  as: (personId: string, role: Role, unit?: string) => Extract<Actor, { kind: 'person' }>;
};

/** A small institution with units two deep, and all published content, as on `now`. */
export const campus = async (now = new Date('2026-11-25T02:00:00Z')): Promise<Campus> => {
  const db = freshDatabase();
  await publishEditions(db, library, new Date('2025-08-01T00:00:00Z'));
  const { institutionId, units } = await foundInstitution(db, {
    slug: 'campus',
    nameZh: '测试大学（演示）',
    nameEn: 'Test University (demo)',
    isDemo: true,
    units: [
      { nameZh: '医学部', nameEn: 'Medicine', units: [{ nameZh: '临床医学院', nameEn: 'Clinical Medicine' }] },
      { nameZh: '信息学部', nameEn: 'Information', units: [{ nameZh: '人工智能学院', nameEn: 'Artificial Intelligence' }] },
    ],
  });
  const system = { actor: { kind: 'system' } as const, now };
  const editions = await db.select({ id: edition.id, slug: edition.slug, kind: edition.kind }).from(edition);
  return {
    db,
    institutionId,
    units,
    now,
    system,
    admit: (name, unit, given = {}, knownAt = now) => {
      const unitId = units[unit];
      if (!unitId) throw new Error(`The campus has no unit ${unit}.`);
      return admitPerson(
        db,
        {
          name,
          email: null,
          staffNumber: null,
          institutionId,
          unitId,
          position: 'researcher',
          startedOn: '2026-11-25',
          isDemo: true,
          ...given,
        },
        { ...system, now: knownAt },
      );
    },
    complete: async (personId, course, day) => {
      const id = crypto.randomUUID();
      const editionId = editions.find(({ kind, slug }) => kind === 'course' && slug === course)?.id ?? editions[0]?.id ?? '';
      await db.insert(completion).values({ id, personId, course, editionId, minutes: 90, completedOn: day, completedAt: startOfDay(day) });
      await db.transaction((tx) => refreshStatuses(tx, [personId], now));
      return id;
    },
    as: (personId, role, unit) => ({
      kind: 'person',
      personId,
      accountId: `account-${personId}`,
      name: role,
      grants: [
        { role: 'learner', institutionId: null, unitId: null },
        { role, institutionId, unitId: unit === undefined ? null : (units[unit] ?? null) },
      ],
    }),
  };
};
