import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { advanceEverybody } from '#commands/requirements/advance-everybody.ts';
import { completion, obligation } from '#db/schema/index.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { obligationsOf } from '#queries/requirements/obligations-of.ts';
import { campus } from '../../support/campus.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const renewable = { validMonths: 12, renewalDays: 90, validity: { from: 'previous' } };

it('a renewal is raised when its window opens, once, due by the old end, and settled by what is learnt in the window', async () => {
  const made = await campus(startOfDay('2025-10-01'));
  const { db } = made;
  await publishPolicy(db, 'yearly', [{ from: '2025-09-01', rule: renewable }], made.now);
  const personId = await made.admit('学员', '临床医学院', { startedOn: '2025-10-01' });
  const first = await made.complete(personId, 'gen-101', '2025-11-10');
  const [done] = await db.select().from(completion).where(eq(completion.id, first));
  if (!done) throw new Error('The completion was not written.');
  const on = async (day: string) => {
    await advanceEverybody(db, startOfDay(day));
    return db
      .select()
      .from(obligation)
      .where(and(eq(obligation.personId, personId), eq(obligation.policy, 'yearly')))
      .orderBy(obligation.raisedOn);
  };
  expect(await on('2026-08-10')).toMatchObject([{ completionId: first }]);
  expect(await on('2026-08-11')).toMatchObject([{}, { dueOn: '2026-11-09', settledAt: null, raisedOn: '2026-08-11' }]);
  expect(await on('2026-08-12')).toHaveLength(2);
  const shown = await obligationsOf(db, personId, '2026-08-12');
  expect(shown.filter(({ policy, state }) => policy === 'yearly' && state === 'open')).toMatchObject([{ dueOn: '2026-11-09' }]);

  const second = { ...done, id: 'second', completedOn: '2026-09-01', completedAt: startOfDay('2026-09-01') };
  await db.insert(completion).values(second);
  expect(await on('2026-09-02')).toMatchObject([{}, { completionId: 'second' }]);
  expect(await on('2027-08-10')).toHaveLength(2);
  expect(await on('2027-08-11')).toMatchObject([{}, {}, { dueOn: '2027-11-09', settledAt: null }]);
});
