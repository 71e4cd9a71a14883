import type { Need } from '../content/need.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { laterEnd } from '../shared/span.ts';
import type { ClearanceQuestion, Judged } from './clearance.ts';
import { coverageOf, needOf, provenBy } from './coverage.ts';
import { asksAnew } from './in-force.ts';
import { counts } from './is-current.ts';
import { coursesLacking } from './lacking.ts';

/** Evidence by its id, and the last day on which it counts towards a requirement; null for ever. */
export type HeldUntil = { id: string; until: PlainDate | null };

const isOfSeveral = (need: Need): boolean => 'allOf' in need || 'of' in need || 'hours' in need;

/** The courses that cannot be done without. */
const coursesOfAll = (need: Need): string[] =>
  'allOf' in need ? need.allOf.flatMap((part) => ('course' in part ? [part.course] : [])) : [];

/**
 * What is held towards a requirement on a day, each thing with its own end; and which of the courses that it cannot do without are missing. Of
 * one that asks several things, or hours, what is held is told while it is not met, too.
 */
export const heldFor = ({ one, why }: Judged, question: ClearanceQuestion): { held: HeldUntil[]; lacking: string[] } => {
  const need = needOf(one);
  const { asOf: day } = question;
  const inPart = !counts(why) && isOfSeveral(need) && !asksAnew.includes(one.rule.trigger);
  const periods = inPart ? provenBy(coverageOf({ one, record: question, from: null, day }), day) : counts(why) ? why.by : [];
  const ends = new Map<string, PlainDate | null>();
  for (const { id, until } of periods) {
    const before = ends.get(id);
    ends.set(id, before === undefined ? until : laterEnd(before, until));
  }
  const all = coursesOfAll(need);
  return {
    held: [...ends].map(([id, until]) => ({ id, until })),
    lacking: inPart ? coursesLacking(one, question, day).filter((course) => all.includes(course)) : [],
  };
};
