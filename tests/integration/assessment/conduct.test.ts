import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { grantAccommodation, withdrawAccommodation } from '#commands/assessment/grant-accommodation.ts';
import { saveAnswers } from '#commands/assessment/save-answers.ts';
import { arrangeSitting, cancelSitting } from '#commands/assessment/sittings/arrange-sitting.ts';
import { giveSeats, withdrawSeat } from '#commands/assessment/sittings/give-seats.ts';
import { openWindow, withdrawWindow } from '#commands/assessment/sittings/open-window.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { affiliation, attempt, fact, identifier, itemUse, sittingSeat } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { examFor } from '#queries/assessment/exam-for.ts';
import { setAsideOf } from '#queries/assessment/set-aside.ts';
import { sittingPage } from '#queries/assessment/sittings-seen.ts';
import { freshDatabase } from '../../support/database.ts';
import { answersTo, examWorld, type LearnerActor, later, morning, publishedLibrary } from '../../support/exam-world.ts';

const exam = 'gen-101';

const hall = async (library = publishedLibrary()) => {
  const db = freshDatabase();
  const { learner } = await examWorld(db, library);
  const candidate = await learner('林小满');
  const officerPerson = await learner('单文静');
  const [{ institutionId = '', unitId = '' } = {}] = await db
    .select()
    .from(affiliation)
    .where(eq(affiliation.personId, candidate.personId));
  const officer: LearnerActor = {
    ...officerPerson,
    grants: [...officerPerson.grants, { role: 'training_administrator', institutionId, unitId: null }],
  };
  const number = async ({ personId }: LearnerActor, value: string) => {
    await db.insert(identifier).values({ id: crypto.randomUUID(), personId, institutionId, kind: 'staff_number', value });
    return value;
  };
  const begin = (who: Actor, now = morning, code?: string) =>
    startAttempt(db, { exam, statement: 'accepted', ...(code !== undefined && { code }) }, { actor: who, now });
  const begun = async (who: LearnerActor, now = morning, code?: string) => {
    const started = await begin(who, now, code);
    if (!started.ok) throw new Error(started.refusal.code);
    const [row] = await db.select().from(attempt).where(eq(attempt.id, started.value));
    if (!row) throw new Error('The attempt is not there.');
    return row;
  };
  return { db, library, learner, candidate, officer, institutionId, unitId, number, begin, begun };
};

describe('an accommodation', () => {
  const given = {
    timePercent: 150,
    largePrint: true,
    reader: false,
    fromOn: '2026-11-01',
    untilOn: '2026-12-31',
    reason: '视力障碍，有证明',
  };

  it('lengthens the time of papers begun from then on, shows on the page, and leaves its reason out of the log', async () => {
    const { db, candidate, officer, begun } = await hall();
    const by = { actor: officer, now: morning };
    expect(await grantAccommodation(db, { ...given, personId: candidate.personId }, by)).toMatchObject({ ok: true });
    expect((await examFor(db, { exam, actor: candidate, now: morning }))?.aids).toEqual({
      timePercent: 150,
      largePrint: true,
      reader: false,
    });
    expect((await begun(candidate)).closesAt).toEqual(later(morning, { minutes: 60 }));
    const [stated] = await db.select().from(fact).where(eq(fact.type, 'assessment.accommodation_granted'));
    expect(JSON.stringify(stated?.data)).not.toContain('视力');
    expect(stated?.about).toBe(candidate.personId);
  });

  it('is over after its last day, and when it is taken back', async () => {
    const { db, candidate, officer, begun } = await hall();
    const by = { actor: officer, now: morning };
    await grantAccommodation(db, { ...given, personId: candidate.personId, untilOn: '2026-11-24' }, by);
    const second = await grantAccommodation(db, { ...given, personId: candidate.personId }, by);
    if (!second.ok) throw new Error(second.refusal.code);
    expect(await withdrawAccommodation(db, { accommodationId: second.value, personId: candidate.personId }, by)).toMatchObject({
      ok: true,
    });
    expect((await begun(candidate)).closesAt).toEqual(later(morning, { minutes: 40 }));
  });

  it('is granted by whoever manages exams where the person is, never to oneself, and grants something', async () => {
    const { db, candidate, officer } = await hall();
    const by = (actor: Actor) => ({ actor, now: morning });
    expect(await grantAccommodation(db, { ...given, personId: candidate.personId }, by(candidate))).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    expect(await grantAccommodation(db, { ...given, personId: officer.personId }, by(officer))).toMatchObject({
      refusal: { code: 'assessment.accommodation_own' },
    });
    const nothing = { ...given, personId: candidate.personId, timePercent: 100, largePrint: false };
    expect(await grantAccommodation(db, nothing, by(officer))).toMatchObject({
      refusal: { code: 'assessment.accommodation_grants_nothing' },
    });
    expect(await grantAccommodation(db, { ...nothing, reader: true }, by(officer))).toMatchObject({ ok: true });
    const backwards = { ...given, personId: candidate.personId, fromOn: '2026-12-01', untilOn: '2026-11-30' };
    expect(await grantAccommodation(db, backwards, by(officer))).toMatchObject({
      refusal: { code: 'assessment.accommodation_ends_before_start' },
    });
    expect(await grantAccommodation(db, { ...backwards, untilOn: backwards.fromOn }, by(officer))).toMatchObject({ ok: true });
  });
});

