import type { Need } from '../content/need.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { spanCovers } from '../shared/span.ts';
import { coverageOf, needOf } from './coverage.ts';
import type { InForce } from './in-force.ts';
import type { DatedRecord } from './record.ts';

type Asked = { one: InForce; record: DatedRecord; day: PlainDate };

const isMet = (need: Need, { one, record, day }: Asked): boolean =>
  coverageOf({ one: { ...one, rule: { ...one.rule, satisfiedBy: need } }, record, from: null, day }).spans.some((span) =>
    spanCovers(span, day),
  );

const partsLacking = (parts: readonly Need[], enough: number, asked: Asked): string[] => {
  const lacking = parts.filter((part) => !isMet(part, asked));
  // The course that the requirement names leads there first.
  const { course } = asked.one.rule;
  const leads = (part: Need) => 'course' in part && part.course === course;
  const first = [...lacking.filter(leads), ...lacking.filter((part) => !leads(part))];
  return first.slice(0, Math.max(0, enough - (parts.length - lacking.length))).flatMap((part) => lackingIn(part, asked));
};

const lackingIn = (need: Need, asked: Asked): string[] => {
  if ('allOf' in need) return partsLacking(need.allOf, need.allOf.length, asked);
  if ('anyOf' in need) return partsLacking(need.anyOf, 1, asked);
  if ('of' in need) return partsLacking(need.of, need.atLeast, asked);
  if ('course' in need) return [need.course];
  return asked.one.rule.course === undefined ? [] : [asked.one.rule.course];
};

/**
 * The courses to complete before a requirement that is not met is met: of several things asked for those that are missing, and no more of them than
 * it takes. What is no course is led to by the course that the requirement names.
 */
export const coursesLacking = (one: InForce, record: DatedRecord, day: PlainDate): string[] => {
  const found = [...new Set(lackingIn(needOf(one), { one, record, day }))];
  // Where everything was learnt and something of its own time is asked for all the same, it is the course that leads there.
  return found.length > 0 || one.rule.course === undefined ? found : [one.rule.course];
};
