import type { Block } from './book.ts';
import { textOf } from './book.ts';
import type { LessonRead } from './course-book.ts';
import { sectionsOf } from './lesson-plan.ts';

/** One slide: what the class sees, and what stands beneath for whoever shows it. */
export type SlideFace = { kicker: string; title: string; blocks: Block[]; notes: string[] };
export type Deck = { slug: string; title: string; slides: SlideFace[] };

/** About as many characters as can be read from the back of a room. A Latin letter counts half. */
const roomOfSlide = 230;

const lengthOf = (text: string): number => [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 1 : 0.5), 0);

const weightOf = (block: Block): number => {
  switch (block.is) {
    case 'paragraph':
      return lengthOf(textOf(block.runs)) + 12;
    case 'heading':
      return lengthOf(block.text) + 20;
    case 'list':
      return block.items.flat().reduce((sum, one) => sum + weightOf(one), 0);
    case 'table':
      return block.rows.flat().reduce((sum, cell) => sum + lengthOf(textOf(cell)), 0) * 0.8 + block.rows.length * 14;
    case 'entries':
      return block.rows.reduce(
        (sum, { term, blocks }) => sum + lengthOf(textOf(term)) + blocks.reduce((all, one) => all + weightOf(one), 0),
        0,
      );
    case 'figure':
      return roomOfSlide;
    case 'box':
      return block.blocks.reduce((sum, one) => sum + weightOf(one), 0);
    case 'room':
      return 60;
  }
};

/** Blocks shared out over as few slides as hold them; what is too long by itself is cut between the items of its list, or stands alone. */
const sharedOut = (blocks: readonly Block[]): Block[][] => {
  const slides: Block[][] = [];
  let used = roomOfSlide;
  const put = (block: Block) => {
    const weight = weightOf(block);
    if (used + weight > roomOfSlide) {
      slides.push([]);
      used = 0;
    }
    slides.at(-1)?.push(block);
    used += weight;
  };
  for (const block of blocks) {
    if (block.is === 'list' && block.mark !== 'letter' && weightOf(block) > roomOfSlide)
      for (const item of block.items) put({ ...block, mark: block.mark === 'number' ? 'dot' : block.mark, items: [item] });
    else put(block);
  }
  return slides;
};

const isKept = (block: Block): boolean =>
  !(block.is === 'paragraph' && (block.look === 'small' || block.look === 'objective')) && block.is !== 'room';

/** The choices of a decision without what each leads to: that is for the class to find out. */
const choicesOnly = (block: Block): Block =>
  block.is === 'list' && block.mark === 'letter' ? { ...block, items: block.items.map((item) => item.slice(0, 1)) } : block;

const outcomes = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.is === 'list' && block.mark === 'letter'
      ? block.items.map(
          (item, i) =>
            `${String.fromCharCode(65 + i)}　${item
              .slice(1)
              .flatMap((one) => (one.is === 'paragraph' ? [textOf(one.runs)] : []))
              .join(' ')}`,
        )
      : [],
  );

type Shown = { title: string | null; blocks: Block[]; notes: string[] };

/** What of a box is shown: the key and the sources of a question, and what a choice leads to, are not. */
const shownBox = (box: Extract<Block, { is: 'box' }>): Shown => {
  const inside = box.blocks.filter(isKept).filter((block) => !(block.is === 'box' && block.part === 'key'));
  if (box.part === 'dilemma') return { title: box.title, blocks: inside.map(choicesOnly), notes: outcomes(box.blocks) };
  return { title: box.title ?? box.label, blocks: inside, notes: [] };
};

/** A paragraph on a slide is one that stresses something or leads to a list or table; any other is for the teacher to tell. */
const told = (blocks: readonly Block[]): { shown: Block[]; notes: string[] } => {
  const shown: Block[] = [];
  const notes: string[] = [];
  for (const [i, block] of blocks.entries()) {
    const leadsOn = ['list', 'table', 'entries'].includes(blocks[i + 1]?.is ?? '');
    if (block.is !== 'paragraph' || leadsOn || block.runs.some(({ bold }) => bold)) shown.push(block);
    else notes.push(textOf(block.runs));
  }
  return { shown, notes };
};

const boxSlides = (box: Extract<Block, { is: 'box' }>, kicker: string): SlideFace[] => {
  // What opens after one’s own is written stays closed.
  if (box.part === 'work' && box.title === null) return [];
  const { title, blocks, notes } = shownBox(box);
  const label = box.label === null || box.label === title ? kicker : `${kicker} · ${box.label}`;
  return sharedOut(blocks).map((some, i) => ({ kicker: label, title: title ?? kicker, blocks: some, notes: i === 0 ? notes : [] }));
};

/** A slide has no notes below it for a number to lead to. */
const withoutNotes = (blocks: readonly Block[]): Block[] =>
  JSON.parse(JSON.stringify(blocks, (key, value) => (key === 'note' ? undefined : value)));

/** A lesson as slides, made from its text: its aim, then for each section what it stresses, its drawings, questions, decisions and cases. */
export const deckOf = ({ slug, head, blocks, minutes, reading }: LessonRead): Deck => {
  const { t, course } = reading;
  const aims = (course?.objectives ?? []).filter(({ id }) => head.objectives.includes(id)).map(({ text }) => text[t.locale]);
  const opening: SlideFace = {
    kicker: `${course?.code ?? ''} · ${course?.title[t.locale] ?? ''}`,
    title: head.title,
    blocks: [
      { is: 'paragraph', runs: [{ text: head.summary }], look: 'lead' },
      { is: 'list', mark: 'dot', items: aims.map((text) => [{ is: 'paragraph', runs: [{ text }] }]) },
    ],
    notes: [t('readers.planTime', { n: minutes })],
  };
  const slides = sectionsOf(withoutNotes(blocks), head.title).flatMap((section): SlideFace[] => {
    const faces: SlideFace[] = [];
    let plainBlocks: Block[] = [];
    const flush = () => {
      const { shown, notes } = told(plainBlocks.filter(isKept));
      const parts = shown.length > 0 ? sharedOut(shown) : [];
      faces.push(
        ...parts.map((some, i): SlideFace => ({ kicker: head.title, title: section.title, blocks: some, notes: i === 0 ? notes : [] })),
      );
      const last = faces.at(-1);
      if (parts.length === 0 && last) last.notes.push(...notes);
      plainBlocks = [];
    };
    for (const block of section.blocks) {
      if (block.is === 'box' && block.part !== 'myth' && block.part !== 'plan') {
        flush();
        faces.push(...boxSlides(block, section.title));
      } else plainBlocks.push(block);
    }
    flush();
    return faces;
  });
  return { slug, title: head.title, slides: [opening, ...slides] };
};
