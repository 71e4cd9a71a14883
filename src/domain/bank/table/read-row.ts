import { blooms, itemUses } from '../../content/item.ts';
import { type DraftItem, letterAt, letters, type Words } from '../draft-item.ts';
import { optionsOf, pairsOf, type ReadPart } from '../parts.ts';
import type { LeftOut, Taken, Told } from '../remark.ts';
import { storyFrom } from '../story.ts';
import { type Column, type HeadColumn, type PartColumn, spoken, storyRow, tableTypes } from './columns.ts';
import type { TableRow } from './read-table.ts';

type Cell = { text: string; column: number };
type Part = { letter: string; at: (part: PartColumn) => Cell };

const yes = /^(x|1|y|yes|true|是|对|√|✓|✔)$/i;
const no = /^(|0|n|no|false|否|错)$/i;

/** One row as an item, or all that is wrong with it. */
export const readRow = (row: TableRow, columns: readonly (Column | undefined)[], file: string): Taken | Told | { faults: LeftOut[] } => {
  const faults: LeftOut[] = [];
  // A spreadsheet is kept from computing a cell by a ' before it.
  const cellAt = (i: number): Cell => ({ text: (row.cells[i] ?? '').trim().replace(/^'(?=[=+\-@])/, ''), column: i + 1 });
  const cell = (isSought: (column: Column) => boolean): Cell => {
    const i = columns.findIndex((column) => column && isSought(column));
    return i < 0 ? { text: '', column: 0 } : cellAt(i);
  };
  const head = (name: HeadColumn) => cell((column) => 'head' in column && column.head === name);
  const bad = (column: string, { text, column: at }: Cell, allowed: string) =>
    faults.push({
      code: 'bad_cell',
      column,
      value: text.slice(0, 40),
      allowed,
      place: { file, line: row.line, ...(at > 0 && { column: at }) },
    });
  const oneOf = <T extends string>(name: HeadColumn, allowed: readonly T[], otherwise: T | ''): T | '' => {
    const found = head(name);
    if (found.text === '') return otherwise;
    const meant = allowed.find((value) => value === (spoken[name]?.[found.text] ?? found.text));
    if (!meant) bad(name, found, allowed.join(', '));
    return meant ?? otherwise;
  };

  const stem = () => ({ 'zh-CN': head('stem_zh').text, en: head('stem_en').text });
  const sources = () =>
    head('sources')
      .text.split(/[\s,;，；、]+/)
      .filter(Boolean);
  const type = oneOf('type', [...tableTypes, storyRow], 'single') || 'single';
  const use = oneOf('use', itemUses, 'exam') || 'exam';
  if (type === storyRow) {
    const id = head('id');
    if (id.text === '') bad('id', id, 'A-1 …');
    if (faults.length > 0) return { faults };
    return { story: storyFrom(stem(), { id: id.text.slice(0, 80), use, sources: sources() }), place: { file, line: row.line } };
  }
  const bloom = oneOf('bloom', blooms, '');
  const objective = head('objective');
  if (!/^(O\d)?$/.test(objective.text)) bad('objective', objective, 'O1, O2 …');

  const parts: Part[] = [...letters]
    .map(
      (letter): Part => ({ letter, at: (part) => cell((column) => 'part' in column && column.letter === letter && column.part === part) }),
    )
    .filter(({ at }) => ['zh', 'en', 'to_zh', 'to_en'].some((part) => at(part as PartColumn).text !== ''));
  const words = ({ at }: Part, zh: PartColumn, en: PartColumn): Words => ({ 'zh-CN': at(zh).text, en: at(en).text });
  const flag = (part: Part): boolean => {
    const found = part.at('right');
    if (!yes.test(found.text) && !no.test(found.text)) bad(`${part.letter}_right`, found, 'x');
    return yes.test(found.text);
  };
  const read = (part: Part) => ({ text: words(part, 'zh', 'en'), rationale: words(part, 'why_zh', 'why_en') });

  const body = (): object => {
    if (type === 'ordering') {
      const steps = parts.map((part, i) => {
        const place = Number(part.at('right').text);
        if (!Number.isInteger(place) || place < 1 || place > letters.length)
          bad(`${part.letter}_right`, part.at('right'), `1–${parts.length}`);
        return { key: letterAt(i), place, ...read(part) };
      });
      return { steps };
    }
    if (type === 'matching') {
      const isBlank = ({ 'zh-CN': zh, en }: Words) => zh === '' && en === '';
      const pairs = parts.map((part) => ({
        left: words(part, 'zh', 'en'),
        right: words(part, 'to_zh', 'to_en'),
        rationale: read(part).rationale,
      }));
      parts.forEach((part, i) => {
        if (pairs[i] && isBlank(pairs[i].right)) bad(`${part.letter}_to_zh`, part.at('to_zh'), `${part.letter} → …`);
      });
      return pairsOf(
        pairs.filter(({ left }) => !isBlank(left)),
        pairs.filter(({ left }) => isBlank(left)).map(({ right }) => right),
      );
    }
    const options = parts.map((part): ReadPart => ({ ...read(part), correct: flag(part) }));
    if (!options.some(({ correct }) => correct)) faults.push({ code: 'nothing_correct', place: { file, line: row.line } });
    if (type !== 'annotate') return { options: optionsOf(options) };
    return {
      passages: options.map(({ text, correct, rationale }, i) => ({
        key: letterAt(i),
        text,
        ...(correct && { violation: true }),
        rationale,
      })),
    };
  };
  const made = body();
  if (parts.length === 0) faults.unshift({ code: 'no_answers', place: { file, line: row.line } });
  if (faults.length > 0) return { faults };
  const item = {
    type,
    id: head('id').text.slice(0, 80),
    use,
    objective: objective.text,
    bloom,
    ...(head('vignette').text !== '' && { vignette: head('vignette').text.slice(0, 80) }),
    stem: stem(),
    sources: sources(),
    ...made,
  } as DraftItem;
  return { item, place: { file, line: row.line }, changed: [] };
};
