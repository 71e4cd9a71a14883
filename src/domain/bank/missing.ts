import { Item, SourceRef } from '../content/item.ts';
import { type Locale, locales } from '../shared/locale.ts';
import type { Draft, DraftCase } from './draft-case.ts';
import type { DraftItem } from './draft-item.ts';

/** What a draft lacks before it is an item. `where` names the place as the file would: `options.b.rationale`. */
export type Missing = { /** Which question of a case set, from 1. */ question?: number } & (
  | { code: 'words'; where: string; locale: Locale }
  | { code: 'objective' }
  | { code: 'bloom' }
  | { code: 'sources' }
  | { code: 'source_form'; source: string }
  | { code: 'too_few'; where: string; least: number }
  | { code: 'too_many'; where: string; most: number }
  | { code: 'case_set' }
  | { code: 'shape'; where: string; detail: string }
);

/** The id that a draft is checked under, where it has not been given its own yet. */
export const sampleOwnId = 'OWN-00000000';

/** Fewer questions are no case set: the story of a single one belongs into its stem. */
const leastInCase = 2;

/** Everything a draft lacks, all at once; nothing where it is whole. */
export const missingIn = (draft: Draft): Missing[] => (draft.type === 'case' ? missingInCase(draft) : missingInItem(draft));

const missingInCase = ({ title, text, sources, items }: DraftCase): Missing[] => [
  ...wordsMissing({ title, text }, ''),
  ...sources.filter((source) => !SourceRef.safeParse(source).success).map((source): Missing => ({ code: 'source_form', source })),
  ...(items.length < leastInCase ? [{ code: 'too_few', where: 'items', least: leastInCase } as const] : []),
  ...items.flatMap((item, i) => missingInItem(item).map((one): Missing => ({ ...one, question: i + 1 }))),
];

const missingInItem = (draft: DraftItem): Missing[] => {
  const found: Missing[] = [];
  if (draft.objective === '') found.push({ code: 'objective' });
  if (draft.bloom === '') found.push({ code: 'bloom' });
  if (draft.sources.length === 0) found.push({ code: 'sources' });
  // A story is written with its items, as a case set.
  if (draft.vignette !== undefined) found.push({ code: 'case_set' });
  found.push(...wordsMissing(draft, ''));

  const parsed = Item.safeParse({
    ...draft,
    id: sampleOwnId,
    objective: draft.objective || 'O1',
    bloom: draft.bloom || 'U',
    sources: draft.sources,
  });
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const where = placeOf(draft, issue.path);
    const key = issue.path.at(-1);
    if (issue.code === 'too_small' && issue.origin === 'string') continue;
    if (issue.path[0] === 'sources' && issue.path.length === 1) continue;
    if (issue.path[0] === 'sources') found.push({ code: 'source_form', source: draft.sources[Number(key)] ?? '' });
    else if (issue.code === 'too_small') found.push({ code: 'too_few', where, least: Number(issue.minimum) });
    else if (issue.code === 'too_big') found.push({ code: 'too_many', where, most: Number(issue.maximum) });
    else found.push({ code: 'shape', where, detail: issue.message });
  }
  return found;
};

const isWords = (value: object): value is Record<Locale, string> => 'zh-CN' in value && 'en' in value;

const wordsMissing = (value: unknown, where: string): Missing[] => {
  if (Array.isArray(value)) return value.flatMap((one, i) => wordsMissing(one, `${where}.${keyOf(one, i)}`));
  if (value === null || typeof value !== 'object') return [];
  if (isWords(value))
    return locales.filter((locale) => value[locale].trim() === '').map((locale) => ({ code: 'words', where: where.slice(1), locale }));
  return Object.entries(value).flatMap(([name, one]) => wordsMissing(one, `${where}.${name}`));
};

const keyOf = (part: unknown, index: number): string =>
  part && typeof part === 'object' && 'key' in part ? String(part.key) : String(index + 1);

/** A path into the item with the letters of its parts in place of their numbers. */
const placeOf = (draft: DraftItem, path: readonly PropertyKey[]): string => {
  let here: unknown = draft;
  return path
    .map((step) => {
      const part = here && typeof here === 'object' ? (here as Record<PropertyKey, unknown>)[step] : undefined;
      here = part;
      return typeof step === 'number' ? keyOf(part, step) : String(step);
    })
    .join('.');
};
