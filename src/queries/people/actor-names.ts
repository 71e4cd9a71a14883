import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { apiToken, person } from '#db/schema/index.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

const same = (name: string): Bilingual => ({ 'zh-CN': name, en: name });

/** What the people and tokens among these are called today: `person:<id>`, `token:<id>`, as facts and decisions name them. */
export const actorNames = async (
  db: Reader,
  actors: readonly string[],
  alsoPeople: readonly string[] = [],
): Promise<Record<'person' | 'token', Map<string, Bilingual>>> => {
  const idsOf = (kind: string) => actors.flatMap((actor) => (actor.startsWith(`${kind}:`) ? [actor.slice(kind.length + 1)] : []));
  const people = [...new Set([...alsoPeople, ...idsOf('person')])];
  const persons = await db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, people));
  const tokens = await db
    .select({ id: apiToken.id, label: apiToken.label })
    .from(apiToken)
    .where(inArray(apiToken.id, [...new Set(idsOf('token'))]));
  return {
    person: new Map(persons.map(({ id, name }) => [id, same(name)])),
    token: new Map(tokens.map(({ id, label }) => [id, same(label)])),
  };
};
