import { type Block, paragraph, plain, strong, textOf } from './book.ts';
import type { LessonRead } from './course-book.ts';

type Section = { title: string; blocks: Block[] };

/** A lesson cut at its headings; what stands before the first belongs to the title. */
export const sectionsOf = (blocks: readonly Block[], title: string): Section[] => {
  const sections: Section[] = [{ title, blocks: [] }];
  for (const block of blocks)
    if (block.is === 'heading' && block.level === 2) sections.push({ title: block.text, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  return sections.filter(({ blocks: inside }) => inside.some((block) => block.is !== 'paragraph' || block.look !== 'objective'));
};

const weightOf = (block: Block): number => {
  switch (block.is) {
    case 'paragraph':
      return textOf(block.runs).length;
    case 'heading':
      return 0;
    case 'list':
      return block.items.flat().reduce((sum, one) => sum + weightOf(one), 0);
    case 'table':
      return block.rows.flat(2).reduce((sum, { text }) => sum + text.length, 0);
    case 'entries':
      return block.rows.flatMap(({ blocks }) => blocks).reduce((sum, one) => sum + weightOf(one), 0);
    case 'box':
      // Deciding and writing take longer than reading.
      return block.blocks.reduce((sum, one) => sum + weightOf(one), 0) * (block.part === 'dilemma' || block.part === 'work' ? 1.5 : 1);
    case 'figure':
    case 'room':
      return 60;
  }
};

/** Whole minutes for each part, by its length; together they are the minutes of the lesson. */
const shared = (minutes: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const exact = weights.map((weight) => (weight / total) * minutes);
  const whole = exact.map(Math.floor);
  const missing = minutes - whole.reduce((sum, n) => sum + n, 0);
  const byRest = exact.map((n, i) => ({ i, rest: n - Math.floor(n) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRest.slice(0, missing)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
};

/** What teachers see first: what a lesson is for, how its minutes may be used part by part, and what to talk over. */
export const lessonPlan = ({ minutes, head, blocks, reading }: LessonRead): Block => {
  const { t, course } = reading;
  const sections = sectionsOf(blocks, head.title);
  const times = shared(
    minutes,
    sections.map((section) => section.blocks.reduce((sum, one) => sum + weightOf(one), 0)),
  );
  const doing = ({ blocks: inside }: Section): string => {
    const boxes = inside.flatMap((block) => (block.is === 'box' ? [block] : []));
    const checks = boxes.filter(({ part }) => part === 'check').length;
    const acts = [
      ...boxes.flatMap(({ part, title }) =>
        part === 'dilemma' || part === 'case' ? [t(`readers.do-${part}`, { title: title ?? '' })] : [],
      ),
      ...boxes.flatMap(({ part, title }) => (part === 'work' && title ? [t('readers.do-work', { title })] : [])),
      ...(checks > 0 ? [t('readers.do-check', { n: checks })] : []),
      ...(boxes.some(({ part }) => part === 'reflect') ? [t('readers.do-reflect')] : []),
    ];
    return acts.join(' · ') || t('readers.do-read');
  };
  const myths = blocks.flatMap((block) =>
    block.is === 'box' && block.part === 'myth' && block.blocks[0]?.is === 'paragraph' ? [block.blocks[0].runs[1]?.text ?? ''] : [],
  );
  const dilemmas = blocks.flatMap((block) => (block.is === 'box' && block.part === 'dilemma' ? [block.title ?? ''] : []));
  const cases = Object.values(reading.references.cases).filter(({ title }) =>
    blocks.some((block) => block.is === 'box' && block.part === 'case' && block.title === title[t.locale]),
  );
  const talk = [
    ...dilemmas.map((title) => t('readers.talkDilemma', { title })),
    ...cases.flatMap(({ discussion }) => discussion.map((question) => question[t.locale])),
    ...myths.map((myth) => t('readers.talkMyth', { myth })),
  ];
  const aims = (course?.objectives ?? []).filter(({ id }) => head.objectives.includes(id));
  return {
    is: 'box',
    tone: 'plum',
    part: 'plan',
    label: t('readers.plan'),
    title: t('readers.planTime', { n: minutes }),
    blocks: [
      strong(t('readers.planAims')),
      { is: 'list', mark: 'dot', items: aims.map(({ id, text }) => [paragraph(`${id}　${text[t.locale]}`)]) },
      {
        is: 'table',
        caption: t('readers.planParts', { n: minutes }),
        heads: [plain(t('readers.planPart')), plain(t('readers.planMinutes')), plain(t('readers.planDo'))],
        rows: sections.map((section, i) => [plain(section.title), plain(String(times[i] ?? 0)), plain(doing(section))]),
        right: [1],
      },
      paragraph(t('readers.planShare'), 'small'),
      ...(talk.length > 0
        ? ([
            strong(t('readers.planTalk')),
            { is: 'list', mark: 'number', items: talk.map((question) => [paragraph(question)]) },
          ] satisfies Block[])
        : []),
    ],
  };
};