describe('a window', () => {
  const opensAt = later(morning, { hours: 2 });
  const closesAt = later(morning, { hours: 4 });

  it('says when the exam may be begun, names the next one, and lets a paper have its whole time', async () => {
    const { db, candidate, officer, institutionId, begin, begun } = await hall();
    const by = { actor: officer, now: morning };
    const window = { exam, institutionId, unitId: null, position: null, opensAt, closesAt };
    const opened = await openWindow(db, window, by);
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect(await begin(candidate)).toEqual({ ok: false, refusal: { code: 'assessment.outside_window', opensAt } });
    expect((await examFor(db, { exam, actor: candidate, now: morning }))?.state).toMatchObject({ is: 'refused' });
    const late = later(closesAt, { minutes: -1 });
    expect((await begun(candidate, late)).closesAt).toEqual(later(late, { minutes: 40 }));
    expect(await withdrawWindow(db, { windowId: opened.value }, by)).toMatchObject({ ok: true });
  });

  it('concerns those of its position alone', async () => {
    const { db, candidate, officer, institutionId, begin } = await hall();
    const window = { exam, institutionId, unitId: null, position: 'student' as const, opensAt, closesAt };
    await openWindow(db, window, { actor: officer, now: morning });
    expect(await begin(candidate)).toMatchObject({ ok: true });
  });

  it('is set and taken back by whoever manages exams there, and in a unit by whoever does in that unit; it lasts', async () => {
    const { db, candidate, officer, institutionId, unitId, begin } = await hall();
    const window = { exam, institutionId, unitId: null, position: null, opensAt, closesAt };
    const by = (actor: Actor) => ({ actor, now: morning });
    expect(await openWindow(db, window, by(candidate))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    const ofUnit: LearnerActor = { ...officer, grants: [{ role: 'training_administrator', institutionId, unitId }] };
    expect(await openWindow(db, window, by(ofUnit))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await openWindow(db, { ...window, unitId, closesAt: opensAt }, by(ofUnit))).toMatchObject({
      refusal: { code: 'assessment.window_ends_before_start' },
    });
    const opened = await openWindow(db, { ...window, unitId }, by(ofUnit));
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect(await withdrawWindow(db, { windowId: opened.value }, by(candidate))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await begin(candidate)).toMatchObject({ refusal: { code: 'assessment.outside_window' } });
    expect(await withdrawWindow(db, { windowId: opened.value }, by(ofUnit))).toMatchObject({ ok: true });
    expect(await begin(candidate)).toMatchObject({ ok: true });
  });
});

describe('a supervised sitting', () => {
  const startsAt = later(morning, { hours: 1 });
  const endsAt = later(morning, { hours: 3 });

  const arranged = async (library = publishedLibrary()) => {
    const world = await hall(library);
    const { db, candidate, officer, institutionId, number, learner } = world;
    const proctor = await learner('高明远');
    await number(proctor, 'P1');
    await number(candidate, 'C1');
    const by = { actor: officer, now: morning };
    const made = await arrangeSitting(db, { exam, institutionId, place: '主楼305', startsAt, endsAt, proctor: 'P1' }, by);
    if (!made.ok) throw new Error(made.refusal.code);
    expect(await giveSeats(db, { sittingId: made.value, numbers: 'C1' }, by)).toEqual({ ok: true, value: 1 });
    const [seat] = await db.select().from(sittingSeat);
    if (!seat) throw new Error('There is no seat.');
    return { ...world, proctor, by, sittingId: made.value, seat };
  };

  it('is opened by a code, in its time, once, and by nobody else', async () => {
    const { db, candidate, learner, begin, begun, seat, sittingId, proctor } = await arranged();
    expect(await begin(candidate, morning, seat.code)).toMatchObject({ refusal: { code: 'assessment.code_not_now' } });
    expect(await begin(candidate, startsAt, 'NOSUCH')).toMatchObject({ refusal: { code: 'assessment.code_not_valid' } });
    expect(await begin(await learner('周以宁'), startsAt, seat.code)).toMatchObject({ refusal: { code: 'assessment.code_not_valid' } });
    const row = await begun(candidate, startsAt, ` ${seat.code.toLowerCase()} `);
    const shown = await sittingPage(db, sittingId, proctor);
    expect(shown).toMatchObject({ ok: true, value: { seats: [{ personId: candidate.personId, openedAt: startsAt, number: 'C1' }] } });
    await submitAttempt(
      db,
      { attemptId: row.id, saves: [], unanswered: 'meant' },
      { actor: candidate, now: later(startsAt, { minutes: 5 }) },
    );
    expect(await begin(candidate, later(startsAt, { minutes: 10 }), seat.code)).toMatchObject({
      refusal: { code: 'assessment.code_not_valid' },
    });
  });

  it('is arranged, seated, unseated and called off by whoever manages exams there, and until it is over', async () => {
    const { db, candidate, officer, institutionId, sittingId, seat } = await arranged();
    const by = (actor: Actor, now = morning) => ({ actor, now });
    const given = { exam, institutionId, place: '主楼306', startsAt, endsAt, proctor: 'P1' };
    expect(await arrangeSitting(db, { ...given, endsAt: startsAt, proctor: 'P9' }, by(officer))).toMatchObject({
      refusal: { code: 'assessment.sitting_ends_before_start', also: [{ code: 'assessment.sitting_no_such_proctor' }] },
    });
    const elsewhere: LearnerActor = {
      ...officer,
      grants: [{ role: 'training_administrator', institutionId: 'elsewhere', unitId: null }],
    };
    const unseat = { sittingId, seatId: seat.id };
    for (const actor of [candidate, elsewhere])
      for (const refused of [
        await arrangeSitting(db, given, by(actor)),
        await giveSeats(db, { sittingId, numbers: 'P1' }, by(actor)),
        await withdrawSeat(db, unseat, by(actor)),
        await cancelSitting(db, sittingId, by(actor)),
      ])
        expect(refused).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await giveSeats(db, { sittingId, numbers: 'P1 X7' }, by(officer))).toMatchObject({
      refusal: { code: 'assessment.sitting_numbers_unknown', numbers: ['X7'] },
    });
    expect(await giveSeats(db, { sittingId, numbers: 'C1' }, by(officer))).toEqual({ ok: true, value: 0 });
    expect(await giveSeats(db, { sittingId, numbers: 'P1' }, by(officer, endsAt))).toMatchObject({
      refusal: { code: 'assessment.sitting_over' },
    });
    expect(await withdrawSeat(db, unseat, by(officer))).toMatchObject({ ok: true });
    expect(await giveSeats(db, { sittingId, numbers: 'C1' }, by(officer))).toEqual({ ok: true, value: 1 });
  });

  it('is the only way in where the exam says so', async () => {
    const library = publishedLibrary();
    const rules = library.exams[exam]?.exam;
    if (!rules) throw new Error('There is no exam.');
    rules.sitting = [{ from: '2026-09-01', value: 'supervised', source: 'test' }];
    const { begin, candidate, seat } = await arranged(library);
    expect(await begin(candidate, startsAt)).toMatchObject({ refusal: { code: 'assessment.code_needed' } });
    expect(await begin(candidate, startsAt, seat.code)).toMatchObject({ ok: true });
  });

  it('opens nothing once it is called off, and a used seat is not taken back', async () => {
    const { db, begin, begun, candidate, seat, by, sittingId } = await arranged();
    await begun(candidate, startsAt, seat.code);
    expect(await withdrawSeat(db, { sittingId, seatId: seat.id }, by)).toMatchObject({ refusal: { code: 'assessment.seat_used' } });
    expect(await cancelSitting(db, sittingId, by)).toMatchObject({ ok: true });
    const other = await arranged();
    await cancelSitting(other.db, other.sittingId, other.by);
    expect(await other.begin(other.candidate, startsAt, other.seat.code)).toMatchObject({ refusal: { code: 'assessment.code_not_valid' } });
    expect(await begin(candidate, startsAt)).toMatchObject({ refusal: { code: 'assessment.attempt_open' } });
  });

  it('shows its codes to who keeps watch and who manages exams, and to no auditor', async () => {
    const { db, sittingId, proctor, officer, learner, institutionId, candidate } = await arranged();
    const person = await learner('何静');
    const auditor: LearnerActor = { ...person, grants: [{ role: 'auditor', institutionId, unitId: null }] };
    const codeFor = async (who: LearnerActor) => {
      const shown = await sittingPage(db, sittingId, who);
      return shown.ok ? shown.value.seats[0]?.code : shown.refusal.code;
    };
    expect(await codeFor(proctor)).toMatch(/^\w{6}$/);
    expect(await codeFor(officer)).toMatch(/^\w{6}$/);
    expect(await codeFor(auditor)).toBeNull();
    expect(await codeFor(candidate)).toBe('auth.forbidden');
  });
});

