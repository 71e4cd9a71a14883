import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { identifier, person } from '#db/schema/index.ts';
import type { PackPerson } from '#domain/reporting/pack/content.ts';
import { among } from '../shared/among.ts';

export type Called = PackPerson & { sortKey: string };

const unnamed: Called = { name: '—', staffNumber: null, sortKey: '' };

/** What these people are called, with their number at an institution. */
export const peopleCalled = async (db: Reader, institutionId: string, personIds: Iterable<string>): Promise<(id: string) => Called> => {
  const rows = await db
    .select({ id: person.id, name: person.name, sortKey: person.sortKey, staffNumber: identifier.value })
    .from(person)
    .leftJoin(
      identifier,
      and(eq(identifier.personId, person.id), eq(identifier.institutionId, institutionId), eq(identifier.kind, 'staff_number')),
    )
    .where(among(person.id, personIds));
  const found = new Map(rows.map(({ id, ...rest }) => [id, rest]));
  return (id) => found.get(id) ?? unnamed;
};

/** In the order of names, and of ids where names are alike. */
export const byName =
  (called: (id: string) => Called) =>
  (a: string, b: string): number => {
    const [x, y] = [called(a).sortKey + a, called(b).sortKey + b];
    return x < y ? -1 : x > y ? 1 : 0;
  };
