import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { doAct } from '#commands/progress/do-act.ts';
import { keepPlace } from '#commands/progress/keep-place.ts';
import { evidence, fact } from '#db/schema/index.ts';
import { courseProgress } from '#queries/progress/course-progress.ts';
import { trainingOf } from '#queries/progress/training-of.ts';
import { campus } from '../../support/campus.ts';

const lesson = '01-entry-check';
const today = '2026-11-25';

const studentOnCampus = async () => {
  const place = await campus();
  const personId = await place.admit('林小满', '人工智能学院');
  const context = { actor: place.as(personId, 'learner'), now: place.now };
  const acts =
    (await courseProgress(place.db, { personId, course: 'gen-101', today }))?.snapshot.lessons.find(({ slug }) => slug === lesson)?.acts ??
    [];
  return { ...place, personId, context, acts };
};

describe('an act in a lesson', () => {
  it('is kept as evidence and shown again on any device', async () => {
    const { db, personId, context, acts } = await studentOnCampus();
    const act = acts[0]?.id ?? '';
    expect(await doAct(db, { course: 'gen-101', lesson, act, choice: 'b' }, context)).toEqual({
      ok: true,
      value: { act, lessonCompleted: false },
    });
    const progress = await courseProgress(db, { personId, course: 'gen-101', today });
    expect(progress?.choices[lesson]).toEqual({ [act]: 'b' });
    expect(progress?.place?.lesson).toBe(lesson);
  });

  it('done again with the same choice adds nothing, and with another choice keeps both and shows the later', async () => {
    const { db, personId, context, acts } = await studentOnCampus();
    const act = acts[0]?.id ?? '';
    for (const choice of ['a', 'a', 'c'])
      await doAct(db, { course: 'gen-101', lesson, act, choice }, { ...context, now: new Date(context.now.getTime() + 1000) });
    expect(await db.$count(evidence)).toBe(2);
    expect((await courseProgress(db, { personId, course: 'gen-101', today }))?.choices[lesson]?.[act]).toBe('c');
  });

  it('that is the last of its lesson completes the lesson, once', async () => {
    const { db, context, acts } = await studentOnCampus();
    expect(acts.length).toBeGreaterThanOrEqual(2);
    const answers = [];
    for (const { id, choices } of acts)
      answers.push(await doAct(db, { course: 'gen-101', lesson, act: id, choice: choices[0] ?? '' }, context));
    expect(answers.map((answer) => answer.ok && answer.value.lessonCompleted)).toEqual([...acts.slice(1).map(() => false), true]);
    await doAct(db, { course: 'gen-101', lesson, act: acts[0]?.id ?? '', choice: 'c' }, context);
    expect(await db.$count(fact, eq(fact.type, 'progress.lesson_completed'))).toBe(1);
  });

  it('is refused when the lesson has no such act or the act no such choice, and for a visitor', async () => {
    const { db, context, acts, now } = await studentOnCampus();
    const act = acts[0]?.id ?? '';
    const refusalOf = async (given: Partial<Parameters<typeof doAct>[1]>, who = context as Parameters<typeof doAct>[2]) => {
      const outcome = await doAct(db, { course: 'gen-101', lesson, act, choice: 'a', ...given }, who);
      return outcome.ok ? 'kept' : outcome.refusal.code;
    };
    expect(await refusalOf({ act: 'nothing' })).toBe('progress.no_such_act');
    expect(await refusalOf({ choice: 'z' })).toBe('progress.no_such_choice');
    expect(await refusalOf({ course: 'nothing' })).toBe('shared.not_found');
    expect(await refusalOf({}, { actor: null, now })).toBe('auth.sign_in_needed');
    expect(await db.$count(evidence)).toBe(0);
  });
});

describe('a place in a lesson', () => {
  it('is kept by section and is no evidence', async () => {
    const { db, personId, context } = await studentOnCampus();
    expect((await keepPlace(db, { course: 'gen-101', lesson, section: 2 }, context)).ok).toBe(true);
    expect((await courseProgress(db, { personId, course: 'gen-101', today }))?.place).toEqual({ lesson, section: 2 });
    expect(await db.$count(evidence)).toBe(0);
  });

  it('beyond the last section is refused', async () => {
    const { db, context } = await studentOnCampus();
    expect((await keepPlace(db, { course: 'gen-101', lesson, section: 80 }, context)).ok).toBe(false);
  });
});

describe('我的培训', () => {
  it('shows what is due, by when and why, from the day the affiliation starts', async () => {
    const { db, personId } = await studentOnCampus();
    const { open, standing } = await trainingOf(db, personId, '2026-11-25');
    expect(open.map(({ course, dueOn, state, occasion }) => ({ course, dueOn, state, trigger: occasion.trigger }))).toEqual([
      { course: 'gen-101', dueOn: '2026-12-25', state: 'open', trigger: 'onboarding' },
    ]);
    expect(open[0]?.rule.basis).toContain('KJ-08');
    expect(standing).toEqual([]);
  });
});
