import { describe, expect, it } from 'vitest';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { answerItem } from '#commands/refresh/answer-item.ts';
import { openSitting } from '#commands/refresh/open-sitting.ts';
import { enrolment, fact, refreshAnswer, refreshSitting, requirementStatus } from '#db/schema/index.ts';
import { addDays, startOfDay } from '#domain/shared/plain-date.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { refreshesToTell } from '#queries/notifications/refreshes-to-tell.ts';
import { courseProgress } from '#queries/progress/course-progress.ts';
import { refreshCredit } from '#queries/refresh/refresh-credit.ts';
import { refreshFor, refreshOf } from '#queries/refresh/refresh-for.ts';
import { sittingPage } from '#queries/refresh/sitting-page.ts';
import { campus } from '../../support/campus.ts';
import { choiceOf, publishedLibrary, rightTo, wrongTo } from '../../support/exam-world.ts';

const course = 'gen-101';
const passed = '2026-11-25';

/** Somebody who completed the course, and a clock that is moved by days. */
const learnt = async () => {
  const place = await campus();
  const personId = await place.admit('林小满', '人工智能学院');
  await place.complete(personId, course, passed);
  const actor = place.as(personId, 'learner');
  const on = (days: number) => ({ actor, now: new Date(startOfDay(addDays(passed, days)).getTime() + 12 * 3_600_000) });
  const asked = (days: number) => ({ personId, course, today: addDays(passed, days) });
  /** Answers everything of the sitting due on a day, so many of it rightly. */
  const sit = async (days: number, right = 3) => {
    expect((await openSitting(place.db, { course }, on(days))).ok).toBe(true);
    const { open, items = [] } = (await refreshFor(place.db, asked(days))) ?? {};
    for (const [i, id] of (open?.items ?? []).entries()) {
      const item = items.find((one) => one.id === id);
      if (!item) throw new Error(`${id} is asked and is not there.`);
      const response = i < right ? rightTo(item) : wrongTo(item);
      expect((await answerItem(place.db, { course, item: id, response }, on(days))).ok).toBe(true);
    }
    return open?.items ?? [];
  };
  return { ...place, personId, on, asked, sit };
};

