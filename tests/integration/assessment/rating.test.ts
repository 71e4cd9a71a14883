import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { answerAppeal } from '#commands/assessment/answer-appeal.ts';
import { makeAppeal } from '#commands/assessment/make-appeal.ts';
import { rateReflection } from '#commands/assessment/rate-reflection.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { affiliation, appeal, attempt, fact, ratingTask, recordOfLearning, regrade } from '#db/schema/index.ts';
import type { Levels } from '#domain/assessment/rating.ts';
import type { Role } from '#domain/auth/permission.ts';
import { awaitingFor } from '#queries/assessment/awaiting-for.ts';
import { examFor } from '#queries/assessment/exam-for.ts';
import { ratingPage } from '#queries/assessment/rating-page.ts';
import { ratingQueue } from '#queries/assessment/rating-queue.ts';
import { resultOf } from '#queries/assessment/result-of.ts';
import { noticesOf } from '#queries/notifications/notices-of.ts';
import { freshDatabase } from '../../support/database.ts';
import { examWorld, type LearnerActor, later, morning, rightTo } from '../../support/exam-world.ts';
import { lessonsDone } from '../../support/lessons-done.ts';
import { withWrittenQuestion, writtenId } from '../../support/written-exam.ts';

const exam = 'gen-101';
const handedIn = later(morning, { minutes: 20 });
const text = '我们组用学生的手环数据研究睡眠。尊重自主在这里就是让他们随时能摘下来，而且不影响成绩；代价是数据会缺一些天。';
const words = (n: number): Levels => ({ a: n, b: n, c: n });

/** Somebody has handed in a paper with one written answer, all else right; raters wait. */
const world = async (raters: number, written: string | null = text) => {
  const db = freshDatabase();
  const library = withWrittenQuestion(raters);
  const { learner } = await examWorld(db, library);
  const candidate = await learner('林小满');
  const [{ institutionId = '' } = {}] = await db.select().from(affiliation).where(eq(affiliation.personId, candidate.personId));
  const as = async (name: string, role: Role): Promise<LearnerActor> => {
    const person = await learner(name);
    return { ...person, grants: [...person.grants, { role, institutionId, unitId: null }] };
  };
  await lessonsDone(db, { personId: candidate.personId, at: morning });
  const started = await startAttempt(db, { exam, statement: 'accepted' }, { actor: candidate, now: morning });
  if (!started.ok) throw new Error(started.refusal.code);
  const attemptId = started.value;
  const row = async () => (await db.select().from(attempt).where(eq(attempt.id, attemptId)))[0];
  const questions = (await row())?.paper.questions ?? [];
  const saves = questions.flatMap(({ itemId }) => {
    const item = library.exams[exam]?.items.find(({ id }) => id === itemId);
    const response = item?.type === 'reflection' ? written && { type: 'reflection' as const, text: written } : item && rightTo(item);
    return response ? [{ saveId: crypto.randomUUID(), itemId, response }] : [];
  });
  const submitted = await submitAttempt(db, { attemptId, saves, unanswered: 'meant' }, { actor: candidate, now: handedIn });
  const [task] = await db.select().from(ratingTask);
  const rate = (actor: LearnerActor, levels: Levels, hours = 1) =>
    rateReflection(db, { taskId: task?.id ?? '', levels, remark: '例子清楚。' }, { actor, now: later(handedIn, { hours }) });
  const numberOf = questions.findIndex(({ itemId }) => itemId === writtenId) + 1;
  return { db, candidate, as, learner, attemptId, row, submitted, task, rate, numberOf };
};

