import { expect, it, vi } from 'vitest';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { foundInstitution } from '#commands/people/found-institution.ts';
import { attempt, ratingTask } from '#db/schema/index.ts';
import { demoInstitution } from '#db/seed/cast.ts';
import { universityCrowd } from '#db/seed/overseen.ts';
import { demoWritten } from '#db/seed/written.ts';
import { ratingQueue } from '#queries/assessment/rating-queue.ts';
import { seedCrowd } from '../../../src/cli/seed-overseen.ts';
import { seedWritten } from '../../../src/cli/seed-written.ts';
import { freshDatabase } from '../../support/database.ts';
import { later, morning, publishedLibrary } from '../../support/exam-world.ts';
import { asRole } from '../../support/people.ts';

// The first test of a file publishes every course, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const system = { kind: 'system' } as const;

const university = async () => {
  const db = freshDatabase();
  await publishEditions(db, publishedLibrary(), new Date('2025-08-01T00:00:00Z'));
  const place = await foundInstitution(db, demoInstitution);
  const now = later(morning, { hours: 30 });
  await seedCrowd(db, place, universityCrowd, { actor: system, now });
  return { db, institutionId: place.institutionId, now, people: { administrator: 'administrator', operator: 'operator' } };
};

it('gives the demonstration written answers to judge, one of them settled, each labelled as invented', async () => {
  const { db, institutionId, now, people } = await university();
  await seedWritten(db, { institutionId, people }, now);
  const tasks = await db.select().from(ratingTask);
  expect(tasks).toHaveLength(3);
  expect(new Set(tasks.map(({ itemId }) => itemId))).toEqual(new Set(Object.keys(demoWritten.texts)));
  expect(tasks.filter(({ settledAt }) => settledAt !== null)).toMatchObject([{ itemId: demoWritten.settled, points: 15 / 16 }]);
  expect((await db.select().from(attempt)).map(({ result }) => result).sort()).toEqual([null, null, 'passed'].sort());
  const rater = asRole('item_reviewer', institutionId);
  if (rater.kind !== 'person') throw new Error('A role is held by a person.');
  const { waiting, agreement } = await ratingQueue(db, rater);
  expect(waiting).toHaveLength(2);
  expect(agreement).toMatchObject([{ exam: 'rec-201', answers: 1, agreement: { criteria: 4, same: 0.75, near: 1 } }]);
  expect(Object.values(demoWritten.texts).every((text) => text.includes('演示'))).toBe(true);
});

it('lets nobody sit an exam before its rules are in force', async () => {
  const { db, institutionId, people } = await university();
  await seedWritten(db, { institutionId, people }, new Date('2026-11-25T00:00:00+08:00'));
  expect(await db.$count(attempt)).toBe(0);
});
