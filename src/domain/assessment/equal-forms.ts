import type { Item } from '../content/item.ts';
import type { Ranked } from './draw-order.ts';

type Unit = readonly Item[];
/** `values`: what a panel expects of borderline candidates, by item. `fixed`: what the questions that are taken over are worth to them. */
export type Panelled = { values: ReadonlyMap<string, number>; fixed: number };
export const noPanel: Panelled = { values: new Map(), fixed: 0 };

const swaps = 400;

/** Units that can stand for each other in a blueprint: as many items of the same cells. */
const kindOf = (unit: Unit): string =>
  unit
    .map(({ objective, bloom }) => `${objective} ${bloom}`)
    .sort()
    .join();

const worthOf = (units: readonly Unit[], values: ReadonlyMap<string, number>): Map<string, number> => {
  const worth = new Map<string, number>();
  for (const { id, objective } of units.flat()) worth.set(objective, (worth.get(objective) ?? 0) + (values.get(id) ?? 0));
  return worth;
};

/** What a paper of this blueprint is worth on average, objective by objective: the mean of each cell of the bank, as often as it is asked. */
const averageOf = (drawn: readonly Unit[], bank: readonly Unit[], values: ReadonlyMap<string, number>): Map<string, number> => {
  const cells = Map.groupBy(bank.flat(), ({ objective, bloom }) => `${objective} ${bloom}`);
  const worth = new Map<string, number>();
  for (const { objective, bloom } of drawn.flat()) {
    const those = cells.get(`${objective} ${bloom}`) ?? [];
    const mean = those.reduce((sum, { id }) => sum + (values.get(id) ?? 0), 0) / those.length;
    worth.set(objective, (worth.get(objective) ?? 0) + mean);
  }
  return worth;
};

const total = (worth: ReadonlyMap<string, number>): number => [...worth.values()].reduce((sum, one) => sum + one, 0);

// Marks are mostly whole and cuts are not: papers cut at 14.1 and at 13.9 ask for 15 marks and for 14. A cut between two marks asks the same of all.
const betweenMarks = (cut: number): number => Math.floor(cut) + Math.min(0.7, Math.max(0.3, cut - Math.floor(cut)));

/**
 * The drawn units with some of them exchanged for others of the same cells, so that every paper is about as hard for somebody on the border, in all and
 * in each objective. Only what stands in the same rank, and has been drawn hardly more often (`slack` times), is exchanged. Without a value for
 * everything that was drawn nothing is: then nobody knows how hard it is.
 */
export const equalForms = (
  drawn: readonly Ranked<Unit>[],
  left: readonly Ranked<Unit>[],
  { values, fixed }: Panelled,
  { slack, random }: { slack: number; random: () => number },
): Unit[] => {
  const known = ({ unit }: Ranked<Unit>) => unit.every(({ id }) => values.has(id));
  const units = drawn.map(({ unit }) => unit);
  if (values.size === 0 || !drawn.every(known)) return units;
  const others = Map.groupBy(left.filter(known), ({ unit }) => kindOf(unit));
  const aims = averageOf(units, [...units, ...left.filter(known).map(({ unit }) => unit)], values);
  const aim = betweenMarks(total(aims) + fixed) - fixed;
  const distance = (worth: ReadonlyMap<string, number>) =>
    4 * Math.abs(total(worth) - aim) + [...aims].reduce((sum, [objective, one]) => sum + Math.abs((worth.get(objective) ?? 0) - one), 0);
  const chosen = [...drawn];
  let far = distance(worthOf(units, values));
  for (let n = 0; n < swaps; n += 1) {
    const i = Math.floor(random() * chosen.length);
    const one = chosen[i];
    const free = one && others.get(kindOf(one.unit));
    if (!one || !free) continue;
    const j = Math.floor(random() * free.length);
    const other = free[j];
    if (!other || other.rank !== one.rank || other.times > one.times + slack) continue;
    chosen[i] = other;
    const now = distance(
      worthOf(
        chosen.map(({ unit }) => unit),
        values,
      ),
    );
    if (now < far) {
      far = now;
      free[j] = one;
    } else chosen[i] = one;
  }
  return chosen.map(({ unit }) => unit);
};
