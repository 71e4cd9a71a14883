import type { Need } from '../content/need.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { laterEnd, spanCovers } from '../shared/span.ts';
import type { ClearanceQuestion, Judged } from './clearance.ts';
import { coverageOf, needOf, provenBy } from './coverage.ts';
import { asksAnew, type InForce } from './in-force.ts';
import { counts } from './is-current.ts';

/** Evidence by its id, and the last day on which it counts towards a requirement; null for ever. */
export type HeldUntil = { id: string; until: PlainDate | null };

const isOfSeveral = (need: Need): boolean => 'allOf' in need || 'of' in need || 'hours' in need;

/** The courses that are missing, and how many of them it takes. */
export type Missing = { lacking: string[]; enough: number };

const untold: Missing = { lacking: [], enough: 0 };

/** Where all that is missing is courses for which nothing else could stand in: these. */
const coursesMissing = (need: Need, one: InForce, question: ClearanceQuestion): Missing => {
  if (!('allOf' in need || 'of' in need)) return untold;
  const [parts, asked] = 'of' in need ? [need.of, need.atLeast] : [need.allOf, need.allOf.length];
  const missing = parts.filter((part) => {
    const alone = { ...one, rule: { ...one.rule, satisfiedBy: part } };
    const { spans } = coverageOf({ one: alone, record: question, from: null, day: question.asOf });
    return !spans.some((span) => spanCovers(span, question.asOf));
  });
  const lacking = missing.flatMap((part) => ('course' in part ? [part.course] : []));
  return lacking.length === missing.length ? { lacking, enough: asked - (parts.length - missing.length) } : untold;
};

/**
 * What is held towards a requirement on a day, each thing with its own end; and where some is there and all that is missing is courses, which. Of
 * a requirement that asks several things, or hours, what is held is told while it is not met, too.
 */
export const heldFor = ({ one, why }: Pick<Judged, 'one' | 'why'>, question: ClearanceQuestion): Missing & { held: HeldUntil[] } => {
  const need = needOf(one);
  const { asOf: day } = question;
  const inPart = !counts(why) && isOfSeveral(need) && !asksAnew.includes(one.rule.trigger);
  const partly = () => (inPart ? provenBy(coverageOf({ one, record: question, from: null, day }), day) : []);
  const ends = new Map<string, PlainDate | null>();
  for (const { id, until } of counts(why) ? why.by : partly()) {
    const before = ends.get(id);
    ends.set(id, before === undefined ? until : laterEnd(before, until));
  }
  return {
    held: [...ends].map(([id, until]) => ({ id, until })),
    ...(inPart && ends.size > 0 ? coursesMissing(need, one, question) : untold),
  };
};
