import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { account, affiliation, identifier, person, unit } from '#db/schema/index.ts';
import type { KnownPerson, PeopleKnown } from '#domain/projects/import/find-person.ts';
import type { PersonRef } from '#domain/projects/import/understand-project-row.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

const atOnce = 500;
const inStretches = async <T>(all: readonly string[], ask: (some: string[]) => Promise<T[]>): Promise<T[]> => {
  const found: T[] = [];
  for (let i = 0; i < all.length; i += atOnce) found.push(...(await ask(all.slice(i, i + atOnce))));
  return found;
};
const distinct = (values: readonly (string | null)[]) => [...new Set(values.filter((one) => one !== null))];

type Grouped = Map<string, KnownPerson[]>;
const enter = (group: Grouped, key: string, one: KnownPerson) => group.set(key, [...(group.get(key) ?? []), one]);

/** The people at an institution, now or soon, whom these references may mean. */
export const peopleCalled = async (
  db: Reader,
  { institutionId, day }: { institutionId: string; day: PlainDate },
  refs: readonly PersonRef[],
): Promise<PeopleKnown> => {
  const [numbers, emails, names] = [refs.map(({ number }) => number), refs.map(({ email }) => email), refs.map(({ name }) => name)].map(
    distinct,
  );
  const byNumber = await inStretches(numbers ?? [], (some) =>
    db
      .select({ id: identifier.personId })
      .from(identifier)
      .where(and(eq(identifier.institutionId, institutionId), inArray(identifier.value, some))),
  );
  const byEmail = await inStretches(emails ?? [], (some) => db.select({ id: person.id }).from(person).where(inArray(person.email, some)));
  const byLogin = await inStretches(emails ?? [], (some) =>
    db
      .select({ id: account.personId, email: account.email })
      .from(account)
      .where(and(inArray(account.email, some), isNull(account.closedAt))),
  );
  const byName = await inStretches(names ?? [], (some) => db.select({ id: person.id }).from(person).where(inArray(person.name, some)));
  const ids = [...new Set([...byNumber, ...byEmail, ...byLogin, ...byName].map(({ id }) => id))];

  const places = await inStretches(ids, (some) =>
    db
      .select({ personId: affiliation.personId, unit: unit.nameZh, path: unit.path })
      .from(affiliation)
      .innerJoin(unit, eq(unit.id, affiliation.unitId))
      .where(and(eq(affiliation.institutionId, institutionId), inArray(affiliation.personId, some), lastsTo(affiliation, day))),
  );
  const at = Map.groupBy(places, ({ personId }) => personId);
  const held = Map.groupBy(
    await inStretches([...at.keys()], (some) =>
      db
        .select({ personId: identifier.personId, value: identifier.value })
        .from(identifier)
        .where(and(eq(identifier.institutionId, institutionId), inArray(identifier.personId, some))),
    ),
    ({ personId }) => personId,
  );
  const people = await inStretches([...at.keys()], (some) =>
    db.select({ id: person.id, name: person.name, email: person.email }).from(person).where(inArray(person.id, some)),
  );

  const numbered = new Map<string, KnownPerson>();
  const [mailed, named]: [Grouped, Grouped] = [new Map(), new Map()];
  for (const { id, name, email } of people) {
    const here = at.get(id) ?? [];
    const own = (held.get(id) ?? []).map(({ value }) => value);
    const one: KnownPerson = {
      personId: id,
      name,
      number: own[0] ?? null,
      units: [...new Set(here.map((place) => place.unit))].join('、'),
      unitIds: here.flatMap(({ path }) => path.split('/').filter(Boolean)),
    };
    for (const number of own) numbered.set(number, one);
    const logins = byLogin.filter((login) => login.id === id).map((login) => login.email);
    for (const address of new Set([...logins, ...(email === null ? [] : [email])])) enter(mailed, address, one);
    enter(named, name, one);
  }
  return {
    byNumber: (number) => numbered.get(number),
    byEmail: (email) => mailed.get(email) ?? [],
    byName: (name) => named.get(name) ?? [],
  };
};
