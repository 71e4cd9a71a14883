import { describe, expect, it, vi } from 'vitest';
import { takeStep } from '#commands/bank/take-step.ts';
import { beginVersion, keepDraft } from '#commands/bank/write-item.ts';
import { admitPerson } from '#commands/people/admit-person.ts';
import { answerItem } from '#commands/refresh/answer-item.ts';
import { openSitting } from '#commands/refresh/open-sitting.ts';
import { completion } from '#db/schema/index.ts';
import type { DraftOf } from '#domain/bank/draft-item.ts';
import { addDays, startOfDay } from '#domain/shared/plain-date.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { refreshFor } from '#queries/refresh/refresh-for.ts';
import { sittingPage } from '#queries/refresh/sitting-page.ts';
import { bankWorld, wholeDraft } from '../../support/bank-world.ts';
import { freshDatabase } from '../../support/database.ts';
import { choiceOf, later, morning, publishedLibrary, rightTo } from '../../support/exam-world.ts';
import { anInstitution, system } from '../../support/people.ts';

const course = 'gen-101';
const passed = '2026-11-25';

// The first test of a file publishes every course, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A course that practises two short items of its own, so that a review has to ask the institution's as the third. */
const withTwoItems = () => {
  const library = publishedLibrary();
  const bank = library.exams[course];
  if (!bank) throw new Error(`${course} has no bank.`);
  const practice = bank.items.filter(({ type, use, vignette }) => type === 'single' && use === 'practice' && vignette === undefined);
  bank.items = [...bank.items.filter(({ use }) => use === 'exam'), ...practice.slice(0, 2)];
  return library;
};

const practised: DraftOf<'single'> = { ...wholeDraft(), use: 'practice' };

/** An institution with a live item for practice, and somebody there (or elsewhere) who completed the course. */
const world = async () => {
  const db = freshDatabase();
  const bank = await bankWorld(db, withTwoItems());
  const id = await bank.live(practised);
  const completed = async (personId: string) => {
    const edition = await newestEdition(db, 'course', course);
    const row = { id: crypto.randomUUID(), personId, course, editionId: edition?.id ?? '', minutes: 90 };
    await db.insert(completion).values({ ...row, completedOn: passed, completedAt: startOfDay(passed) });
  };
  const actor = await bank.learner('学习者');
  await completed(actor.personId);
  const on = (days: number) => ({ actor, now: later(startOfDay(addDays(passed, days)), { hours: 12 }) });
  const asked = (days: number) => ({ personId: actor.personId, course, today: addDays(passed, days) });
  const askable = async (personId: string, days: number) =>
    (await refreshFor(db, { personId, course, today: addDays(passed, days) }))?.items.map((item) => item.id);
  const open = async (days: number) => {
    expect(await openSitting(db, { course }, on(days))).toMatchObject({ ok: true });
    return (await refreshFor(db, asked(days)))?.open?.items ?? [];
  };
  /** Answers what is asked: the institution's item with b, which is wrong, the others rightly. */
  const answer = async (items: readonly string[], days: number) => {
    for (const item of items) {
      const shipped = (await refreshFor(db, asked(days)))?.items.find((one) => one.id === item);
      const response = item === id || !shipped ? choiceOf('b') : rightTo(shipped);
      expect(await answerItem(db, { course, item, response }, on(days))).toMatchObject({ ok: true });
    }
  };
  return { db, ...bank, id, completed, on, asked, askable, open, answer };
};

describe('an institution’s own item for practice', () => {
  it('is asked in the reviews of its people, explained once it is answered, and comes back when it was missed', async () => {
    const { db, id, asked, open, answer } = await world();
    const items = await open(3);
    expect(items).toHaveLength(3);
    expect(items).toContain(id);
    const before = await sittingPage(db, { ...asked(3), answered: id });
    expect(before?.shows).toBe('asked');
    await answer(items, 3);
    expect(await sittingPage(db, { ...asked(3), answered: id })).toMatchObject({
      shows: 'answered',
      points: 0,
      given: choiceOf('b'),
      item: { id, stem: practised.stem },
    });
    expect(await refreshFor(db, asked(9))).toMatchObject({ due: null, nextOn: addDays(passed, 10) });
    expect(await open(10)).toEqual([id]);
  });

  it('is asked of nobody elsewhere', async () => {
    const { db, id, completed, askable, learner } = await world();
    const place = await anInstitution(db, 'elsewhere');
    const given = { email: null, staffNumber: null, position: 'researcher' as const, startedOn: '2026-11-20', isDemo: true };
    const outsider = await admitPerson(db, { name: '外单位的人', ...place, ...given }, { actor: system, now: morning });
    await completed(outsider);
    expect(await askable(outsider, 3)).not.toContain(id);
    const colleague = await learner('同事');
    await completed(colleague.personId);
    expect(await askable(colleague.personId, 3)).toContain(id);
  });

  it('keeps the words it was asked in until it is answered, whatever becomes of it meanwhile', async () => {
    const { db, id, asked, askable, open, answer, writer, domain, language, officer, step } = await world();
    const items = await open(3);
    // What the sitting asks was fixed at noon of the third day; the steps that follow are taken after it.
    const thatEvening = () => later(startOfDay(addDays(passed, 3)), { hours: 19 });
    await beginVersion(db, { id }, { actor: writer, now: thatEvening() });
    const stem = { 'zh-CN': `${practised.stem['zh-CN']}（改过一次）`, en: `${practised.stem.en} (Changed once.)` };
    await keepDraft(db, { id, content: { ...practised, stem } }, { actor: writer, now: thatEvening() });
    for (const [act, actor] of [
      ['submit', writer],
      ['pass_domain', domain],
      ['pass_language', language],
    ] as const)
      expect(await takeStep(db, { id, act, remark: '' }, { actor, now: thatEvening() })).toMatchObject({ ok: true });
    await answer(items, 3);
    expect(await sittingPage(db, { ...asked(3), answered: id })).toMatchObject({ item: { stem: practised.stem } });
    await step(id, 'suspend', officer, '待查');
    expect(await askable(asked(3).personId, 4)).not.toContain(id);
  });
});
