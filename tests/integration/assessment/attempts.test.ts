import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { closeOverdue } from '#commands/assessment/close-overdue.ts';
import { saveAnswers } from '#commands/assessment/save-answers.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import type { Database } from '#db/client.ts';
import { answer, attempt, enrolment, evidence, fact, obligation, recordOfLearning } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { examFor } from '#queries/assessment/exam-for.ts';
import { resultOf } from '#queries/assessment/result-of.ts';
import { courseProgress } from '#queries/progress/course-progress.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  answersTo,
  choiceOf,
  examWorld,
  type LearnerActor,
  later,
  morning,
  publishedLibrary,
  saveOf,
  singlesOn,
} from '../../support/exam-world.ts';
import { lessonsDone } from '../../support/lessons-done.ts';

const exam = 'gen-101';
const begin = (db: Database, actor: Actor | null, now = morning) => startAttempt(db, { exam, statement: 'accepted' }, { actor, now });
const begun = async (db: Database, actor: LearnerActor, now = morning) => {
  const started = await begin(db, actor, now);
  if (!started.ok) throw new Error(started.refusal.code);
  const [row] = await db.select().from(attempt).where(eq(attempt.id, started.value));
  if (!row) throw new Error('the attempt is not there');
  return row;
};
const sit = async (db: Database, actor: LearnerActor, right: number, now: Date) => {
  const row = await begun(db, actor, now);
  const saves = answersTo(publishedLibrary(), row.paper, right);
  return submitAttempt(db, { attemptId: row.id, saves, unanswered: 'meant' }, { actor, now: later(now, { minutes: 20 }) });
};

