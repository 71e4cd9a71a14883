import { textOf } from '../papers/reader/book.ts';
import type { LessonRead } from '../papers/reader/course-book.ts';

/** A decision as cards to cut out: one with the situation, one for each way to act. What each leads to is in the text. */
export type CardSet = { id: string; title: string; situation: string[]; choices: { label: string; who: string | undefined }[] };

/** The decisions of a lesson as sets of cards. */
export const cardsOf = ({ slug, blocks }: LessonRead): CardSet[] =>
  blocks
    .flatMap((block) => (block.is === 'box' && block.part === 'dilemma' ? [block] : []))
    .flatMap(({ title, blocks: inside }, i): CardSet[] => {
      const at = inside.findIndex((block) => block.is === 'list' && block.mark === 'letter');
      const list = inside[at];
      if (list?.is !== 'list') return [];
      const words = (block: (typeof inside)[number]): string[] => (block.is === 'paragraph' ? [textOf(block.runs)] : []);
      return [
        {
          id: `cards-${slug}-${i + 1}`,
          title: title ?? '',
          situation: inside.slice(0, at).flatMap(words),
          choices: list.items.map(([label, ...rest]) => ({
            label: label?.is === 'paragraph' ? textOf(label.runs) : '',
            who: rest.flatMap((block) => (block.is === 'paragraph' && block.look === 'small' ? [textOf(block.runs)] : []))[0],
          })),
        },
      ];
    });
