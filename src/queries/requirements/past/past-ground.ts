import { and, eq, exists, inArray, isNull, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, affiliation, edition, identifier, person, recognition, unit } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type KnownHere, type Learnt, learningKey, type PastGround } from '#domain/requirements/past/judge-past.ts';
import type { PastRow } from '#domain/requirements/past/past-row.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { editionById } from '../../content/editions.ts';
import { visible, type Within } from '../../people/within.ts';
import { choicesOn } from '../decisions/decision-choices.ts';

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s《》“”"'-]+/g, '');

const inParts = async <T, R>(all: readonly T[], read: (part: T[]) => Promise<R[]>): Promise<R[]> => {
  const found: R[] = [];
  for (const part of parts(all, rowsAtOnce)) found.push(...(await read(part)));
  return found;
};

const grouped = (rows: readonly (KnownHere & { by: string })[]) => {
  const groups = Map.groupBy(rows, ({ by }) => by);
  return (by: string): KnownHere[] => [
    ...new Map((groups.get(by) ?? []).map(({ personId, name }) => [personId, { personId, name }])).values(),
  ];
};

/** By what name a course, a topic or a certification is meant: its code, its title in either language, its own name. */
const learntHere = async (db: Reader, within: Within, day: string): Promise<(name: string) => Learnt | undefined> => {
  const meant = new Map<string, Learnt>();
  for (const { kind, topic } of (await choicesOn(db, { institutionId: within.institution.id, day })).learnable)
    meant.set(plain(topic), { kind, topic });
  const rows = await db.select({ id: edition.id }).from(edition).where(eq(edition.kind, 'course')).orderBy(edition.publishedAt);
  for (const { id } of rows) {
    const { slug, snapshot } = await editionById(db, 'course', id);
    const { code, title } = snapshot.course;
    for (const name of [slug, code, title['zh-CN'], title.en]) meant.set(plain(name), { kind: 'recognition', topic: slug });
  }
  return (name) => meant.get(plain(name));
};

/** What a list is judged by: the people whom one may decide for, by the numbers and addresses that it names; what can be learnt; what is recognised. */
export const pastGround = async (
  db: Reader,
  within: Within,
  rows: readonly PastRow[],
  { actor, now }: { actor: Actor; now: Date },
): Promise<PastGround> => {
  const institutionId = within.institution.id;
  const day = dayOf(now);
  const here = exists(
    db
      .select({ id: affiliation.id })
      .from(affiliation)
      .innerJoin(unit, eq(unit.id, affiliation.unitId))
      .where(and(eq(affiliation.personId, person.id), visible(within))),
  );
  const columns = { personId: person.id, name: person.name };
  const byNumber = await inParts([...new Set(rows.map(({ number }) => number).filter(Boolean))], (numbers) =>
    db
      .select({ ...columns, by: identifier.value })
      .from(identifier)
      .innerJoin(person, eq(person.id, identifier.personId))
      .where(and(eq(identifier.institutionId, institutionId), inArray(identifier.value, numbers), here)),
  );
  const byEmail = await inParts([...new Set(rows.flatMap(({ email }) => email ?? []))], async (addresses) => {
    const found = await db
      .select({ ...columns, onRoster: person.email, email: account.email })
      .from(person)
      .leftJoin(account, and(eq(account.personId, person.id), isNull(account.closedAt)))
      .where(and(or(inArray(person.email, addresses), inArray(account.email, addresses)), here));
    return found.flatMap(({ onRoster, email, ...one }) => [onRoster, email].flatMap((by) => (by === null ? [] : [{ ...one, by }])));
  });
  const people = [...new Set([...byNumber, ...byEmail].map(({ personId }) => personId))];
  const recognised = await inParts(people, (ids) =>
    db
      .select()
      .from(recognition)
      .where(and(eq(recognition.institutionId, institutionId), inArray(recognition.personId, ids), isNull(recognition.withdrawnAt))),
  );
  const keys = new Set(recognised.map(learningKey));
  return {
    today: day,
    importer: actor.kind === 'person' ? actor.personId : null,
    byNumber: grouped(byNumber),
    byEmail: grouped(byEmail),
    learnt: await learntHere(db, within, day),
    isRecognised: (key) => keys.has(key),
  };
};
