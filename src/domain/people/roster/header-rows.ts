import { fieldNamed, type RosterField } from './fields.ts';

/** What a column of some name means in a kind of file; undefined where the name is not known. Tables of people, if nothing else is said. */
export type Naming = (label: string) => string | undefined;

const under = ' › ';
const filled = (cell: string | undefined): cell is string => (cell ?? '').trim() !== '';

/** What a label usually means; of a column that stands under a group of units, when its own name says nothing: a unit. */
export const fieldIn = (label: string, named: Naming): string | undefined => {
  const plain = label.replace(/ \d+$/, '');
  const [group, own] = plain.split(under);
  if (own === undefined || group === undefined) return named(plain);
  // A number of a unit is not its name.
  return /号|代?码|code|no$/i.test(own) ? named(own) : (named(own) ?? named(group));
};

export const fieldOf = (label: string): Exclude<RosterField, 'ignored'> | undefined =>
  fieldIn(label, fieldNamed) as Exclude<RosterField, 'ignored'> | undefined;

/**
 * Two rows of a header as one: groups (所属部门) above, their columns (一级, 二级) below; a cell without one below it stands for itself.
 * undefined when they are not that: when no group of units has columns below it, or a name or number stands where data would.
 */
export const joinedRows = (upper: readonly string[], lower: readonly string[], named: Naming = fieldNamed): string[] | undefined => {
  const width = Math.max(upper.length, lower.length);
  const groups: string[] = [];
  for (let column = 0; column < width; column += 1) {
    const own = upper[column] ?? '';
    groups[column] = filled(own) ? own : filled(lower[column]) ? (groups[column - 1] ?? '') : '';
  }
  const isUnitGroup = (column: number) => named(groups[column] ?? '') === 'unit';
  const spans = groups.some(
    (_, column) =>
      isUnitGroup(column) && filled(lower[column]) && filled(lower[column + 1]) && !filled(upper[column + 1]) && filled(upper[column]),
  );
  const namesSomebody = upper.some((cell, column) => /name|number/i.test(named(cell) ?? '') && filled(lower[column]));
  if (!spans || namesSomebody) return undefined;
  return Array.from({ length: width }, (_, column) => {
    const own = lower[column] ?? '';
    if (!filled(own)) return upper[column] ?? '';
    return isUnitGroup(column) && named(own) === undefined ? `${(groups[column] ?? '').trim()}${under}${own.trim()}` : own;
  });
};
