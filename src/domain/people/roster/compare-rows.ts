import type { RosterFault } from './fault.ts';
import type { ParsedRow, Understood } from './understand-row.ts';

const digits = /^\d+$/;

/** The length that most all-digit numbers of the file have, if three quarters of them agree on it. */
const usualLength = (rows: readonly ParsedRow[]): number | undefined => {
  const counts = new Map<number, number>();
  const numbers = rows.map(({ number }) => number).filter((number) => digits.test(number));
  for (const { length } of numbers) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [length, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  return count / numbers.length >= 0.75 && numbers.length >= 4 ? length : undefined;
};

const grouped = (rows: readonly ParsedRow[], by: (row: ParsedRow) => string | null): Map<string, ParsedRow[]> => {
  const groups = new Map<string, ParsedRow[]>();
  for (const row of rows) {
    const name = by(row);
    if (name === null || name === '') continue;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
};

const details = ({ line: _, ...row }: ParsedRow) => JSON.stringify(row);

/** What rows tell of each other: one number for two people, a person twice, numbers that look as if they had lost their zeros, a shared address. */
export const compareRows = (understood: readonly Understood[]): Map<number, RosterFault[]> => {
  const rows = understood.map(({ row }) => row);
  const found = new Map<number, RosterFault[]>();
  const tell = ({ line }: ParsedRow, fault: RosterFault) => found.set(line, [...(found.get(line) ?? []), fault]);
  const number = { field: 'staffNumber', column: null } as const;

  for (const group of grouped(rows, ({ numberKind, number }) => number && `${numberKind} ${number}`).values()) {
    const [first] = group;
    if (!first || group.length === 1) continue;
    const lines = group.map(({ line }) => line);
    const others = ({ line }: ParsedRow) => lines.filter((other) => other !== line).join(', ');
    const samePerson = group.every(({ name }) => name === first.name);
    if (samePerson && group.every((row) => details(row) === details(first)))
      for (const row of group.slice(1)) tell(row, { code: 'repeated', ...number, data: { lines: first.line } });
    else
      for (const row of group)
        tell(row, { code: samePerson ? 'repeated_differs' : 'number_shared', ...number, data: { value: row.number, lines: others(row) } });
  }

  const usual = usualLength(rows);
  if (usual !== undefined)
    for (const row of rows)
      if (digits.test(row.number) && row.number.length < usual)
        tell(row, { code: 'number_short', ...number, data: { value: row.number, length: usual, padded: row.number.padStart(usual, '0') } });

  for (const group of grouped(rows, ({ email }) => email).values())
    if (new Set(group.map(({ number }) => number)).size > 1)
      for (const row of group)
        tell(row, {
          code: 'email_shared',
          field: 'email',
          column: null,
          data: {
            value: row.email ?? '',
            lines: group
              .map(({ line }) => line)
              .filter((line) => line !== row.line)
              .slice(0, 5)
              .join(', '),
          },
        });
  return found;
};
