import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, affiliation, completion, identifier, person, personMerge, unit } from '#db/schema/index.ts';
import { type Actor, may } from '#domain/auth/permission.ts';
import { institutionsOf } from './institutions-of.ts';

const mayMerge = async (db: Reader, ids: readonly string[], actor: Actor): Promise<boolean> => {
  const places = await institutionsOf(db, ids);
  return places.length > 0 && places.every((institutionId) => may(actor, 'people.merge', { institutionId }));
};

/** The records merged into this one that can still be separated, for whoever may do that. */
export const mergesInto = async (db: Reader, personId: string, actor: Actor) =>
  (await mayMerge(db, [personId], actor))
    ? db
        .select({ id: personMerge.id, name: person.name, mergedAt: personMerge.mergedAt })
        .from(personMerge)
        .innerJoin(person, eq(person.id, personMerge.goneId))
        .where(and(eq(personMerge.keptId, personId), isNull(personMerge.undoneAt)))
        .orderBy(desc(personMerge.mergedAt))
    : [];

export type RecordCompared = {
  id: string;
  name: string;
  email: string | null;
  numbers: string[];
  units: string[];
  completions: number;
  account: 'open' | 'none';
};

const compared = async (db: Reader, id: string): Promise<RecordCompared | undefined> => {
  const [who] = await db.select({ name: person.name, email: person.email }).from(person).where(eq(person.id, id));
  if (!who) return undefined;
  const numbers = await db.select({ value: identifier.value }).from(identifier).where(eq(identifier.personId, id));
  const units = await db
    .selectDistinct({ name: unit.nameZh })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(eq(affiliation.personId, id));
  const [done] = await db.select({ n: count() }).from(completion).where(eq(completion.personId, id));
  const [open] = await db
    .select({ id: account.id })
    .from(account)
    .where(and(inArray(account.personId, [id]), isNull(account.closedAt)));
  return {
    id,
    ...who,
    numbers: numbers.map(({ value }) => value),
    units: units.map(({ name }) => name),
    completions: done?.n ?? 0,
    account: open ? 'open' : 'none',
  };
};

/** Two records side by side; undefined unless both are there and the actor may merge them. */
export const recordsCompared = async (db: Reader, keptId: string, goneId: string, actor: Actor) => {
  if (!(await mayMerge(db, [keptId], actor)) || !(await mayMerge(db, [goneId], actor))) return undefined;
  const [kept, gone] = [await compared(db, keptId), await compared(db, goneId)];
  return kept && gone ? { kept, gone } : undefined;
};
