import { eq, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openAccount } from '#commands/auth/open-account.ts';
import { mergePeople } from '#commands/people/merge-people.ts';
import { unmergePeople } from '#commands/people/unmerge-people.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import * as schema from '#db/schema/index.ts';
import type { movingTables } from '#domain/people/merge.ts';
import { type Campus, campus } from '../support/campus.ts';

const someone = fc.record({
  unit: fc.constantFrom('临床医学院', '人工智能学院', '医学部'),
  startedOn: fc.constantFrom('2026-09-01', '2026-11-01'),
  email: fc.constantFrom('a@demo.example', 'b@demo.example', null),
  courses: fc.uniqueArray(fc.constantFrom('gen-101', 'other'), { maxLength: 2 }),
  acts: fc.integer({ min: 0, max: 3 }),
  account: fc.constantFrom('none', 'open'),
});
type Someone = typeof someone extends fc.Arbitrary<infer T> ? T : never;

const enter = async (place: Campus, given: Someone, number: string): Promise<string> => {
  const { db, now } = place;
  const { unit, startedOn, email } = given;
  const id = await place.admit('单文静', unit, { staffNumber: number, startedOn, email });
  for (const course of given.courses) await place.complete(id, course, '2026-11-10');
  const [edition] = await db.select().from(schema.edition).where(eq(schema.edition.kind, 'course')).limit(1);
  const editionId = edition?.id ?? '';
  for (let n = 0; n < given.acts; n += 1)
    await db.insert(schema.evidence).values({
      id: crypto.randomUUID(),
      personId: id,
      kind: 'lesson_act',
      course: 'gen-101',
      ref: `made-up/${n}`,
      editionId,
      detail: {},
      at: now,
    });
  if (given.acts > 0) await db.insert(schema.enrolment).values({ personId: id, course: 'gen-101', editionId, startedAt: now });
  await db.transaction((tx) => advanceLearner(tx, id, now, place.system.actor));
  if (given.account === 'open')
    await openAccount(db, { personId: id, email: `${number}@demo.example`, password: 'a quiet desk', locale: 'en', now });
  return id;
};

// What only grows, and what remembers the merging itself.
const growing = ['fact', 'person_merge'];
const everything = async ({ db }: Campus): Promise<Record<string, unknown[]>> => {
  const all: Record<string, unknown[]> = {};
  for (const table of Object.values(schema))
    if (is(table, SQLiteTable) && !growing.includes(getTableName(table)))
      all[getTableName(table)] = (await db.select().from(table)).map((row) => JSON.stringify(row)).sort();
  return all;
};

it('whoever two records were, taking their merging back restores every table', async () => {
  await fc.assert(
    fc.asyncProperty(someone, someone, async (one, other) => {
      const place = await campus();
      const [keptId, goneId] = [await enter(place, one, '0001'), await enter(place, other, 'S-0001')];
      const before = await everything(place);
      const merged = await mergePeople(place.db, { keptId, goneId }, place.system);
      if (!merged.ok) throw new Error(merged.refusal.code);
      for (const table of ['affiliation', 'identifier', 'evidence', 'obligation'] satisfies (typeof movingTables)[number][])
        expect(
          (await everything(place))[table]?.filter((row) => String(row).includes(goneId)),
          table,
        ).toEqual([]);
      const undone = await unmergePeople(place.db, merged.value, place.system);
      expect(undone).toEqual({ ok: true, value: { goneId } });
      expect(await everything(place)).toEqual(before);
    }),
    { numRuns: 20 },
  );
});
