import { describe, expect, it } from 'vitest';
import { answerMeasure } from '#commands/assessment/answer-measure.ts';
import { doAct } from '#commands/progress/do-act.ts';
import { fact, measureRespondent, measureResponse, measureSheet } from '#db/schema/index.ts';
import { agreements } from '#domain/assessment/evaluation/score-form.ts';
import { addDays, startOfDay } from '#domain/shared/plain-date.ts';
import { measureFor } from '#queries/assessment/measure-for.ts';
import { campus } from '../../support/campus.ts';

const course = 'gen-101';
const first = '2026-11-25';

const learner = async () => {
  const place = await campus();
  const { db } = place;
  const personId = await place.admit('林小满', '人工智能学院');
  const actor = place.as(personId, 'learner');
  const on = (days: number) => ({ actor, now: new Date(startOfDay(addDays(first, days)).getTime() + 12 * 3_600_000) });
  const offered = (days: number) => measureFor(db, { personId, course, today: addDays(first, days) });
  /** Answers the scale of attitude alone, which is a whole part of every form. */
  const answer = async (days: number) => {
    const { instrument } = (await offered(days)) ?? {};
    const answers = Object.fromEntries((instrument?.attitude ?? []).map(({ id }) => [id, agreements[3]]));
    return answerMeasure(db, { course, answers }, on(days));
  };
  return { ...place, personId, on, offered, answer };
};
const codeOf = (outcome: Awaited<ReturnType<typeof answerMeasure>>) => (outcome.ok ? 'kept' : outcome.refusal.code);

describe('the forms before and after a course', () => {
  it('are offered before, after and ninety days later, the other form in the middle', async () => {
    const { answer, offered, complete, personId } = await learner();
    const before = await offered(0);
    expect(before?.occasion).toBe('pre');
    expect(codeOf(await answer(0))).toBe('kept');
    expect((await offered(1))?.occasion).toBeNull();
    await complete(personId, course, addDays(first, 10));
    const after = await offered(11);
    expect(after).toMatchObject({ occasion: 'post', firstForm: before?.form });
    expect(after?.form).not.toBe(before?.form);
    expect(codeOf(await answer(11))).toBe('kept');
    expect(await offered(100)).toMatchObject({ occasion: null, delayedFrom: addDays(first, 101) });
    expect(await offered(101)).toMatchObject({ occasion: 'delayed', form: before?.form });
  });

  it('are kept under an id of chance that is not the person’s, and no fact tells of them', async () => {
    const { db, answer, personId, institutionId } = await learner();
    const facts = await db.$count(fact);
    await answer(0);
    const [respondent] = await db.select().from(measureRespondent);
    expect(respondent).toMatchObject({ personId, course, institutionId });
    expect(respondent?.id).not.toBe(personId);
    expect(JSON.stringify([await db.select().from(measureSheet), await db.select().from(measureResponse)])).not.toContain(personId);
    expect(await db.select({ dimension: measureResponse.dimension, score: measureResponse.score }).from(measureResponse)).toEqual([
      { dimension: 'attitude', score: 4 + 2 + 4 + 2 + 4 + 4 },
    ]);
    expect(await db.$count(fact)).toBe(facts);
  });

  it('are not offered to who has begun the course, refused out of their time, and refused when nothing is whole', async () => {
    const { db, answer, offered, on } = await learner();
    expect(codeOf(await answerMeasure(db, { course, answers: { T1: '3' } }, on(0)))).toBe('assessment.measure_empty');
    expect(codeOf(await answerMeasure(db, { course: 'nothing', answers: {} }, on(0)))).toBe('shared.not_found');
    expect(codeOf(await answerMeasure(db, { course, answers: {} }, { ...on(0), actor: null }))).toBe('auth.sign_in_needed');
    await doAct(db, { course, lesson: '01-entry-check', act: 'GEN-101-P1-01', choice: 'a' }, on(0));
    expect((await offered(0))?.occasion).toBeNull();
    expect(codeOf(await answer(0))).toBe('assessment.measure_not_open');
    expect(await db.$count(measureRespondent)).toBe(0);
  });

  it('come first to about half of the people each', async () => {
    const { db, admit } = await campus();
    const forms = [];
    for (let i = 0; i < 40; i += 1)
      forms.push((await measureFor(db, { personId: await admit(`学生${i}`, '临床医学院'), course, today: first }))?.firstForm);
    const a = forms.filter((form) => form === 'A').length;
    expect(a).toBeGreaterThan(6);
    expect(a).toBeLessThan(34);
  });
});
