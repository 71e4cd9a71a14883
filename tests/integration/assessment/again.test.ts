import { and, asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { revokeRecord } from '#commands/credentials/revoke-record.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { advanceByDay } from '#commands/requirements/advance-everybody.ts';
import type { Database } from '#db/client.ts';
import { attempt, completion, enrolment, institution, obligation, recordOfLearning } from '#db/schema/index.ts';
import { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { addDays, dayOf, startOfDay } from '#domain/shared/plain-date.ts';
import { mayReadQuestions } from '#queries/assessment/analysis/may-read-questions.ts';
import { examFor } from '#queries/assessment/exam-for.ts';
import { resultOf } from '#queries/assessment/result-of.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { courseProgress } from '#queries/progress/course-progress.ts';
import { trainingOf } from '#queries/progress/training-of.ts';
import { matrix } from '#queries/reporting/matrix.ts';
import { freshDatabase } from '../../support/database.ts';
import { answersTo, examWorld, type LearnerActor, later, morning, publishedLibrary } from '../../support/exam-world.ts';
import { lessonsDone } from '../../support/lessons-done.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const course = 'gen-101';
const renewable = { course, validMonths: 12, renewalDays: 90, validity: { from: 'previous' } };
const on = (day: string) => later(startOfDay(day), { hours: 9 });
const passedOn = dayOf(morning);
const opensOn = '2027-08-26';
let db: Database;
let actor: LearnerActor;

const begin = (now: Date) => startAttempt(db, { exam: course, statement: 'accepted' }, { actor, now });
const pass = async (now: Date) => {
  const started = await begin(now);
  if (!started.ok) throw new Error(started.refusal.code);
  const [row] = await db.select().from(attempt).where(eq(attempt.id, started.value));
  if (!row) throw new Error('The attempt is not there.');
  const saves = answersTo(publishedLibrary(), row.paper);
  await submitAttempt(db, { attemptId: row.id, saves, unanswered: 'meant' }, { actor, now: later(now, { minutes: 20 }) });
  return row.id;
};
const onlyInstitution = async () => {
  const [found] = await db.select().from(institution);
  if (!found) throw new Error('There is no institution.');
  return { institution: found };
};
const completions = () => db.select().from(completion).orderBy(asc(completion.completedOn));
const records = () => db.select().from(recordOfLearning).orderBy(asc(recordOfLearning.completedOn));
const asked = () =>
  db
    .select()
    .from(obligation)
    .where(and(eq(obligation.personId, actor.personId), eq(obligation.policy, 'yearly')))
    .orderBy(asc(obligation.raisedOn));
const progress = (day: string) => courseProgress(db, { personId: actor.personId, course, today: day });
const revoke = async (serial: string, now: Date) => {
  const outcome = await revokeRecord(db, { serial, reason: 'issued_in_error' }, { actor: { kind: 'system' }, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
};

beforeEach(async () => {
  db = freshDatabase();
  const world = await examWorld(db);
  await publishPolicy(db, 'yearly', [{ from: '2026-01-01', rule: renewable }], morning);
  actor = await world.learner('林小满');
  await lessonsDone(db, { personId: actor.personId, at: morning });
  await pass(morning);
});

describe('renewing by sitting the exam again', () => {
  it('closes the keys on the day it may be done, and the next pass opens them', async () => {
    const reads = (now: Date) => mayReadQuestions(db, actor, course, now);
    expect([await reads(on(addDays(passedOn, 1))), await reads(on(addDays(opensOn, -1)))]).toEqual([true, true]);
    expect(await reads(on(opensOn))).toBe(false);
    await pass(on(opensOn));
    expect(await reads(on(addDays(opensOn, 1)))).toBe(true);
  });

  it('is refused while the record counts and says from when it may be done', async () => {
    expect(await begin(on(addDays(opensOn, -1)))).toEqual({ ok: false, refusal: { code: 'assessment.again_later', from: opensOn } });
    expect((await examFor(db, { exam: course, actor, now: on('2027-01-01') }))?.state).toEqual({
      is: 'refused',
      refusal: { code: 'assessment.again_later', from: opensOn },
    });
    expect(await progress('2027-08-25')).toMatchObject({ round: 'first', examPassed: true, againFrom: opensOn });
  });

  it('gives a new completion and a new record, settles the renewal, and leaves the old ones as they were', async () => {
    const [first] = await records();
    await advanceByDay(db, on(opensOn));
    expect(await asked()).toMatchObject([{}, { dueOn: '2027-11-24', settledAt: null }]);
    expect(await progress(opensOn)).toMatchObject({ round: 'again', examPassed: false, nextLesson: undefined });

    const again = await pass(on('2027-09-01'));
    expect(await completions()).toMatchObject([{ completedOn: passedOn }, { completedOn: '2027-09-01' }]);
    const [old, fresh] = await records();
    expect(old).toEqual(first);
    expect(fresh).toMatchObject({ completedOn: '2027-09-01', supersededBy: null, revokedAt: null });
    expect((await asked())[1]).toMatchObject({ completionId: fresh?.completionId, settledAt: later(on('2027-09-01'), { minutes: 20 }) });
    expect(await progress('2027-09-02')).toMatchObject({
      round: 'first',
      completion: { completedOn: '2027-09-01', serial: fresh?.serial },
      earlier: [{ completedOn: passedOn, serial: old?.serial }],
      againFrom: '2028-08-26',
    });
    expect(await begin(on('2027-09-02'))).toMatchObject({ refusal: { code: 'assessment.again_later' } });
    expect((await resultOf(db, { attemptId: again, personId: actor.personId }))?.serial).toBe(fresh?.serial);
  });

  it('goes by the newest edition of the course', async () => {
    const library = publishedLibrary();
    const changed = library.courses[course];
    if (!changed) throw new Error('There is no such course.');
    changed.course = { ...changed.course, version: '2099.1' };
    await publishEditions(db, library, on('2027-01-01'));
    const newest = await newestEdition(db, 'course', course);
    const [before] = await db.select().from(enrolment);
    expect(before?.editionId).not.toBe(newest?.id);
    await pass(on(opensOn));
    expect(await db.select().from(enrolment)).toMatchObject([{ editionId: newest?.id }]);
    expect((await completions()).map(({ editionId }) => editionId)).toEqual([before?.editionId, newest?.id]);
  });
});

describe('a record that is revoked', () => {
  it('lets the person be asked again, with the days of the rule, and sit again from the day after the completion', async () => {
    const [first] = await records();
    await revoke(first?.serial ?? '', later(morning, { hours: 2 }));
    expect(await asked()).toMatchObject([{}, { settledAt: null, dueOn: addDays(passedOn, 30) }]);
    expect(await begin(later(morning, { hours: 3 }))).toEqual({
      ok: false,
      refusal: { code: 'assessment.again_later', from: addDays(passedOn, 1) },
    });
    expect(await progress(passedOn)).toMatchObject({ completion: null });

    await pass(on(addDays(passedOn, 1)));
    const [, fresh] = await records();
    expect(fresh).toMatchObject({ completedOn: addDays(passedOn, 1), revokedAt: null });
    expect(await asked()).toMatchObject([{}, { completionId: fresh?.completionId }]);
    expect(await progress('2027-01-01')).toMatchObject({ completion: { serial: fresh?.serial }, earlier: [] });
  });

  it('counts for nothing though the person has long done every lesson and once passed', async () => {
    const [first] = await records();
    await revoke(first?.serial ?? '', on('2027-02-01'));
    await advanceByDay(db, on('2027-02-02'));
    expect(await completions()).toHaveLength(1);
    expect(await progress('2027-02-02')).toMatchObject({ round: 'again', examPassed: false });
  });
});

describe('gate, matrix, one’s own page and the exam', () => {
  it('agree on every day about a record that was revoked and made good', async () => {
    const { institution } = await onlyInstitution();
    const system = { actor: { kind: 'system' } as const, now: morning };
    const told = await createProject(
      db,
      { institutionId: institution.id, unitId: null, number: 'K-1', title: '演示', startedOn: '2026-11-01', finishedOn: null },
      system,
    );
    if (!told.ok) throw new Error(told.refusal.code);
    await addMember(db, { projectId: told.value, personId: actor.personId, role: 'student', startedOn: passedOn }, system);
    const answers = async (day: string) => {
      const now = on(day);
      await advanceByDay(db, now);
      const page = await matrix(db, { within: { institution, paths: null }, filter: MatrixFilter.parse({}), day });
      const column = page.columns.findIndex(({ policy }) => policy === 'yearly');
      const gate = await answerClearance(db, { project: 'K-1', person: actor.personId }, { ...system, now });
      const training = await trainingOf(db, actor.personId, day);
      return {
        gate: gate.ok && gate.value.requirements.find(({ policy }) => policy === 'yearly')?.met,
        matrix: page.rows.find(({ id }) => id === actor.personId)?.cells[column]?.state === 'met',
        page: !training.open.some(({ policy }) => policy === 'yearly'),
        maySit: (await examFor(db, { exam: course, actor, now }))?.state.is === 'ready',
      };
    };
    const held = { gate: true, matrix: true, page: true, maySit: false };
    const taken = { gate: false, matrix: false, page: false, maySit: true };
    expect(await answers('2026-12-01')).toEqual(held);
    const [first] = await records();
    await revoke(first?.serial ?? '', on('2026-12-02'));
    expect([await answers('2026-12-02'), await answers('2026-12-20')]).toEqual([taken, taken]);
    await pass(on('2026-12-21'));
    expect([await answers('2026-12-21'), await answers('2026-12-22')]).toEqual([held, held]);
  });
});

it('a day on which nobody does anything raises what has come round, once', async () => {
  expect(await advanceByDay(db, on(opensOn))).toBe(1);
  expect(await asked()).toHaveLength(2);
  expect(await advanceByDay(db, later(on(opensOn), { hours: 2 }))).toBe(0);
});
