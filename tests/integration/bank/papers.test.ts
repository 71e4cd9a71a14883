import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { beginVersion, keepDraft } from '#commands/bank/write-item.ts';
import { attempt, attemptOwnItem, regrade } from '#db/schema/index.ts';
import type { Paper } from '#domain/assessment/attempt.ts';
import { paperFor } from '#queries/assessment/paper-for.ts';
import { resultOf } from '#queries/assessment/result-of.ts';
import { bankWorld, wholeDraft } from '../../support/bank-world.ts';
import { freshDatabase } from '../../support/database.ts';
import { answersTo, choiceOf, type LearnerActor, later, morning, publishedLibrary } from '../../support/exam-world.ts';

type Db = ReturnType<typeof freshDatabase>;

/** A library whose exam asks, for one cell, for every item that it holds itself; an own item is drawn only by being in the pot. */
const paperOf = async (db: Db, actor: LearnerActor, now = morning): Promise<{ id: string; paper: Paper }> => {
  const begun = await startAttempt(db, { exam: 'gen-101', statement: 'accepted' }, { actor, now });
  if (!begun.ok) throw new Error(begun.refusal.code);
  const [row] = await db.select().from(attempt).where(eq(attempt.id, begun.value));
  if (!row) throw new Error('no attempt');
  return { id: row.id, paper: row.paper };
};
const ownOn = ({ paper }: { paper: Paper }) => paper.questions.map(({ itemId }) => itemId).filter((id) => id.startsWith('OWN-'));

/** Sits until a paper asks the item; each of the people is new, so that nothing was seen before. */
const untilAsked = async (db: Db, people: AsyncGenerator<LearnerActor>, id: string) => {
  for await (const actor of people) {
    const drawn = await paperOf(db, actor);
    if (ownOn(drawn).includes(id)) return { actor, ...drawn };
  }
  throw new Error('never asked');
};

async function* newcomers(learner: (name: string) => Promise<LearnerActor>) {
  for (let n = 0; n < 60; n += 1) yield await learner(`考生${n}`);
}

// The first test of a file publishes every course, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('a live own item', () => {
  it('stands on papers of its institution, and is graded by the words it was drawn with', async () => {
    const db = freshDatabase();
    const { learner, live, writer, domain, language, step, now } = await bankWorld(db);
    const id = await live();
    const { actor, id: attemptId, paper } = await untilAsked(db, newcomers(learner), id);
    expect(await db.$count(attemptOwnItem, eq(attemptOwnItem.attemptId, attemptId))).toBe(1);
    const shown = await paperFor(db, { attemptId, personId: actor.personId, now: morning });
    expect(shown?.questions.find(({ itemId }) => itemId === id)?.stem).toEqual(wholeDraft().stem);

    // The key moves to b in a second version while the paper is open; a is right on this paper all the same.
    await beginVersion(db, { id }, { actor: writer, now: now() });
    const moved = wholeDraft();
    moved.options = moved.options.map(({ correct: _, ...option }, i) => ({ ...option, ...(i === 1 && { correct: true as const }) }));
    await keepDraft(db, { id, content: moved }, { actor: writer, now: now() });
    for (const [act, by] of [
      ['submit', writer],
      ['pass_domain', domain],
      ['pass_language', language],
    ] as const)
      expect(await step(id, act, by)).toMatchObject({ ok: true });

    const shipped = { ...paper, questions: paper.questions.filter(({ itemId }) => itemId !== id) };
    const saves = [...answersTo(publishedLibrary(), shipped), { saveId: crypto.randomUUID(), itemId: id, response: choiceOf('a') }];
    expect(
      await submitAttempt(db, { attemptId, saves, unanswered: 'meant' }, { actor, now: later(morning, { minutes: 20 }) }),
    ).toMatchObject({ ok: true });
    const result = await resultOf(db, { attemptId, personId: actor.personId });
    expect(result).toMatchObject({ points: 20, of: 20 });
  });

  it('is not asked of whoever wrote or reviewed it, nor of anybody elsewhere, nor before it is live or once it is suspended', async () => {
    const db = freshDatabase();
    const { live, drafted, writer, domain, officer, learner, step } = await bankWorld(db);
    const { ownItemsFor } = await import('#queries/bank/own-items-for.ts');
    const id = await live();
    await drafted({ ...wholeDraft(), stem: { 'zh-CN': '另一个还在写的故事', en: 'another story that is still being written' } });
    const candidate = await learner('考生');
    const asked = async (personId: string, day = '2026-11-25') =>
      (await ownItemsFor(db, { exam: 'gen-101', personId, day })).map(({ item }) => item.id);
    expect(await asked(candidate.personId)).toEqual([id]);
    expect(await asked(writer.personId)).toEqual([]);
    expect(await asked(domain.personId)).toEqual([]);
    expect(await asked(candidate.personId, '2026-11-01')).toEqual([]);
    expect(await ownItemsFor(db, { exam: 'ai-101', personId: candidate.personId, day: '2026-11-25' })).toEqual([]);
    await step(id, 'suspend', officer, '待查');
    expect(await asked(candidate.personId)).toEqual([]);
  });

  it('for practice never stands on a paper', async () => {
    const db = freshDatabase();
    const { live, learner } = await bankWorld(db);
    const { ownItemsFor } = await import('#queries/bank/own-items-for.ts');
    await live({ ...wholeDraft(), use: 'practice' });
    const candidate = await learner('考生');
    expect(await ownItemsFor(db, { exam: 'gen-101', personId: candidate.personId, day: '2026-11-25' })).toEqual([]);
  });
});

