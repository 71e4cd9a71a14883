import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { answerAppeal } from '#commands/assessment/answer-appeal.ts';
import { decidePass } from '#commands/assessment/decide-pass.ts';
import { confirmVoid, refuseVoid } from '#commands/assessment/decide-void.ts';
import { makeAppeal } from '#commands/assessment/make-appeal.ts';
import { proposeVoid } from '#commands/assessment/propose-void.ts';
import { regradeExam } from '#commands/assessment/regrade-exam.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { affiliation, attempt, evidence, fact, recordOfLearning, regrade } from '#db/schema/index.ts';
import type { Paper } from '#domain/assessment/attempt.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { appealsAt } from '#queries/assessment/appeals-at.ts';
import { attemptPage } from '#queries/assessment/attempt-page.ts';
import { attemptsAt } from '#queries/assessment/attempts-at.ts';
import { resultOf } from '#queries/assessment/result-of.ts';
import { passesToDecide, voidsOf } from '#queries/assessment/voids-of.ts';
import { noticesOf } from '#queries/notifications/notices-of.ts';
import { withinFor } from '#queries/people/within.ts';
import { freshDatabase } from '../../support/database.ts';
import { answersTo, examWorld, type LearnerActor, later, morning, type publishedLibrary } from '../../support/exam-world.ts';
import { lessonsDone } from '../../support/lessons-done.ts';

const exam = 'gen-101';
const closed = later(morning, { minutes: 20 });
const afterwards = later(morning, { hours: 2 });

/** So many questions of a paper as can be answered wrongly without falling under half in any objective. */
const wrongOnes = (paper: Paper, many: number): string[] => {
  const byObjective = [...Map.groupBy(paper.questions, ({ objective }) => objective).values()];
  const spare = byObjective.flatMap((those) => those.slice(0, Math.floor(those.length / 2)).map(({ itemId }) => itemId));
  return many <= spare.length ? spare.slice(0, many) : paper.questions.slice(0, many).map(({ itemId }) => itemId);
};

const office = async () => {
  const db = freshDatabase();
  const { learner, library } = await examWorld(db);
  const candidate = await learner('林小满');
  const [{ institutionId = '' } = {}] = await db.select().from(affiliation).where(eq(affiliation.personId, candidate.personId));
  const as = async (name: string, role: 'training_administrator' | 'platform_administrator' | 'auditor'): Promise<LearnerActor> => {
    const person = await learner(name);
    const at = role === 'platform_administrator' ? null : institutionId;
    return { ...person, grants: [...person.grants, { role, institutionId: at, unitId: null }] };
  };
  const officer = await as('单文静', 'training_administrator');
  const operator = await as('平台管理员', 'platform_administrator');
  const sat = async (who: LearnerActor, right: number, now = morning) => {
    const started = await startAttempt(db, { exam, statement: 'accepted' }, { actor: who, now });
    if (!started.ok) throw new Error(started.refusal.code);
    const [row] = await db.select().from(attempt).where(eq(attempt.id, started.value));
    if (!row) throw new Error('The attempt is not there.');
    const [all, none] = [answersTo(library, row.paper), answersTo(library, row.paper, 0)];
    const wrong = wrongOnes(row.paper, row.paper.questions.length - right);
    const saves = row.paper.questions.flatMap(({ itemId }, index) => (wrong.includes(itemId) ? none[index] : all[index]) ?? []);
    const given = { attemptId: row.id, saves, unanswered: 'meant' as const };
    await submitAttempt(db, given, { actor: who, now: later(now, { minutes: 20 }) });
    return { ...row, wrong };
  };
  const attemptOf = async (id: string) => (await db.select().from(attempt).where(eq(attempt.id, id)))[0];
  return { db, library, learner, candidate, officer, operator, as, sat, attemptOf };
};