describe('温故', () => {
  it('offers three practice items three days after a course was completed, and none before', async () => {
    const { db, asked } = await learnt();
    expect(await refreshFor(db, asked(2))).toMatchObject({ due: null, nextOn: addDays(passed, 3) });
    const ready = await refreshFor(db, asked(3));
    expect(ready).toMatchObject({ due: 'review', questions: 3 });
    expect(ready?.items.every(({ use }) => use === 'practice')).toBe(true);
  });

  it('offers nothing to who completed nothing', async () => {
    const { db, admit } = await campus();
    expect(await refreshOf(db, await admit('周一宁', '临床医学院'), '2027-06-01')).toEqual([]);
  });

  it('keeps the first answer to an item and explains it only then', async () => {
    const { db, asked, on } = await learnt();
    await openSitting(db, { course }, on(3));
    const page = await sittingPage(db, { ...asked(3), answered: null });
    if (page?.shows !== 'asked') throw new Error('No question stands on the page.');
    const early = await sittingPage(db, { ...asked(3), answered: page.item.id });
    expect(early?.shows).toBe('asked');
    const first = wrongTo(page.item);
    await answerItem(db, { course, item: page.item.id, response: first }, on(3));
    expect((await answerItem(db, { course, item: page.item.id, response: rightTo(page.item) }, on(3))).ok).toBe(true);
    expect(await sittingPage(db, { ...asked(3), answered: page.item.id })).toMatchObject({
      shows: 'answered',
      points: 0,
      given: first,
    });
  });

  it('brings back what was missed after seven days, and the next review when its day comes', async () => {
    const { db, sit, asked } = await learnt();
    const items = await sit(3, 2);
    expect(await refreshFor(db, asked(9))).toMatchObject({ due: null, nextOn: addDays(passed, 10) });
    expect(await sit(10, 0)).toEqual(items.slice(2));
    expect(await refreshFor(db, asked(11))).toMatchObject({ due: null });
    expect((await sit(40)).includes(items[2] ?? '')).toBe(true);
  });

  it('is refused before its day, for what is not asked, and to a visitor', async () => {
    const { db, on } = await learnt();
    const refusal = async (act: ReturnType<typeof openSitting> | ReturnType<typeof answerItem>) => {
      const outcome = await act;
      return outcome.ok ? 'done' : outcome.refusal.code;
    };
    expect(await refusal(openSitting(db, { course }, on(2)))).toBe('refresh.nothing_due');
    expect(await refusal(openSitting(db, { course: 'ai-101' }, on(3)))).toBe('shared.not_found');
    expect(await refusal(openSitting(db, { course }, { ...on(3), actor: null }))).toBe('auth.sign_in_needed');
    await openSitting(db, { course }, on(3));
    expect(await refusal(answerItem(db, { course, item: 'GEN-101-O1-01', response: choiceOf('a') }, on(3)))).toBe('refresh.not_in_sitting');
    expect(await db.$count(refreshAnswer)).toBe(0);
  });

  it('opened twice is one sitting, which waits for its last answer', async () => {
    const { db, on, asked } = await learnt();
    await openSitting(db, { course }, on(3));
    await openSitting(db, { course }, on(8));
    expect(await db.$count(refreshSitting)).toBe(1);
    expect(await refreshFor(db, asked(90))).toMatchObject({ due: 'review', questions: 3 });
  });

  it('takes no answer that is not whole, and keeps none', async () => {
    const { db, on, asked } = await learnt();
    await openSitting(db, { course }, on(3));
    const page = await sittingPage(db, { ...asked(3), answered: null });
    if (page?.shows !== 'asked') throw new Error('No question stands on the page.');
    const given = { course, item: page.item.id };
    for (const response of [undefined, { type: 'matching' as const, pairs: {} }, { type: 'single' as const, choice: 'k' }])
      expect(await answerItem(db, { ...given, response }, on(3))).toMatchObject({ refusal: { code: 'refresh.unanswered' } });
    expect(await db.$count(refreshAnswer)).toBe(0);
  });

  it('never changes where anybody stands, however it is answered', async () => {
    const { db, sit } = await learnt();
    const standing = () => db.select().from(requirementStatus).orderBy(requirementStatus.requirement, requirementStatus.fromOn);
    const before = await standing();
    for (const day of [3, 60, 120]) await sit(day, 0);
    expect(await standing()).toEqual(before);
  });

  it('five times well shortens the annual refresher, which the log tells once and of which it tells no answers', async () => {
    const { db, sit, personId } = await learnt();
    for (const day of [3, 21, 60, 150]) await sit(day);
    expect(await refreshCredit(db, personId)).toMatchObject([{ course, reviews: 4, reachedOn: null }]);
    await sit(300);
    await sit(500);
    expect(await refreshCredit(db, personId)).toMatchObject([{ course, reviews: 6, share: 1, reachedOn: addDays(passed, 300) }]);
    const told = (await db.select().from(fact)).filter(({ type }) => type.startsWith('refresh.'));
    expect(told.map(({ type, data }) => ({ type, data }))).toEqual([{ type: 'refresh.credit_reached', data: { course, reviews: 5 } }]);
  });

  it('shortens the refresher by its small reviews for who keeps up, at once and for a year', async () => {
    const { db, sit, personId } = await learnt();
    await publishEditions(db, publishedLibrary(), startOfDay(passed));
    const edition = await newestEdition(db, 'course', 'gen-102');
    await db
      .insert(enrolment)
      .values({ personId, course: 'gen-102', editionId: edition?.id ?? '', startedAt: startOfDay(addDays(passed, 290)) });
    const progress = (days: number) => courseProgress(db, { personId, course: 'gen-102', today: addDays(passed, days) });
    for (const day of [3, 21, 60, 150]) await sit(day);
    expect((await progress(299))?.doneLessons).toEqual(new Set());
    await sit(300);
    expect(await progress(301)).toMatchObject({ doneLessons: new Set(['01-five-small-reviews']), nextLesson: '02-what-changed' });
    expect((await progress(300 + 366))?.doneLessons).toEqual(new Set());
  });

  it('begins anew when the course is completed anew', async () => {
    const { db, sit, complete, personId, asked } = await learnt();
    await sit(3, 0);
    await complete(personId, course, addDays(passed, 30));
    expect(await refreshFor(db, asked(31))).toMatchObject({ due: null, nextOn: addDays(passed, 33), sittings: [] });
  });

  it('is told of once for each review', async () => {
    const { db, sit, personId } = await learnt();
    expect((await refreshesToTell(db, [personId])).get(personId)).toEqual([{ course, dueOn: addDays(passed, 3), nth: 1 }]);
    await sit(3, 2);
    expect((await refreshesToTell(db, [personId])).get(personId)).toMatchObject([{ course, nth: 2 }]);
  });
});
