import type { Reader } from '#db/client.ts';
import { itemsIn, type NamedStory, storyIn } from '#domain/bank/draft-case.ts';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import type { BankLine } from '#domain/bank/find.ts';
import { storiesOf } from '#domain/bank/story.ts';
import { newestEdition } from '../content/editions.ts';

/** What somebody may read of some lines of the bank, item by item, with the stories that these ask about. */
export const exportedFrom = async (db: Reader, lines: readonly BankLine[]): Promise<{ items: DraftItem[]; stories: NamedStory[] }> => {
  const readable = lines.flatMap(({ id, item }) => (item ? [{ id, item }] : []));
  const items = readable.flatMap(({ id, item }) => itemsIn(item, id) as DraftItem[]);
  const own = readable.flatMap(({ id, item }) => (item.type === 'case' ? [storyIn(item, id)] : []));
  const exams = [...new Set(lines.map(({ exam }) => exam))];
  const shipped = await Promise.all(exams.map(async (exam) => (await newestEdition(db, 'exam', exam))?.snapshot.vignettes ?? []));
  return { items, stories: [...own, ...storiesOf(items, shipped.flat())] };
};
