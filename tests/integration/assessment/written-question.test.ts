import { eq, inArray } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { rateReflection } from '#commands/assessment/rate-reflection.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { affiliation, attempt, itemUse, ratingTask } from '#db/schema/index.ts';
import { examFor } from '#queries/assessment/exam-for.ts';
import { freshDatabase } from '../../support/database.ts';
import { examWorld, type LearnerActor, later, morning, rightTo } from '../../support/exam-world.ts';

const exam = 'rec-201';

// The first test of a file publishes every course, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The exam of the members of committees as it is published: one of its questions is written. */
const world = async () => {
  const db = freshDatabase();
  const { library, learner } = await examWorld(db);
  const items = library.exams[exam]?.items ?? [];
  const written = items.filter(({ type, use }) => type === 'reflection' && use === 'exam').map(({ id }) => id);
  const begun = async (actor: LearnerActor, now = morning) => {
    const started = await startAttempt(db, { exam, statement: 'accepted' }, { actor, now });
    if (!started.ok) throw new Error(started.refusal.code);
    const [row] = await db.select().from(attempt).where(eq(attempt.id, started.value));
    return { attemptId: started.value, asked: row?.paper.questions.map(({ itemId }) => itemId) ?? [] };
  };
  const candidate = await learner('林小满');
  const { attemptId, asked } = await begun(candidate);
  const saves = asked.flatMap((itemId) => {
    const item = items.find(({ id }) => id === itemId);
    if (!item) throw new Error(`There is no item ${itemId}.`);
    const response = item.type === 'reflection' ? { type: item.type, text: item.example['zh-CN'] } : rightTo(item);
    return [{ saveId: crypto.randomUUID(), itemId, response }];
  });
  const handedIn = later(morning, { minutes: 30 });
  const submitted = await submitAttempt(db, { attemptId, saves, unanswered: 'meant' }, { actor: candidate, now: handedIn });
  const [{ institutionId = '' } = {}] = await db.select().from(affiliation).where(eq(affiliation.personId, candidate.personId));
  const rater = async (name: string): Promise<LearnerActor> => {
    const person = await learner(name);
    return { ...person, grants: [...person.grants, { role: 'item_reviewer', institutionId, unitId: null }] };
  };
  const [task] = await db.select().from(ratingTask);
  const rate = (actor: LearnerActor, level: number) =>
    rateReflection(
      db,
      { taskId: task?.id ?? '', levels: { a: level, b: level, c: level, d: level }, remark: '' },
      { actor, now: later(handedIn, { hours: 1 }) },
    );
  const sat = async () => (await db.select().from(attempt).where(eq(attempt.id, attemptId)))[0];
  return { db, written, candidate, asked, begun, submitted, task, rater, rate, sat };
};

it('one written question stands on every paper, which says so beforehand and has its result once two people have judged it', async () => {
  const { db, written, candidate, asked, submitted, task, rater, rate, sat } = await world();
  expect(await examFor(db, { exam, actor: candidate, now: morning })).toMatchObject({ raters: 2 });
  expect(await examFor(db, { exam: 'gen-101', actor: candidate, now: morning })).toMatchObject({ raters: null });
  expect(asked.filter((id) => written.includes(id))).toEqual([task?.itemId]);
  expect(submitted).toMatchObject({ ok: true, value: { result: null, points: null } });
  expect(task).toMatchObject({ needed: 2 });
  expect(await rate(await rater('评阅人甲'), 2)).toEqual({ ok: true, value: 'more_needed' });
  expect(await rate(await rater('评阅人乙'), 0)).toEqual({ ok: true, value: 'apart' });
  expect((await sat())?.result).toBeNull();
  expect(await rate(await rater('评阅人丙'), 2)).toEqual({ ok: true, value: 'settled' });
  expect(await sat()).toMatchObject({ result: 'passed', points: 30 });
});

it('who judged others by its rubric is asked another, though the others have been drawn more often', async () => {
  const { db, written, begun, task, rater, rate } = await world();
  const judge = await rater('评阅人');
  await rate(judge, 2);
  const others = written.filter((id) => id !== task?.itemId);
  for (const itemId of others)
    await db
      .insert(itemUse)
      .values({ examSlug: exam, itemId, served: 9, timed: 0, totalMs: 0 })
      .onConflictDoUpdate({
        target: [itemUse.examSlug, itemUse.itemId],
        set: { served: 9 },
      });
  expect(await db.$count(itemUse, inArray(itemUse.itemId, others))).toBe(2);
  const fresh = await begun(await rater('没有评过的人'));
  expect(fresh.asked).toContain(task?.itemId);
  const { asked } = await begun(judge);
  expect(asked).not.toContain(task?.itemId);
  expect(asked.filter((id) => others.includes(id))).toHaveLength(1);
});
