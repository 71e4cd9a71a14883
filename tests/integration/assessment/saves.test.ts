import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { saveAnswers } from '#commands/assessment/save-answers.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import type { Database } from '#db/client.ts';
import { answer, attempt } from '#db/schema/index.ts';
import { paperFor } from '#queries/assessment/paper-for.ts';
import { receiptsOf } from '#queries/assessment/receipts-of.ts';
import { savedOf } from '#queries/assessment/saved-of.ts';
import { freshDatabase } from '../../support/database.ts';
import { answersTo, choiceOf, examWorld, type LearnerActor, later, morning, saveOf, singlesOn } from '../../support/exam-world.ts';
import { reasonsIn } from '../../support/reasons-in.ts';

const begun = async (db: Database, actor: LearnerActor) => {
  const started = await startAttempt(db, { exam: 'gen-101', statement: 'accepted' }, { actor, now: morning });
  if (!started.ok) throw new Error(started.refusal.code);
  const [row] = await db.select().from(attempt).where(eq(attempt.id, started.value));
  if (!row) throw new Error('the attempt is not there');
  return row;
};
const world = async () => {
  const db = freshDatabase();
  const { learner, library } = await examWorld(db);
  const actor = await learner('林小满');
  const row = await begun(db, actor);
  const items = singlesOn(library, row.paper);
  return { db, learner, library, actor, row, items, first: items[0] ?? '', second: items[1] ?? '' };
};

describe('saving an answer', () => {
  it('gives a receipt, and the same receipt when it is sent again', async () => {
    const { db, actor, row, first } = await world();
    const save = saveOf(first, 'b');
    const once = await saveAnswers(db, { attemptId: row.id, saves: [save] }, { actor, now: morning });
    const again = await saveAnswers(db, { attemptId: row.id, saves: [save, save] }, { actor, now: later(morning, { minutes: 50 }) });
    expect(once).toMatchObject({ ok: true, value: [{ itemId: first, response: choiceOf('b'), receipt: 1, savedAt: morning }] });
    expect(again).toEqual(once);
    expect(await db.$count(answer)).toBe(1);
  });

  it('gives the receipt of a save that arrived even after the paper was closed', async () => {
    const { db, actor, row, first } = await world();
    const save = saveOf(first, 'b');
    await saveAnswers(db, { attemptId: row.id, saves: [save] }, { actor, now: morning });
    await submitAttempt(db, { attemptId: row.id, saves: [], unanswered: 'meant' }, { actor, now: morning });
    const given = { attemptId: row.id, saves: [save] };
    expect(await saveAnswers(db, given, { actor, now: morning })).toMatchObject({ ok: true, value: [{ receipt: 1 }] });
    const fresh = { attemptId: row.id, saves: [saveOf(first, 'a')] };
    expect(await saveAnswers(db, fresh, { actor, now: morning })).toMatchObject({ refusal: { code: 'assessment.closed' } });
  });

  it('counts within the grace after time is up and not a moment later', async () => {
    const { db, actor, row, first } = await world();
    const at = (seconds: number) =>
      saveAnswers(db, { attemptId: row.id, saves: [saveOf(first, 'a')] }, { actor, now: later(morning, { minutes: 40, seconds }) });
    expect(await at(30)).toMatchObject({ ok: true });
    expect(await at(31)).toEqual({ ok: false, refusal: { code: 'assessment.time_is_up' } });
  });

  it('keeps all or none when one is not on the paper', async () => {
    const { db, actor, row, first } = await world();
    const saves = [saveOf(first, 'a'), saveOf('GEN-101-O1-99', 'a')];
    expect(await saveAnswers(db, { attemptId: row.id, saves }, { actor, now: morning })).toEqual({
      ok: false,
      refusal: { code: 'assessment.not_on_paper' },
    });
    expect(await db.$count(answer)).toBe(0);
  });

  it('loses nothing between two tabs: saves are ordered by arrival and the last one counts', async () => {
    const { db, actor, row, first, second } = await world();
    const [one, two] = [saveOf(first, 'a'), saveOf(second, 'b')];
    const [three, four] = [saveOf(first, 'c'), saveOf(second, 'c')];
    await Promise.all([
      saveAnswers(db, { attemptId: row.id, saves: [one, two] }, { actor, now: morning }),
      saveAnswers(db, { attemptId: row.id, saves: [three] }, { actor, now: morning }),
    ]);
    await saveAnswers(db, { attemptId: row.id, saves: [four] }, { actor, now: later(morning, { minutes: 1 }) });
    expect(await db.$count(answer)).toBe(4);
    const saved = await savedOf(db, row.id);
    expect(saved.get(second)).toMatchObject({ response: choiceOf('c') });
    const newest = (await db.select().from(answer).where(eq(answer.itemId, first))).sort((a, b) => b.receipt - a.receipt)[0];
    expect(saved.get(first)).toMatchObject({ receipt: newest?.receipt });
    const paper = await paperFor(db, { attemptId: row.id, personId: actor.personId, now: morning });
    expect(paper?.questions.find(({ itemId }) => itemId === second)?.saved).toMatchObject({ response: choiceOf('c') });
  });

  it('shows every receipt, the last first, and which of them count', async () => {
    const { db, actor, row, first } = await world();
    await saveAnswers(db, { attemptId: row.id, saves: [saveOf(first, 'a'), saveOf(first, 'b')] }, { actor, now: morning });
    const shown = await receiptsOf(db, { attemptId: row.id, personId: actor.personId });
    // The first question that has one answer need not be the first of the paper.
    const question = row.paper.questions.findIndex(({ itemId }) => itemId === first) + 1;
    expect(shown?.receipts).toMatchObject([
      { receipt: 2, question, counts: true },
      { receipt: 1, question, counts: false },
    ]);
  });

  it('loses nothing when a hundred candidates answer at once', async () => {
    const { db, learner, library } = await world();
    const papers = [];
    for (let n = 0; n < 100; n += 1) {
      const actor = await learner(`考生${n}`);
      papers.push({ actor, row: await begun(db, actor) });
    }
    const outcomes = await Promise.all(
      papers.flatMap(({ actor, row }) =>
        answersTo(library, row.paper).map((save) => saveAnswers(db, { attemptId: row.id, saves: [save] }, { actor, now: morning })),
      ),
    );
    const receipts = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.map(({ receipt }) => receipt) : []));
    expect(new Set(receipts).size).toBe(2000);
    expect(await db.$count(answer)).toBe(2000);
  });
});

describe('the paper', () => {
  it('holds neither key nor reasons', async () => {
    const { db, library, actor, row } = await world();
    const sent = JSON.stringify(await paperFor(db, { attemptId: row.id, personId: actor.personId, now: morning }));
    expect(sent).not.toMatch(/"(correct|rationale|place|match|violation|panel|rubric|example)":/);
    for (const item of library.exams['gen-101']?.items ?? []) for (const reason of reasonsIn(item)) expect(sent).not.toContain(reason);
  });
});
