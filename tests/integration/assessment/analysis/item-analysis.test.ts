import { describe, expect, it } from 'vitest';
import { analyseItems } from '#commands/assessment/analysis/analyse-items.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { attempt, fact, itemStatistic, itemSuspension } from '#db/schema/index.ts';
import { heldBy } from '#domain/auth/permission.ts';
import type { Item } from '#domain/content/item.ts';
import { analysisOf } from '#queries/assessment/analysis/analysis-of.ts';
import { everyExam, misconceptions } from '#queries/assessment/analysis/misconceptions.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { freshDatabase } from '../../../support/database.ts';
import { examWorld, later, morning } from '../../../support/exam-world.ts';
import { havePassed } from '../../../support/panel.ts';
import { anInstitution, asRole } from '../../../support/people.ts';
import { keyOf, oneForm, peopleWhoSat, wrongOf } from '../../../support/sat.ts';

const night = later(morning, { hours: 18 });
const exam = 'gen-101';

const world = async () => {
  const db = freshDatabase();
  const { learner } = await examWorld(db);
  const place = await anInstitution(db, 'sat');
  const only = await oneForm(db);
  const form = (await newestEdition(db, 'exam', exam))?.snapshot.items.filter(only) ?? [];
  return { db, learner, place, only, form };
};

/** The abler somebody is, the more they get right; `harmful` the other way round. */
const byAbility = (form: readonly Item[], count: number, harmful?: Item) => (item: Item, who: number) => {
  const knows = who / count > form.findIndex(({ id }) => id === item.id) / form.length;
  return (item.id === harmful?.id ? who < count / 2 : knows) ? keyOf(item) : wrongOf(item);
};

describe('item analysis', () => {
  it('counts first attempts, keeps figures by version, and suspends what works against those who know more', async () => {
    const { db, place, only, form } = await world();
    const harmful = form[3];
    await peopleWhoSat(db, place, { count: 60, only, choosing: byAbility(form, 60, harmful) });
    expect(await analyseItems(db, night)).toBe(1);
    const kept = await db.select().from(itemStatistic);
    expect(kept).toHaveLength(form.length);
    expect(kept.every(({ n }) => n === 60)).toBe(true);
    expect(kept.filter(({ rpb }) => (rpb ?? 0) < 0).map(({ itemId }) => itemId)).toEqual([harmful?.id]);
    expect(await db.select().from(itemSuspension)).toMatchObject([{ itemId: harmful?.id, n: 60 }]);
    expect((await db.select().from(fact)).filter(({ type }) => type === 'assessment.item_suspended')).toHaveLength(1);
    const points = (await db.select().from(attempt)).map((one) => one.points ?? 0);
    expect(points).toHaveLength(60);
    expect(points.every((one) => one >= 1)).toBe(true);
    expect(await analyseItems(db, later(night, { hours: 24 }))).toBe(0);
    expect(await db.$count(itemStatistic)).toBe(form.length);
  });

  it('takes no action on forty-nine', async () => {
    const { db, place, only, form } = await world();
    await peopleWhoSat(db, place, { count: 49, only, choosing: byAbility(form, 49, form[3]) });
    expect(await analyseItems(db, night)).toBe(0);
    expect(await db.$count(itemSuspension)).toBe(0);
  });

  it('draws no paper with what is suspended', async () => {
    const { db, learner, place, only, form } = await world();
    await peopleWhoSat(db, place, { count: 60, only, choosing: byAbility(form, 60, form[3]) });
    await analyseItems(db, night);
    for (let i = 0; i < 8; i += 1) {
      const actor = await learner(`学习者${i}（演示）`);
      const started = await startAttempt(db, { exam, statement: 'accepted' }, { actor, now: morning });
      expect(started.ok).toBe(true);
    }
    const drawn = (await db.select().from(attempt)).filter(({ result }) => result === null);
    expect(drawn).toHaveLength(8);
    expect(drawn.flatMap(({ paper }) => paper.questions.map(({ itemId }) => itemId))).not.toContain(form[3]?.id);
  });

  it('is shown to who reads measures; its words to nobody who may still have to sit the exam', async () => {
    const { db, learner, place, only, form } = await world();
    await peopleWhoSat(db, place, { count: 6, only, choosing: byAbility(form, 6) });
    await analyseItems(db, night);
    expect(await analysisOf(db, exam, asRole('learner', null), night)).toMatchObject({ ok: false, refusal: { code: 'auth.forbidden' } });
    expect(await analysisOf(db, exam, asRole('teacher', place.institutionId), night)).toMatchObject({ ok: false });
    const items = async (actor: Parameters<typeof analysisOf>[2]) => {
      const shown = await analysisOf(db, exam, actor, night);
      return shown.ok ? (shown.value?.items ?? []) : [];
    };
    const person = await learner('管理员（演示）');
    const administers = { role: 'training_administrator' as const, institutionId: place.institutionId, unitId: null };
    const administrator = { ...person, grants: [...person.grants, administers] };
    expect((await items(administrator)).every(({ item }) => item === null)).toBe(true);
    await havePassed(db, administrator.personId);
    expect((await items(administrator)).every(({ item }) => item !== null)).toBe(true);
    const viewer = await items(asRole('authority_viewer', place.institutionId));
    expect(viewer).toHaveLength(form.length);
    expect(viewer.every(({ item, signals }) => item !== null && signals[0] === 'few')).toBe(true);
  });

  it('says nothing of four people', async () => {
    const { db, place, only, form } = await world();
    await peopleWhoSat(db, place, { count: 4, only, choosing: byAbility(form, 4) });
    await analyseItems(db, night);
    const shown = await analysisOf(db, exam, asRole('authority_viewer', null), night);
    expect(shown.ok && shown.value).toMatchObject({ whole: undefined, items: [] });
  });
});