describe('a paper with a written answer', () => {
  it('has no result until it is judged, takes no other attempt and no appeal meanwhile, and counts as one', async () => {
    const { db, candidate, attemptId, row, submitted } = await world(1);
    expect(submitted).toMatchObject({ ok: true, value: { result: null, points: null } });
    expect(await row()).toMatchObject({ closedBy: 'learner', result: null, setAside: null });
    expect(await awaitingFor(db, { attemptId, personId: candidate.personId })).toMatchObject({ exam, answers: 1, judged: 0 });
    expect(await resultOf(db, { attemptId, personId: candidate.personId })).toBeUndefined();
    const now = later(handedIn, { hours: 1 });
    expect(await startAttempt(db, { exam, statement: 'accepted' }, { actor: candidate, now })).toMatchObject({
      refusal: { code: 'assessment.awaiting_rating' },
    });
    const objection = { attemptId, question: null, text: '还没有结果，我想先问一问。' };
    expect(await makeAppeal(db, objection, { actor: candidate, now })).toMatchObject({ refusal: { code: 'assessment.awaiting_rating' } });
    expect(await examFor(db, { exam, actor: candidate, now })).toMatchObject({ attemptsUsed: 1, state: { is: 'refused' } });
    expect(await db.$count(recordOfLearning)).toBe(0);
  });

  it('left empty is graded at once', async () => {
    const { submitted, task } = await world(2, null);
    expect(submitted).toMatchObject({ ok: true, value: { points: 19 } });
    expect(task).toBeUndefined();
  });

  it('is final but for its rating', async () => {
    const { db, attemptId } = await world(1);
    await expect(db.update(attempt).set({ result: 'passed', points: 20 }).where(eq(attempt.id, attemptId))).rejects.toThrow();
  });
});