describe('starting an exam', () => {
  it('draws a paper by the blueprint, sets the clock, enrols the person and states it', async () => {
    const db = freshDatabase();
    const actor = await (await examWorld(db)).learner('林小满');
    const row = await begun(db, actor);
    expect(row.paper.questions).toHaveLength(20);
    expect(row.closesAt).toEqual(later(morning, { minutes: 40 }));
    expect(await db.select().from(enrolment)).toMatchObject([{ personId: actor.personId, course: exam }]);
    const stated = await db.select().from(fact).where(eq(fact.type, 'assessment.attempt_started'));
    expect(stated).toMatchObject([{ about: actor.personId, data: { attemptId: row.id, exam } }]);
  });

  it('asks for the integrity statement', async () => {
    const db = freshDatabase();
    const actor = await (await examWorld(db)).learner('林小满');
    const answered = await startAttempt(db, { exam, statement: 'not_accepted' }, { actor, now: morning });
    expect(answered).toEqual({ ok: false, refusal: { code: 'assessment.statement_needed', field: 'statement' } });
    expect(await db.$count(attempt)).toBe(0);
  });

  it('is refused to a visitor, to a machine, for an unknown exam and before its rules are in force', async () => {
    const db = freshDatabase();
    const actor = await (await examWorld(db)).learner('林小满');
    const token: Actor = { kind: 'token', tokenId: 't', label: 't', grants: [{ role: 'learner', institutionId: null, unitId: null }] };
    expect(await begin(db, null)).toMatchObject({ refusal: { code: 'auth.sign_in_needed' } });
    expect(await begin(db, token)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await begin(db, { ...actor, grants: [{ role: 'auditor', institutionId: null, unitId: null }] })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    expect(await startAttempt(db, { exam: 'no-such', statement: 'accepted' }, { actor, now: morning })).toMatchObject({
      refusal: { code: 'shared.not_found' },
    });
    expect(await begin(db, actor, new Date('2026-08-31T01:00:00Z'))).toMatchObject({ refusal: { code: 'assessment.not_offered' } });
  });

  it('is refused while a paper is open, while cooling down, when attempts are used up and after a pass', async () => {
    const db = freshDatabase();
    const { learner } = await examWorld(db);
    const actor = await learner('林小满');
    await begun(db, actor);
    expect(await begin(db, actor)).toMatchObject({ refusal: { code: 'assessment.attempt_open' } });

    const failing = await learner('周以宁');
    expect(await sit(db, failing, 5, morning)).toMatchObject({ value: { result: 'failed', points: 5 } });
    expect(await sit(db, failing, 5, later(morning, { hours: 1 }))).toMatchObject({ value: { result: 'failed' } });
    expect(await begin(db, failing, later(morning, { hours: 2 }))).toMatchObject({ refusal: { code: 'assessment.cooling_down' } });
    expect(await sit(db, failing, 5, later(morning, { hours: 26 }))).toMatchObject({ value: { result: 'failed' } });
    expect(await begin(db, failing, later(morning, { hours: 200 }))).toMatchObject({ refusal: { code: 'assessment.no_attempts_left' } });

    const passing = await learner('陈知行');
    await lessonsDone(db, { personId: passing.personId, at: morning });
    expect(await sit(db, passing, 20, morning)).toMatchObject({ value: { result: 'passed', points: 20 } });
    expect(await begin(db, passing, later(morning, { hours: 1 }))).toMatchObject({ refusal: { code: 'assessment.again_later' } });
  });

  it('asks nothing twice in a second attempt where the bank has others', async () => {
    const db = freshDatabase();
    const actor = await (await examWorld(db)).learner('林小满');
    const first = await begun(db, actor);
    await submitAttempt(db, { attemptId: first.id, saves: [], unanswered: 'meant' }, { actor, now: morning });
    const second = await begun(db, actor, later(morning, { hours: 1 }));
    const seen = new Set(first.paper.questions.map(({ itemId }) => itemId));
    expect(second.paper.questions.filter(({ itemId }) => seen.has(itemId))).toEqual([]);
  });

  it('closes an earlier paper whose time ran out instead of waiting for the clock', async () => {
    const db = freshDatabase();
    const actor = await (await examWorld(db)).learner('林小满');
    const first = await begun(db, actor);
    await begun(db, actor, later(morning, { hours: 3 }));
    const [row] = await db.select().from(attempt).where(eq(attempt.id, first.id));
    expect(row).toMatchObject({ closedBy: 'clock', closedAt: later(morning, { minutes: 40, seconds: 30 }), result: 'failed', points: 0 });
  });

  it('begins one attempt when two tabs begin at once', async () => {
    const db = freshDatabase();
    const actor = await (await examWorld(db)).learner('林小满');
    const both = await Promise.all([begin(db, actor), begin(db, actor)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.$count(attempt)).toBe(1);
  });
});

describe('handing in', () => {
  it('settles the obligation and issues the record of learning when passed, in both of whose facts nothing is missing', async () => {
    const db = freshDatabase();
    const actor = await (await examWorld(db)).learner('林小满');
    await lessonsDone(db, { personId: actor.personId, at: morning });
    expect(await sit(db, actor, 20, morning)).toMatchObject({ ok: true, value: { result: 'passed' } });
    const [owed] = await db.select().from(obligation).where(eq(obligation.personId, actor.personId));
    expect(owed?.settledAt).toEqual(later(morning, { minutes: 20 }));
    expect(await db.select().from(evidence).where(eq(evidence.kind, 'exam_pass'))).toMatchObject([
      { course: exam, ref: exam, detail: { strength: 'strong' } },
    ]);
    const [issued] = await db.select().from(recordOfLearning);
    const types = (await db.select().from(fact).where(eq(fact.about, actor.personId))).map(({ type }) => type);
    for (const type of [
      'assessment.attempt_graded',
      'progress.course_completed',
      'requirements.obligation_satisfied',
      'credentials.record_issued',
    ])
      expect(types).toContain(type);
    const [row] = await db.select().from(attempt);
    const shown = await resultOf(db, { attemptId: row?.id ?? '', personId: actor.personId });
    expect(shown).toMatchObject({ result: 'passed', points: 20, of: 20, serial: issued?.serial });
    expect(shown?.objectives.map(({ objective }) => objective)).toEqual(['O1', 'O2', 'O3', 'O4', 'O5', 'O6']);
  });

  it('grades once: a second time answers the same and writes nothing', async () => {
    const db = freshDatabase();
    const { learner, library } = await examWorld(db);
    const actor = await learner('林小满');
    const row = await begun(db, actor);
    const first = await submitAttempt(
      db,
      { attemptId: row.id, saves: answersTo(library, row.paper, 3), unanswered: 'meant' },
      { actor, now: later(morning, { minutes: 5 }) },
    );
    const facts = await db.$count(fact);
    const second = await submitAttempt(
      db,
      { attemptId: row.id, saves: answersTo(library, row.paper), unanswered: 'meant' },
      { actor, now: later(morning, { minutes: 6 }) },
    );
    expect(second).toEqual(first);
    expect(await db.$count(fact)).toBe(facts);
    expect(await db.$count(answer)).toBe(20);
  });

  it('asks about gaps first, having kept what came with it', async () => {
    const db = freshDatabase();
    const { learner, library } = await examWorld(db);
    const actor = await learner('林小满');
    const row = await begun(db, actor);
    const saves = answersTo(library, row.paper).slice(0, 18);
    const asked = await submitAttempt(db, { attemptId: row.id, saves, unanswered: 'ask' }, { actor, now: later(morning, { minutes: 10 }) });
    expect(asked).toEqual({ ok: false, refusal: { code: 'assessment.unanswered', numbers: [19, 20] } });
    expect(await db.$count(answer)).toBe(18);
    const meant = await submitAttempt(
      db,
      { attemptId: row.id, saves, unanswered: 'meant' },
      { actor, now: later(morning, { minutes: 10 }) },
    );
    expect(meant).toMatchObject({ ok: true, value: { points: 18 } });
    expect(await db.$count(answer)).toBe(18);
  });

  it('after the end is done by the clock, and what came with it does not count', async () => {
    const db = freshDatabase();
    const { learner, library } = await examWorld(db);
    const actor = await learner('林小满');
    const row = await begun(db, actor);
    const late = later(morning, { minutes: 41 });
    const given = { attemptId: row.id, saves: answersTo(library, row.paper), unanswered: 'ask' as const };
    expect(await submitAttempt(db, given, { actor, now: late })).toMatchObject({ ok: true, value: { result: 'failed', points: 0 } });
    expect(await db.select().from(attempt)).toMatchObject([{ closedBy: 'clock', closedAt: later(morning, { minutes: 40, seconds: 30 }) }]);
  });

  it('finds no paper of somebody else', async () => {
    const db = freshDatabase();
    const { learner, library } = await examWorld(db);
    const row = await begun(db, await learner('林小满'));
    const stranger = await learner('周以宁');
    const given = { attemptId: row.id, saves: answersTo(library, row.paper), unanswered: 'meant' as const };
    expect(await submitAttempt(db, given, { actor: stranger, now: morning })).toMatchObject({ refusal: { code: 'shared.not_found' } });
    expect(await saveAnswers(db, given, { actor: stranger, now: morning })).toMatchObject({ refusal: { code: 'shared.not_found' } });
    expect(await db.$count(answer)).toBe(0);
  });

  it('judges by the edition and the day the attempt began, whatever is published since', async () => {
    const db = freshDatabase();
    const { learner, library } = await examWorld(db);
    const actor = await learner('林小满');
    const row = await begun(db, actor);
    const changed = structuredClone(library);
    const stricter = changed.exams[exam];
    if (!stricter) throw new Error('there is no exam');
    stricter.exam.cutScore = [{ from: '2026-09-01', value: 100, source: 'test' }];
    stricter.exam.version = '2026.2';
    for (const item of stricter.items) {
      if (item.type !== 'single') continue;
      const right = item.options.findIndex(({ correct }) => correct);
      for (const [index, option] of item.options.entries()) {
        delete option.correct;
        if (index === (right + 1) % 3) option.correct = true;
      }
    }
    await publishEditions(db, changed, later(morning, { minutes: 1 }));
    const given = { attemptId: row.id, saves: answersTo(library, row.paper, 19), unanswered: 'meant' as const };
    const graded = await submitAttempt(db, given, { actor, now: later(morning, { minutes: 30 }) });
    expect(graded).toMatchObject({ value: { result: 'passed', points: 19 } });
  });

  it('keeps a pass: the exam then says so and offers nothing more', async () => {
    const db = freshDatabase();
    const actor = await (await examWorld(db)).learner('林小满');
    await lessonsDone(db, { personId: actor.personId, at: morning });
    await sit(db, actor, 2, morning);
    await sit(db, actor, 20, later(morning, { hours: 1 }));
    const state = (await examFor(db, { exam, actor, now: later(morning, { hours: 5 }) }))?.state;
    expect(state).toEqual({ is: 'refused', refusal: { code: 'assessment.again_later', from: '2029-11-25' } });
    expect(await db.$count(recordOfLearning)).toBe(1);
  });
});

describe('testing out', () => {
  /** Somebody who passed with everything right, or with one of three questions of an objective wrong. */
  const worldWith = async (pass: 'strong' | 'narrow') => {
    const db = freshDatabase();
    const { learner, library } = await examWorld(db);
    const actor = await learner('林小满');
    const { id, paper } = await begun(db, actor);
    const missed = paper.questions.find(({ objective }) => objective === 'O3')?.itemId;
    const saves = answersTo(library, paper, pass === 'strong' ? undefined : 0);
    const right = answersTo(library, paper).map((save) =>
      save.itemId === missed ? (saves.find((one) => one.itemId === missed) ?? save) : save,
    );
    await submitAttempt(db, { attemptId: id, saves: right, unanswered: 'meant' }, { actor, now: later(morning, { minutes: 20 }) });
    const decide = async (which: 'decisions' | 'everything') => {
      await lessonsDone(db, { personId: actor.personId, at: later(morning, { hours: 1 }), which });
      await db.transaction((tx) => advanceLearner(tx, actor.personId, later(morning, { hours: 2 }), { kind: 'system' }));
    };
    const records = () => db.$count(recordOfLearning);
    const progress = () => courseProgress(db, { personId: actor.personId, course: exam, today: dayOf(morning) });
    return { db, actor, decide, records, progress };
  };

  it('by a strong pass leaves the decisions to do, and they complete the course', async () => {
    const { db, actor, decide, records, progress } = await worldWith('strong');
    expect(await records()).toBe(0);
    expect(await progress()).toMatchObject({ examPassed: true, asked: 'decisions', nextLesson: '02-why-ethics-first' });
    const [row] = await db.select().from(attempt);
    expect(await resultOf(db, { attemptId: row?.id ?? '', personId: actor.personId })).toMatchObject({ spares: true, serial: null });
    await decide('decisions');
    expect(await records()).toBe(1);
  });

  it('by a narrow pass spares nothing', async () => {
    const { decide, records, progress } = await worldWith('narrow');
    expect(await progress()).toMatchObject({ examPassed: true, asked: 'everything', nextLesson: '01-entry-check' });
    await decide('decisions');
    expect(await records()).toBe(0);
  });

  it('is no matter where everything was done first', async () => {
    const { decide, records } = await worldWith('narrow');
    await decide('everything');
    expect(await records()).toBe(1);
  });
});

describe('the clock', () => {
  it('closes papers past their time and grace, once, and grades what was saved', async () => {
    const db = freshDatabase();
    const { learner, library } = await examWorld(db);
    const actor = await learner('林小满');
    await lessonsDone(db, { personId: actor.personId, at: morning });
    const row = await begun(db, actor);
    const fresh = await begun(db, await learner('周以宁'), later(morning, { minutes: 30 }));
    await saveAnswers(db, { attemptId: row.id, saves: answersTo(library, row.paper) }, { actor, now: later(morning, { minutes: 39 }) });
    expect(await closeOverdue(db, later(morning, { minutes: 40, seconds: 30 }))).toBe(0);
    expect(await closeOverdue(db, later(morning, { minutes: 40, seconds: 31 }))).toBe(1);
    expect(await closeOverdue(db, later(morning, { minutes: 45 }))).toBe(0);
    const [closed] = await db.select().from(attempt).where(eq(attempt.id, row.id));
    expect(closed).toMatchObject({ closedBy: 'clock', result: 'passed', points: 20 });
    const [open] = await db.select().from(attempt).where(eq(attempt.id, fresh.id));
    expect(open?.closedAt).toBeNull();
    const stated = and(eq(fact.type, 'assessment.attempt_graded'), eq(fact.actor, 'system'));
    expect(await db.$count(fact, stated)).toBe(1);
    expect(await db.$count(recordOfLearning)).toBe(1);
  });
});

describe('the database itself', () => {
  it('refuses to reopen or regrade a closed paper, or to change what was drawn', async () => {
    const db = freshDatabase();
    const actor = await (await examWorld(db)).learner('林小满');
    const row = await begun(db, actor);
    await expect(db.update(attempt).set({ paper: { seed: 1, questions: [] } })).rejects.toThrow();
    await submitAttempt(db, { attemptId: row.id, saves: [], unanswered: 'meant' }, { actor, now: morning });
    await expect(db.update(attempt).set({ result: 'passed' })).rejects.toThrow();
  });

  it('refuses to replace a save', async () => {
    const db = freshDatabase();
    const actor = await (await examWorld(db)).learner('林小满');
    const row = await begun(db, actor);
    const save = saveOf(singlesOn(publishedLibrary(), row.paper)[0] ?? '', 'a');
    await saveAnswers(db, { attemptId: row.id, saves: [save] }, { actor, now: morning });
    await expect(db.insert(answer).values({ attemptId: row.id, ...save, response: choiceOf('b'), savedAt: morning })).rejects.toThrow();
  });
});
