import { describe, expect, it } from 'vitest';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { advancePeople } from '#commands/progress/advance-people.ts';
import { doAct } from '#commands/progress/do-act.ts';
import { recordOfLearning } from '#db/schema/index.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { courseProgress } from '#queries/progress/course-progress.ts';
import { trainingOf } from '#queries/progress/training-of.ts';
import { campus } from '../../support/campus.ts';
import { publishedLibrary } from '../../support/exam-world.ts';

const course = 'gen-101';
const delta = { slug: 'what-changed', minutes: 8 };

/** Somebody who met the requirement by the edition before a material change that comes with a lesson on what changed. */
const revisedWorld = async () => {
  const place = await campus();
  const { db, now } = place;
  const personId = await place.admit('林小满', '人工智能学院', { startedOn: '2026-10-01' });
  await place.complete(personId, course, '2026-10-20');
  const library = publishedLibrary();
  const found = library.courses[course];
  const check = found?.lessons['01-entry-check'];
  if (!found || !check) throw new Error('The course has changed its shape.');
  found.course = { ...found.course, version: '2026.2', change: 'material', earlierValidUntil: '2026-12-31', delta };
  found.lessons[delta.slug] = check;
  await publishEditions(db, library, now);
  const context = { actor: place.as(personId, 'learner'), now };
  await db.transaction((tx) => advancePeople(tx, [personId], { actor: { kind: 'system' }, now }));
  const progress = () => courseProgress(db, { personId, course, today: dayOf(now) });
  return { ...place, personId, context, progress, acts: (await progress())?.snapshot.delta?.acts ?? [] };
};

describe('a material change with a lesson on what changed', () => {
  it('asks those who completed the course before for that lesson alone, while what they have still counts', async () => {
    const { db, personId, progress, now } = await revisedWorld();
    expect(await progress()).toMatchObject({ round: 'again', delta: { ...delta, until: '2026-12-31' } });
    const { open } = await trainingOf(db, personId, dayOf(now));
    expect(open.map(({ dueOn, progress: { delta: lesson } }) => ({ dueOn, lesson }))).toEqual([
      { dueOn: '2026-12-31', lesson: { ...delta, until: '2026-12-31' } },
    ]);
  });

  it('is met by the exercises of that lesson, with a record of the new edition that states its minutes', async () => {
    const { db, personId, context, progress, acts, now } = await revisedWorld();
    expect(acts.length).toBeGreaterThanOrEqual(2);
    for (const { id, choices } of acts)
      expect((await doAct(db, { course, lesson: delta.slug, act: id, choice: choices[0] ?? '' }, context)).ok).toBe(true);
    expect(
      await db.select({ version: recordOfLearning.courseVersion, minutes: recordOfLearning.minutes }).from(recordOfLearning),
    ).toContainEqual({
      version: '2026.2',
      minutes: delta.minutes,
    });
    expect((await trainingOf(db, personId, dayOf(now))).open).toEqual([]);
    expect((await progress())?.delta).toBeNull();
  });

  it('offers the whole course to whoever never took it', async () => {
    const { db, admit, now } = await revisedWorld();
    const newcomer = await admit('周一宁', '临床医学院');
    expect(await courseProgress(db, { personId: newcomer, course, today: dayOf(now) })).toMatchObject({ round: 'first', delta: null });
  });
});
