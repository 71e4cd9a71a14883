import type { Database } from '#db/client.ts';
import { affiliation, identifier, person } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Contract, Position } from '#domain/people/person.ts';
import { searchKeys } from '#ports/pinyin.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

export type NewPerson = {
  name: string;
  email: string | null;
  staffNumber: string | null;
  institutionId: string;
  unitId: string;
  position: Position;
  contract?: Contract | null;
  startedOn: string;
  isDemo: boolean;
};

/** Enters a person with a first affiliation; whatever it binds them to is raised in the same transaction. Returns the person's id. */
export const admitPerson = (db: Database, given: NewPerson, { actor, now }: { actor: Actor; now: Date }): Promise<string> =>
  db.transaction(async (tx) => {
    const { name, email, staffNumber, institutionId, unitId, position, contract = null, startedOn, isDemo } = given;
    const [personId, affiliationId] = [crypto.randomUUID(), crypto.randomUUID()];
    await tx.insert(person).values({ id: personId, name, email, isDemo, createdAt: now, ...searchKeys(name) });
    if (staffNumber !== null)
      await tx.insert(identifier).values({ id: crypto.randomUUID(), personId, institutionId, kind: 'staff_number', value: staffNumber });
    const place = { unitId, position, contract, startedOn };
    await tx.insert(affiliation).values({ id: affiliationId, personId, institutionId, ...place, finishedOn: null });
    await record(tx, actor, now, [
      { type: 'people.affiliation_started', about: personId, institutionId, data: { affiliationId, ...place } },
    ]);
    await advanceLearner(tx, personId, now, actor);
    return personId;
  });
