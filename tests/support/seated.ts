import { committeeRoles } from '#domain/committees/committee.ts';
import type { Seated } from '#domain/committees/composition.ts';
import { Particulars } from '#domain/committees/particulars.ts';

const one = <const T extends string>(given: T, among: readonly T[]): T => {
  const found = among.find((word) => word === given);
  if (found === undefined) throw new Error(`“${given}” is none of ${among.join(', ')}.`);
  return found;
};

/** A member as the tables of cases write one: `role sex backgrounds standing [from..until]`, with ? for what is not entered. */
export const seatedFrom = (line: string, i: number): Seated => {
  const [role = '', sex, held = '', standing, span = '2024-01-01..2028-12-31'] = line.split(' ');
  const [startedOn = '', finishedOn = ''] = span.split('..');
  const known = (word: string | undefined) => (word === '?' ? null : word);
  return {
    personId: `person-${i}`,
    role: one(role, committeeRoles as readonly string[]) as Seated['role'],
    startedOn,
    finishedOn,
    particulars: Particulars.parse({
      sex: known(sex),
      backgrounds: held === '?' ? [] : held.split(','),
      speciality: null,
      standing: known(standing),
    }),
  };
};
