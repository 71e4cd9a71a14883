import { fieldNamed } from '../people/roster/fields.ts';
import { isIdentityCardNumber } from '../people/roster/identity-card.ts';

/** A list of students as a file: no larger than this. Platform default. */
export const studentFileBytes = 1024 * 1024;

const searchDepth = 30;
const headings = ['studentNumber', 'staffNumber'] as const;

export type NumbersFound = { is: 'numbers'; numbers: string[] } | { is: 'missing' } | { is: 'identity-cards'; column: string };

/** The student numbers, or else the staff numbers, that stand below their heading in the first sheet that has one. Other columns are not read. */
export const numbersInSheets = (sheets: readonly { rows: readonly (readonly string[])[] }[]): NumbersFound => {
  for (const { rows } of sheets)
    for (const heading of headings)
      for (const [line, row] of rows.slice(0, searchDepth).entries()) {
        const column = row.findIndex((cell) => fieldNamed(cell) === heading);
        if (column < 0) continue;
        const cells = rows
          .slice(line + 1)
          .map((one) => (one[column] ?? '').normalize('NFKC').replace(/\s+/g, '').replace(/^'/, ''))
          .filter(Boolean);
        if (cells.some(isIdentityCardNumber)) return { is: 'identity-cards', column: row[column] ?? '' };
        return { is: 'numbers', numbers: [...new Set(cells)] };
      }
  return { is: 'missing' };
};