describe('an appeal', () => {
  const text = '第3题的三个做法里有两个都说得通，题干没有写明样本来源。';

  it('goes to the desk with a promised day, is answered once with reasons, and the candidate is told', async () => {
    const { db, candidate, officer, sat } = await office();
    const row = await sat(candidate, 10);
    const made = await makeAppeal(db, { attemptId: row.id, question: 3, text }, { actor: candidate, now: afterwards });
    expect(made).toMatchObject({ ok: true, value: { answerBy: '2026-12-05' } });
    const [open] = (await appealsAt(db, officer)).open;
    expect(open).toMatchObject({ exam, question: 3, text, name: candidate.name });
    expect(await makeAppeal(db, { attemptId: row.id, question: null, text }, { actor: candidate, now: afterwards })).toMatchObject({
      refusal: { code: 'assessment.appeal_open' },
    });
    const answer = { appealId: open?.id ?? '', decision: 'upheld' as const, answer: '题干确实漏了一个条件，这道题会提议作废。' };
    const now = later(afterwards, { hours: 24 });
    expect(await answerAppeal(db, answer, { actor: officer, now })).toMatchObject({ ok: true });
    expect(await answerAppeal(db, answer, { actor: officer, now })).toMatchObject({ refusal: { code: 'assessment.appeal_answered' } });
    const { unread } = await noticesOf(db, candidate.personId, now);
    expect(unread.find(({ kind }) => kind === 'appeal_answered')).toMatchObject({ appeal: { decision: 'upheld', attemptId: row.id } });
    const types = (await db.select().from(fact).where(eq(fact.about, candidate.personId))).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['assessment.appeal_made', 'assessment.appeal_answered']));
    expect(await appealsAt(db, officer)).toMatchObject({ open: [], answered: [{ decision: 'upheld' }] });
  });

  it('is made about one’s own closed paper, in time, about a question that is there', async () => {
    const { db, candidate, learner, sat } = await office();
    const row = await sat(candidate, 10);
    const by = (actor: Actor, now = afterwards) => ({ actor, now });
    const stranger = await learner('周以宁');
    expect(await makeAppeal(db, { attemptId: row.id, question: null, text }, by(stranger))).toMatchObject({
      refusal: { code: 'shared.not_found' },
    });
    expect(await makeAppeal(db, { attemptId: row.id, question: 21, text }, by(candidate))).toMatchObject({
      refusal: { code: 'assessment.appeal_no_such_question' },
    });
    expect(
      await makeAppeal(db, { attemptId: row.id, question: null, text }, by(candidate, later(closed, { hours: 31 * 24 }))),
    ).toMatchObject({
      refusal: { code: 'assessment.appeal_too_late', until: '2026-12-25' },
    });
    const lastMoment = new Date('2026-12-25T23:59:59+08:00');
    expect(await makeAppeal(db, { attemptId: row.id, question: 20, text }, by(candidate, lastMoment))).toMatchObject({ ok: true });
    const open = await startAttempt(db, { exam, statement: 'accepted' }, { actor: stranger, now: morning });
    if (!open.ok) throw new Error(open.refusal.code);
    expect(await makeAppeal(db, { attemptId: open.value, question: null, text }, by(stranger))).toMatchObject({
      refusal: { code: 'shared.not_found' },
    });
  });

  it('is answered by whoever manages exams at the institution, never by who made it or only looks on', async () => {
    const { db, candidate, officer, as, sat } = await office();
    const row = await sat(officer, 10);
    const made = await makeAppeal(db, { attemptId: row.id, question: null, text }, { actor: officer, now: afterwards });
    if (!made.ok) throw new Error(made.refusal.code);
    const answer = { appealId: made.value.appealId, decision: 'upheld' as const, answer: '同意，理由充分，予以支持。' };
    const by = (actor: Actor) => ({ actor, now: afterwards });
    expect(await answerAppeal(db, answer, by(officer))).toMatchObject({ refusal: { code: 'assessment.own_appeal' } });
    expect(await answerAppeal(db, answer, by(candidate))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await answerAppeal(db, answer, by(await as('何静', 'auditor')))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await answerAppeal(db, answer, by(await as('吴老师', 'training_administrator')))).toMatchObject({ ok: true });
  });
});

