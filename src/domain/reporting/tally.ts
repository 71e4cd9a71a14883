import { z } from 'zod';
import { daysBetween, type PlainDate } from '../shared/plain-date.ts';
import { cellStates } from './cell.ts';
import { type Outcome, outcomeOf, outcomes } from './outcome-of.ts';

/** How long something has been overdue, in days after the due day: 1 to 30, 31 to 90, more. Platform default. */
export const ages = ['30', '90', 'older'] as const;
export type Age = (typeof ages)[number];

export const ageOf = (dueOn: PlainDate, day: PlainDate): Age => {
  const days = daysBetween(dueOn, day);
  return days <= 30 ? '30' : days <= 90 ? '90' : 'older';
};

/** So many people of a unit stand with a requirement in one way. `age` only where something is overdue. */
export const Tally = z.strictObject({
  unitId: z.string(),
  policy: z.string(),
  requirement: z.string(),
  state: z.enum(cellStates),
  age: z.enum(ages).nullable(),
  people: z.int().positive(),
});
export type Tally = z.infer<typeof Tally>;

export type Split = Record<Outcome, number>;
export const noSplit = (): Split => ({ met: 0, 'in-time': 0, late: 0 });

/** The tallies added up by outcome; what does not count is left out. */
export const splitOf = (tallies: readonly Tally[]): Split => {
  const split = noSplit();
  for (const { state, people } of tallies) {
    const outcome = outcomeOf(state);
    if (outcome) split[outcome] += people;
  }
  return split;
};

/** How many a requirement binds and counts. */
export const boundOf = (split: Split): number => outcomes.reduce((sum, outcome) => sum + split[outcome], 0);

/** Met of bound, from 0 to 1; null where nobody is bound. */
export const coverageOf = (split: Split): number | null => {
  const bound = boundOf(split);
  return bound === 0 ? null : split.met / bound;
};

/** What late is made of: overdue by age, and run out. The parts add up to `late` of `splitOf`. */
export const lateParts = [...ages, 'ran-out'] as const;
export type LatePart = (typeof lateParts)[number];

export const ageingOf = (tallies: readonly Tally[]): Record<LatePart, number> => {
  const parts: Record<LatePart, number> = { '30': 0, '90': 0, older: 0, 'ran-out': 0 };
  for (const { state, age, people } of tallies) if (outcomeOf(state) === 'late') parts[age ?? 'ran-out'] += people;
  return parts;
};

/** How many are exempt, and how many are on leave: shown beside, and not counted as bound. */
export const asideOf = (tallies: readonly Tally[]): { exempt: number; suspended: number } => {
  const aside = { exempt: 0, suspended: 0 };
  for (const { state, people } of tallies) if (state === 'exempt' || state === 'suspended') aside[state] += people;
  return aside;
};

type Standing = { unitId: string; policy: string; requirement: string; state: Tally['state']; age: Age | null; people?: number };

/** Adds what stands alike together. */
export const tallied = (standings: Iterable<Standing>): Tally[] => {
  const found = new Map<string, Tally>();
  for (const { people = 1, ...one } of standings) {
    if (one.state === 'not-bound') continue;
    const key = [one.unitId, one.policy, one.requirement, one.state, one.age].join('|');
    const there = found.get(key);
    if (there) there.people += people;
    else found.set(key, { ...one, people });
  }
  return [...found.values()];
};
