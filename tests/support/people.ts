import { openAccount } from '#commands/auth/open-account.ts';
import { admitPerson } from '#commands/people/admit-person.ts';
import { foundInstitution } from '#commands/people/found-institution.ts';
import type { Database } from '#db/client.ts';
import type { Actor, Grant } from '#domain/auth/permission.ts';

export const system = { kind: 'system' } as const;
export const password = 'a quiet desk by a window';

/** An institution with one unit. */
export const anInstitution = async (db: Database, slug: string): Promise<{ institutionId: string; unitId: string }> => {
  const { institutionId, units } = await foundInstitution(db, {
    slug,
    nameZh: `演示单位 ${slug}`,
    nameEn: `Demo institution ${slug}`,
    isDemo: true,
    units: [{ nameZh: '演示部门', nameEn: 'Demo unit' }],
  });
  return { institutionId, unitId: units['演示部门'] ?? '' };
};

type Place = { institutionId: string; unitId: string };

/** A person on the roster, without an account. */
export const someone = (
  db: Database,
  place: Place,
  given: { staffNumber: string; email: string | null; now: Date; name?: string },
): Promise<string> =>
  admitPerson(
    db,
    {
      name: given.name ?? '林小满',
      email: given.email,
      staffNumber: given.staffNumber,
      ...place,
      position: 'student',
      startedOn: '2026-11-01',
      isDemo: true,
    },
    { actor: system, now: given.now },
  );

/** A person with an account, whose password is `password`. */
export const someoneSignedUp = async (
  db: Database,
  place: Place,
  given: { staffNumber: string; email: string; now: Date },
): Promise<Extract<Actor, { kind: 'person' }>> => {
  const personId = await someone(db, place, given);
  const accountId = await openAccount(db, { personId, email: given.email, password, locale: 'zh-CN', now: given.now });
  return { kind: 'person', personId, accountId, name: '林小满', grants: [] };
};

export const asRole = (role: Grant['role'], institutionId: string | null, unitId: string | null = null): Actor => ({
  kind: 'person',
  personId: 'somebody',
  accountId: 'somebody',
  name: '演示',
  grants: [{ role, institutionId, unitId }],
});