describe('raters', () => {
  it('find an answer without a name, judge it once, and never their own', async () => {
    const { db, candidate, as, learner, task, rate } = await world(2);
    const rater = await as('审题人', 'item_reviewer');
    const { waiting } = await ratingQueue(db, rater);
    expect(waiting).toEqual([{ taskId: task?.id, exam, openedAt: handedIn, rated: 0, needed: 2 }]);
    const page = await ratingPage(db, task?.id ?? '', rater);
    expect(page).toMatchObject({ ok: true, value: { text } });
    expect(JSON.stringify(page)).not.toContain(candidate.name);
    expect(JSON.stringify(page)).not.toContain(candidate.personId);
    expect(await rate(rater, words(2))).toEqual({ ok: true, value: 'more_needed' });
    expect(await rate(rater, words(1))).toMatchObject({ refusal: { code: 'assessment.rated_already' } });
    expect(await ratingPage(db, task?.id ?? '', rater)).toMatchObject({ refusal: { code: 'assessment.rated_already' } });
    expect((await ratingQueue(db, rater)).waiting).toEqual([]);
    const writer: LearnerActor = { ...candidate, grants: [...candidate.grants, ...rater.grants] };
    expect((await ratingQueue(db, writer)).waiting).toEqual([]);
    expect(await rate(writer, words(2))).toMatchObject({ refusal: { code: 'assessment.own_reflection' } });
    expect(await rate(await learner('周以宁'), words(2))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await rate(await as('看记录的人', 'auditor'), words(2))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('who agree give the paper its result, which leads to its record, and its writer is told without their names', async () => {
    const { db, candidate, as, attemptId, row, rate } = await world(2);
    const [one, other] = [await as('审题人甲', 'item_reviewer'), await as('审题人乙', 'exam_officer')];
    await rate(one, words(2));
    expect(await rate(other, { a: 2, b: 2, c: 1 }, 2)).toEqual({ ok: true, value: 'settled' });
    const judged = await row();
    expect(judged?.result).toBe('passed');
    expect(judged?.points).toBeCloseTo(19 + (1 + 5 / 6) / 2, 5);
    expect(await db.$count(recordOfLearning)).toBe(1);
    const shown = await resultOf(db, { attemptId, personId: candidate.personId });
    expect(shown?.ratings).toMatchObject([
      { criteria: [{ levels: [2, 2] }, { levels: [2, 2] }, { levels: [2, 1], most: 2 }], isOpen: false },
    ]);
    expect(JSON.stringify(shown)).not.toContain('审题人');
    const { unread } = await noticesOf(db, candidate.personId, later(handedIn, { hours: 3 }));
    expect(unread.find(({ kind }) => kind === 'paper_judged')).toMatchObject({ subject: attemptId, paper: { exam } });
    expect((await ratingQueue(db, one)).agreement).toMatchObject([{ exam, answers: 1, agreement: { criteria: 3, near: 1 } }]);
    const told = (await db.select().from(fact)).filter(({ type }) => type === 'assessment.reflection_rated');
    expect(told).toHaveLength(2);
    for (const { about, data } of told) expect([about, JSON.stringify(data).includes('例子')]).toEqual([null, false]);
  });

  it('who are far apart leave it to a third, and the nearest two count', async () => {
    const { as, row, rate } = await world(2);
    await rate(await as('甲', 'item_reviewer'), words(0));
    expect(await rate(await as('乙', 'item_reviewer'), words(2))).toEqual({ ok: true, value: 'apart' });
    expect((await row())?.result).toBeNull();
    expect(await rate(await as('丙', 'item_reviewer'), words(2))).toEqual({ ok: true, value: 'settled' });
    expect(await row()).toMatchObject({ result: 'passed', points: 20 });
  });
});

describe('an appeal about what was judged', () => {
  it('that is right asks for one more rater, and the new judgement raises the result and never lowers it', async () => {
    const { db, candidate, as, attemptId, row, rate, numberOf } = await world(1);
    await rate(await as('甲', 'item_reviewer'), words(1));
    expect(await row()).toMatchObject({ result: 'passed', points: 19.5 });
    const officer = await as('考试管理员', 'exam_officer');
    const appealed = async (hours: number) => {
      const now = later(handedIn, { hours });
      const made = await makeAppeal(db, { attemptId, question: numberOf, text: '我写明了代价，评分没有算上。' }, { actor: candidate, now });
      if (!made.ok) throw new Error(made.refusal.code);
      const answer = { appealId: made.value.appealId, decision: 'upheld' as const, answer: '请另一位评阅人再评一次。' };
      expect(await answerAppeal(db, answer, { actor: officer, now })).toMatchObject({ ok: true });
    };
    await appealed(5);
    expect(await db.select().from(ratingTask)).toMatchObject([{ needed: 2, settledAt: null, points: 0.5 }]);
    expect(await row()).toMatchObject({ result: 'passed', points: 19.5 });
    expect(await rate(await as('乙', 'item_reviewer'), { a: 2, b: 2, c: 1 }, 6)).toEqual({ ok: true, value: 'settled' });
    const [better] = await db.select().from(regrade);
    expect(better).toMatchObject({ cause: 'rated_again', wasPoints: 19.5, result: 'passed' });
    const raised = (await row())?.points ?? 0;
    expect(raised).toBeGreaterThan(19.5);
    await appealed(7);
    await rate(await as('丙', 'item_reviewer'), words(0), 8);
    expect(await row()).toMatchObject({ result: 'passed', points: raised });
    expect(await db.$count(appeal)).toBe(2);
    expect(await db.$count(recordOfLearning)).toBe(1);
  });

  it('that is not right changes nothing', async () => {
    const { db, candidate, as, attemptId, rate } = await world(1);
    await rate(await as('甲', 'item_reviewer'), words(1));
    const now = later(handedIn, { hours: 5 });
    const made = await makeAppeal(db, { attemptId, question: null, text: '整份试卷都判得太严了。' }, { actor: candidate, now });
    if (!made.ok) throw new Error(made.refusal.code);
    const answer = { appealId: made.value.appealId, decision: 'not_upheld' as const, answer: '按标准复核，没有发现问题。' };
    await answerAppeal(db, answer, { actor: await as('考试管理员', 'exam_officer'), now });
    expect((await db.select().from(ratingTask))[0]?.settledAt).not.toBeNull();
  });
});
