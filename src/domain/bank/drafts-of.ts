import { type Draft, type DraftCase, mostInCase } from './draft-case.ts';
import { noWords } from './draft-item.ts';
import type { Taken, Told } from './remark.ts';

/** What was read of a file as drafts, in its order: items that name one story become one case set, whose story may still be missing. */
export const draftsOf = (taken: readonly Taken[], stories: readonly Told[]): Draft[] => {
  const units = Map.groupBy(taken, ({ item }, i) => (item.vignette === undefined ? i : item.vignette));
  return [...units].flatMap(([name, those]): Draft[] => {
    const items = those.map(({ item }) => item);
    if (typeof name === 'number') return items;
    const story = stories.find((one) => one.story.id === name)?.story;
    const head = { title: noWords, text: noWords, sources: [], ...story, id: name, use: story?.use ?? items[0]?.use ?? 'exam' };
    return Array.from(
      { length: Math.ceil(items.length / mostInCase) },
      (_, i): DraftCase => ({
        type: 'case',
        ...head,
        items: items.slice(i * mostInCase, (i + 1) * mostInCase),
      }),
    );
  });
};
