import { Item } from '../content/item.ts';
import { type Locale, locales } from '../shared/locale.ts';
import type { DraftItem } from './draft-item.ts';

/** What a draft lacks before it is an item. `where` names the place as the file would: `options.b.rationale`. */
export type Missing =
  | { code: 'words'; where: string; locale: Locale }
  | { code: 'objective' }
  | { code: 'bloom' }
  | { code: 'sources' }
  | { code: 'source_form'; source: string }
  | { code: 'too_few'; where: string; least: number }
  | { code: 'too_many'; where: string; most: number }
  | { code: 'case_set' }
  | { code: 'shape'; where: string; detail: string };

/** The id that a draft is checked under, where it has not been given its own yet. */
export const sampleOwnId = 'OWN-00000000';

/** Everything a draft lacks, all at once; nothing where it is a whole item. */
export const missingIn = (draft: DraftItem): Missing[] => {
  const found: Missing[] = [];
  if (draft.objective === '') found.push({ code: 'objective' });
  if (draft.bloom === '') found.push({ code: 'bloom' });
  if (draft.sources.length === 0) found.push({ code: 'sources' });
  // The stories of case sets are files; an item of an institution stands by itself.
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
