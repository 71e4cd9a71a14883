import type { Database } from '#db/client.ts';
import { answer, attempt, attemptOwnItem } from '#db/schema/index.ts';
import { affiliation, person } from '#db/schema/people.ts';
import { drawPaper } from '#domain/assessment/paper.ts';
import type { Item, ItemOf } from '#domain/content/item.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { withVersions } from '#queries/content/item-version.ts';
import { morning } from './exam-world.ts';

type Place = { institutionId: string; unitId: string };
/** Which option of a question somebody chooses; nothing where they leave it out. */
export type Choosing = (item: ItemOf<'single'>, who: number) => string | undefined;

export const keyOf = (item: Item): string => (item.type === 'single' ? (item.options.find(({ correct }) => correct)?.key ?? '') : '');
export const wrongOf = (item: Item): string => (item.type === 'single' ? (item.options.find(({ correct }) => !correct)?.key ?? '') : '');

/**
 * People of a place who have each sat the exam once, written as it would be kept. `only`: the bank they were drawn from; `own`: an own item that each of them was
 * asked in place of another of its cell. Returns their ids.
 */
export const peopleWhoSat = async (
  db: Database,
  { institutionId, unitId }: Place,
  {
    count,
    choosing,
    only = () => true,
    exam = 'gen-101',
    own,
  }: {
    count: number;
    choosing: Choosing;
    only?: (item: Item) => boolean;
    exam?: string;
    own?: { versionId: string; item: ItemOf<'single'> };
  },
): Promise<string[]> => {
  const edition = await newestEdition(db, 'exam', exam);
  if (!edition) throw new Error(`${exam} is not published.`);
  const items = edition.snapshot.items.filter((item) => item.type === 'single' && item.vignette === undefined && only(item));
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  await db.insert(person).values(
    ids.map((id, i) => ({
      id,
      name: `考生${i}（演示）`,
      pinyin: 'kaosheng',
      initials: 'ks',
      sortKey: 'kaosheng',
      isDemo: true,
      createdAt: morning,
    })),
  );
  await db.insert(affiliation).values(
    ids.map((personId) => ({
      id: crypto.randomUUID(),
      personId,
      institutionId,
      unitId,
      position: 'researcher' as const,
      startedOn: '2026-01-01',
    })),
  );
  for (const [who, personId] of ids.entries()) {
    const drawn = drawPaper(edition.snapshot.exam, items, who);
    const cell = items.filter(({ objective, bloom }) => objective === own?.item.objective && bloom === own.item.bloom);
    const replaced = drawn.questions.find(({ itemId }) => cell.some(({ id }) => id === itemId));
    const questions = drawn.questions.map((one) => (own && one === replaced ? { ...one, itemId: own.item.id } : one));
    const known = own ? [...items, own.item] : items;
    const paper = withVersions({ ...drawn, questions }, known);
    const attemptId = crypto.randomUUID();
    await db.insert(attempt).values({
      id: attemptId,
      personId,
      examSlug: exam,
      editionId: edition.id,
      paper,
      startedAt: new Date(morning.getTime() + who * 1000),
      closesAt: morning,
      closedAt: morning,
      closedBy: 'learner',
      result: 'failed',
      points: 0,
      objectives: [],
    });
    if (own) await db.insert(attemptOwnItem).values({ attemptId, versionId: own.versionId });
    const saves = paper.questions.flatMap(({ itemId }) => {
      const item = known.find(({ id }) => id === itemId);
      const choice = item?.type === 'single' ? choosing(item, who) : undefined;
      return choice === undefined
        ? []
        : [{ attemptId, saveId: crypto.randomUUID(), itemId, response: { type: 'single' as const, choice }, savedAt: morning }];
    });
    if (saves.length > 0) await db.insert(answer).values(saves);
  }
  return ids;
};

/** A bank of just as many questions as a paper asks, so that everybody has the same. */
export const oneForm = async (db: Database, exam = 'gen-101'): Promise<(item: Item) => boolean> => {
  const edition = await newestEdition(db, 'exam', exam);
  if (!edition) throw new Error(`${exam} is not published.`);
  const { blueprint } = edition.snapshot.exam;
  const items = edition.snapshot.items.filter((item) => item.type === 'single' && item.vignette === undefined);
  const chosen = blueprint.flatMap(({ objective, items: wanted }) =>
    Object.entries(wanted).flatMap(([bloom, count]) =>
      items.filter((item) => item.objective === objective && item.bloom === bloom).slice(0, count),
    ),
  );
  return (item) => chosen.some(({ id }) => id === item.id);
};
