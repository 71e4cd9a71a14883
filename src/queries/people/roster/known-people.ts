import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, identifier, person } from '#db/schema/index.ts';
import type { IdentifierKind } from '#domain/people/person.ts';
import type { KnownPerson } from '#domain/people/roster/judge-row.ts';

const keyOf = (kind: IdentifierKind, value: string) => `${kind} ${value}`;

/** The people whom an institution knows by these numbers, with all their affiliations there. At most some hundreds at a time. */
export const knownPeople = async (db: Reader, institutionId: string, numbers: readonly string[]) => {
  const named = await db
    .select({ personId: person.id, name: person.name, email: person.email, kind: identifier.kind, value: identifier.value })
    .from(identifier)
    .innerJoin(person, eq(person.id, identifier.personId))
    .where(and(eq(identifier.institutionId, institutionId), inArray(identifier.value, [...numbers])));
  const affiliations = await db
    .select()
    .from(affiliation)
    .where(
      and(
        eq(affiliation.institutionId, institutionId),
        inArray(
          affiliation.personId,
          named.map(({ personId }) => personId),
        ),
      ),
    );
  const held = Map.groupBy(affiliations, ({ personId }) => personId);
  const people = new Map<string, KnownPerson>(
    named.map(({ kind, value, ...one }) => [
      keyOf(kind, value),
      {
        ...one,
        affiliations: (held.get(one.personId) ?? []).map(({ id, unitId, position, contract, startedOn, finishedOn, continues }) => ({
          id,
          unitId,
          position,
          contract,
          startedOn,
          finishedOn,
          continues,
        })),
      },
    ]),
  );
  return { byNumber: (kind: IdentifierKind, value: string) => people.get(keyOf(kind, value)) };
};

/** The numbers that begin with noughts, each under what remains without them: a spreadsheet that took them for amounts cut them off. */
export const numbersWithZeros = async (db: Reader, institutionId: string): Promise<Map<string, { number: string; name: string }>> =>
  new Map(
    (
      await db
        .select({ number: identifier.value, name: person.name })
        .from(identifier)
        .innerJoin(person, eq(person.id, identifier.personId))
        .where(and(eq(identifier.institutionId, institutionId), sql`${identifier.value} glob '0*'`))
    ).map((one) => [one.number.replace(/^0+/, ''), one]),
  );