describe('an item taken out', () => {
  const reason = '题干漏了样本来源，两个做法都说得通。';

  it('takes two people, gives full credit to everybody who had it, and a pass that this brings leads to its record', async () => {
    const { db, candidate, officer, operator, sat, attemptOf } = await office();
    await lessonsDone(db, { personId: candidate.personId, at: morning });
    const row = await sat(candidate, 13);
    expect(await attemptOf(row.id)).toMatchObject({ result: 'failed', points: 13 });
    const itemId = row.wrong[0] ?? '';
    const proposed = await proposeVoid(db, { exam, itemId, reason }, { actor: officer, now: afterwards });
    if (!proposed.ok) throw new Error(proposed.refusal.code);
    expect(await attemptOf(row.id)).toMatchObject({ result: 'failed' });
    expect(await confirmVoid(db, proposed.value, { actor: officer, now: afterwards })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    const done = await confirmVoid(db, proposed.value, { actor: operator, now: afterwards });
    expect(done).toMatchObject({ ok: true, value: { pass_gained: 1, pass_kept: 0 } });
    expect(await attemptOf(row.id)).toMatchObject({ result: 'passed', points: 14, closedAt: closed });
    expect(await db.select().from(regrade)).toMatchObject([{ wasResult: 'failed', wasPoints: 13, result: 'passed', points: 14 }]);
    expect(await db.$count(evidence, eq(evidence.kind, 'exam_pass'))).toBe(1);
    expect(await db.$count(recordOfLearning)).toBe(1);
    expect(await resultOf(db, { attemptId: row.id, personId: candidate.personId })).toMatchObject({ result: 'passed', regraded: true });
    expect(await regradeExam(db, { exam, cause: 'item_void', itemId }, { actor: operator, now: afterwards })).toMatchObject({
      pass_gained: 0,
      better: 0,
    });
    expect(await db.$count(regrade)).toBe(1);
  });

  it('is not confirmed by who proposed it, whatever they hold, and is decided on once', async () => {
    const { db, candidate, operator, as, sat } = await office();
    const row = await sat(candidate, 13);
    const itemId = row.paper.questions[0]?.itemId ?? '';
    const by = (actor: Actor) => ({ actor, now: afterwards });
    const proposed = await proposeVoid(db, { exam, itemId, reason }, by(operator));
    if (!proposed.ok) throw new Error(proposed.refusal.code);
    expect(await proposeVoid(db, { exam, itemId, reason }, by(operator))).toMatchObject({ refusal: { code: 'assessment.void_already' } });
    expect(await proposeVoid(db, { exam, itemId: 'GEN-101-O9-99', reason }, by(operator))).toMatchObject({
      refusal: { code: 'assessment.void_no_such_item' },
    });
    expect(await confirmVoid(db, proposed.value, by(operator))).toMatchObject({ refusal: { code: 'assessment.void_two_people' } });
    const other = await as('第二位平台管理员', 'platform_administrator');
    expect(await refuseVoid(db, proposed.value, by(other))).toMatchObject({ ok: true });
    expect(await confirmVoid(db, proposed.value, by(other))).toMatchObject({ refusal: { code: 'assessment.void_decided' } });
    expect((await voidsOf(db, exam, other)).voids).toMatchObject([{ itemId, proposer: '平台管理员', decider: '第二位平台管理员' }]);
  });

  it('is proposed by whoever manages exams, and after a refusal may be proposed anew', async () => {
    const { db, candidate, officer, operator, sat } = await office();
    const { paper } = await sat(candidate, 13);
    const itemId = paper.questions[0]?.itemId ?? '';
    const propose = (actor: Actor) => proposeVoid(db, { exam, itemId, reason }, { actor, now: afterwards });
    expect(await propose(candidate)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    const first = await propose(officer);
    if (!first.ok) throw new Error(first.refusal.code);
    expect(await refuseVoid(db, first.value, { actor: operator, now: afterwards })).toMatchObject({ ok: true });
    const again = await propose(officer);
    if (!again.ok) throw new Error(again.refusal.code);
    expect(await confirmVoid(db, again.value, { actor: operator, now: afterwards })).toMatchObject({ ok: true });
    expect(await refuseVoid(db, again.value, { actor: operator, now: afterwards })).toMatchObject({
      refusal: { code: 'assessment.void_decided' },
    });
  });

  it('is drawn no more, and a paper under way gets its point at the end', async () => {
    const { db, candidate, learner, officer, operator, attemptOf } = await office();
    const started = await startAttempt(db, { exam, statement: 'accepted' }, { actor: candidate, now: morning });
    if (!started.ok) throw new Error(started.refusal.code);
    const row = await attemptOf(started.value);
    const itemId = row?.paper.questions[0]?.itemId ?? '';
    const proposed = await proposeVoid(db, { exam, itemId, reason }, { actor: officer, now: morning });
    if (proposed.ok) await confirmVoid(db, proposed.value, { actor: operator, now: morning });
    await submitAttempt(db, { attemptId: started.value, saves: [], unanswered: 'meant' }, { actor: candidate, now: closed });
    expect(await attemptOf(started.value)).toMatchObject({ points: 1 });
    for (let n = 0; n < 8; n += 1) {
      const next = await startAttempt(db, { exam, statement: 'accepted' }, { actor: await learner(`考生${n}`), now: morning });
      if (!next.ok) throw new Error(next.refusal.code);
      expect((await attemptOf(next.value))?.paper.questions.map((one) => one.itemId)).not.toContain(itemId);
    }
  });
});

/** An item of a paper that was answered rightly and has one key. */
const singleAmong = (library: ReturnType<typeof publishedLibrary>, { paper, wrong }: { paper: Paper; wrong: string[] }): string =>
  paper.questions.find(
    ({ itemId: id }) => !wrong.includes(id) && library.exams[exam]?.items.some((one) => one.id === id && one.type === 'single'),
  )?.itemId ?? '';

describe('a corrected key', () => {
  const withOtherKey = (library: ReturnType<typeof publishedLibrary>, itemId: string) => {
    const changed = structuredClone(library);
    const item = changed.exams[exam]?.items.find(({ id }) => id === itemId);
    if (item?.type !== 'single') throw new Error(`${itemId} has no single key.`);
    const at = item.options.findIndex(({ correct }) => correct);
    for (const [index, option] of item.options.entries()) {
      delete option.correct;
      if (index === (at + 1) % item.options.length) option.correct = true;
    }
    return changed;
  };

  it('never takes a pass away: it is kept, listed, and decided on by a person', async () => {
    const { db, library, candidate, officer, operator, sat, attemptOf } = await office();
    await lessonsDone(db, { personId: candidate.personId, at: morning });
    const row = await sat(candidate, 14);
    expect(await attemptOf(row.id)).toMatchObject({ result: 'passed', points: 14 });
    const itemId = singleAmong(library, row);
    await publishEditions(db, withOtherKey(library, itemId), afterwards);
    const by = { actor: operator, now: afterwards };
    expect(await regradeExam(db, { exam, cause: 'corrected_key' }, by)).toMatchObject({ pass_kept: 1 });
    expect(await regradeExam(db, { exam, cause: 'corrected_key' }, by)).toMatchObject({ pass_kept: 1 });
    expect(await db.select().from(regrade)).toMatchObject([{ result: 'passed', points: 14, aloneResult: 'failed', alonePoints: 13 }]);
    expect(await attemptOf(row.id)).toMatchObject({ result: 'passed', points: 14 });
    expect(await db.$count(recordOfLearning)).toBe(1);

    const [within] = await withinFor(db, officer, 'exams.manage');
    if (!within) throw new Error('The officer has no place.');
    const [waiting] = await passesToDecide(db, { exam, within });
    expect(waiting).toMatchObject({ personId: candidate.personId });
    const decided = { regradeId: waiting?.regrade.id ?? '', decision: 'stands' as const, remark: '错在试题，不在考生，合格结果维持。' };
    expect(await decidePass(db, { ...decided, decision: 'record_revoked' }, { actor: officer, now: afterwards })).toMatchObject({
      refusal: { code: 'assessment.pass_record_stands' },
    });
    expect(await decidePass(db, decided, { actor: candidate, now: afterwards })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await decidePass(db, decided, { actor: officer, now: afterwards })).toMatchObject({ ok: true });
    expect(await decidePass(db, decided, { actor: officer, now: afterwards })).toMatchObject({
      refusal: { code: 'assessment.pass_decided' },
    });
    expect(await passesToDecide(db, { exam, within })).toEqual([]);
  });

  it('is not applied to a question that was worded anew', async () => {
    const { db, library, candidate, operator, sat } = await office();
    const row = await sat(candidate, 14);
    const itemId = singleAmong(library, row);
    const changed = withOtherKey(library, itemId);
    const item = changed.exams[exam]?.items.find(({ id }) => id === itemId);
    if (item) item.stem = { 'zh-CN': `${item.stem['zh-CN']}（改）`, en: `${item.stem.en} (anew)` };
    await publishEditions(db, changed, afterwards);
    expect(await regradeExam(db, { exam, cause: 'corrected_key' }, { actor: operator, now: afterwards })).toMatchObject({ none: 1 });
  });
});

describe('what an exam officer sees', () => {
  it('lists the attempts of the institution’s people by state and name, and one with its receipts', async () => {
    const { db, candidate, learner, officer, sat } = await office();
    const row = await sat(candidate, 20);
    await sat(await learner('周以宁'), 3);
    const [within] = await withinFor(db, officer, 'exams.read');
    if (!within) throw new Error('The officer has no place.');
    expect(await attemptsAt(db, { within, exam, page: 1 })).toMatchObject({ total: 2 });
    expect(await attemptsAt(db, { within, exam, page: 1, state: 'passed' })).toMatchObject({ total: 1, attempts: [{ name: '林小满' }] });
    expect(await attemptsAt(db, { within, exam, page: 1, q: '周以宁' })).toMatchObject({ total: 1 });
    const shown = await attemptPage(db, row.id, officer);
    expect(shown).toMatchObject({ ok: true, value: { mayManage: true, sitting: null } });
    if (shown.ok) expect(shown.value.receipts).toHaveLength(20);
    expect(JSON.stringify(shown)).not.toMatch(/rationale|"correct"/);
    expect(await attemptPage(db, row.id, candidate)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });
});