describe('the map of misconceptions', () => {
  it('tells which wrong belief is held by what share, and nothing of few people', async () => {
    const { db, learner, place, only, form } = await world();
    const other = await anInstitution(db, 'other');
    const [first] = form;
    const wrongOnFirst = (n: number) => (item: Item, who: number) => (item.id === first?.id && who < n ? wrongOf(item) : keyOf(item));
    await peopleWhoSat(db, place, { count: 12, only, choosing: wrongOnFirst(6) });
    await peopleWhoSat(db, other, { count: 8, only, choosing: wrongOnFirst(3) });
    await analyseItems(db, night);
    const seen = async (actor: Parameters<typeof misconceptions>[2], institution?: string) => {
      const shown = await misconceptions(db, { exam, institution }, actor, night);
      if (!shown.ok) throw new Error(shown.refusal.code);
      return shown.value;
    };
    const authority = await seen(asRole('authority_viewer', null));
    expect(authority?.beliefs).toHaveLength(1);
    expect(authority?.beliefs[0]).toMatchObject({
      itemId: first?.id,
      key: first && wrongOf(first),
      told: { n: 12, chosen: 6, lacks: true },
      clauses: first?.sources.filter((one) => one.startsWith('clause:')).map((one) => one.slice(7)),
    });
    const parts = new Map(authority?.beliefs[0]?.parts.map(({ id, told }) => [id, told]));
    expect(parts.get(place.institutionId)).toEqual({ n: 12, chosen: 6 });
    expect(parts.get(other.institutionId)).toBeNull();
    expect((await seen(asRole('training_administrator', other.institutionId)))?.beliefs).toEqual([]);
    const administers = { role: 'training_administrator' as const, institutionId: place.institutionId, unitId: null };
    const own = await seen({ ...(await learner('管理员（演示）')), grants: heldBy([administers]) });
    expect(own?.beliefs[0]).toMatchObject({ text: null, parts: [{ id: place.unitId, told: { n: 12, chosen: 6 } }] });
    expect((await misconceptions(db, { exam }, asRole('learner', null), night)).ok).toBe(false);
    const everything = await misconceptions(db, { exam: everyExam }, asRole('authority_viewer', null), night);
    expect(everything.ok && everything.value?.beliefs).toEqual(authority?.beliefs);
    expect(everything.ok && everything.value?.exam).toBe(everyExam);
  });
});
