import type { Place } from '../place.ts';

/** One character of a GIFT file. `plain`: a backslash took its special meaning away. */
export type Mark = { char: string; plain: boolean; line: number; column: number };

/** A question's lines with their comments taken out: `// [id:…] [tag:…]` are the only comments that say something. */
export type Block = { lines: { content: string; line: number }[]; comments: string[]; line: number };

const special = new Set([':', '#', '=', '{', '}', '~', '\\']);

const marksOf = (text: string, line: number): Mark[] => {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    const next = text[at + 1] ?? '';
    const column = at + 1;
    if (char === '\\' && (special.has(next) || next === 'n')) {
      marks.push({ char: next === 'n' ? '\n' : next, plain: true, line, column });
      at += 1;
    } else marks.push({ char, plain: false, line, column });
  }
  return marks;
};

/** A file in its questions, which empty lines part. */
export const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = [];
  let open: Block | undefined;
  text.split(/\r\n|\r|\n/).forEach((content, i) => {
    const line = i + 1;
    if (content.trim() === '') {
      open = undefined;
      return;
    }
    if (!open) {
      open = { lines: [], comments: [], line };
      blocks.push(open);
    }
    if (content.trim().startsWith('//')) open.comments.push(content.trim().slice(2));
    else open.lines.push({ content, line });
  });
  return blocks;
};

export const lengthOf = ({ lines }: Block): number => lines.reduce((sum, { content }) => sum + content.length + 1, 0);

export const marksIn = ({ lines }: Block): Mark[] =>
  lines.flatMap(({ content, line }, i) => [...(i > 0 ? [{ char: '\n', plain: false, line, column: 0 }] : []), ...marksOf(content, line)]);

export const textIn = (marks: readonly Mark[]): string => marks.map(({ char }) => char).join('');

export const isControl = (mark: Mark | undefined, char: string): boolean => mark?.char === char && !mark.plain;

/** Where a run of special characters begins, or -1. */
export const indexOfControl = (marks: readonly Mark[], run: string, from = 0): number => {
  for (let at = from; at + run.length <= marks.length; at += 1) if ([...run].every((char, i) => isControl(marks[at + i], char))) return at;
  return -1;
};

export const trimmed = (marks: readonly Mark[]): Mark[] => {
  let start = 0;
  let end = marks.length;
  while (start < end && /\s/.test(marks[start]?.char ?? '')) start += 1;
  while (end > start && /\s/.test(marks[end - 1]?.char ?? '')) end -= 1;
  return marks.slice(start, end);
};

export const placeOf = (file: string, marks: readonly Mark[], otherwise: number): Place => {
  const first = marks[0];
  return first ? { file, line: first.line, column: Math.max(1, first.column) } : { file, line: otherwise };
};
