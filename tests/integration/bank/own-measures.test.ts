import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { analyseItems } from '#commands/assessment/analysis/analyse-items.ts';
import { affiliation, itemSuspension, ownItemVersion } from '#db/schema/index.ts';
import { Item, type ItemOf } from '#domain/content/item.ts';
import { analysisOf } from '#queries/assessment/analysis/analysis-of.ts';
import { misconceptions } from '#queries/assessment/analysis/misconceptions.ts';
import { figuresOf } from '#queries/bank/figures-of.ts';
import { ownPracticeFor } from '#queries/bank/own-practice.ts';
import { bankWorld, wholeCase, wholeDraft } from '../../support/bank-world.ts';
import { freshDatabase } from '../../support/database.ts';
import { later, morning } from '../../support/exam-world.ts';
import { anInstitution, asRole } from '../../support/people.ts';
import { keyOf, oneForm, peopleWhoSat, wrongOf } from '../../support/sat.ts';

const night = later(morning, { hours: 18 });
const exam = 'gen-101';

// The first test of a file publishes every course, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** People of the institution whose own item is live, each of whom was asked it; `knows` says who answers it rightly. */
const sat = async (count: number, knows: (who: number) => boolean) => {
  const db = freshDatabase();
  const world = await bankWorld(db);
  const id = await world.live();
  const [version] = await db.select().from(ownItemVersion).where(eq(ownItemVersion.itemId, id));
  const [here] = await db.select().from(affiliation).where(eq(affiliation.personId, world.writer.personId));
  const item = Item.parse({ ...version?.content, id }) as ItemOf<'single'>;
  const only = await oneForm(db);
  await peopleWhoSat(
    db,
    { institutionId: world.institutionId, unitId: here?.unitId ?? '' },
    {
      count,
      only,
      own: { versionId: version?.id ?? '', item },
      choosing: (asked, who) => ((asked.id === id ? knows(who) : who >= count / 2) ? keyOf(asked) : wrongOf(asked)),
    },
  );
  return { db, ...world, id, item, unitId: here?.unitId ?? '' };
};

describe('an own item that people were asked', () => {
  it('is analysed beside the others, for those who look after its institution and nobody else', async () => {
    const { db, id, item, institutionId } = await sat(12, (who) => who >= 6);
    await analyseItems(db, night);
    const seen = async (actor: Parameters<typeof analysisOf>[2]) => {
      const shown = await analysisOf(db, exam, actor, night);
      return shown.ok ? shown.value?.items.find(({ itemId }) => itemId === id) : undefined;
    };
    expect(await seen(asRole('authority_viewer', institutionId))).toMatchObject({ n: 12, p: 0.5, asked: true, suspended: false, item });
    expect(await seen(asRole('authority_viewer', null))).toMatchObject({ item });
    const elsewhere = await anInstitution(db, 'elsewhere');
    expect(await seen(asRole('authority_viewer', elsewhere.institutionId))).toBeUndefined();
    expect(await figuresOf(db, item)).toMatchObject({ n: 12 });
  });

  it('is on the map under its clauses with who holds which wrong belief', async () => {
    const { db, id, item, institutionId, unitId } = await sat(12, (who) => who >= 6);
    await analyseItems(db, night);
    const beliefs = async (actor: Parameters<typeof misconceptions>[2], institution?: string) => {
      const shown = await misconceptions(db, { exam, institution }, actor, night);
      return shown.ok ? (shown.value?.beliefs ?? []).filter(({ itemId }) => itemId === id) : [];
    };
    expect(await beliefs(asRole('training_administrator', institutionId))).toMatchObject([
      { key: wrongOf(item), clauses: ['KJ-03'], told: { n: 12, chosen: 6 }, parts: [{ id: unitId, told: { n: 12, chosen: 6 } }] },
    ]);
    expect(await beliefs(asRole('authority_viewer', null))).toHaveLength(1);
    const elsewhere = await anInstitution(db, 'elsewhere');
    expect(await beliefs(asRole('training_administrator', elsewhere.institutionId))).toEqual([]);
  });

  it('is suspended by itself when it works against those who know more', async () => {
    const { db, id } = await sat(60, (who) => who < 30);
    expect(await analyseItems(db, night)).toBe(1);
    expect(await db.select().from(itemSuspension)).toMatchObject([{ itemId: id, n: 60 }]);
  });
});

describe('a live case set for practice', () => {
  it('stands in nobody’s way: what is asked again are items by themselves', async () => {
    const db = freshDatabase();
    const { live, learner } = await bankWorld(db);
    await live({ ...wholeCase(), use: 'practice' });
    const id = await live({ ...wholeDraft(7), use: 'practice' });
    const { personId } = await learner('学习者');
    const asked = await ownPracticeFor(db, { exam, personId, day: '2026-11-25' });
    expect(asked.filter(({ vignette }) => vignette === undefined).map((item) => item.id)).toEqual([id]);
    expect(asked).toHaveLength(3);
  });
});