describe('a paper answered faster than it can be read', () => {
  const rush = async ({ db, library, begun }: Awaited<ReturnType<typeof hall>>, who: LearnerActor, now: Date) => {
    const row = await begun(who, now);
    for (const [index, save] of answersTo(library, row.paper).entries())
      await saveAnswers(db, { attemptId: row.id, saves: [save] }, { actor: who, now: later(now, { seconds: (index + 1) * 2 }) });
    const done = later(now, { minutes: 5 });
    await submitAttempt(db, { attemptId: row.id, saves: [], unanswered: 'meant' }, { actor: who, now: done });
    return row.id;
  };

  it('is not scored, says so, and costs no attempt; after two there is a pause', async () => {
    const world = await hall();
    const { db, candidate, begin } = world;
    const attemptId = await rush(world, candidate, morning);
    const [row] = await db.select().from(attempt).where(eq(attempt.id, attemptId));
    expect(row).toMatchObject({ result: null, points: null, setAside: 'rapid', effort: 0 });
    expect(await setAsideOf(db, { attemptId, personId: candidate.personId })).toMatchObject({ exam });
    const now = later(morning, { minutes: 6 });
    expect(await examFor(db, { exam, actor: candidate, now })).toMatchObject({ attemptsUsed: 0, state: { is: 'ready' } });
    const stated = await db.select().from(fact).where(eq(fact.type, 'assessment.attempt_set_aside'));
    expect(stated).toMatchObject([{ about: candidate.personId }]);
    await rush(world, candidate, now);
    expect(await begin(candidate, later(now, { hours: 1 }))).toMatchObject({ refusal: { code: 'assessment.rapid_pause' } });
    expect(await begin(candidate, later(now, { hours: 26 }))).toMatchObject({ ok: true });
  });

  it('counts when the browser tells of reading that a lost connection hid', async () => {
    const { db, library, candidate, begun } = await hall();
    const row = await begun(candidate);
    const saves = answersTo(library, row.paper).map((save) => ({ ...save, activeMs: 30_000 }));
    const graded = await submitAttempt(
      db,
      { attemptId: row.id, saves, unanswered: 'meant' },
      { actor: candidate, now: later(morning, { minutes: 12 }) },
    );
    expect(graded).toMatchObject({ value: { result: 'passed', points: 20 } });
  });
});