describe('a corrected key of an own item', () => {
  /** Two people who were asked the item, one answering a (the key at first) and one b (the key at last), and what became of their papers. */
  const twoMarked = async () => {
    const db = freshDatabase();
    const world = await bankWorld(db);
    const id = await world.live();
    const sit = async (choice: 'a' | 'b') => {
      const { actor, id: attemptId, paper } = await untilAsked(db, newcomers(world.learner), id);
      const shipped = { ...paper, questions: paper.questions.filter(({ itemId }) => itemId !== id) };
      const saves = [...answersTo(publishedLibrary(), shipped), { saveId: crypto.randomUUID(), itemId: id, response: choiceOf(choice) }];
      return {
        attemptId,
        handIn: () => submitAttempt(db, { attemptId, saves, unanswered: 'meant' }, { actor, now: later(morning, { minutes: 20 }) }),
        points: async () => (await resultOf(db, { attemptId, personId: actor.personId }))?.points,
      };
    };
    const correct = async (stem = wholeDraft().stem) => {
      await beginVersion(db, { id }, { actor: world.writer, now: world.now() });
      const moved = { ...wholeDraft(), stem };
      moved.options = moved.options.map(({ correct: _, ...option }, i) => ({ ...option, ...(i === 1 && { correct: true as const }) }));
      await keepDraft(db, { id, content: moved }, { actor: world.writer, now: world.now() });
      for (const [act, by] of [
        ['submit', world.writer],
        ['pass_domain', world.domain],
        ['pass_language', world.language],
      ] as const)
        expect(await world.step(id, act, by)).toMatchObject({ ok: true });
    };
    return { db, sit, correct };
  };

  it('gives a point to whoever was marked wrong under the old one, and takes none from whoever was marked right', async () => {
    const { db, sit, correct } = await twoMarked();
    const [right, wrong] = [await sit('a'), await sit('b')];
    await right.handIn();
    await wrong.handIn();
    expect([await right.points(), await wrong.points()]).toEqual([20, 19]);
    await correct();
    expect([await right.points(), await wrong.points()]).toEqual([20, 20]);
    const judged = await db.select().from(regrade).where(eq(regrade.cause, 'corrected_key'));
    expect(new Map(judged.map(({ attemptId, wasPoints, alonePoints, points }) => [attemptId, [wasPoints, alonePoints, points]]))).toEqual(
      new Map([
        [wrong.attemptId, [19, 20, 20]],
        [right.attemptId, [20, 19, 20]],
      ]),
    );
  });

  it('counts for a paper that was open meanwhile, as it is handed in', async () => {
    const { sit, correct } = await twoMarked();
    const [right, wrong] = [await sit('a'), await sit('b')];
    await correct();
    expect(await right.handIn()).toMatchObject({ ok: true, value: { points: 20 } });
    expect(await wrong.handIn()).toMatchObject({ ok: true, value: { points: 20 } });
    expect([await right.points(), await wrong.points()]).toEqual([20, 20]);
  });

  it('says nothing of those who were asked something else', async () => {
    const { db, sit, correct } = await twoMarked();
    const wrong = await sit('b');
    await wrong.handIn();
    await correct({
      'zh-CN': `${wholeDraft().stem['zh-CN']}（数据下午就要交）`,
      en: `${wholeDraft().stem.en} (They are due this afternoon.)`,
    });
    expect(await wrong.points()).toBe(19);
    expect(await db.$count(regrade)).toBe(0);
  });
});
