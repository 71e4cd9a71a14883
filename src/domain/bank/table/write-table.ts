import type { Locale } from '../../shared/locale.ts';
import type { NamedStory } from '../draft-case.ts';
import { type DraftItem, letterAt, noWords, type Words } from '../draft-item.ts';
import { matchOf, spareOf } from '../parts.ts';
import type { NotWritten } from '../remark.ts';
import { storiesOf, storyText } from '../story.ts';
import { headColumns, headingIn, type PartColumn, partColumns, partHeadingIn, storyRow } from './columns.ts';

type Part = { text: Words; right: string; rationale: Words; to: Words };

const partsOf = (item: DraftItem): Part[] | undefined => {
  const flagged = (text: Words, right: boolean, rationale: Words): Part => ({ text, right: right ? 'x' : '', rationale, to: noWords });
  switch (item.type) {
    case 'single':
    case 'multiple':
      return item.options.map(({ text, correct, rationale }) => flagged(text, correct === true, rationale));
    case 'annotate':
      return item.passages.map(({ text, violation, rationale }) => flagged(text, violation === true, rationale));
    case 'ordering':
      return item.steps.map(({ text, place, rationale }) => ({ text, right: String(place), rationale, to: noWords }));
    case 'matching':
      return [
        ...item.prompts.map(({ text, match, rationale }) => ({ text, right: '', rationale, to: matchOf(item, match) ?? noWords })),
        ...spareOf(item).map(({ text }) => ({ text: noWords, right: '', rationale: noWords, to: text })),
      ];
    default:
      return undefined;
  }
};

const cellOf = (part: Part | undefined, column: PartColumn): string => {
  if (!part) return '';
  const cells: Record<PartColumn, string> = {
    zh: part.text['zh-CN'],
    en: part.text.en,
    right: part.right,
    why_zh: part.rationale['zh-CN'],
    why_en: part.rationale.en,
    to_zh: part.to['zh-CN'],
    to_en: part.to.en,
  };
  return cells[column];
};

/** The table that a template holds: its headings and as many parts as most questions need. */
const templateParts = 6;

/** Items as rows of a table with their header, and what of them a table has no columns for. With no items it is the template. */
export const writeTable = (
  { items, stories = [] }: { items: readonly DraftItem[]; stories?: readonly NamedStory[] },
  locale: Locale,
): { rows: string[][]; notWritten: NotWritten[] } => {
  const notWritten: NotWritten[] = [];
  const known = items.flatMap((item) => {
    const parts = partsOf(item);
    if (!parts) notWritten.push({ item: item.id, code: 'type_not_written', type: item.type });
    return parts ? [{ item, parts }] : [];
  });
  const most = Math.max(templateParts, ...known.map(({ parts }) => parts.length));
  const slots = Array.from({ length: most }, (_, i) => letterAt(i));
  const header = [
    ...headColumns.map((column) => headingIn(locale, column)),
    ...slots.flatMap((letter) => partColumns.map((column) => partHeadingIn(locale, letter, column))),
  ];
  const rows = known.map(({ item, parts }) => [
    item.id,
    item.type,
    item.use,
    item.objective,
    item.bloom,
    item.stem['zh-CN'],
    item.stem.en,
    item.sources.join(' '),
    item.vignette ?? '',
    ...slots.flatMap((_, i) => partColumns.map((column) => cellOf(parts[i], column))),
  ]);
  const told = storiesOf(items, stories).map((story) => {
    const text = storyText(story);
    return [
      story.id,
      storyRow,
      story.use,
      '',
      '',
      text['zh-CN'],
      text.en,
      story.sources.join(' '),
      '',
      ...slots.flatMap(() => partColumns.map(() => '')),
    ];
  });
  return { rows: [header, ...told, ...rows], notWritten };
};