describe('the draw', () => {
  it('spreads the items of a cell evenly over many papers, within one draw of each other', async () => {
    const { db, learner, begun } = await hall();
    for (let n = 0; n < 12; n += 1) await begun(await learner(`考生${n}`));
    const library = publishedLibrary();
    const items = library.exams[exam]?.items.filter(({ use, vignette }) => use === 'exam' && vignette === undefined) ?? [];
    const served = new Map((await db.select().from(itemUse)).map((row) => [row.itemId, row.served]));
    for (const [, cell] of Map.groupBy(items, ({ objective, bloom }) => `${objective} ${bloom}`)) {
      const counts = cell.map(({ id }) => served.get(id) ?? 0).filter((count) => count > 0);
      if (counts.length > 0) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    }
    expect([...served.values()].reduce((sum, count) => sum + count, 0)).toBe(12 * 20);
  });

  it('asks again only about weak objectives where the exam allows it, and takes the others over', async () => {
    const library = publishedLibrary();
    const found = library.exams[exam];
    if (!found) throw new Error('There is no exam.');
    found.exam.resit = [{ from: '2026-09-01', value: 'weak_objectives', source: 'test' }];
    const { db, candidate, begun } = await hall(library);
    await publishEditions(db, library, later(morning, { hours: -2 }));
    const first = await begun(candidate);
    const right = first.paper.questions.map(({ objective }) => objective === 'O1' || objective === 'O2');
    const all = answersTo(library, first.paper);
    const none = answersTo(library, first.paper, 0);
    const saves = right.flatMap((is, index) => (is ? all[index] : none[index]) ?? []);
    await submitAttempt(
      db,
      { attemptId: first.id, saves, unanswered: 'meant' },
      { actor: candidate, now: later(morning, { minutes: 20 }) },
    );
    const second = await begun(candidate, later(morning, { hours: 1 }));
    const asked = new Set(second.paper.questions.map(({ objective }) => objective));
    expect([...asked].sort()).toEqual(['O3', 'O4', 'O5', 'O6']);
    expect(second.paper.carried?.objectives.map(({ objective }) => objective)).toEqual(['O1', 'O2']);
    expect(second.closesAt.getTime() - second.startedAt.getTime()).toBeLessThan(40 * 60_000);
    const graded = await submitAttempt(
      db,
      { attemptId: second.id, saves: answersTo(library, second.paper), unanswered: 'meant' },
      { actor: candidate, now: later(morning, { hours: 1, minutes: 20 }) },
    );
    expect(graded).toMatchObject({ value: { result: 'passed', points: 20 } });
  });
});
